package nl.izamonitor.synthetic;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.lake.Keys;
import nl.izamonitor.lake.TallyTable;
import nl.izamonitor.region.Regions;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * What the deliveries should come to, per indicator, period, category and bouwsteen: the expected
 * numerator and the denominator as it is. The truth of any region in any indeling is a ratio of
 * sums; rows whose gemeente is not delivered are in {@code ONBEKEND}, as they will be counted.
 *
 * <p>The expectation is that of a person of whom age, sex, place and the part of the year are
 * known. Whether someone comes often is part of chance: {@link #OWN} has the expectation that knows
 * it.
 */
final class Truth {

  static final String LEVERANCIER = "leverancier";
  static final String DELIVERED = "delivered";
  static final String EXPECTED = "expected";
  static final String OWN = "expected_own";

  static final String UNREGISTERED = "niet_ingeschreven";
  static final String PATIENTS = "spoedpost_patienten";
  static final String CONTACTS = "spoedpost_contacten";
  static final String URGENCIES = "spoedpost_urgentie";
  static final String URGENT = "spoedpost_spoed";
  static final String BY_TELEPHONE = "spoedpost_telefonisch";
  static final String ELDERLY = "spoedpost_ouderen";

  private static final String TOTAAL = "totaal";
  static final String SHARE = "aandeel";

  private static final String CELL = "cell";
  private static final Set<String> OF_PERSONS = Set.of(Levels.BAND, Levels.SEX);

  private static final List<String> KEYS =
      List.of(
          Keys.INDICATOR,
          Keys.PERIOD,
          Keys.BREAKDOWN,
          Keys.CATEGORY,
          TallyTable.BOUWSTEEN,
          LEVERANCIER,
          DELIVERED);

  private final Conf conf;
  private final Order order;
  private final Dataset<Row> insured;
  private final Dataset<Row> contacts;

  /**
   * Prepares the truth of an order.
   *
   * @param insured the {@link Groups}, with the code of the bouwsteen and who delivers of them
   * @param contacts the same of contacts
   */
  Truth(Conf conf, Order order, Dataset<Row> insured, Dataset<Row> contacts) {
    this.conf = conf;
    this.order = order;
    this.insured = insured;
    this.contacts = contacts;
  }

  /**
   * A row for every category and bouwsteen of every indicator whose sources are made, in order.
   *
   * @param urgencies the share of each urgentie by year, age group and whether it was corrected
   */
  Dataset<Row> rows(Dataset<Row> urgencies) {
    Dataset<Row> all =
        categories(
                UNREGISTERED,
                numerator(insured, UNREGISTERED, Groups.UNREGISTERED, Groups.UNREGISTERED))
            .union(
                categories(
                    PATIENTS, numerator(contacts, PATIENTS, Groups.PATIENTS, Groups.OWN_PATIENTS)))
            .union(categories(PATIENTS, denominator(PATIENTS)))
            .union(
                categories(
                    CONTACTS, numerator(contacts, CONTACTS, Groups.CONTACTS, Groups.OWN_CONTACTS)))
            .union(categories(CONTACTS, denominator(CONTACTS)))
            .union(urgencies(urgencies));
    Column billionth = lit(BigDecimal.valueOf(1, 9));
    return all.where(col(Keys.INDICATOR).isin(made().toArray()))
        .groupBy(names(KEYS))
        .agg(
            sum(EXPECTED).multiply(billionth).cast("decimal(28,9)").as(EXPECTED),
            sum(OWN).multiply(billionth).cast("decimal(28,9)").as(OWN),
            sum(TallyTable.DENOMINATOR).as(TallyTable.DENOMINATOR))
        .repartition(1)
        .sortWithinPartitions(names(KEYS));
  }

  private static Column[] names(List<String> names) {
    return names.stream().map(functions::col).toArray(Column[]::new);
  }

  /** The indicators of which all sources are made. */
  private List<String> made() {
    return conf.indicators().values().stream()
        .filter(indicator -> order.sources().containsAll(indicator.tables()))
        .map(Indicator::code)
        .toList();
  }

  /** Expected numerators; of the insured the denominators too, which are of the same rows. */
  private Dataset<Row> numerator(
      Dataset<Row> groups, String indicator, String expected, String own) {
    boolean ofInsured = indicator.equals(UNREGISTERED);
    return groups.select(
        lit(indicator).as(Keys.INDICATOR),
        col(Levels.DATAJAAR).cast("string").as(Keys.PERIOD),
        bouwsteen(ofInsured ? Groups.LOST_INSURED : Groups.LOST_CONTACTS),
        col(LEVERANCIER),
        col(DELIVERED),
        col(Levels.BAND),
        col(Levels.SEX),
        col(expected).as(EXPECTED),
        col(own).as(OWN),
        (ofInsured ? col(Groups.INSURED) : lit(0L)).as(TallyTable.DENOMINATOR));
  }

  private Dataset<Row> denominator(String indicator) {
    return contacts.select(
        lit(indicator).as(Keys.INDICATOR),
        col(Levels.DATAJAAR).cast("string").as(Keys.PERIOD),
        col(TallyTable.BOUWSTEEN),
        col(LEVERANCIER),
        col(DELIVERED),
        col(Levels.BAND),
        col(Levels.SEX),
        lit(0L).as(EXPECTED),
        lit(0L).as(OWN),
        col(Bevolking.INHABITANTS).as(TallyTable.DENOMINATOR));
  }

  /** Each row in the total and in its category of every breakdown of its indicator by person. */
  private Dataset<Row> categories(String indicator, Dataset<Row> rows) {
    List<Column> cells = new ArrayList<>();
    cells.add(cell(TOTAAL, lit(TOTAAL)));
    Indicator definition = conf.indicators().get(indicator);
    if (definition != null) {
      for (String breakdown : definition.breakdowns().keySet()) {
        List<String> dimensions = List.of(breakdown.split("\\*", -1));
        if (OF_PERSONS.containsAll(dimensions)) {
          cells.add(cell(breakdown, concat_ws("*", names(dimensions))));
        }
      }
    }
    return rows.withColumn(CELL, explode(array(cells.toArray(Column[]::new))))
        .select(
            col(Keys.INDICATOR),
            col(Keys.PERIOD),
            col(CELL).getField(Keys.BREAKDOWN).as(Keys.BREAKDOWN),
            col(CELL).getField(Keys.CATEGORY).as(Keys.CATEGORY),
            col(TallyTable.BOUWSTEEN),
            col(LEVERANCIER),
            col(DELIVERED),
            col(EXPECTED),
            col(OWN),
            col(TallyTable.DENOMINATOR));
  }

  private static Column cell(String breakdown, Column category) {
    return struct(lit(breakdown).as(Keys.BREAKDOWN), category.as(Keys.CATEGORY));
  }

  /** Contacts by urgentie, of two indicators; of the second the total too. No denominators. */
  private Dataset<Row> urgencies(Dataset<Row> shares) {
    Dataset<Row> byAge =
        contacts
            .groupBy(
                col(Levels.DATAJAAR),
                bouwsteen(Groups.LOST_CONTACTS),
                col(LEVERANCIER),
                col(DELIVERED),
                col(Borders.CORRECTED),
                col(Levels.BAND))
            .agg(sum(Groups.CONTACTS).as(EXPECTED), sum(Groups.OWN_CONTACTS).as(OWN))
            .join(
                broadcast(shares),
                new String[] {Levels.DATAJAAR, Levels.BAND, Borders.CORRECTED},
                "inner");
    Column urgency = cell(Contacten.URGENCY, col(Contacten.URGENCY));
    return cells(byAge, CONTACTS, urgency)
        .union(cells(byAge, URGENCIES, urgency))
        .union(cells(byAge, URGENCIES, cell(TOTAAL, lit(TOTAAL))));
  }

  private static Dataset<Row> cells(Dataset<Row> byAge, String indicator, Column cell) {
    return byAge
        .withColumn(CELL, cell)
        .select(
            lit(indicator).as(Keys.INDICATOR),
            col(Levels.DATAJAAR).cast("string").as(Keys.PERIOD),
            col(CELL).getField(Keys.BREAKDOWN).as(Keys.BREAKDOWN),
            col(CELL).getField(Keys.CATEGORY).as(Keys.CATEGORY),
            col(TallyTable.BOUWSTEEN),
            col(LEVERANCIER),
            col(DELIVERED),
            col(EXPECTED).multiply(col(SHARE)).plus(0.5).cast("long").as(EXPECTED),
            col(OWN).multiply(col(SHARE)).plus(0.5).cast("long").as(OWN),
            lit(0L).as(TallyTable.DENOMINATOR));
  }

  private static Column bouwsteen(String lost) {
    return when(col(lost), lit(Regions.ONBEKEND))
        .otherwise(col(TallyTable.BOUWSTEEN))
        .as(TallyTable.BOUWSTEEN);
  }
}
