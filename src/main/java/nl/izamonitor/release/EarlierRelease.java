package nl.izamonitor.release;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.List;
import nl.izamonitor.lake.Internal;
import nl.izamonitor.lake.ObservationTable;
import nl.izamonitor.model.Manifest;
import nl.izamonitor.model.Release;
import nl.izamonitor.model.Status;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A frozen revision: all that it shows is known for ever, and what it hides must stay hidden.
 *
 * @param hidden its observations that are hidden
 * @param isLast whether it is the last revision of the meting that is made
 */
record EarlierRelease(
    ReleaseDefinitions definitions,
    Release release,
    ReleaseInputs inputs,
    Dataset<Row> hidden,
    boolean isLast) {

  /**
   * These revisions, the latest first.
   *
   * @param meting that is made
   */
  static List<EarlierRelease> of(Internal lake, List<Manifest> manifests, String meting) {
    List<EarlierRelease> all = new ArrayList<>();
    boolean isLast = true;
    for (Manifest manifest : manifests) {
      boolean isOwn = manifest.meting().equals(meting);
      all.add(of(lake, manifest, isOwn && isLast));
      isLast &= !isOwn;
    }
    return all;
  }

  private static EarlierRelease of(Internal lake, Manifest manifest, boolean isLast) {
    ReleaseDefinitions definitions = ReleaseDefinitions.frozen(manifest);
    return new EarlierRelease(
        definitions,
        definitions.release(manifest.revision()),
        ReleaseInputs.frozen(lake, manifest),
        Manifests.rows(lake, ObservationTable.TABLE, manifest)
            .filter(col(ObservationTable.STATUS).equalTo(Status.BESCHERMD.code())),
        isLast);
  }
}
