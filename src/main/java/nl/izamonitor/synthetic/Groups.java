package nl.izamonitor.synthetic;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * All persons of a year in groups of one bouwsteen, age group and sex: how many they are, and what
 * they may expect together. Expectations are added up in whole billionths, so that their order does
 * not matter.
 */
record Groups(Gaps gaps, Contacten contacts, Levels levels) {

  static final double UNIT = 1e9;

  /** Whether the rows of these persons come without gemeente. */
  static final String LOST_INSURED = "verzekerd_onbekend";

  static final String LOST_CONTACTS = "contact_onbekend";

  static final String INSURED = "verzekerden";
  static final String UNREGISTERED = "verwacht_niet_ingeschreven";
  static final String PATIENTS = "verwacht_patienten";
  static final String OWN_PATIENTS = "verwacht_patienten_eigen";
  static final String CONTACTS = "verwacht_contacten";
  static final String OWN_CONTACTS = "verwacht_contacten_eigen";

  private static final String INSURED_CORRECTED = "inschrijving_gecorrigeerd";
  private static final String CONTACTS_CORRECTED = "contact_gecorrigeerd";

  /**
   * The groups.
   *
   * @param years of all persons
   * @param insured per bouwsteen and year who delivers, and how far the level deviates
   * @param contacts the same of contacts
   */
  Dataset<Row> of(Dataset<Row> years, Dataset<Row> insured, Dataset<Row> contacts) {
    String[] key = {Places.BOUWSTEEN, Levels.DATAJAAR};
    Dataset<Row> local =
        local(insured, Inschrijving.MEASURE, INSURED_CORRECTED)
            .join(local(contacts, Contacten.MEASURE, CONTACTS_CORRECTED), key, "inner");
    return years
        .join(broadcast(local), key, "inner")
        .select(
            col(Levels.DATAJAAR),
            col(Places.BOUWSTEEN),
            // One whole number for all that a group is besides: sums by texts are slow.
            col(Levels.GROUP)
                .multiply(4)
                .plus(flag(Inschrijving.SOURCE, INSURED_CORRECTED).multiply(2))
                .plus(flag(Contacten.SOURCE, CONTACTS_CORRECTED))
                .as(Levels.GROUP),
            one(Inschrijving.insured()).as(INSURED),
            when(Inschrijving.insured(), whole(Inschrijving.chance()))
                .otherwise(lit(0L))
                .as(UNREGISTERED),
            one(col(Levels.BORN).lt(col(Levels.DATAJAAR))).as(Bevolking.INHABITANTS),
            whole(this.contacts.chance()).as(PATIENTS),
            whole(this.contacts.ownChance()).as(OWN_PATIENTS),
            whole(this.contacts.mean()).as(CONTACTS),
            whole(this.contacts.mean().multiply(this.contacts.frailty())).as(OWN_CONTACTS))
        .groupBy(col(Levels.DATAJAAR), col(Places.BOUWSTEEN), col(Levels.GROUP))
        .agg(
            sum(INSURED).as(INSURED),
            sum(UNREGISTERED).as(UNREGISTERED),
            sum(Bevolking.INHABITANTS).as(Bevolking.INHABITANTS),
            sum(PATIENTS).as(PATIENTS),
            sum(OWN_PATIENTS).as(OWN_PATIENTS),
            sum(CONTACTS).as(CONTACTS),
            sum(OWN_CONTACTS).as(OWN_CONTACTS))
        .withColumn(LOST_INSURED, pmod(col(Levels.GROUP).divide(2).cast("int"), lit(2)).equalTo(1))
        .withColumn(LOST_CONTACTS, pmod(col(Levels.GROUP), lit(2)).equalTo(1))
        .withColumn(Levels.GROUP, col(Levels.GROUP).divide(4).cast("int"))
        .withColumn(Levels.BAND, levels.band(col(Levels.GROUP)))
        .withColumn(Levels.SEX, Levels.sex(col(Levels.GROUP)));
  }

  private Column flag(String source, String corrected) {
    return when(gaps.withoutGemeente(source, col(corrected)), 1).otherwise(0);
  }

  private static Dataset<Row> local(Dataset<Row> frame, String measure, String corrected) {
    return frame.select(
        col(Places.BOUWSTEEN),
        col(Levels.DATAJAAR),
        col(Places.DEVIATION + measure),
        col(Borders.CORRECTED).as(corrected));
  }

  private static Column one(Column condition) {
    return when(condition, 1L).otherwise(0L);
  }

  private static Column whole(Column expectation) {
    // The function round goes through decimal text, which took a third of the whole job.
    return expectation.multiply(UNIT).plus(0.5).cast("long");
  }
}
