package nl.izamonitor.tally;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.Map;
import nl.izamonitor.model.Condition;
import nl.izamonitor.model.Condition.Allowed;
import org.apache.spark.sql.Column;

/** A condition as a column that is true for the rows of which it holds, and never null. */
final class RowFilter {

  private RowFilter() {}

  /** Null stands for no condition. */
  static Column of(Condition condition) {
    if (condition == null) {
      return lit(true);
    }
    return condition.anyOf().stream().map(RowFilter::of).reduce(Column::or).orElseThrow();
  }

  /** The rows of which it may hold when nobody knows what an empty column should have held. */
  static Column possibly(Condition condition) {
    if (condition == null) {
      return lit(true);
    }
    return condition.anyOf().stream()
        .map(
            one ->
                one.columns().entrySet().stream()
                    .map(asked -> of(asked).or(col(asked.getKey()).isNull()))
                    .reduce(Column::and)
                    .orElseThrow())
        .reduce(Column::or)
        .orElseThrow();
  }

  private static Column of(Condition.Case one) {
    return one.columns().entrySet().stream().map(RowFilter::of).reduce(Column::and).orElseThrow();
  }

  private static Column of(Map.Entry<String, Allowed> asked) {
    Column column = col(asked.getKey());
    Allowed allowed = asked.getValue();
    Column holds = allowed.filled() ? column.isNotNull() : lit(false);
    if (!allowed.values().isEmpty()) {
      holds = holds.and(column.isin(allowed.values().toArray()));
    }
    if (allowed.min() != null) {
      holds = holds.and(column.geq(allowed.min()));
    }
    if (allowed.max() != null) {
      holds = holds.and(column.leq(allowed.max()));
    }
    return coalesce(allowed.empty() ? holds.or(column.isNull()) : holds, lit(false));
  }
}
