package nl.izamonitor.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.izamonitor.conf.Meting;
import nl.izamonitor.conf.UserError;
import nl.izamonitor.lake.Internal;
import nl.izamonitor.lake.Table;
import nl.izamonitor.model.Manifest;
import nl.izamonitor.model.Release;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Recomputes a revision to the last digit:
 *
 * <ol>
 *   <li>its rows still have the checksums of the manifest;
 *   <li>its tallies, with the definitions as the manifest holds them, give its values.
 * </ol>
 */
public final class Verify {

  /** Stands for the last frozen revision. */
  public static final String LAST = "last";

  private final Internal lake;

  public Verify(Internal lake) {
    this.lake = lake;
  }

  /**
   * Verifies a revision; {@link #LAST} is the last frozen one.
   *
   * @param revision a number, {@link #LAST}, or {@link Release#CONCEPT}, which is recomputed from
   *     today's tallies
   * @return the revision that was verified
   * @throws UserError with exit code 4 when anything differs, naming what
   */
  public String run(String meting, String revision, String software) {
    Manifest manifest = manifest(meting, revision);
    String verified = manifest.isConcept() ? Release.CONCEPT : manifest.revision();
    List<String> differences = differences(manifest, verified);
    if (!differences.isEmpty()) {
      throw UserError.verification(
          "Revision %s of %s does not verify: %s. It was made with version %s of this software and checked with %s."
              .formatted(
                  verified,
                  meting,
                  String.join("; ", differences),
                  manifest.maker().software(),
                  software));
    }
    return verified;
  }

  private Manifest manifest(String meting, String revision) {
    Optional<Manifest> found =
        switch (revision) {
          case LAST -> Manifests.last(lake, meting);
          case Release.CONCEPT -> Manifests.concept(lake, meting);
          default -> Optional.of(Manifests.of(lake, meting, revision));
        };
    return found.orElseThrow(
        () ->
            UserError.configuration(
                revision.equals(LAST)
                    ? "The meting %s has no frozen revision: freeze it first.".formatted(meting)
                    : "There is no whole concept of %s: run publish first.".formatted(meting)));
  }

  private List<String> differences(Manifest manifest, String revision) {
    ReleaseDefinitions definitions = ReleaseDefinitions.frozen(manifest);
    ReleaseInputs inputs = inputs(manifest, definitions);
    Map<String, String> stated = manifest.content().checksums();
    List<String> differences = new ArrayList<>();
    differing(ReleaseContent.rows(lake, manifest, inputs), stated)
        .forEach(
            (table, found) ->
                differences.add(
                    "the rows of %s have checksum %s where the manifest says %s"
                        .formatted(table, found, stated.get(table))));
    ReleaseSource made = ReleaseSource.made(definitions, inputs, revision);
    try (ReleaseTables recomputed = new ReleaseTables(made, earlier(manifest))) {
      differing(recomputed.rows(), stated)
          .keySet()
          .forEach(
              table ->
                  differences.add(
                      "the rows of %s recomputed from its tallies differ".formatted(table)));
    }
    return differences;
  }

  /** The checksums, by table, that are others than those that are stated. */
  private static Map<String, String> differing(
      Map<Table, Dataset<Row>> rows, Map<String, String> stated) {
    Map<String, String> found = ReleaseContent.checksums(rows);
    found.entrySet().removeIf(one -> one.getValue().equals(stated.get(one.getKey())));
    return found;
  }

  private ReleaseInputs inputs(Manifest manifest, ReleaseDefinitions definitions) {
    Meting meting = definitions.meting();
    return manifest.isConcept()
        ? ReleaseInputs.today(lake, definitions.conf(), meting)
        : ReleaseInputs.frozen(lake, manifest);
  }

  /** What was published when it was made. */
  private List<ReleaseSource> earlier(Manifest manifest) {
    List<Manifest> earlier =
        manifest.content().earlier().stream().map(name -> Manifests.of(lake, name)).toList();
    return ReleaseSource.of(lake, earlier, manifest.meting());
  }
}
