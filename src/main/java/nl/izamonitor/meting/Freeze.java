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
 *   <li>copies tallies, figures and values to the frozen tables, a commit each;
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
   * @param software the version of this software
   * @return the number of the new revision; empty when the last one has the same content
   * @throws UserError when there is no concept, or it is not what today's definitions give
   */
  public Optional<Integer> run(Meting meting, String by, String software) {
    Dataset<Row> concept =
        lake.read(IndicatorTable.TABLE).filter(col(IndicatorTable.METING).equalTo(meting.meting()));
    if (concept.isEmpty()) {
      throw UserError.configuration(
          "The meting %s has no concept: run publish first.".formatted(meting.meting()));
    }
    Inputs inputs = Publish.current(lake).of(conf, meting);
    List<Manifest> earlier = Manifest.all(lake);
    String now =
        Checksum.of(
            new Concept(conf, regions, meting)
                .rows(inputs, Earlier.of(lake, earlier, meting.meting()), IndicatorTable.CONCEPT));
    if (!now.equals(Checksum.of(concept))) {
      throw UserError.verification(
          "The concept of %s is not what today's definitions and tallies give: run publish, look at it, and freeze then."
              .formatted(meting.meting()));
    }
    Manifest manifest = manifest(meting, by, software, inputs).after(earlier);
    Optional<Manifest> last = Manifest.last(lake, meting.meting());
    if (last.isPresent() && isSame(last.get(), manifest, concept, inputs)) {
      return Optional.empty();
    }
    return Optional.of(write(manifest, concept, inputs));
  }

  private Manifest manifest(Meting meting, String by, String software, Inputs inputs) {
    return new Manifest(
        meting.meting(),
        1 + Manifest.last(lake, meting.meting()).map(Manifest::number).orElse(0),
        meting.title(),
        by,
        Timestamp.from(Instant.now().truncatedTo(ChronoUnit.SECONDS)),
        software,
        Manifest.definitions(conf, meting),
        Map.of(),
        inputs.deliveries().slices(),
        List.of());
  }

  private static boolean isSame(Manifest last, Manifest next, Dataset<Row> concept, Inputs inputs) {
    return last.definitions().equals(next.definitions())
        && last.checksums().equals(checksums(frozenRows(last, concept, inputs)));
  }

  private int write(Manifest manifest, Dataset<Row> concept, Inputs inputs) {
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
      Manifest manifest, Dataset<Row> concept, Inputs inputs) {
    Map<Table, Dataset<Row>> rows = new LinkedHashMap<>();
    rows.put(TallyTable.TABLE, keyed(inputs.tallies(), manifest));
    rows.put(FigureTable.TABLE, keyed(inputs.figures(), manifest));
    rows.put(IndicatorTable.TABLE, keyed(concept, manifest));
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
