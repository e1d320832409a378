package nl.izamonitor.release;

import static org.apache.spark.sql.functions.col;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.izamonitor.conf.UserError;
import nl.izamonitor.lake.Internal;
import nl.izamonitor.lake.Keys;
import nl.izamonitor.lake.MetingTable;
import nl.izamonitor.lake.Table;
import nl.izamonitor.model.Manifest;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The manifests of the releases in the lake, and the rows that they are of. */
final class Manifests {

  private static final Comparator<Manifest> ORDER =
      Comparator.comparing(Manifest::at)
          .thenComparing(Manifest::meting)
          .thenComparing(Manifest::number);

  private Manifests() {}

  /** Every frozen revision of every meting, the latest first. */
  static List<Manifest> all(Internal lake) {
    return MetingTable.CODEC.collect(lake.read(MetingTable.TABLE)).stream()
        .sorted(ORDER.reversed())
        .toList();
  }

  private static List<Manifest> all(Internal lake, String meting) {
    Dataset<Row> own = lake.read(MetingTable.TABLE).filter(col(Keys.METING).equalTo(meting));
    return MetingTable.CODEC.collect(own).stream()
        .sorted(Comparator.comparing(Manifest::number))
        .toList();
  }

  /** The last frozen revision of a meting. */
  static Optional<Manifest> last(Internal lake, String meting) {
    return all(lake, meting).stream().reduce((earlier, later) -> later);
  }

  /** The concept of a meting; empty when there is none, or its publication was broken off. */
  static Optional<Manifest> concept(Internal lake, String meting) {
    Dataset<Row> own = lake.read(MetingTable.CONCEPTS).filter(col(Keys.METING).equalTo(meting));
    return MetingTable.CODEC.collect(own).stream().findFirst();
  }

  /**
   * A frozen revision.
   *
   * @throws UserError when it does not exist
   */
  static Manifest of(Internal lake, String meting, String revision) {
    List<Manifest> all = all(lake, meting);
    return all.stream()
        .filter(manifest -> manifest.revision().equals(revision))
        .findFirst()
        .orElseThrow(
            () ->
                UserError.configuration(
                    "The meting %s has no frozen revision %s: it has %s."
                        .formatted(
                            meting, revision, all.stream().map(Manifest::revision).toList())));
  }

  /** A frozen revision by its {@link Manifest#name}. */
  static Manifest of(Internal lake, String name) {
    String[] parts = name.split("/", -1);
    return of(lake, parts[0], parts[1]);
  }

  /** The rows of a release: those of its concept, or its frozen ones. */
  static Dataset<Row> rows(Internal lake, Table table, Manifest manifest) {
    return manifest.isConcept()
        ? lake.read(table).filter(col(Keys.METING).equalTo(manifest.meting()))
        : lake.readFrozen(table)
            .filter(
                col(Keys.METING)
                    .equalTo(manifest.meting())
                    .and(col(Keys.REVISION).equalTo(manifest.revision())));
  }
}
