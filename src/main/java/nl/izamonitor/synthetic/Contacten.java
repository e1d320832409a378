package nl.izamonitor.synthetic;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_add;
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
import java.util.Map;
import nl.izamonitor.conf.Source;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The deliveries of the huisartsendienstenstructuren: every contact with the spoedpost. */
record Contacten(Draw draw, Persons persons, Calibration calibration, List<String> types) {

  static final String SOURCE = "spoedpost_contact";
  static final String MEASURE = "contacten";
  static final String TYPE = "contacttype";
  static final String BY_TELEPHONE = "telefonisch";
  static final String URGENCY = "urgentie";

  private static final String ID = "contact_id";
  private static final String DATE = "contactdatum";
  private static final String NUMBER = "volgnummer";
  private static final String COUNT = "aantal";

  /** More contacts of one person in one year are not believable. */
  private static final int MOST = 200;

  /**
   * The rows of all years.
   *
   * @param years of persons that are known
   * @param local per bouwsteen and year who delivers, and how far the level deviates
   */
  Dataset<Row> rows(Dataset<Row> years, Dataset<Row> local, Dataset<Row> addresses) {
    Dataset<Row> patients =
        years
            .join(broadcast(local), new String[] {Places.BOUWSTEEN, Levels.DATAJAAR}, "inner")
            .withColumn(COUNT, count())
            .where(col(COUNT).gt(0));
    Dataset<Row> contacts =
        persons
            .addressed(patients, addresses)
            .withColumn(NUMBER, explode(sequence(lit(1), col(COUNT))))
            .withColumn(TYPE, type());
    Gaps gaps = new Gaps(draw, calibration);
    return contacts.select(
        col(Borders.LEVERANCIER),
        col(Levels.DATAJAAR),
        col(Borders.CORRECTED),
        col(Persons.PERSON),
        col(NUMBER),
        col(Persons.PSEUDONYM),
        date().as(DATE),
        col(TYPE),
        urgency(gaps).as(URGENCY),
        col(Levels.BORN),
        col(Levels.SEX),
        when(
                gaps.withoutGemeente(SOURCE, col(Borders.CORRECTED)).equalTo(false),
                col(Borders.GEMEENTE))
            .as(Borders.GEMEENTE),
        gaps.postcode(SOURCE).as(Persons.POSTCODE));
  }

  /**
   * A geometric number: P(n or more) = r^n with r = m / (1 + m) and mean m. Its spread is that of a
   * Poisson number whose mean differs from person to person and year to year; beside it a few
   * persons come more often in every year.
   */
  private Column count() {
    Column chance = atLeastOne(mean().multiply(frailty()));
    Column luck = lit(1.0).minus(draw.uniform(MEASURE, col(Persons.PERSON), col(Levels.DATAJAAR)));
    return least(floor(log(luck).divide(log(chance))), lit(MOST)).cast("int");
  }

  /** The chance of at least one contact where so many are expected. */
  private static Column atLeastOne(Column mean) {
    return mean.divide(mean.plus(1));
  }

  /** The contacts that a person may expect in the part of the year in which the person lives. */
  Column mean() {
    return col(Levels.CONTACTS)
        .multiply(col(Places.DEVIATION + MEASURE))
        .multiply(col(Persons.TO).minus(col(Persons.FROM)));
  }

  /** The chance that a person of whom only age, sex and place are known has a contact. */
  Column chance() {
    double share = calibration.share("terugkerend", "aandeel");
    double often = calibration.value("terugkerend", "verhouding");
    return atLeastOne(mean().multiply(often))
        .multiply(share)
        .plus(atLeastOne(mean().multiply(seldom())).multiply(1 - share));
  }

  /** The same chance where so many contacts are expected. */
  static double chance(Calibration calibration, double mean) {
    double share = calibration.share("terugkerend", "aandeel");
    double often = mean * calibration.value("terugkerend", "verhouding");
    double seldom = (mean - share * often) / (1 - share);
    return share * often / (1 + often) + (1 - share) * seldom / (1 + seldom);
  }

  /** The same chance of a person of whom it is known too whether it is one who comes often. */
  Column ownChance() {
    return atLeastOne(mean().multiply(frailty()));
  }

  /** How much more often than others a person comes; its mean is 1. */
  Column frailty() {
    double share = calibration.share("terugkerend", "aandeel");
    double often = calibration.value("terugkerend", "verhouding");
    return when(draw.uniform("terugkerend", col(Persons.PERSON)).lt(share), lit(often))
        .otherwise(lit(seldom()));
  }

  private double seldom() {
    double share = calibration.share("terugkerend", "aandeel");
    return (1 - share * calibration.value("terugkerend", "verhouding")) / (1 - share);
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

  private Column urgency(Gaps gaps) {
    Column uniform = draw.uniform(URGENCY, contact());
    Column chosen = null;
    for (String type : types) {
      Column ofType = Draw.category(uniform, calibration.values("urgentie_" + type));
      Column here = col(TYPE).equalTo(type);
      chosen = chosen == null ? when(here, ofType) : chosen.when(here, ofType);
    }
    Column filled = draw.uniform("lege " + URGENCY, contact()).geq(gaps.withoutUrgency());
    return when(filled.or(col(Borders.CORRECTED)), chosen);
  }

  /** A day of the part of the year in which the person lives. */
  private Column date() {
    Column within =
        draw.uniform(DATE, contact()).multiply(col(Persons.TO).minus(col(Persons.FROM)));
    Column day = col(Persons.FROM).plus(within).multiply(lit(365)).cast("int");
    return date_add(make_date(col(Levels.DATAJAAR), lit(1), lit(1)), day);
  }

  /** The rows with the wrong ones beside them, in the columns of the contract. */
  Dataset<Row> dirty(Dataset<Row> rows, Source source) {
    Dirt dirt =
        new Dirt(
            calibration.share("vuil", "rijen"),
            source,
            Map.of(
                "contact in het datajaar",
                Map.entry(DATE, date_add(col(DATE), lit(-366))),
                "geboren voor het contact",
                Map.entry(Levels.BORN, col(Levels.DATAJAAR).plus(1))));
    Column[] key = {
      col(Persons.PERSON), col(Levels.DATAJAAR), col(NUMBER), least(col(Dirt.KIND), lit(1))
    };
    return dirt.select(
        dirt.beside(rows, draw.uniform(SOURCE + Dirt.KIND, contact()))
            .withColumn(ID, hex(draw.hash(ID, key))));
  }
}
