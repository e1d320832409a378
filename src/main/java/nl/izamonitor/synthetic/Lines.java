package nl.izamonitor.synthetic;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.Collection;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Rows as lines of text, with the header as the name of their column: Spark writes that name above
 * every file, and a line may have too few fields, which its own writer never makes.
 */
final class Lines {

  private static final String SEPARATOR = ";";

  private Lines() {}

  /** Three columns: leverancier, datajaar and the line. */
  static Dataset<Row> of(Dataset<Row> rows, Collection<String> columns) {
    return lines(rows, columns, line(List.copyOf(columns)));
  }

  /** The same for rows with {@link Dirt}, of which some lack their last two fields. */
  static Dataset<Row> withDirt(Dataset<Row> rows, Collection<String> columns) {
    List<String> all = List.copyOf(columns);
    Column line =
        when(Dirt.is(Dirt.Kind.TOO_FEW_FIELDS), line(all.subList(0, all.size() - 2)))
            .otherwise(line(all));
    return lines(rows, columns, line);
  }

  private static Dataset<Row> lines(Dataset<Row> rows, Collection<String> columns, Column line) {
    return rows.select(
        col(Borders.LEVERANCIER), col(Levels.DATAJAAR), line.as(String.join(SEPARATOR, columns)));
  }

  private static Column line(List<String> columns) {
    Column[] fields =
        columns.stream()
            .map(name -> coalesce(col(name).cast("string"), lit("")))
            .toArray(Column[]::new);
    return concat_ws(SEPARATOR, fields);
  }
}
