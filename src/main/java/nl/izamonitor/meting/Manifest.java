package nl.izamonitor.meting;

import static org.apache.spark.sql.functions.col;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.ConfFiles;
import nl.izamonitor.conf.Meting;
import nl.izamonitor.conf.UserError;
import nl.izamonitor.lake.Internal;
import nl.izamonitor.lake.Keys;
import nl.izamonitor.lake.MetingTable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * What a revision was made with; the concept has one too, with number 0.
 *
 * @param made by whom, and with what software
 * @param content what decides its rows, and what they are
 */
record Manifest(String meting, int number, String title, Timestamp at, Made made, Content content) {

  private static final Comparator<Manifest> ORDER =
      Comparator.comparing(Manifest::at)
          .thenComparing(Manifest::meting)
          .thenComparing(Manifest::number);

  /**
   * What decides the rows of a revision, and what they are.
   *
   * @param definitions the texts of its definitions by path
   * @param deliveries what the ids in its tallies stand for
   * @param earlier the revisions that were public when it was made, by {@link #name}, the latest
   *     first
   * @param checksums of its rows by table
   */
  record Content(
      Map<String, String> definitions,
      Deliveries deliveries,
      List<String> earlier,
      Map<String, String> checksums) {}

  /** The manifest of the concept, without checksums, as it would be made today. */
  static Manifest today(Conf conf, Meting meting, Inputs inputs, List<Manifest> earlier) {
    return new Manifest(
        meting.meting(),
        0,
        meting.title(),
        Timestamp.from(Instant.now().truncatedTo(ChronoUnit.SECONDS)),
        Made.concept(""),
        new Content(
            definitions(conf, meting),
            inputs.deliveries(),
            earlier.stream().map(Manifest::name).toList(),
            Map.of()));
  }

  Manifest by(Made other) {
    return new Manifest(meting, number, title, at, other, content);
  }

  Manifest withNumber(int other) {
    return new Manifest(meting, other, title, at, made, content);
  }

  Manifest withChecksums(Map<String, String> checksums) {
    Content checked =
        new Content(content.definitions, content.deliveries, content.earlier, checksums);
    return new Manifest(meting, number, title, at, made, checked);
  }

  String revision() {
    return Integer.toString(number);
  }

  /** How other manifests call it. */
  String name() {
    return meting + "/" + revision();
  }

  /** The definitions as they were. */
  ConfFiles files() {
    return new ConfFiles(new TreeMap<>(content.definitions));
  }

  /** Whether a revision with the same definitions has the same rows. */
  boolean isSame(Manifest other) {
    return content.definitions.equals(other.content.definitions)
        && content.checksums.equals(other.content.checksums);
  }

  /** What this one has that the other has not or has otherwise, in words. */
  List<String> differences(Manifest other) {
    List<String> differences = new ArrayList<>();
    different(content.definitions, other.content.definitions)
        .forEach(path -> differences.add(path + " changed"));
    TreeSet<String> frozen = new TreeSet<>(other.content.earlier);
    content.earlier.forEach(frozen::remove);
    frozen.forEach(name -> differences.add(name + " was frozen"));
    if (!made.software().equals(other.made.software())) {
      differences.add("it was made with version %s of this software".formatted(made.software()));
    }
    different(content.checksums, other.content.checksums)
        .forEach(table -> differences.add("the rows of %s changed".formatted(table)));
    return differences;
  }

  private static TreeSet<String> different(Map<String, String> one, Map<String, String> other) {
    TreeSet<String> keys = new TreeSet<>(one.keySet());
    keys.addAll(other.keySet());
    keys.removeIf(key -> Objects.equals(one.get(key), other.get(key)));
    return keys;
  }

  /** The last frozen revision of a meting. */
  static Optional<Manifest> last(Internal lake, String meting) {
    return all(lake, meting).stream().reduce((earlier, later) -> later);
  }

  /** The concept of a meting; empty when there is none, or its publication was broken off. */
  static Optional<Manifest> concept(Internal lake, String meting) {
    return all(lake.read(MetingTable.CONCEPTS).filter(col(Keys.METING).equalTo(meting)))
        .findFirst();
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

  /** Every frozen revision of every meting, the latest first. */
  static List<Manifest> all(Internal lake) {
    return all(lake.read(MetingTable.TABLE)).sorted(ORDER.reversed()).toList();
  }

  private static List<Manifest> all(Internal lake, String meting) {
    return all(lake.read(MetingTable.TABLE).filter(col(Keys.METING).equalTo(meting)))
        .sorted(Comparator.comparing(Manifest::number))
        .toList();
  }

  private static Stream<Manifest> all(Dataset<Row> rows) {
    return rows.collectAsList().stream().map(Manifest::of);
  }

  private static Manifest of(Row row) {
    return new Manifest(
        row.getAs(Keys.METING),
        row.getAs(MetingTable.NUMBER),
        row.getAs(MetingTable.TITLE),
        row.getAs(MetingTable.FROZEN_AT),
        new Made(
            row.getAs(MetingTable.FROZEN_BY),
            row.getAs(MetingTable.SOFTWARE),
            row.getJavaMap(row.fieldIndex(MetingTable.ATTACK))),
        new Content(
            row.getJavaMap(row.fieldIndex(MetingTable.DEFINITIONS)),
            new Deliveries(
                row.getJavaMap(row.fieldIndex(MetingTable.DELIVERIES)),
                row.getJavaMap(row.fieldIndex(MetingTable.ORIGINS))),
            row.getList(row.fieldIndex(MetingTable.EARLIER)),
            row.getJavaMap(row.fieldIndex(MetingTable.CHECKSUMS))));
  }

  /** It, as a row of {@link MetingTable}. */
  Row row() {
    return RowFactory.create(
        meting,
        revision(),
        number,
        title,
        made.by(),
        at,
        made.software(),
        content.definitions,
        content.checksums,
        content.deliveries.slices(),
        content.deliveries.origins(),
        content.earlier,
        made.attack());
  }

  /**
   * The texts that a meting depends on: not the other metingen, nor indicators it does not have.
   */
  static SortedMap<String, String> definitions(Conf conf, Meting meting) {
    SortedMap<String, String> kept = new TreeMap<>(conf.files().texts());
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
    // All that was agreed is told of, also where there is no figure of it.
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
}
