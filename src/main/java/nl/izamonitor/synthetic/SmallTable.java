package nl.izamonitor.synthetic;

import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** Rows that were worked out here and are joined with persons. */
final class SmallTable {

  private static final int SLICES = 8;

  /** Rows can be long: with so few in one slice Spark does not complain of its size. */
  private static final int ROWS = 100;

  private SmallTable() {}

  /**
   * The rows beside the plan, not in it: Spark hashes and compares plans again and again, with all
   * rows that stand in them, which took longer than all else in a small country.
   */
  static Dataset<Row> of(SparkSession spark, List<Row> rows, StructType columns) {
    int slices = Math.min(SLICES, 1 + rows.size() / ROWS);
    return spark.createDataFrame(
        JavaSparkContext.fromSparkContext(spark.sparkContext()).parallelize(rows, slices), columns);
  }
}
