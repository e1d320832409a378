package nl.izamonitor.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.hex;
import static org.apache.spark.sql.functions.udf;

import java.util.ArrayList;
import java.util.List;
import nl.izamonitor.conf.Source;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;

/**
 * What is left of the columns of a contract once their rows are judged. Of a sensitive one nothing
 * is, or its keyed hash where rows with the same value must be known from others.
 */
final class Sensitive {

  private final Source source;
  private final String keyFile;

  /**
   * Looks which columns must be hashed.
   *
   * @throws nl.izamonitor.conf.UserError when there are any and the key is missing
   */
  Sensitive(Source source, String keyFile) {
    this.source = source;
    this.keyFile = keyFile;
    if (source.columns().keySet().stream().anyMatch(this::isHashed)) {
      Pseudonym.fingerprint(keyFile);
    }
  }

  /** The columns of judged rows, by their own names. */
  List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    for (String name : source.columns().keySet()) {
      if (isHashed(name)) {
        columns.add(hex(hash(name)).as(name));
      } else if (source.kept(name) == Source.Kept.AS_READ) {
        columns.add(col(name));
      }
    }
    return columns;
  }

  private boolean isHashed(String name) {
    boolean apart = source.columns().get(name).unique() || source.unique().contains(name);
    return source.kept(name) == Source.Kept.HASHED
        || (source.kept(name) == Source.Kept.NOTHING && apart && !isPseudonym(name));
  }

  /** The person of a row has been made of it. */
  private boolean isPseudonym(String name) {
    return source.person() != null && name.equals(source.person().pseudonym());
  }

  private Column hash(String name) {
    return udf(new Pseudonym(keyFile), DataTypes.BinaryType).apply(col(name).cast("string"));
  }
}
