package nl.izamonitor.report;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import scala.jdk.javaapi.CollectionConverters;

/** Turns rows of the lake into rows of open data, in which columns of our own are put in. */
final class OpenRow {

  private static final int OWN = -1;

  private final List<String> names;
  private final int[] places;

  /**
   * For one table.
   *
   * @param columns of the rows of the lake
   */
  OpenRow(OpenTable table, String[] columns) {
    this.names = table.names();
    List<String> given = Arrays.asList(columns);
    this.places = names.stream().mapToInt(given::indexOf).toArray();
  }

  /**
   * The cells of a row.
   *
   * @param own what stands in the columns that the lake does not have; an empty text is an empty
   *     cell
   */
  List<Object> of(Row row, Map<String, String> own) {
    Object[] cells = new Object[places.length];
    for (int i = 0; i < places.length; i++) {
      cells[i] = places[i] == OWN ? filled(own.get(names.get(i))) : plain(row.get(places[i]));
    }
    return Collections.unmodifiableList(Arrays.asList(cells));
  }

  private static Object filled(String text) {
    return text == null || text.isEmpty() ? null : text;
  }

  /** A list of texts is one text. */
  private static Object plain(Object cell) {
    return cell instanceof scala.collection.Seq<?> texts
        ? String.join(
            " ", CollectionConverters.asJava(texts).stream().map(String::valueOf).toList())
        : cell;
  }
}
