package nl.izamonitor.tally;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Map;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.lake.ValidatedTable;
import nl.izamonitor.model.Condition;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A whole number per row that is added up: rows, rows that satisfy a condition, or a column; within
 * one category of each dimension that only rows have.
 *
 * @param sum the column to add; null to count rows
 * @param where the condition; null for every row
 * @param within category by dimension
 */
record Counter(String sum, Condition where, Map<String, String> within) {

  /** The column of rows with how often each counts: once, or not at all. */
  static final String ROW = "counts_as_row";

  /**
   * The column of rows with a 1: what is there, be it a part of a row that counts in another part.
   */
  static final String PRESENT = "is_present";

  static Counter of(Indicator.Value value, Map<String, String> within) {
    return new Counter(value.sum(), value.where(), within);
  }

  static Counter rows(Map<String, String> within) {
    return new Counter(null, null, within);
  }

  static Counter present(Map<String, String> within) {
    return new Counter(PRESENT, null, within);
  }

  /** Adds to validated rows how they count: of parts of one row only the first does. */
  static Dataset<Row> withRows(Dataset<Row> rows) {
    Column once =
        List.of(rows.columns()).contains(ValidatedTable.COUNTED)
            ? coalesce(col(ValidatedTable.COUNTED), lit(1L))
            : lit(1L);
    return rows.withColumn(ROW, once).withColumn(PRESENT, lit(1L));
  }

  /** The number of one row; dimensions are columns that hold a category already. */
  Column ofRow() {
    Column amount = coalesce(col(sum == null ? ROW : sum).cast("long"), lit(0L));
    Column counted = RowFilter.of(where);
    for (Map.Entry<String, String> category : within.entrySet()) {
      counted = counted.and(col(Categories.column(category.getKey())).equalTo(category.getValue()));
    }
    return when(counted, amount).otherwise(lit(0L));
  }
}
