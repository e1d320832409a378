package nl.izamonitor.lake;

import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** Rows that were worked out here, to join with or to write. */
public final class SmallTable {

  private static final int SLICES = 8;

  /** So few rows, even long ones, make a task of which Spark does not say that it is too large. */
  private static final int ROWS = 250;

  private SmallTable() {}

  /**
   * More than a few rows stand beside the plan, not in it: Spark hashes, compares and prints plans
   * again and again, with all rows that stand in them.
   *
   * @param rows arrays in them are Java arrays
   */
  public static Dataset<Row> of(SparkSession spark, List<Row> rows, StructType columns) {
    if (rows.size() <= ROWS) {
      return spark.createDataFrame(rows, columns);
    }
    int slices = Math.min(SLICES, 1 + rows.size() / ROWS);
    return spark.createDataFrame(
        JavaSparkContext.fromSparkContext(spark.sparkContext()).parallelize(rows, slices), columns);
  }
}
