package nl.izamonitor.synthetic;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import nl.izamonitor.region.Regions;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * What the right rows of all deliveries come to, counted before the dirt: per measure, year,
 * bouwsteen, age group and sex, and of contacts per urgentie. The truth of any region is a sum.
 * What is not delivered is in it too, and marked. Rows without a gemeente are in {@code ONBEKEND}.
 *
 * <p>Beside each count stands what was expected of the same persons, of whom age, sex, place and
 * the part of the year are known; who of them comes often is part of chance. Expectations are added
 * up in whole billionths, so that their order does not matter.
 */
record Truth(Draw draw, Calibration calibration, Contacten contacten) {

  static final String MEASURE = "maat";
  static final String COUNTED = "geteld";
  static final String EXPECTED = "verwacht";

  static final String INSURED = "verzekerden";
  static final String UNREGISTERED = "niet_ingeschreven";
  static final String PATIENTS = "patienten";
  static final String CONTACTS = "contacten";

  private static final String UNREGISTERED_EXPECTED = "niet_ingeschreven_verwacht";
  private static final String PATIENTS_EXPECTED = "patienten_verwacht";
  private static final String CONTACTS_EXPECTED = "contacten_verwacht";

  /** Whether the rows of a source come without gemeente. */
  private static final String INSURED_UNKNOWN = "verzekerde_onbekend";

  private static final String CONTACT_UNKNOWN = "contact_onbekend";
  private static final String INSURED_CORRECTED = "inschrijving_gecorrigeerd";
  private static final String[] PLACE = {Persons.BOUWSTEEN, Persons.DATAJAAR};
  private static final long BILLION = 1_000_000_000;

  private static final Column[] KEYS =
      Stream.of(
              DeliveryAreas.SOURCE,
              MEASURE,
              Persons.DATAJAAR,
              Persons.BOUWSTEEN,
              Persons.BAND,
              Persons.SEX,
              Contacten.URGENCY,
              DeliveryAreas.LEVERANCIER,
              DeliveryAreas.DELIVERS)
          .map(functions::col)
          .toArray(Column[]::new);

  /**
   * The counts of all measures side by side, per group. Each contact of a person is a row with a
   * number from 1 here; the person is the row with number 0.
   *
   * @param years of all persons
   * @param insured by whom the insured of each bouwsteen are delivered
   * @param contacts by whom its contacts are
   */
  Dataset<Row> groups(Dataset<Row> years, Dataset<Row> insured, Dataset<Row> contacts) {
    Dataset<Row> corrected =
        insured.select(
            col(Persons.BOUWSTEEN),
            col(Persons.DATAJAAR),
            col(DeliveryAreas.CORRECTED).as(INSURED_CORRECTED));
    Dataset<Row> placed =
        years.join(broadcast(contacts), PLACE, "inner").join(broadcast(corrected), PLACE, "inner");
    Column isPerson = col(Contacten.NUMBER).equalTo(0);
    Column isInsured = isPerson.and(Inschrijving.isInsured());
    Column isRegistered = new Inschrijving(draw, calibration).isRegistered();
    return contacten
        .numbered(contacten.counted(placed), 0)
        .groupBy(group(isPerson))
        .agg(
            count(isInsured).as(INSURED),
            count(isInsured.and(not(isRegistered))).as(UNREGISTERED),
            expected(isInsured, Inschrijving.chance()).as(UNREGISTERED_EXPECTED),
            count(isPerson.and(col(Persons.BORN).lt(col(Persons.DATAJAAR))))
                .as(Bevolking.INHABITANTS),
            count(isPerson.and(col(Contacten.COUNT).gt(0))).as(PATIENTS),
            expected(isPerson, contacten.chance()).as(PATIENTS_EXPECTED),
            count(not(isPerson)).as(CONTACTS),
            expected(isPerson, Contacten.mean()).as(CONTACTS_EXPECTED));
  }

  private Column[] group(Column isPerson) {
    Gaps ofInsured = new Gaps(draw, calibration, Inschrijving.SOURCE);
    Gaps ofContacts = new Gaps(draw, calibration, Contacten.SOURCE);
    Column urgency = coalesce(col(Contacten.URGENCY), lit(Regions.ONBEKEND));
    return new Column[] {
      col(Persons.DATAJAAR),
      col(Persons.BOUWSTEEN),
      col(Persons.BAND),
      col(Persons.SEX),
      ofInsured.isWithoutGemeente(col(INSURED_CORRECTED)).as(INSURED_UNKNOWN),
      ofContacts.isWithoutGemeente(col(DeliveryAreas.CORRECTED)).as(CONTACT_UNKNOWN),
      when(isPerson, "").otherwise(urgency).as(Contacten.URGENCY)
    };
  }

  private static Column count(Column condition) {
    return sum(when(condition, 1L).otherwise(0L));
  }

  private static Column expected(Column condition, Column expectation) {
    // The function round goes through decimal text, which took a third of the whole job.
    Column billionths = expectation.multiply(BILLION).plus(0.5).cast("long");
    return sum(when(condition, billionths).otherwise(0L));
  }

  /**
   * A row for every measure and group, in order.
   *
   * @param groups the {@link #groups}
   * @param areas by whom each bouwsteen is delivered, of all sources
   */
  static Dataset<Row> rows(Dataset<Row> groups, Dataset<Row> areas) {
    Column exactly = col(COUNTED).multiply(BILLION);
    return measure(groups, INSURED, exactly)
        .union(measure(groups, UNREGISTERED, col(UNREGISTERED_EXPECTED)))
        .union(measure(groups, Bevolking.INHABITANTS, exactly))
        .union(measure(groups, PATIENTS, col(PATIENTS_EXPECTED)))
        .union(measure(groups, CONTACTS, col(CONTACTS_EXPECTED)))
        .where(col(COUNTED).gt(0).or(col(EXPECTED).gt(0)))
        .join(
            broadcast(areas),
            new String[] {DeliveryAreas.SOURCE, Persons.BOUWSTEEN, Persons.DATAJAAR},
            "inner")
        .withColumn(
            Persons.BOUWSTEEN,
            when(col(Regions.ONBEKEND), Regions.ONBEKEND).otherwise(col(DeliveryAreas.CODE)))
        .groupBy(KEYS)
        .agg(
            sum(COUNTED).as(COUNTED),
            sum(EXPECTED)
                .multiply(lit(BigDecimal.valueOf(1, 9)))
                .cast("decimal(28,9)")
                .as(EXPECTED))
        .repartition(1)
        .sortWithinPartitions(KEYS);
  }

  private static Dataset<Row> measure(Dataset<Row> groups, String measure, Column expected) {
    boolean isInsured = List.of(INSURED, UNREGISTERED).contains(measure);
    boolean isContact = List.of(PATIENTS, CONTACTS).contains(measure);
    String source =
        isInsured ? Inschrijving.SOURCE : isContact ? Contacten.SOURCE : Bevolking.SOURCE;
    Column isUnknown =
        isInsured ? col(INSURED_UNKNOWN) : isContact ? col(CONTACT_UNKNOWN) : lit(false);
    return groups
        .withColumn(COUNTED, col(measure))
        .select(
            lit(source).as(DeliveryAreas.SOURCE),
            lit(measure).as(MEASURE),
            col(Persons.DATAJAAR),
            col(Persons.BOUWSTEEN),
            isUnknown.as(Regions.ONBEKEND),
            col(Persons.BAND),
            col(Persons.SEX),
            col(Contacten.URGENCY),
            col(COUNTED),
            expected.as(EXPECTED));
  }
}
