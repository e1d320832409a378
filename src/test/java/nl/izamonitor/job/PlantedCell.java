package nl.izamonitor.job;

import static java.util.stream.Collectors.toMap;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.nio.file.Path;
import java.util.List;
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
 * @param expected the planted numerator, from who lives there
 * @param own the same when it is also known which persons come often
 * @param truth the planted denominator
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
    double own,
    long truth) {

  private static final double BILLIONTH = 1e-9;
  private static final double ENOUGH = 30;

  boolean largeEnough(double expectation) {
    return truth > 0 && expectation >= ENOUGH && (isRate() || truth - expectation >= ENOUGH);
  }

  /** Some persons came more than once: then it is no share of the persons. */
  private boolean isRate() {
    return indicator.endsWith("_contacten");
  }

  boolean holds(double expectation) {
    Estimate estimate =
        isRate()
            ? RepeatEvents.rate((double) numerator, (double) squares, (double) denominator, 1, 0.95)
            : Crude.proportion((double) numerator, (double) denominator, 1, 0.95);
    Interval interval = estimate.intervals().get(0);
    double value = expectation / truth;
    return interval.lower() <= value && value <= interval.upper();
  }

  private static Dataset<Row> truth(SparkSession spark, Path home) {
    return spark
        .read()
        .option("header", true)
        .option("sep", ";")
        .csv(home.resolve("landing/.truth/deel-0001.csv").toString())
        .withColumn(TallyTable.DENOMINATOR, col(TallyTable.DENOMINATOR).cast("long"))
        .withColumn(TallyTable.NUMERATOR, billionths("expected"))
        .withColumn("own", billionths("expected_own"))
        .withColumn(TallyTable.STRATUM, lit(""))
        .withColumn(TallyTable.SUM_SQUARES, lit(0L))
        .withColumns(TallyTable.SAMPLE.stream().collect(toMap(name -> name, name -> lit(0L))));
  }

  private static Column billionths(String name) {
    return col(name).cast("decimal(28,9)").divide(lit(BILLIONTH)).cast("long");
  }

  /** All values of the country made and counted in a folder, at every level of an indeling. */
  static List<PlantedCell> all(SparkSession spark, Path home, Indeling indeling) {
    String[] keys = RegionSums.KEYS.toArray(String[]::new);
    Dataset<Row> expected = truth(spark, home);
    Dataset<Row> own =
        RegionSums.of(expected.withColumn(TallyTable.NUMERATOR, col("own")), indeling)
            .withColumnRenamed(TallyTable.NUMERATOR, "own")
            .drop(TallyTable.DENOMINATOR, TallyTable.SUM_SQUARES);
    Dataset<Row> missing =
        RegionSums.of(expected.where("delivered = 'false'"), indeling)
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
        .join(own, keys, "inner")
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
            coalesce(col("own"), lit(0L)),
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
        row.getLong(10) * BILLIONTH,
        row.getLong(11));
  }
}
