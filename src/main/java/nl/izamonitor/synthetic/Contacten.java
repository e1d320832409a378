package nl.izamonitor.synthetic;

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
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The deliveries of the huisartsendienstenstructuren: every contact with the spoedpost. */
record Contacten(Draw draw, Calibration calibration, List<String> types) {

  static final String SOURCE = "spoedpost_contact";
  static final String DATE = "contactdatum";
  static final String TYPE = "contacttype";
  static final String URGENCY = "urgentie";

  /** How many contacts a person has in a year, and the number of one of them, from 1. */
  static final String COUNT = "aantal";

  static final String NUMBER = "volgnummer";

  private static final String ID = "contact_id";
  private static final Column[] CONTACT = {col(Persons.PERSON), col(Persons.DATAJAAR), col(NUMBER)};

  /** More contacts of one person in one year are not believable. */
  private static final int MOST = 200;

  /**
   * The rows of all years.
   *
   * @param years of persons, with who delivers of them
   */
  Dataset<Row> rows(Dataset<Row> years, Addresses addresses) {
    Dataset<Row> patients = addresses.addressed(counted(years).where(col(COUNT).gt(0)), SOURCE);
    return numbered(patients, 1)
        .withColumn(Dirt.LUCK, draw.uniform(SOURCE + Dirt.KIND, CONTACT))
        .withColumn(ID, id(0))
        .withColumn(Dirt.other(ID), id(1))
        .withColumn(DATE, date());
  }

  /** Adds to rows of persons and years how many contacts they have. */
  Dataset<Row> counted(Dataset<Row> years) {
    return years.withColumn(COUNT, count());
  }

  /** A row for every contact, with its type and urgentie; the first has this number. */
  Dataset<Row> numbered(Dataset<Row> patients, int first) {
    return patients
        .withColumn(NUMBER, explode(sequence(lit(first), col(COUNT))))
        .withColumn(TYPE, type())
        .withColumn(URGENCY, urgency());
  }

  /**
   * A geometric number: P(n or more) = r^n with r = m / (1 + m) and mean m. Its spread is that of a
   * Poisson number whose mean differs from person to person and year to year; beside it a few
   * persons come more often in every year.
   */
  private Column count() {
    Column chance = atLeastOne(mean().multiply(frailty()));
    Column luck =
        lit(1.0)
            .minus(
                draw.uniform(RegionalLevels.CONTACTS, col(Persons.PERSON), col(Persons.DATAJAAR)));
    return least(floor(log(luck).divide(log(chance))), lit(MOST)).cast("int");
  }

  /** The chance of at least one contact where so many are expected. */
  private static Column atLeastOne(Column mean) {
    return mean.divide(mean.plus(1));
  }

  /** The contacts that a person may expect in the part of the year in which the person lives. */
  static Column mean() {
    return col(Cohorts.CONTACTS)
        .multiply(col(RegionalLevels.OF_CONTACTS))
        .multiply(col(Persons.TO).minus(col(Persons.FROM)));
  }

  /** The chance that a person of whom only age, sex and place are known has a contact. */
  Column chance() {
    return atLeastOne(mean().multiply(often()))
        .multiply(share())
        .plus(atLeastOne(mean().multiply(seldom())).multiply(1 - share()));
  }

  /** How much more often than others a person comes; its mean is 1. */
  private Column frailty() {
    return when(draw.uniform("terugkerend", col(Persons.PERSON)).lt(share()), often())
        .otherwise(seldom());
  }

  private double share() {
    return calibration.share("terugkerend", "aandeel");
  }

  private double often() {
    return calibration.value("terugkerend", "verhouding");
  }

  private double seldom() {
    return (1 - share() * often()) / (1 - share());
  }

  private Column type() {
    Column uniform = draw.uniform(TYPE, CONTACT);
    Column type = lit(types.get(types.size() - 1));
    for (int i = types.size() - 1; i >= 0; i--) {
      type = when(uniform.lt(col(Cohorts.TYPES).getItem(i)), types.get(i)).otherwise(type);
    }
    return type;
  }

  private Column urgency() {
    Column uniform = draw.uniform(URGENCY, CONTACT);
    Column urgency = lit(null).cast("string");
    for (String type : types) {
      Column ofType = Draw.category(uniform, calibration.values("urgentie_" + type));
      urgency = when(col(TYPE).equalTo(type), ofType).otherwise(urgency);
    }
    Column isFilled =
        draw.uniform("lege " + URGENCY, CONTACT).geq(calibration.share("leeg", URGENCY));
    return when(isFilled.or(col(DeliveryAreas.CORRECTED)), urgency);
  }

  /** A day of the part of the year in which the person lives. */
  private Column date() {
    Column within = draw.uniform(DATE, CONTACT).multiply(col(Persons.TO).minus(col(Persons.FROM)));
    Column day = col(Persons.FROM).plus(within).multiply(lit(365)).cast("int");
    return date_add(make_date(col(Persons.DATAJAAR), lit(1), lit(1)), day);
  }

  /** The identifier of a contact in a right row, or with another kind in a wrong one. */
  private Column id(int kind) {
    return hex(draw.hash(ID, CONTACT[0], CONTACT[1], CONTACT[2], lit(kind)));
  }
}
