package nl.izamonitor.synthetic;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.Map;
import nl.izamonitor.conf.Source;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The delivery of Vektis: who is insured on 1 July, and with which praktijk registered. */
record Inschrijving(Draw draw, Persons persons, Calibration calibration) {

  static final String SOURCE = "inschrijving";
  static final String MEASURE = "niet_ingeschreven";

  /**
   * The rows of all years.
   *
   * @param years of persons that are known
   * @param local per bouwsteen and year who delivers, and how far the level deviates
   */
  Dataset<Row> rows(Dataset<Row> years, Dataset<Row> local, Dataset<Row> addresses) {
    Dataset<Row> insured =
        persons.addressed(
            years
                .where(insured())
                .join(broadcast(local), new String[] {Places.BOUWSTEEN, Levels.DATAJAAR}, "inner"),
            addresses);
    Gaps gaps = new Gaps(draw, calibration);
    return insured.select(
        col(Borders.LEVERANCIER),
        col(Levels.DATAJAAR),
        col(Borders.CORRECTED),
        col(Persons.PERSON),
        col(Persons.PSEUDONYM),
        col(Levels.BORN),
        col(Levels.SEX),
        when(
                gaps.withoutGemeente(SOURCE, col(Borders.CORRECTED)).equalTo(false),
                col(Borders.GEMEENTE))
            .as(Borders.GEMEENTE),
        gaps.postcode(SOURCE).as(Persons.POSTCODE),
        praktijk().as(Persons.PRAKTIJK));
  }

  /** Whether a person lives on 1 July. */
  static Column insured() {
    return col(Persons.FROM).leq(0.5).and(col(Persons.TO).gt(0.5));
  }

  /** The chance that an insured person is not registered. */
  static Column chance() {
    return least(lit(1.0), col(Levels.UNREGISTERED).multiply(col(Places.DEVIATION + MEASURE)));
  }

  /** The draw is of the person, not of the year: who is not registered mostly stays so. */
  private Column praktijk() {
    return when(draw.uniform(MEASURE, col(Persons.PERSON)).geq(chance()), col(Persons.PRAKTIJK));
  }

  /** The rows with the wrong ones beside them, in the columns of the contract. */
  Dataset<Row> dirty(Dataset<Row> rows, Source source) {
    Dirt dirt =
        new Dirt(
            calibration.share("vuil", "rijen"),
            source,
            Map.of(
                "geboren op de peildatum", Map.entry(Levels.BORN, col(Levels.DATAJAAR).plus(1))));
    Column[] keys = {col(Persons.PERSON), col(Levels.DATAJAAR)};
    Column other = persons.pseudonym(Dirt.KIND, keys);
    return dirt.select(
        dirt.beside(rows, draw.uniform(SOURCE + Dirt.KIND, keys))
            .withColumn(
                Persons.PSEUDONYM, when(Dirt.isRight(), col(Persons.PSEUDONYM)).otherwise(other)));
  }
}
