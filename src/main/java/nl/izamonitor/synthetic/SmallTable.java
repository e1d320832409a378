package nl.izamonitor.synthetic;

import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** Rows that were worked out here and are joined with persons. */
final class SmallTable {

  private SmallTable() {}

  /**
   * The rows beside the plan, not in it: Spark hashes and compares plans again and again, with all
   * rows that stand in them, which took longer than all else in a small country.
   */
  static Dataset<Row> of(SparkSession spark, List<Row> rows, StructType columns) {
    return spark.createDataFrame(
        JavaSparkContext.fromSparkContext(spark.sparkContext()).parallelize(rows, 1), columns);
  }
}
