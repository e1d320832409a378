package nl.izamonitor.synthetic;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.Collection;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Rows as lines of text, with the header as the name of their column: Spark writes that name above
 * every file, and a line may have too few fields, which its own writer never makes.
 */
final class Lines {

  private static final String SEPARATOR = ";";

  private Lines() {}

  /**
   * Three columns: leverancier, datajaar and the line. Of the rows with {@link Dirt} some lack
   * their last field, and some have one too many.
   */
  static Dataset<Row> of(Dataset<Row> rows, Collection<String> columns) {
    List<String> all = List.copyOf(columns);
    Column line =
        when(Dirt.isRight(), line(all))
            .when(Dirt.hasTooFewFields(), line(all.subList(0, all.size() - 1)))
            .when(Dirt.hasTooManyFields(), concat_ws(SEPARATOR, line(all), lit("te veel")))
            .otherwise(line(all));
    return rows.select(
        col(Borders.LEVERANCIER), col(Levels.DATAJAAR), line.as(String.join(SEPARATOR, columns)));
  }

  private static Column line(List<String> columns) {
    return concat_ws(SEPARATOR, columns.stream().map(functions::col).toArray(Column[]::new));
  }
}
