package nl.izamonitor.synthetic;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.hex;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log;
import static org.apache.spark.sql.functions.make_date;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The deliveries of the huisartsendienstenstructuren: every contact with the spoedpost. */
record Contacten(Draw draw, Persons persons, Calibration calibration, List<String> types) {

  static final String SOURCE = "spoedpost_contact";
  static final String MEASURE = "contacten";

  private static final String ID = "contact_id";
  private static final String DATE = "contactdatum";
  private static final String TYPE = "contacttype";
  private static final String URGENCY = "urgentie";
  private static final String NUMBER = "volgnummer";
  private static final String COUNT = "aantal";

  /** More contacts of one person in one year are not believable. */
  private static final int MOST = 200;

  private static final List<Dirt.Kind> DIRT =
      List.of(
          Dirt.Kind.UNKNOWN_GEMEENTE,
          Dirt.Kind.IMPOSSIBLE_BIRTH,
          Dirt.Kind.UNKNOWN_CATEGORY,
          Dirt.Kind.WRONG_DATE,
          Dirt.Kind.OTHER_YEAR,
          Dirt.Kind.REQUIRED_EMPTY,
          Dirt.Kind.TOO_FEW_FIELDS,
          Dirt.Kind.TWICE);

  /** The rows of all years; {@code years} are of persons that are known. */
  Dataset<Row> rows(Dataset<Row> years, Dataset<Row> borders, Dataset<Row> deviations) {
    Dataset<Row> contacts =
        years
            .join(broadcast(deviations), new String[] {Places.BOUWSTEEN}, "inner")
            .withColumn(COUNT, count())
            .where(col(COUNT).gt(0))
            .join(broadcast(borders), new String[] {Places.BOUWSTEEN, Levels.DATAJAAR}, "inner")
            .withColumn(NUMBER, explode(sequence(lit(1), col(COUNT))))
            .withColumn(TYPE, type());
    return dirty(
        contacts.select(
            col(Borders.LEVERANCIER),
            col(Levels.DATAJAAR),
            col(Persons.PERSON),
            col(NUMBER),
            col(Persons.PSEUDONYM),
            date().as(DATE),
            col(TYPE),
            urgency().as(URGENCY),
            col(Levels.BORN),
            col(Levels.SEX),
            unlessEmpty(draw, calibration, SOURCE, col(Borders.GEMEENTE)),
            col(Persons.POSTCODE)));
  }

  /**
   * A geometric number: P(n or more) = r^n with r = m / (1 + m) and mean m. Its spread is that of a
   * Poisson number whose mean differs from person to person and year to year; beside it a few
   * persons come more often in every year.
   */
  private Column count() {
    Column mean = mean();
    Column chance = mean.divide(mean.plus(1));
    Column luck = lit(1.0).minus(draw.uniform(MEASURE, col(Persons.PERSON), col(Levels.DATAJAAR)));
    return least(floor(log(luck).divide(log(chance))), lit(MOST)).cast("int");
  }

  private Column mean() {
    return col(Levels.CONTACTS)
        .multiply(col(Places.DEVIATION + MEASURE))
        .multiply(frailty())
        .multiply(col(Persons.TO).minus(col(Persons.FROM)));
  }

  private Column frailty() {
    double share = calibration.value("terugkerend", "aandeel");
    double often = calibration.value("terugkerend", "verhouding");
    double seldom = (1 - share * often) / (1 - share);
    return when(draw.uniform("terugkerend", col(Persons.PERSON)).lt(share), lit(often))
        .otherwise(lit(seldom));
  }

  private Column[] contact() {
    return new Column[] {col(Persons.PERSON), col(Levels.DATAJAAR), col(NUMBER)};
  }

  private Column type() {
    Column uniform = draw.uniform(TYPE, contact());
    Column chosen = null;
    for (String type : types) {
      Column below = uniform.lt(col(Levels.UP_TO + type));
      chosen = chosen == null ? when(below, lit(type)) : chosen.when(below, lit(type));
    }
    return chosen.otherwise(lit(types.get(types.size() - 1)));
  }

  private Column urgency() {
    Column uniform = draw.uniform(URGENCY, contact());
    Column chosen = null;
    for (String type : types) {
      Column ofType = Draw.category(uniform, calibration.values("urgentie_" + type));
      Column here = col(TYPE).equalTo(type);
      chosen = chosen == null ? when(here, ofType) : chosen.when(here, ofType);
    }
    Column empty = draw.uniform("lege " + URGENCY, contact());
    return when(empty.geq(calibration.value("leeg", URGENCY)), chosen);
  }

  /** A day of the part of the year in which the person lives. */
  private Column date() {
    Column within =
        draw.uniform(DATE, contact()).multiply(col(Persons.TO).minus(col(Persons.FROM)));
    Column day = col(Persons.FROM).plus(within).multiply(lit(365)).cast("int");
    return date_add(make_date(col(Levels.DATAJAAR), lit(1), lit(1)), day);
  }

  /** A share of the rows comes without gemeente; that is valid, and counts as unknown. */
  static Column unlessEmpty(Draw draw, Calibration calibration, String source, Column gemeente) {
    Column luck =
        draw.uniform(source + " zonder gemeente", col(Persons.PERSON), col(Levels.DATAJAAR));
    return when(luck.geq(calibration.value("leeg", "gemeente")), gemeente).as(Borders.GEMEENTE);
  }

  private Dataset<Row> dirty(Dataset<Row> rows) {
    Column kind = least(col(Dirt.KIND), lit(1));
    Column id = hex(draw.hash(ID, col(Persons.PERSON), col(Levels.DATAJAAR), col(NUMBER), kind));
    Column iso = col(DATE).cast("string");
    Column dutch = date_format(col(DATE), "dd-MM-yyyy");
    Column before = date_add(col(DATE), lit(-366)).cast("string");
    return new Dirt(calibration.value("vuil", "rijen"), DIRT)
        .beside(rows, draw.uniform(SOURCE + Dirt.KIND, contact()))
        .select(
            col(Borders.LEVERANCIER),
            col(Levels.DATAJAAR),
            col(Dirt.KIND),
            id.as(ID),
            col(Persons.PSEUDONYM),
            Dirt.wrong(Dirt.Kind.WRONG_DATE, dutch, Dirt.wrong(Dirt.Kind.OTHER_YEAR, before, iso))
                .as(DATE),
            Dirt.wrong(Dirt.Kind.REQUIRED_EMPTY, lit(""), col(TYPE)).as(TYPE),
            Dirt.wrong(Dirt.Kind.UNKNOWN_CATEGORY, lit("U9"), col(URGENCY)).as(URGENCY),
            Dirt.wrong(Dirt.Kind.IMPOSSIBLE_BIRTH, lit(1812), col(Levels.BORN)).as(Levels.BORN),
            col(Levels.SEX),
            Dirt.wrong(Dirt.Kind.UNKNOWN_GEMEENTE, lit("GM9999"), col(Borders.GEMEENTE))
                .as(Borders.GEMEENTE),
            col(Persons.POSTCODE));
  }
}
