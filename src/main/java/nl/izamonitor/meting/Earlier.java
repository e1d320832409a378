package nl.izamonitor.meting;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.List;
import nl.izamonitor.conf.Meting;
import nl.izamonitor.lake.FigureTable;
import nl.izamonitor.lake.Internal;
import nl.izamonitor.lake.Keys;
import nl.izamonitor.lake.ObservationTable;
import nl.izamonitor.lake.TallyTable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A frozen revision: all that it shows is known for ever, and what it hides must stay hidden.
 *
 * @param name meting and number
 * @param concept its definitions
 * @param hidden the rows that it hides
 * @param isLast whether it is the last revision of the meting that is made
 */
record Earlier(String name, Concept concept, Inputs inputs, Dataset<Row> hidden, boolean isLast) {

  /**
   * These revisions, the latest first.
   *
   * @param meting that is made
   */
  static List<Earlier> of(Internal lake, List<Manifest> manifests, String meting) {
    List<Earlier> all = new ArrayList<>();
    boolean isLast = true;
    for (Manifest manifest : manifests) {
      boolean isOwn = manifest.meting().equals(meting);
      all.add(of(lake, manifest, isOwn && isLast));
      isLast &= !isOwn;
    }
    return all;
  }

  private static Earlier of(Internal lake, Manifest manifest, boolean isLast) {
    FrozenDefinitions frozen = FrozenDefinitions.of(manifest);
    Meting meting = frozen.conf().meting(manifest.meting());
    return new Earlier(
        manifest.name(),
        new Concept(frozen.conf(), frozen.regions(), meting),
        inputs(lake, manifest),
        Freeze.frozen(lake, ObservationTable.TABLE, manifest)
            .filter(col(ObservationTable.STATUS).equalTo(Value.BESCHERMD))
            .select(
                Keys.INDICATOR,
                Keys.PERIOD,
                Keys.BREAKDOWN,
                Keys.CATEGORY,
                Keys.LEVEL,
                Keys.REGION,
                ObservationTable.STATUS),
        isLast);
  }

  /** All that the protection needs of it, as rows of an edition. */
  Dataset<Row> rows(int edition) {
    return BlockRow.of(inputs.tallies(), edition)
        .unionByName(BlockRow.of(hidden, edition))
        .unionByName(concept.nothing(hidden.sparkSession(), edition));
  }

  /** What a frozen revision was made of. */
  static Inputs inputs(Internal lake, Manifest manifest) {
    return Inputs.all(
        Freeze.frozen(lake, TallyTable.TABLE, manifest),
        Freeze.frozen(lake, FigureTable.TABLE, manifest),
        manifest.content().deliveries());
  }
}
