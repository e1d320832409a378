package nl.izamonitor.meting;

import static org.apache.spark.sql.functions.col;

import java.sql.Timestamp;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.ConfFiles;
import nl.izamonitor.conf.Meting;
import nl.izamonitor.conf.UserError;
import nl.izamonitor.lake.IndicatorTable;
import nl.izamonitor.lake.Internal;
import nl.izamonitor.lake.MetingTable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * What a frozen revision was made with.
 *
 * @param software the version of this software that froze it
 * @param definitions the texts of its definitions by path
 * @param checksums of the frozen tables by name
 * @param deliveries what the ids in its tallies stand for
 * @param earlier the revisions that were public when it was frozen, by {@link #name}, the latest
 *     first
 * @param attack what came of the attack on its open data
 */
record Manifest(
    String meting,
    int number,
    String title,
    String by,
    Timestamp at,
    String software,
    Map<String, String> definitions,
    Map<String, String> checksums,
    Map<String, String> deliveries,
    List<String> earlier,
    Map<String, Long> attack) {

  private static final Comparator<Manifest> ORDER =
      Comparator.comparing(Manifest::at)
          .thenComparing(Manifest::meting)
          .thenComparing(Manifest::number);

  String revision() {
    return Integer.toString(number);
  }

  /** The last frozen revision of a meting. */
  static Optional<Manifest> last(Internal lake, String meting) {
    return all(lake, meting).stream().reduce((earlier, later) -> later);
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

  /** A frozen revision by {@link #name}. */
  static Manifest of(Internal lake, String name) {
    String[] parts = name.split("/", -1);
    return of(lake, parts[0], parts[1]);
  }

  /** How other manifests call it. */
  String name() {
    return meting + "/" + revision();
  }

  /** Every frozen revision of every meting, the latest first. */
  static List<Manifest> all(Internal lake) {
    return all(lake.read(MetingTable.TABLE)).sorted(ORDER.reversed()).toList();
  }

  private static List<Manifest> all(Internal lake, String meting) {
    return all(lake.read(MetingTable.TABLE).filter(col(IndicatorTable.METING).equalTo(meting)))
        .sorted(Comparator.comparing(Manifest::number))
        .toList();
  }

  private static Stream<Manifest> all(Dataset<Row> rows) {
    return rows.collectAsList().stream().map(Manifest::of);
  }

  private static Manifest of(Row row) {
    return new Manifest(
        row.getAs(IndicatorTable.METING),
        row.getAs(MetingTable.NUMBER),
        row.getAs(MetingTable.TITLE),
        row.getAs(MetingTable.FROZEN_BY),
        row.getAs(MetingTable.FROZEN_AT),
        row.getAs(MetingTable.SOFTWARE),
        row.getJavaMap(row.fieldIndex(MetingTable.DEFINITIONS)),
        row.getJavaMap(row.fieldIndex(MetingTable.CHECKSUMS)),
        row.getJavaMap(row.fieldIndex(MetingTable.DELIVERIES)),
        row.getList(row.fieldIndex(MetingTable.EARLIER)),
        row.getJavaMap(row.fieldIndex(MetingTable.ATTACK)));
  }

  Manifest withNumber(int other) {
    return new Manifest(
        meting,
        other,
        title,
        by,
        at,
        software,
        definitions,
        checksums,
        deliveries,
        earlier,
        attack);
  }

  Manifest withChecksums(Map<String, String> others) {
    return new Manifest(
        meting, number, title, by, at, software, definitions, others, deliveries, earlier, attack);
  }

  /** The same, made when these were public. */
  Manifest after(List<Manifest> others) {
    return new Manifest(
        meting,
        number,
        title,
        by,
        at,
        software,
        definitions,
        checksums,
        deliveries,
        others.stream().map(Manifest::name).toList(),
        attack);
  }

  Row row() {
    return RowFactory.create(
        meting,
        revision(),
        number,
        title,
        by,
        at,
        software,
        definitions,
        checksums,
        deliveries,
        earlier,
        attack);
  }

  /**
   * The texts that a meting depends on: not the other metingen, nor indicators it does not have.
   */
  static SortedMap<String, String> definitions(Conf conf, Meting meting) {
    SortedMap<String, String> kept = new TreeMap<>(conf.files().texts());
    kept.keySet()
        .removeIf(path -> path.startsWith("metingen/") && !path.equals(meting.origin().file()));
    conf.indicators().values().stream()
        .filter(indicator -> !meting.indicators().containsKey(indicator.code()))
        .forEach(indicator -> kept.remove(indicator.origin().file()));
    kept.keySet().removeIf(path -> path.startsWith("base/") && !isBinding(path));
    kept.keySet().removeIf(path -> path.startsWith("reference/") && path.endsWith(".csv"));
    // They name indicators of other metingen, and no figure is made of them.
    kept.keySet().removeIf(path -> path.matches("reference/(conflicten|normen)/.*"));
    return kept;
  }

  private static boolean isBinding(String path) {
    return path.equals("base/publicatieplan.yml") || path.equals("base/disclosure.yml");
  }

  /** The definitions as they were. */
  ConfFiles files() {
    return new ConfFiles(new TreeMap<>(definitions));
  }
}
