package nl.izamonitor.ingest;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import nl.izamonitor.conf.Source;
import org.apache.spark.sql.Column;

/**
 * The row of a file as it was delivered, with sensitive and undeclared fields masked, and every
 * other field in which there is a burgerservicenummer, of whatever type it should be. Only
 * quarantine shows it, so it is made where a row is rejected. Whether a value is there twice is not
 * known yet then: such a row can be written again from its values where these are written as they
 * were delivered, and its line is kept where they are not.
 */
final class MaskedLine {

  static final String NOT_KEPT = "";

  private final Source source;
  private final int fields;

  /** The columns that may be shown, by their place in the file. */
  private final Map<Integer, String> open = new LinkedHashMap<>();

  MaskedLine(Source source, List<String> header) {
    this.source = source;
    this.fields = header.size();
    source
        .columns()
        .forEach(
            (name, column) -> {
              if (!column.sensitive()) {
                open.put(Inspection.place(header, source, name), name);
              }
            });
  }

  /**
   * The line of a row that is or may be rejected; else empty, since Spark keeps four bytes of every
   * null that no compression makes smaller.
   */
  Column kept(Column rejected) {
    Column kept = rejected;
    if (Uniqueness.hasUniqueColumns(source)) {
      for (Map.Entry<Integer, String> column : open.entrySet()) {
        kept = kept.or(not(field(column.getKey()).equalTo(value(column.getValue()))));
      }
    }
    return when(not(kept), lit(NOT_KEPT))
        .when(col(FormatReader.MALFORMED), lit(Bsn.MASK))
        .otherwise(line(MaskedLine::field));
  }

  /**
   * A value that may be kept. In a row with too few fields or too many of them, any value may be
   * that of a field that is masked, so that none is.
   */
  Column allowed(Column value) {
    return open.size() == fields ? value : when(not(col(FormatReader.MALFORMED)), value);
  }

  /** The line of a row of which it was not kept. */
  Column rewritten() {
    return line(place -> value(open.get(place)));
  }

  private Column line(IntFunction<Column> field) {
    List<Column> all = new ArrayList<>();
    for (int place = 0; place < fields; place++) {
      all.add(open.containsKey(place) ? Bsn.masked(field.apply(place)) : lit(Bsn.MASK));
    }
    return FormatReaders.of(source).line(source.files(), all);
  }

  private static Column field(int place) {
    return coalesce(col(FormatReader.field(place)), lit(""));
  }

  private static Column value(String name) {
    return coalesce(col(name).cast("string"), lit(""));
  }
}
