package nl.izamonitor.ingest;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.izamonitor.conf.Source;
import org.apache.spark.sql.Column;

/**
 * /** The row of a file as it was delivered, with sensitive and undeclared fields masked, and every
 * other field in which there is a burgerservicenummer, of whatever type it should be. Only
 * quarantine shows it, so it is made where a row is or may be rejected.
 */
final class MaskedLine {

  private final Source source;

  /** How many fields a row has. */
  private final int length;

  /** The places in the file of the columns that may be shown. */
  private final Set<Integer> open = new HashSet<>();

  /**
   * Looks at rows of these years.
   *
   * @param layout of their files
   */
  MaskedLine(HeaderLayout layout, Collection<Integer> years) {
    this.source = layout.source();
    this.length = layout.header().size();
    Set<Integer> hidden = new HashSet<>();
    source
        .columns()
        .forEach(
            (name, column) ->
                (column.sensitive() ? hidden : open).addAll(layout.places(name, years)));
    open.removeAll(hidden);
  }

  /** The line of these rows; of others none. */
  Column of(Column isShown) {
    List<Column> fields = new ArrayList<>();
    for (int place = 0; place < length; place++) {
      fields.add(open.contains(place) ? Bsn.masked(field(place)) : lit(Bsn.MASK));
    }
    return when(isShown.and(col(FormatReader.MALFORMED)), lit(Bsn.MASK))
        .when(isShown, FormatReaders.of(source).line(source.files(), fields));
  }

  /**
   * A value that may be kept. In a row with too few fields or too many of them, any value may be
   * that of a field that is masked, so that none is.
   */
  Column allowed(Column value) {
    return open.size() == length ? value : when(not(col(FormatReader.MALFORMED)), value);
  }

  private static Column field(int place) {
    return coalesce(col(FormatReader.field(place)), lit(""));
  }
}
