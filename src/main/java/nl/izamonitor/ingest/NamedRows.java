package nl.izamonitor.ingest;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.izamonitor.lake.SmallTable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * Rows that are made here, from their values by name of column; a value that is left out is null.
 */
final class NamedRows {

  private NamedRows() {}

  static Dataset<Row> table(
      SparkSession spark, StructType columns, List<Map<String, Object>> rows) {
    return SmallTable.of(spark, rows.stream().map(row -> row(columns, row)).toList(), columns);
  }

  static Row row(StructType columns, Map<String, Object> values) {
    return RowFactory.create(Arrays.stream(columns.fieldNames()).map(values::get).toArray());
  }
}
