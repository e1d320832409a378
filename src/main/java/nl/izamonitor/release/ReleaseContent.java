package nl.izamonitor.release;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Meting;
import nl.izamonitor.lake.Checksum;
import nl.izamonitor.lake.FigureTable;
import nl.izamonitor.lake.Internal;
import nl.izamonitor.lake.Keys;
import nl.izamonitor.lake.SideBySide;
import nl.izamonitor.lake.Table;
import nl.izamonitor.lake.TallyTable;
import nl.izamonitor.model.Manifest;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What a manifest says of a release: what it depends on, and the checksums of its rows. */
final class ReleaseContent {

  private ReleaseContent() {}

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
    conf.referenceFigures()
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

  /** All rows of a release per table, with what it was made of. */
  static Map<Table, Dataset<Row>> rows(Internal lake, Manifest manifest, ReleaseInputs inputs) {
    Map<Table, Dataset<Row>> rows = new LinkedHashMap<>();
    ReleaseTables.TABLES.forEach(table -> rows.put(table, Manifests.rows(lake, table, manifest)));
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
