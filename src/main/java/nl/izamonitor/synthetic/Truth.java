package nl.izamonitor.synthetic;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.split_part;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.math.BigDecimal;
import java.util.List;
import nl.izamonitor.region.Regions;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What the right rows of all deliveries come to, counted before the dirt: per measure, year,
 * bouwsteen, age group and sex, and of contacts per urgentie. The truth of any region is a sum.
 * What is not delivered is in it too, and marked. Rows without a gemeente are in {@code ONBEKEND}.
 *
 * <p>Some measures are expectations: what the same persons were expected to come to, of whom age,
 * sex, place and the part of the year are known. Who of them comes often is part of chance.
 * Expectations are added up in whole billionths, so that their order does not matter.
 */
record Truth(Inschrijving inschrijving, Contacten contacten, Addresses addresses) {

  static final String MEASURE = "maat";
  static final String VALUE = "waarde";

  /** A measure is called as its source, what is counted, and whether that is an expectation. */
  private static final String OF_INSURED = Inschrijving.SOURCE + "/";

  private static final String OF_CONTACTS = Contacten.SOURCE + "/";
  private static final String EXPECTED = "_verwacht";

  static final String INSURED = OF_INSURED + "verzekerden";
  static final String UNREGISTERED = OF_INSURED + "niet_ingeschreven";
  static final String INHABITANTS = Bevolking.SOURCE + "/inwoners";
  static final String PATIENTS = OF_CONTACTS + "patienten";
  static final String CONTACTS = OF_CONTACTS + "contacten";

  /** Whether the rows of a person come without gemeente. */
  private static final String INSURED_UNKNOWN = "verzekerde_onbekend";

  private static final String CONTACT_UNKNOWN = "contact_onbekend";
  private static final String INSURED_CORRECTED = "inschrijving_gecorrigeerd";
  private static final long BILLION = 1_000_000_000;

  private static final List<String> GROUP =
      List.of(
          Persons.DATAJAAR,
          Persons.BOUWSTEEN,
          Persons.BAND,
          Persons.SEX,
          Contacten.URGENCY,
          INSURED_UNKNOWN,
          CONTACT_UNKNOWN);

  private static final List<String> KEYS =
      List.of(
          MEASURE,
          Persons.DATAJAAR,
          Persons.BOUWSTEEN,
          Persons.BAND,
          Persons.SEX,
          Contacten.URGENCY,
          DeliveryAreas.LEVERANCIER,
          DeliveryAreas.DELIVERS);

  /**
   * The measures side by side, per group. Each contact of a person is a row with a number from 1
   * here; the person is the row with number 0.
   *
   * @param years of all persons
   * @param insured by whom the insured of each bouwsteen are delivered
   * @param contacts by whom its contacts are
   */
  Dataset<Row> groups(Dataset<Row> years, Dataset<Row> insured, Dataset<Row> contacts) {
    Dataset<Row> corrected =
        insured
            .withColumnRenamed(DeliveryAreas.CORRECTED, INSURED_CORRECTED)
            .select(Persons.BOUWSTEEN, Persons.DATAJAAR, INSURED_CORRECTED);
    Dataset<Row> placed =
        years
            .join(broadcast(contacts), Persons.PLACE, "inner")
            .join(broadcast(corrected), Persons.PLACE, "inner");
    Column isPerson = col(Contacten.NUMBER).equalTo(0);
    Column isInsured = isPerson.and(Inschrijving.isInsured());
    Column isInhabitant = isPerson.and(col(Persons.BORN).lt(col(Persons.DATAJAAR)));
    Column isRegistered = inschrijving.isRegistered();
    Column urgency = coalesce(col(Contacten.URGENCY), lit(Regions.ONBEKEND));
    return contacten
        .numbered(contacten.counted(placed), 0)
        .withColumn(Contacten.URGENCY, when(not(isPerson), urgency))
        .withColumn(
            INSURED_UNKNOWN,
            addresses.isWithoutGemeente(Inschrijving.SOURCE, col(INSURED_CORRECTED)))
        .withColumn(
            CONTACT_UNKNOWN,
            addresses.isWithoutGemeente(Contacten.SOURCE, col(DeliveryAreas.CORRECTED)))
        .groupBy(Persons.columns(GROUP))
        .agg(
            count_if(isInsured).as(INSURED),
            count_if(isInsured.and(not(isRegistered))).as(UNREGISTERED),
            expected(isInsured, Inschrijving.chance()).as(UNREGISTERED + EXPECTED),
            count_if(isInhabitant).as(INHABITANTS),
            count_if(isPerson.and(col(Contacten.COUNT).gt(0))).as(PATIENTS),
            expected(isPerson, contacten.chance()).as(PATIENTS + EXPECTED),
            count_if(not(isPerson)).as(CONTACTS),
            expected(isPerson, Contacten.mean()).as(CONTACTS + EXPECTED));
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
    Column isUnknown =
        when(col(MEASURE).startsWith(OF_INSURED), col(INSURED_UNKNOWN))
            .when(col(MEASURE).startsWith(OF_CONTACTS), col(CONTACT_UNKNOWN))
            .otherwise(false);
    return groups
        .unpivot(Persons.columns(GROUP), MEASURE, VALUE)
        .where(col(VALUE).gt(0))
        .withColumn(DeliveryAreas.SOURCE, split_part(col(MEASURE), lit("/"), lit(1)))
        .join(
            broadcast(areas),
            new String[] {DeliveryAreas.SOURCE, Persons.BOUWSTEEN, Persons.DATAJAAR},
            "inner")
        .withColumn(
            Persons.BOUWSTEEN, when(isUnknown, Regions.ONBEKEND).otherwise(col(DeliveryAreas.CODE)))
        .groupBy(Persons.columns(KEYS))
        .agg(sum(VALUE).as(VALUE))
        .withColumn(VALUE, written(col(VALUE)))
        .repartition(1)
        .sortWithinPartitions(Persons.columns(KEYS));
  }

  private static Column written(Column value) {
    Column units = value.multiply(lit(BigDecimal.valueOf(1, 9))).cast("decimal(28,9)");
    return when(col(MEASURE).endsWith(EXPECTED), units.cast("string"))
        .otherwise(value.cast("string"));
  }
}
