package nl.izamonitor.release;

import static org.apache.spark.sql.functions.col;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Meting;
import nl.izamonitor.conf.UserError;
import nl.izamonitor.lake.Checksum;
import nl.izamonitor.lake.FigureTable;
import nl.izamonitor.lake.Internal;
import nl.izamonitor.lake.Keys;
import nl.izamonitor.lake.MetingTable;
import nl.izamonitor.lake.SideBySide;
import nl.izamonitor.lake.Table;
import nl.izamonitor.lake.TallyTable;
import nl.izamonitor.model.Manifest;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The manifests of releases in the lake, and how one is made. */
final class Manifests {

  private static final Comparator<Manifest> ORDER =
      Comparator.comparing(Manifest::at)
          .thenComparing(Manifest::meting)
          .thenComparing(Manifest::number);

  private Manifests() {}

  /** The manifest of the concept, without checksums, as it would be made today. */
  static Manifest today(Conf conf, Meting meting, ReleaseInputs inputs, List<Manifest> earlier) {
    return new Manifest(
        meting.meting(),
        0,
        meting.title(),
        Instant.now().truncatedTo(ChronoUnit.SECONDS),
        Manifest.Maker.concept(""),
        new Manifest.Content(
            definitions(conf, meting),
            inputs.deliveries(),
            earlier.stream().map(Manifest::name).toList(),
            Map.of()));
  }

  /**
   * The texts that a meting depends on: not the other metingen, nor indicators it does not have.
   */
  static Map<String, String> definitions(Conf conf, Meting meting) {
    Map<String, String> kept = new TreeMap<>(conf.files().texts());
    kept.keySet()
        .removeIf(path -> path.startsWith("metingen/") && !path.equals(meting.location().file()));
    Set<String> named = new HashSet<>(meting.indicators().keySet());
    named.addAll(meting.without().keySet());
    // A list cannot be read without the indicators that it names.
    lists(conf)
        .forEach(
            (path, about) -> {
              if (Collections.disjoint(about, meting.indicators().keySet())) {
                kept.remove(path);
              } else {
                named.addAll(about);
              }
            });
    // All that was agreed is published, also where there is no figure of it.
    conf.norms()
        .values()
        .forEach(norms -> norms.norms().forEach(norm -> named.add(norm.indicator())));
    conf.indicators().values().stream()
        .filter(indicator -> !named.contains(indicator.code()))
        .forEach(indicator -> kept.remove(indicator.location().file()));
    kept.keySet().removeIf(path -> path.startsWith("base/") && !isBinding(path));
    kept.keySet().removeIf(path -> path.startsWith("reference/") && path.endsWith(".csv"));
    return kept;
  }

  /** The indicators that conflicts, and figures beside ours, are about. */
  private static Map<String, List<String>> lists(Conf conf) {
    Map<String, List<String>> lists = new TreeMap<>();
    conf.conflicts()
        .values()
        .forEach(conflict -> lists.put(conflict.location().file(), conflict.indicators()));
    conf.besides()
        .values()
        .forEach(
            beside ->
                lists.put(
                    beside.location().file(),
                    beside.pairs().stream()
                        .flatMap(pair -> Stream.of(pair.computed(), pair.published()))
                        .toList()));
    return lists;
  }

  private static boolean isBinding(String path) {
    return path.equals("base/publicatieplan.yml") || path.equals("base/disclosure.yml");
  }

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

  /** All rows of a release per table, with what it was made of. */
  static Map<Table, Dataset<Row>> rows(Internal lake, Manifest manifest, ReleaseInputs inputs) {
    Map<Table, Dataset<Row>> rows = new LinkedHashMap<>();
    ReleaseTables.TABLES.forEach(table -> rows.put(table, rows(lake, table, manifest)));
    return with(rows, inputs);
  }

  /** These rows, with what they were made of. */
  static Map<Table, Dataset<Row>> with(Map<Table, Dataset<Row>> rows, ReleaseInputs inputs) {
    Map<Table, Dataset<Row>> all = new LinkedHashMap<>(rows);
    all.put(TallyTable.TABLE, inputs.tallies());
    all.put(FigureTable.TABLE, inputs.figures());
    return all;
  }

  /** The checksums of rows by table. */
  static Map<String, String> checksums(Map<Table, Dataset<Row>> rows) {
    List<Table> tables = List.copyOf(rows.keySet());
    List<String> sums =
        SideBySide.all(
            tables.stream()
                .<Supplier<String>>map(table -> () -> checksum(rows.get(table)))
                .toList());
    Map<String, String> checksums = new TreeMap<>();
    for (int i = 0; i < sums.size(); i++) {
      checksums.put(tables.get(i).name(), sums.get(i));
    }
    return checksums;
  }

  /** The same for a concept and for the revision that it becomes. */
  static String checksum(Dataset<Row> rows) {
    return Checksum.of(rows.drop(Keys.METING, Keys.REVISION));
  }
}
