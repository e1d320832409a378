package nl.izamonitor.meting;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Meting;
import nl.izamonitor.conf.UserError;
import nl.izamonitor.lake.FigureTable;
import nl.izamonitor.lake.Internal;
import nl.izamonitor.lake.Keys;
import nl.izamonitor.lake.MetingTable;
import nl.izamonitor.lake.ObservationTable;
import nl.izamonitor.lake.SideBySide;
import nl.izamonitor.lake.SuppressionTable;
import nl.izamonitor.lake.Table;
import nl.izamonitor.lake.TallyTable;
import nl.izamonitor.model.Release;
import nl.izamonitor.region.Regions;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Makes the concept of a meting:
 *
 * <ol>
 *   <li>takes the tallies and figures that the meting names;
 *   <li>rolls up to its regions, protects, derives;
 *   <li>replaces why rows are hidden, the concept with what may be said of it, and then what it was
 *       made of, a commit each.
 * </ol>
 */
public final class Publish {

  private final Internal lake;
  private final Conf conf;
  private final Regions regions;

  public Publish(Internal lake, Conf conf, Regions regions) {
    this.lake = lake;
    this.conf = conf;
    this.regions = regions;
  }

  /**
   * Publishes the concept.
   *
   * @param software the version of this software
   * @return rows per level and status, as {@code gemeente/beschermd}
   * @throws UserError when nothing was counted for any of its indicators
   */
  public Map<String, Long> run(Meting meting, String run, String software) {
    Inputs inputs = current(lake).of(conf, meting);
    if (inputs.made().isEmpty()) {
      throw UserError.data(
          "Nothing was counted for the meting %s: ingest the deliveries of its indicators %s and run tally first."
              .formatted(meting.meting(), meting.indicators().keySet()));
    }
    String own = "meting = '%s'".formatted(meting.meting());
    Concept concept = new Concept(conf, regions, meting);
    List<Manifest> manifests = Manifest.all(lake);
    List<Earlier> earlier = Earlier.of(lake, manifests, meting.meting());
    Manifest manifest = Manifest.today(conf, meting, inputs, manifests).by(Made.concept(software));
    try (Protected rows = concept.rows(inputs, earlier, Release.CONCEPT)) {
      Map<Table, Dataset<Row>> tables = rows.tables();
      // First why rows are hidden, for which they are worked out; then all that is made of them.
      lake.replace(SuppressionTable.TABLE, tables.get(SuppressionTable.TABLE), own, run);
      SideBySide.run(
          tables.keySet().stream()
              .filter(table -> !table.equals(SuppressionTable.TABLE))
              .<Runnable>map(table -> () -> lake.replace(table, tables.get(table), own, run))
              .toList());
      Row made = manifest.withChecksums(Freeze.checksums(Freeze.rows(tables, inputs))).row();
      lake.replace(
          MetingTable.CONCEPTS,
          lake.spark().createDataFrame(List.of(made), MetingTable.CONCEPTS.columns()),
          own,
          run);
    }
    return statuses(meting);
  }

  /** What there is to make metingen of today, to take the part of a meting from. */
  static Inputs current(Internal lake) {
    return new Inputs(
        lake.read(TallyTable.TABLE),
        lake.read(FigureTable.TABLE),
        Deliveries.current(lake),
        Map.of());
  }

  private Map<String, Long> statuses(Meting meting) {
    Map<String, Long> statuses = new TreeMap<>();
    for (Row row :
        lake.read(ObservationTable.TABLE)
            .filter(col(Keys.METING).equalTo(meting.meting()))
            .groupBy(Keys.LEVEL, ObservationTable.STATUS)
            .agg(count(lit(1)))
            .collectAsList()) {
      statuses.put(row.getString(0) + "/" + row.getString(1), row.getLong(2));
    }
    return statuses;
  }
}
