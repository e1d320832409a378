package nl.izamonitor.job;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_append;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.izamonitor.RegionSums;
import nl.izamonitor.lake.Keys;
import nl.izamonitor.lake.Lake;
import nl.izamonitor.lake.TallyTable;
import nl.izamonitor.region.Indeling;
import nl.izamonitor.statistics.Crude;
import nl.izamonitor.statistics.Estimate;
import nl.izamonitor.statistics.Interval;
import nl.izamonitor.statistics.RepeatEvents;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * A value of a region: as it was counted, and as it should be.
 *
 * @param delivered whether data came in for the region
 * @param expected the numerator to be expected of the persons who live there
 * @param events the numerator as it was planted
 * @param persons the denominator as it was planted
 */
record PlantedCell(
    String indicator,
    String period,
    String breakdown,
    String level,
    String region,
    boolean delivered,
    long numerator,
    long denominator,
    long squares,
    double expected,
    long events,
    long persons) {

  private static final double BILLIONTH = 1e-9;
  private static final double ENOUGH = 30;
  private static final String DELIVERED = "delivered";
  private static final String EVENTS = "events";

  boolean isLargeEnough() {
    return persons > 0 && expected >= ENOUGH && (isRate() || persons - expected >= ENOUGH);
  }

  /** Some persons came more than once: then it is no share of the persons. */
  private boolean isRate() {
    return indicator.endsWith("_contacten");
  }

  /** Whether the interval of what was counted holds what was to be expected. */
  boolean holds() {
    Estimate estimate =
        isRate()
            ? RepeatEvents.rate((double) numerator, (double) squares, (double) denominator, 1, 0.95)
            : Crude.proportion((double) numerator, (double) denominator, 1, 0.95);
    Interval interval = estimate.intervals().get(0);
    double value = expected / persons;
    return interval.lower() <= value && value <= interval.upper();
  }

  /** The truth of an indicator beside the deliveries, in the keys of tallies. */
  private static Dataset<Row> truth(Dataset<Row> file, String indicator, String of, String per) {
    Column measure = col("maat");
    Column value = col("waarde").cast("decimal(28,9)");
    Column[] cells =
        Stream.of("leeftijdsgroep", "geslacht", "urgentie")
            .map(name -> cell(name, col(name)))
            .toArray(Column[]::new);
    return file.where(measure.isin(of, of + "_verwacht", per))
        .withColumn("cell", explode(array_append(array(cells), cell("totaal", lit("totaal")))))
        .where(col("cell.category").isNotNull())
        .select(
            lit(indicator).as(Keys.INDICATOR),
            col("datajaar").as(Keys.PERIOD),
            col("cell.breakdown").as(Keys.BREAKDOWN),
            col("cell.category").as(Keys.CATEGORY),
            lit("").as(TallyTable.STRATUM),
            col(TallyTable.BOUWSTEEN),
            col("levert").cast("boolean").as(DELIVERED),
            when(measure.equalTo(of + "_verwacht"), value.divide(lit(BILLIONTH)))
                .otherwise(0)
                .cast("long")
                .as(TallyTable.NUMERATOR),
            when(measure.equalTo(of), value).otherwise(0).cast("long").as(EVENTS),
            when(measure.equalTo(per), value).otherwise(0).cast("long").as(TallyTable.DENOMINATOR),
            lit(0L).as(TallyTable.SUM_SQUARES));
  }

  private static Column cell(String breakdown, Column category) {
    return struct(lit(breakdown).as("breakdown"), category.as("category"));
  }

  private static Dataset<Row> truth(SparkSession spark, Path home) {
    Dataset<Row> file =
        spark
            .read()
            .option("header", true)
            .option("sep", ";")
            .csv(home.resolve("landing/.truth/deel-0001.csv").toString());
    String insured = "inschrijving/verzekerden";
    String inhabitants = "bevolking/inwoners";
    return truth(file, "niet_ingeschreven", "inschrijving/niet_ingeschreven", insured)
        .union(truth(file, "spoedpost_patienten", "spoedpost_contact/patienten", inhabitants))
        .union(truth(file, "spoedpost_contacten", "spoedpost_contact/contacten", inhabitants));
  }

  /** All values of the country made and counted in a folder, at every level of an indeling. */
  static List<PlantedCell> all(SparkSession spark, Path home, Indeling indeling) {
    String[] keys = RegionSums.KEYS.toArray(String[]::new);
    Dataset<Row> expected = truth(spark, home);
    Dataset<Row> events =
        RegionSums.of(expected.withColumn(TallyTable.NUMERATOR, col(EVENTS)), indeling)
            .withColumnRenamed(TallyTable.NUMERATOR, EVENTS)
            .drop(TallyTable.DENOMINATOR, TallyTable.SUM_SQUARES);
    Dataset<Row> missing =
        RegionSums.of(expected.where(not(col(DELIVERED))), indeling)
            .select(Keys.LEVEL, Keys.REGION, Keys.PERIOD, Keys.INDICATOR)
            .distinct()
            .withColumn("missing", lit(true));
    Dataset<Row> counted =
        RegionSums.of(
                Lake.open(spark, home.resolve("lake").toString())
                    .internal()
                    .read(TallyTable.TABLE)
                    .filter(col(Keys.BREAKDOWN).notEqual(TallyTable.DEKKING)),
                indeling)
            .withColumnRenamed(TallyTable.NUMERATOR, "counted")
            .withColumnRenamed(TallyTable.DENOMINATOR, "divided")
            .withColumnRenamed(TallyTable.SUM_SQUARES, "repeated");
    return RegionSums.of(expected, indeling)
        .join(events, keys, "inner")
        .join(counted, keys, "full_outer")
        .join(missing, new String[] {Keys.LEVEL, Keys.REGION, Keys.PERIOD, Keys.INDICATOR}, "left")
        .select(
            col(keys[0]),
            col(keys[1]),
            col(keys[2]),
            col(keys[4]),
            col(keys[5]),
            col("missing").isNull(),
            coalesce(col("counted"), lit(0L)),
            coalesce(col("divided"), lit(0L)),
            coalesce(col("repeated"), lit(0L)),
            coalesce(col(TallyTable.NUMERATOR), lit(0L)),
            coalesce(col(EVENTS), lit(0L)),
            coalesce(col(TallyTable.DENOMINATOR), lit(0L)))
        .collectAsList()
        .stream()
        .map(PlantedCell::of)
        .toList();
  }

  private static PlantedCell of(Row row) {
    return new PlantedCell(
        row.getString(0),
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getBoolean(5),
        row.getLong(6),
        row.getLong(7),
        row.getLong(8),
        row.getLong(9) * BILLIONTH,
        row.getLong(10),
        row.getLong(11));
  }
}
