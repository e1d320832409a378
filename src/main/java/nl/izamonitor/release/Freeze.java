package nl.izamonitor.release;

import static org.apache.spark.sql.functions.lit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Meting;
import nl.izamonitor.conf.UserError;
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

/**
 * Makes the concept of a meting final, as the act of a person:
 *
 * <ol>
 *   <li>does nothing when the last revision is the same;
 *   <li>refuses when the concept, or anything that it was made of, changed since it was made: the
 *       same definitions, tallies and frozen metingen always give the same rows;
 *   <li>copies tallies, figures, values and why rows are hidden to the frozen tables, a commit
 *       each;
 *   <li>writes the manifest: from then on the revision exists.
 * </ol>
 */
public final class Freeze {

  private static final int NAMED = 3;
  private static final Map<String, Table> TABLES =
      Stream.concat(Stream.of(TallyTable.TABLE, FigureTable.TABLE), ReleaseTables.TABLES.stream())
          .collect(Collectors.toMap(Table::name, table -> table));

  private final Internal lake;
  private final Conf conf;
  private final String run;

  public Freeze(Internal lake, Conf conf, String run) {
    this.lake = lake;
    this.conf = conf;
    this.run = run;
  }

  /**
   * Refuses a meting with invented figures that would be published as if they were real: one with
   * an embargo or a licence.
   *
   * @throws UserError when a delivery that it is made of is synthetic
   */
  public void checkOrigin(Meting meting) {
    List<String> synthetic = ReleaseInputs.today(lake, conf, meting).deliveries().synthetic();
    if (!synthetic.isEmpty() && (meting.embargo() != null || meting.licence() != null)) {
      throw UserError.configuration(
          "The meting %s is made of %d synthetic deliveries (%s): it cannot be frozen under an embargo or a licence. Take in real ones, or remove these keys from conf/%s."
              .formatted(
                  meting.meting(),
                  synthetic.size(),
                  synthetic.stream().limit(NAMED).collect(Collectors.joining(", ")),
                  meting.location().file()));
    }
  }

  /**
   * Freezes the concept.
   *
   * @return the number of the new revision; empty when the last one has the same content
   * @throws UserError when the concept is not what today's definitions give
   */
  public Optional<Integer> run(Meting meting, Manifest.Maker maker) {
    ReleaseInputs inputs = ReleaseInputs.today(lake, conf, meting);
    Manifest draft = ReleaseContent.today(conf, meting, inputs, Manifests.all(lake)).by(maker);
    Map<Table, Dataset<Row>> rows = ReleaseContent.rows(lake, draft, inputs);
    Manifest today = draft.withChecksums(ReleaseContent.checksums(rows));
    Optional<Manifest> last = Manifests.last(lake, meting.meting());
    if (last.isPresent() && today.isSame(last.get())) {
      return Optional.empty();
    }
    check(today);
    Manifest next = free(today.withNumber(1 + last.map(Manifest::number).orElse(0)));
    copy(rows, next);
    lake.append(MetingTable.TABLE, MetingTable.CODEC.rows(lake.spark(), List.of(next)), run);
    return Optional.of(next.number());
  }

  /** The concept was made of what there is today, and nothing touched it since. */
  private void check(Manifest today) {
    Manifest concept =
        Manifests.concept(lake, today.meting())
            .orElseThrow(
                () ->
                    UserError.verification(
                        "There is no whole concept of %s: run publish, look at it, and freeze then."
                            .formatted(today.meting())));
    List<String> differences = concept.differences(today);
    if (!differences.isEmpty()) {
      throw UserError.verification(
          "The concept of %s is not what today's definitions and tallies give (%s): run publish, look at it, and freeze then."
              .formatted(
                  today.meting(),
                  differences.stream().limit(NAMED).collect(Collectors.joining("; "))));
    }
  }

  /**
   * A killed freeze can leave rows without a manifest, and frozen tables only grow: such a number
   * is used when its rows are the same, and passed over when they are not.
   */
  private Manifest free(Manifest manifest) {
    Manifest free = manifest;
    while (!isFree(free)) {
      free = free.withNumber(free.number() + 1);
    }
    return free;
  }

  private boolean isFree(Manifest manifest) {
    return manifest.content().checksums().entrySet().stream()
        .allMatch(
            stated -> {
              Dataset<Row> there = Manifests.rows(lake, TABLES.get(stated.getKey()), manifest);
              return there.isEmpty() || ReleaseContent.checksum(there).equals(stated.getValue());
            });
  }

  private void copy(Map<Table, Dataset<Row>> rows, Manifest manifest) {
    SideBySide.run(
        rows.keySet().stream()
            .filter(table -> Manifests.rows(lake, table, manifest).isEmpty())
            .<Runnable>map(
                table -> () -> lake.appendFrozen(table, keyed(rows.get(table), manifest), run))
            .toList());
  }

  private static Dataset<Row> keyed(Dataset<Row> rows, Manifest manifest) {
    return rows.withColumn(Keys.METING, lit(manifest.meting()))
        .withColumn(Keys.REVISION, lit(manifest.revision()));
  }
}
