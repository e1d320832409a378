package nl.izamonitor.tally;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.Map;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.model.Condition;
import org.apache.spark.sql.Column;

/**
 * A whole number per row that is added up: rows, rows that satisfy a condition, or a column; within
 * one category of each dimension that only rows have.
 *
 * @param sum the column to add; null to count rows
 * @param where the condition; null for every row
 * @param within category by dimension
 */
record Counter(String sum, Condition where, Map<String, String> within) {

  static Counter of(Indicator.Value value, Map<String, String> within) {
    return new Counter(value.sum(), value.where(), within);
  }

  static Counter rows(Map<String, String> within) {
    return new Counter(null, null, within);
  }

  /** The number of one row; dimensions are columns that hold a category already. */
  Column ofRow() {
    Column amount = sum == null ? lit(1L) : coalesce(col(sum).cast("long"), lit(0L));
    Column counted = RowFilter.of(where);
    for (Map.Entry<String, String> category : within.entrySet()) {
      counted = counted.and(col(Categories.column(category.getKey())).equalTo(category.getValue()));
    }
    return when(counted, amount).otherwise(lit(0L));
  }
}
