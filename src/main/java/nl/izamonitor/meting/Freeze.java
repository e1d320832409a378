package nl.izamonitor.meting;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Meting;
import nl.izamonitor.conf.UserError;
import nl.izamonitor.lake.Checksum;
import nl.izamonitor.lake.FigureTable;
import nl.izamonitor.lake.IndicatorTable;
import nl.izamonitor.lake.Internal;
import nl.izamonitor.lake.MetingTable;
import nl.izamonitor.lake.Table;
import nl.izamonitor.lake.TallyTable;
import nl.izamonitor.region.Regions;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Makes the concept of a meting final, as the act of a person:
 *
 * <ol>
 *   <li>recomputes the concept from today's definitions and tallies, and refuses when it differs;
 *   <li>does nothing when the last revision is the same;
 *   <li>copies tallies, figures, values and why rows are hidden to the frozen tables, a commit
 *       each;
 *   <li>writes the manifest: from then on the revision exists.
 * </ol>
 */
public final class Freeze {

  private final Internal lake;
  private final Conf conf;
  private final Regions regions;
  private final String run;

  public Freeze(Internal lake, Conf conf, Regions regions, String run) {
    this.lake = lake;
    this.conf = conf;
    this.regions = regions;
    this.run = run;
  }

  /**
   * Freezes the concept.
   *
   * @param by the name of the person who does
   * @param made the version of this software, and what came of its attack on the open data
   * @return the number of the new revision; empty when the last one has the same content
   * @throws UserError when the concept is not what today's definitions give
   */
  public Optional<Integer> run(Meting meting, String by, Made made) {
    Map<Table, Dataset<Row>> concept = new LinkedHashMap<>();
    Inputs inputs = Publish.current(lake).of(conf, meting);
    List<Manifest> earlier = Manifest.all(lake);
    List<Earlier> known = Earlier.of(lake, earlier, meting.meting());
    Concept today = new Concept(conf, regions, meting);
    try (Protected now = today.rows(inputs, known, IndicatorTable.CONCEPT)) {
      now.tables()
          .forEach((table, rows) -> concept.put(table, checked(meting.meting(), table, rows)));
    }
    Manifest manifest = manifest(meting, by, made, inputs).after(earlier);
    Optional<Manifest> last = Manifest.last(lake, meting.meting());
    if (last.isPresent() && isSame(last.get(), manifest, concept, inputs)) {
      return Optional.empty();
    }
    return Optional.of(write(manifest, concept, inputs));
  }

  /**
   * What a revision is made by.
   *
   * @param software the version of this software
   * @param attack what came of its attack on the open data, as {@link MetingTable} names it
   */
  public record Made(String software, Map<String, Long> attack) {}

  /** The rows of a concept, which must be the same as these. */
  private Dataset<Row> checked(String meting, Table table, Dataset<Row> now) {
    Dataset<Row> there = lake.read(table).filter(col(IndicatorTable.METING).equalTo(meting));
    if (!Checksum.of(now).equals(Checksum.of(there))) {
      throw UserError.verification(
          "The concept of %s is not what today's definitions and tallies give: run publish, look at it, and freeze then."
              .formatted(meting));
    }
    return there;
  }

  private Manifest manifest(Meting meting, String by, Made made, Inputs inputs) {
    return new Manifest(
        meting.meting(),
        1 + Manifest.last(lake, meting.meting()).map(Manifest::number).orElse(0),
        meting.title(),
        by,
        Timestamp.from(Instant.now().truncatedTo(ChronoUnit.SECONDS)),
        made.software(),
        Manifest.definitions(conf, meting),
        Map.of(),
        inputs.deliveries().slices(),
        List.of(),
        made.attack());
  }

  private static boolean isSame(
      Manifest last, Manifest next, Map<Table, Dataset<Row>> concept, Inputs inputs) {
    return last.definitions().equals(next.definitions())
        && last.checksums().equals(checksums(frozenRows(last, concept, inputs)));
  }

  private int write(Manifest manifest, Map<Table, Dataset<Row>> concept, Inputs inputs) {
    Manifest free = manifest;
    Map<Table, Dataset<Row>> rows = frozenRows(free, concept, inputs);
    while (!isFree(free, rows)) {
      free = free.withNumber(free.number() + 1);
      rows = frozenRows(free, concept, inputs);
    }
    Map<String, String> checksums = checksums(rows);
    for (Map.Entry<Table, Dataset<Row>> entry : rows.entrySet()) {
      if (frozen(entry.getKey(), free).isEmpty()) {
        lake.appendFrozen(entry.getKey(), entry.getValue(), run);
      }
    }
    Row row = free.withChecksums(checksums).row();
    lake.append(
        MetingTable.TABLE,
        lake.spark().createDataFrame(List.of(row), MetingTable.TABLE.columns()),
        run);
    return free.number();
  }

  /**
   * A killed freeze can leave rows without a manifest, and frozen tables only grow: such a number
   * is used when its rows are the same, and passed over when they are not.
   */
  private boolean isFree(Manifest manifest, Map<Table, Dataset<Row>> rows) {
    return rows.entrySet().stream()
        .allMatch(
            entry -> {
              Dataset<Row> there = frozen(entry.getKey(), manifest);
              return there.isEmpty() || Checksum.of(there).equals(Checksum.of(entry.getValue()));
            });
  }

  private Dataset<Row> frozen(Table table, Manifest manifest) {
    return frozen(lake, table, manifest);
  }

  /** The frozen rows of a revision. */
  static Dataset<Row> frozen(Internal lake, Table table, Manifest manifest) {
    return lake.readFrozen(table)
        .filter(
            col(IndicatorTable.METING)
                .equalTo(manifest.meting())
                .and(col(IndicatorTable.REVISION).equalTo(manifest.revision())));
  }

  private static Map<Table, Dataset<Row>> frozenRows(
      Manifest manifest, Map<Table, Dataset<Row>> concept, Inputs inputs) {
    Map<Table, Dataset<Row>> rows = new LinkedHashMap<>();
    rows.put(TallyTable.TABLE, keyed(inputs.tallies(), manifest));
    rows.put(FigureTable.TABLE, keyed(inputs.figures(), manifest));
    concept.forEach((table, content) -> rows.put(table, keyed(content, manifest)));
    return rows;
  }

  private static Dataset<Row> keyed(Dataset<Row> rows, Manifest manifest) {
    return rows.withColumn(IndicatorTable.METING, lit(manifest.meting()))
        .withColumn(IndicatorTable.REVISION, lit(manifest.revision()));
  }

  private static Map<String, String> checksums(Map<Table, Dataset<Row>> rows) {
    Map<String, String> checksums = new LinkedHashMap<>();
    rows.forEach((table, content) -> checksums.put(table.name(), Checksum.of(content)));
    return checksums;
  }
}
