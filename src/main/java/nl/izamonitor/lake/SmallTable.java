package nl.izamonitor.lake;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** Rows that were worked out here, to join with or to write. */
public final class SmallTable {

  private static final int SLICES = 8;

  /** So few rows, even long ones, make a task of which Spark does not say that it is too large. */
  private static final int ROWS = 250;

  private SmallTable() {}

  /** Rows from their values by name of column; a value that is left out is null. */
  public static Dataset<Row> named(
      SparkSession spark, StructType columns, List<Map<String, Object>> rows) {
    return of(spark, rows.stream().map(row -> row(columns, row)).toList(), columns);
  }

  /** A row from its values by name of column; a value that is left out is null. */
  public static Row row(StructType columns, Map<String, Object> values) {
    return RowFactory.create(Arrays.stream(columns.fieldNames()).map(values::get).toArray());
  }

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
