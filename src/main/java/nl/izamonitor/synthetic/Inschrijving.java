package nl.izamonitor.synthetic;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The delivery of Vektis: who is insured on 1 July, and with which praktijk registered. */
record Inschrijving(Draw draw, Persons persons, Calibration calibration) {

  static final String SOURCE = "inschrijving";
  static final String MEASURE = "niet_ingeschreven";

  private static final List<Dirt.Kind> DIRT =
      List.of(
          Dirt.Kind.UNKNOWN_GEMEENTE,
          Dirt.Kind.IMPOSSIBLE_BIRTH,
          Dirt.Kind.UNKNOWN_CATEGORY,
          Dirt.Kind.NOT_YET_BORN,
          Dirt.Kind.REQUIRED_EMPTY,
          Dirt.Kind.TOO_FEW_FIELDS,
          Dirt.Kind.TWICE);

  /** The rows of all years; {@code years} are of persons that are known. */
  Dataset<Row> rows(Dataset<Row> years, Dataset<Row> borders, Dataset<Row> deviations) {
    Dataset<Row> insured =
        years
            .where(col(Persons.FROM).leq(0.5).and(col(Persons.TO).gt(0.5)))
            .join(broadcast(borders), new String[] {Places.BOUWSTEEN, Levels.DATAJAAR}, "inner")
            .join(broadcast(deviations), new String[] {Places.BOUWSTEEN}, "inner");
    return dirty(
        insured.select(
            col(Borders.LEVERANCIER),
            col(Levels.DATAJAAR),
            col(Persons.PERSON),
            col(Persons.PSEUDONYM),
            col(Levels.BORN),
            col(Levels.SEX),
            Contacten.unlessEmpty(draw, calibration, SOURCE, col(Borders.GEMEENTE)),
            col(Persons.POSTCODE),
            praktijk().as(Persons.PRAKTIJK)));
  }

  /** The draw is of the person, not of the year: who is not registered mostly stays so. */
  private Column praktijk() {
    Column chance = col(Levels.UNREGISTERED).multiply(col(Places.DEVIATION + MEASURE));
    return when(draw.uniform(MEASURE, col(Persons.PERSON)).geq(chance), col(Persons.PRAKTIJK));
  }

  private Dataset<Row> dirty(Dataset<Row> rows) {
    Column[] keys = {col(Persons.PERSON), col(Levels.DATAJAAR)};
    Column other = persons.pseudonym(Dirt.KIND, keys);
    Column pseudonym = when(Dirt.is(Dirt.Kind.NONE), col(Persons.PSEUDONYM)).otherwise(other);
    Column born =
        Dirt.wrong(Dirt.Kind.NOT_YET_BORN, col(Levels.DATAJAAR).plus(1), col(Levels.BORN));
    return new Dirt(calibration.value("vuil", "rijen"), DIRT)
        .beside(rows, draw.uniform(SOURCE + Dirt.KIND, keys))
        .select(
            col(Borders.LEVERANCIER),
            col(Levels.DATAJAAR),
            col(Dirt.KIND),
            Dirt.wrong(Dirt.Kind.REQUIRED_EMPTY, lit(""), pseudonym).as(Persons.PSEUDONYM),
            Dirt.wrong(Dirt.Kind.IMPOSSIBLE_BIRTH, lit(1812), born).as(Levels.BORN),
            Dirt.wrong(Dirt.Kind.UNKNOWN_CATEGORY, lit("X"), col(Levels.SEX)).as(Levels.SEX),
            Dirt.wrong(Dirt.Kind.UNKNOWN_GEMEENTE, lit("GM9999"), col(Borders.GEMEENTE))
                .as(Borders.GEMEENTE),
            col(Persons.POSTCODE),
            col(Persons.PRAKTIJK));
  }
}
