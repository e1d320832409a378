package nl.izamonitor.meting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.izamonitor.conf.Meting;
import nl.izamonitor.conf.UserError;
import nl.izamonitor.lake.Checksum;
import nl.izamonitor.lake.FigureTable;
import nl.izamonitor.lake.IndicatorTable;
import nl.izamonitor.lake.Internal;
import nl.izamonitor.lake.Table;
import nl.izamonitor.lake.TallyTable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Recomputes a frozen revision to the last digit:
 *
 * <ol>
 *   <li>the frozen tables still have the checksums of the manifest;
 *   <li>the frozen tallies, with the definitions as the manifest holds them, give the frozen
 *       values.
 * </ol>
 */
public final class Verify {

  /** Stands for the last frozen revision. */
  public static final String LAST = "last";

  private static final List<Table> TABLES =
      List.of(TallyTable.TABLE, FigureTable.TABLE, IndicatorTable.TABLE);

  private final Internal lake;

  public Verify(Internal lake) {
    this.lake = lake;
  }

  /**
   * Verifies a revision; {@link #LAST} is the last one.
   *
   * @return the revision that was verified
   * @throws UserError with exit code 4 when anything differs, naming what
   */
  public String run(String meting, String revision, String software) {
    Manifest manifest =
        revision.equals(LAST)
            ? Manifest.last(lake, meting)
                .orElseThrow(
                    () ->
                        UserError.configuration(
                            "The meting %s has no frozen revision: freeze it first."
                                .formatted(meting)))
            : Manifest.of(lake, meting, revision);
    List<String> differences = new ArrayList<>();
    for (Table table : TABLES) {
      String stated = manifest.checksums().get(table.name());
      String found = Checksum.of(Freeze.frozen(lake, table, manifest));
      if (!found.equals(stated)) {
        differences.add(
            "the frozen rows of %s have checksum %s where the manifest says %s"
                .formatted(table.name(), found, stated));
      }
    }
    String recomputed = Checksum.of(recompute(manifest));
    if (!recomputed.equals(manifest.checksums().get(IndicatorTable.TABLE.name()))) {
      differences.add("the values recomputed from its tallies differ from the frozen values");
    }
    if (!differences.isEmpty()) {
      throw UserError.verification(
          "Revision %s of %s does not verify: %s. It was made with version %s of this software and checked with %s."
              .formatted(
                  manifest.revision(),
                  meting,
                  String.join("; ", differences),
                  manifest.software(),
                  software));
    }
    return manifest.revision();
  }

  private Dataset<Row> recompute(Manifest manifest) {
    FrozenDefinitions frozen = FrozenDefinitions.of(manifest);
    Meting meting = frozen.conf().meting(manifest.meting());
    Inputs inputs =
        Inputs.all(
            Freeze.frozen(lake, TallyTable.TABLE, manifest),
            Freeze.frozen(lake, FigureTable.TABLE, manifest),
            new Deliveries(Map.copyOf(manifest.deliveries())));
    return new Concept(frozen.conf(), frozen.regions(), meting).rows(inputs, manifest.revision());
  }
}
