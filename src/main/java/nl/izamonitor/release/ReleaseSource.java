package nl.izamonitor.release;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.List;
import nl.izamonitor.cube.Areas;
import nl.izamonitor.disclosure.Populations;
import nl.izamonitor.lake.BlockTable;
import nl.izamonitor.lake.Internal;
import nl.izamonitor.lake.ObservationTable;
import nl.izamonitor.model.Manifest;
import nl.izamonitor.model.Release;
import nl.izamonitor.model.Status;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A release with all that it is made of: the one that is made, or a frozen one, of which all that
 * it shows is known for ever and what it hides must stay hidden.
 *
 * @param hidden the observations that are hidden in a frozen one; null in the one that is made
 * @param isLast whether it is the last frozen revision of the meting that is made
 */
record ReleaseSource(
    ReleaseDefinitions definitions,
    Release release,
    ReleaseInputs inputs,
    Dataset<Row> hidden,
    boolean isLast) {

  /**
   * The release that is made.
   *
   * @param revision its number, or that it is a concept
   */
  static ReleaseSource made(ReleaseDefinitions definitions, ReleaseInputs inputs, String revision) {
    return new ReleaseSource(definitions, definitions.release(revision), inputs, null, false);
  }

  /**
   * These frozen revisions, the latest first.
   *
   * @param meting that is made
   */
  static List<ReleaseSource> of(Internal lake, List<Manifest> manifests, String meting) {
    List<ReleaseSource> all = new ArrayList<>();
    boolean isLast = true;
    for (Manifest manifest : manifests) {
      boolean isOwn = manifest.meting().equals(meting);
      all.add(of(lake, manifest, isOwn && isLast));
      isLast &= !isOwn;
    }
    return all;
  }

  private static ReleaseSource of(Internal lake, Manifest manifest, boolean isLast) {
    ReleaseDefinitions definitions = ReleaseDefinitions.frozen(manifest);
    return new ReleaseSource(
        definitions,
        definitions.release(manifest.revision()),
        ReleaseInputs.frozen(lake, manifest),
        Manifests.rows(lake, ObservationTable.TABLE, manifest)
            .filter(col(ObservationTable.STATUS).equalTo(Status.BESCHERMD.code())),
        isLast);
  }

  /** Its rows for the blocks of a release in which it has this number. */
  Dataset<Row> blocks(int number) {
    Dataset<Row> rows =
        BlockTable.tallies(inputs.tallies(), number)
            .unionByName(BlockTable.figures(inputs.figures(), number));
    return hidden == null ? rows : rows.unionByName(BlockTable.hidden(hidden, number));
  }

  /** What is needed of it to make its values. */
  ReleaseSpec spec(Populations populations, Areas areas) {
    return new ReleaseSpec(
        release,
        inputs.made(),
        inputs.deliveries(),
        ReleaseSpec.indicators(definitions, inputs),
        populations,
        areas,
        isLast);
  }
}
