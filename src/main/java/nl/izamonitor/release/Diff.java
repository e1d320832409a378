package nl.izamonitor.release;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.izamonitor.lake.Fields;
import nl.izamonitor.lake.Keys;
import nl.izamonitor.lake.ObservationTable;
import nl.izamonitor.lake.TallyTable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** The published rows of two revisions side by side: what is new, gone, changed or the same. */
public final class Diff {

  /** How a row of one revision stands to the other. */
  public static final String CHANGE = "change";

  private static final List<String> KEY =
      List.of(Keys.INDICATOR, Keys.PERIOD, Keys.LEVEL, Keys.REGION, Keys.BREAKDOWN, Keys.CATEGORY);
  private static final List<String> CONTENT =
      List.of(
          Keys.VERSION,
          Keys.INDELING,
          TallyTable.NUMERATOR,
          TallyTable.DENOMINATOR,
          ObservationTable.VALUE,
          ObservationTable.LOWER,
          ObservationTable.UPPER,
          ObservationTable.METHOD,
          ObservationTable.COVERAGE,
          ObservationTable.FLAG,
          ObservationTable.STATUS,
          ObservationTable.REASON);

  private Diff() {}

  /**
   * Every row of either: its key, {@link #CHANGE} (added, removed, changed, same), and status,
   * numerator, denominator and value of both under {@code from_} and {@code to_}.
   */
  public static Dataset<Row> rows(Dataset<Row> from, Dataset<Row> to) {
    Dataset<Row> joined =
        side(from, "from").join(side(to, "to"), KEY.toArray(String[]::new), "full_outer");
    Column change =
        when(col("from").isNull(), "added")
            .when(col("to").isNull(), "removed")
            .when(col("from").eqNullSafe(col("to")), "same")
            .otherwise("changed");
    List<Column> columns = columns(KEY);
    columns.add(change.as(CHANGE));
    for (String side : List.of("from", "to")) {
      for (String name :
          List.of(
              ObservationTable.STATUS,
              TallyTable.NUMERATOR,
              TallyTable.DENOMINATOR,
              ObservationTable.VALUE)) {
        columns.add(col(side).getField(name).as(side + "_" + name));
      }
    }
    return joined.select(columns.toArray(Column[]::new));
  }

  /** The columns that name a row, to order by. */
  public static Column[] key() {
    return columns(KEY).toArray(Column[]::new);
  }

  private static List<Column> columns(List<String> names) {
    return new ArrayList<>(names.stream().map(functions::col).toList());
  }

  private static Dataset<Row> side(Dataset<Row> rows, String name) {
    List<Column> columns = columns(KEY);
    columns.add(struct(columns(CONTENT).toArray(Column[]::new)).as(name));
    return rows.select(columns.toArray(Column[]::new));
  }

  /** How many rows of each kind of change there are. */
  public static Map<String, Long> counts(Dataset<Row> rows) {
    Map<String, Long> counts = new TreeMap<>();
    rows.groupBy(col(CHANGE)).count().collectAsList().stream()
        .map(Fields::new)
        .forEach(row -> counts.put(row.text(CHANGE), row.whole("count")));
    return counts;
  }
}
