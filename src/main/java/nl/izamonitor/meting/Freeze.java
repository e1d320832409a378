package nl.izamonitor.meting;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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
      Stream.concat(Stream.of(TallyTable.TABLE, FigureTable.TABLE), Protected.TABLES.stream())
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
    List<String> synthetic = Publish.current(lake).of(conf, meting).deliveries().synthetic();
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
  public Optional<Integer> run(Meting meting, Made made) {
    Inputs inputs = Publish.current(lake).of(conf, meting);
    Map<Table, Dataset<Row>> rows = rows(concept(lake, meting.meting()), inputs);
    Manifest today =
        Manifest.today(conf, meting, inputs, Manifest.all(lake))
            .by(made)
            .withChecksums(checksums(rows));
    Optional<Manifest> last = Manifest.last(lake, meting.meting());
    if (last.isPresent() && today.isSame(last.get())) {
      return Optional.empty();
    }
    check(today);
    int next = 1 + last.map(Manifest::number).orElse(0);
    return Optional.of(write(today.withNumber(next), rows));
  }

  /** The concept was made of what there is today, and nothing touched it since. */
  private void check(Manifest today) {
    Manifest concept =
        Manifest.concept(lake, today.meting())
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

  private int write(Manifest manifest, Map<Table, Dataset<Row>> rows) {
    Manifest free = manifest;
    while (!isFree(free)) {
      free = free.withNumber(free.number() + 1);
    }
    Manifest chosen = free;
    SideBySide.run(
        rows.keySet().stream()
            .filter(table -> frozen(lake, table, chosen).isEmpty())
            .<Runnable>map(
                table -> () -> lake.appendFrozen(table, keyed(rows.get(table), chosen), run))
            .toList());
    lake.append(
        MetingTable.TABLE,
        lake.spark().createDataFrame(List.of(chosen.row()), MetingTable.TABLE.columns()),
        run);
    return chosen.number();
  }

  /**
   * A killed freeze can leave rows without a manifest, and frozen tables only grow: such a number
   * is used when its rows are the same, and passed over when they are not.
   */
  private boolean isFree(Manifest manifest) {
    return manifest.content().checksums().entrySet().stream()
        .allMatch(
            stated -> {
              Dataset<Row> there = frozen(lake, TABLES.get(stated.getKey()), manifest);
              return there.isEmpty() || checksum(there).equals(stated.getValue());
            });
  }

  /** The frozen rows of a revision. */
  static Dataset<Row> frozen(Internal lake, Table table, Manifest manifest) {
    return lake.readFrozen(table)
        .filter(
            col(Keys.METING)
                .equalTo(manifest.meting())
                .and(col(Keys.REVISION).equalTo(manifest.revision())));
  }

  /** The rows of the concept of a meting. */
  static Map<Table, Dataset<Row>> concept(Internal lake, String meting) {
    Map<Table, Dataset<Row>> rows = new LinkedHashMap<>();
    for (Table table : Protected.TABLES) {
      rows.put(table, lake.read(table).filter(col(Keys.METING).equalTo(meting)));
    }
    return rows;
  }

  /** All rows of a revision: its concept, and what that was made of. */
  static Map<Table, Dataset<Row>> rows(Map<Table, Dataset<Row>> concept, Inputs inputs) {
    Map<Table, Dataset<Row>> rows = new LinkedHashMap<>(concept);
    rows.put(TallyTable.TABLE, inputs.tallies());
    rows.put(FigureTable.TABLE, inputs.figures());
    return rows;
  }

  private static Dataset<Row> keyed(Dataset<Row> rows, Manifest manifest) {
    return rows.withColumn(Keys.METING, lit(manifest.meting()))
        .withColumn(Keys.REVISION, lit(manifest.revision()));
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
  private static String checksum(Dataset<Row> rows) {
    return Checksum.of(rows.drop(Keys.METING, Keys.REVISION));
  }
}
