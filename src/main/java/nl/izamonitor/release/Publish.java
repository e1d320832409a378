package nl.izamonitor.release;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.izamonitor.conf.UserError;
import nl.izamonitor.lake.Internal;
import nl.izamonitor.lake.Keys;
import nl.izamonitor.lake.MetingTable;
import nl.izamonitor.lake.ObservationTable;
import nl.izamonitor.lake.SideBySide;
import nl.izamonitor.lake.SuppressionTable;
import nl.izamonitor.lake.Table;
import nl.izamonitor.model.Manifest;
import nl.izamonitor.model.Release;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Makes the concept of a meting:
 *
 * <ol>
 *   <li>takes the tallies and figures that the meting names;
 *   <li>rolls up to its regions, protects, derives and compares;
 *   <li>replaces why rows are hidden, the concept with what may be said of it, and then what it was
 *       made of, a commit each.
 * </ol>
 */
public final class Publish {

  private final Internal lake;
  private final ReleaseDefinitions definitions;

  public Publish(Internal lake, ReleaseDefinitions definitions) {
    this.lake = lake;
    this.definitions = definitions;
  }

  /**
   * Publishes the concept.
   *
   * @param software the version of this software
   * @return rows per level and status, as {@code gemeente/beschermd}
   * @throws UserError when nothing was counted for any of its indicators
   */
  public Map<String, Long> run(String run, String software) {
    String meting = definitions.meting().meting();
    ReleaseInputs inputs = ReleaseInputs.today(lake, definitions.conf(), definitions.meting());
    if (inputs.made().isEmpty()) {
      throw UserError.data(
          "Nothing was counted for the meting %s: ingest the deliveries of its indicators %s and run tally first."
              .formatted(meting, definitions.meting().indicators().keySet()));
    }
    List<Manifest> manifests = Manifests.all(lake);
    List<ReleaseSource> earlier = ReleaseSource.of(lake, manifests, meting);
    ReleaseSource made = ReleaseSource.made(definitions, inputs, Release.CONCEPT);
    try (ReleaseTables tables = new ReleaseTables(made, earlier)) {
      Map<Table, Dataset<Row>> rows = tables.rows();
      write(rows, run);
      Manifest manifest =
          ReleaseContent.today(definitions.conf(), definitions.meting(), inputs, manifests)
              .by(Manifest.Maker.concept(software))
              .withChecksums(ReleaseContent.checksums(ReleaseContent.with(rows, inputs)));
      lake.replace(
          MetingTable.CONCEPTS,
          MetingTable.CODEC.rows(lake.spark(), List.of(manifest)),
          own(),
          run);
    }
    return statuses(meting);
  }

  /** First why rows are hidden, for which they are worked out; then all that is made of them. */
  private void write(Map<Table, Dataset<Row>> rows, String run) {
    lake.replace(SuppressionTable.TABLE, rows.get(SuppressionTable.TABLE), own(), run);
    SideBySide.run(
        rows.keySet().stream()
            .filter(table -> !table.equals(SuppressionTable.TABLE))
            .<Runnable>map(table -> () -> lake.replace(table, rows.get(table), own(), run))
            .toList());
  }

  private String own() {
    return "meting = '%s'".formatted(definitions.meting().meting());
  }

  private Map<String, Long> statuses(String meting) {
    String rows = "rows";
    Map<String, Long> statuses = new TreeMap<>();
    for (Row row :
        lake.read(ObservationTable.TABLE)
            .filter(col(Keys.METING).equalTo(meting))
            .groupBy(Keys.LEVEL, ObservationTable.STATUS)
            .agg(count(lit(1)).as(rows))
            .collectAsList()) {
      statuses.put(
          row.getAs(Keys.LEVEL) + "/" + row.getAs(ObservationTable.STATUS), row.getAs(rows));
    }
    return statuses;
  }
}
