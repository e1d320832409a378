package nl.izamonitor.meting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.izamonitor.conf.Meting;
import nl.izamonitor.conf.UserError;
import nl.izamonitor.lake.Internal;
import nl.izamonitor.lake.ObservationTable;
import nl.izamonitor.lake.Table;
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
   * @param revision a number, {@link #LAST}, or {@link ObservationTable#CONCEPT}, which is
   *     recomputed from today's tallies
   * @return the revision that was verified
   * @throws UserError with exit code 4 when anything differs, naming what
   */
  public String run(String meting, String revision, String software) {
    Manifest manifest = manifest(meting, revision);
    List<String> differences = differences(manifest);
    if (!differences.isEmpty()) {
      throw UserError.verification(
          "Revision %s of %s does not verify: %s. It was made with version %s of this software and checked with %s."
              .formatted(
                  name(manifest),
                  meting,
                  String.join("; ", differences),
                  manifest.made().software(),
                  software));
    }
    return name(manifest);
  }

  private Manifest manifest(String meting, String revision) {
    Optional<Manifest> found =
        switch (revision) {
          case LAST -> Manifest.last(lake, meting);
          case Release.CONCEPT -> Manifest.concept(lake, meting);
          default -> Optional.of(Manifest.of(lake, meting, revision));
        };
    return found.orElseThrow(
        () ->
            UserError.configuration(
                revision.equals(LAST)
                    ? "The meting %s has no frozen revision: freeze it first.".formatted(meting)
                    : "There is no whole concept of %s: run publish first.".formatted(meting)));
  }

  private static String name(Manifest manifest) {
    return isConcept(manifest) ? Release.CONCEPT : manifest.revision();
  }

  private static boolean isConcept(Manifest manifest) {
    return manifest.number() == 0;
  }

  private List<String> differences(Manifest manifest) {
    FrozenDefinitions definitions = FrozenDefinitions.of(manifest);
    Meting meting = definitions.conf().meting(manifest.meting());
    Inputs inputs = inputs(manifest, definitions, meting);
    List<String> differences = new ArrayList<>();
    Map<String, String> stated = manifest.content().checksums();
    Freeze.checksums(Freeze.rows(content(manifest), inputs))
        .forEach(
            (table, found) -> {
              if (!found.equals(stated.get(table))) {
                differences.add(
                    "the rows of %s have checksum %s where the manifest says %s"
                        .formatted(table, found, stated.get(table)));
              }
            });
    List<Manifest> earlier =
        manifest.content().earlier().stream().map(name -> Manifest.of(lake, name)).toList();
    Concept concept = new Concept(definitions.conf(), definitions.regions(), meting);
    try (Protected recomputed =
        concept.rows(inputs, Earlier.of(lake, earlier, manifest.meting()), manifest.revision())) {
      Freeze.checksums(recomputed.tables())
          .forEach(
              (table, found) -> {
                if (!found.equals(stated.get(table))) {
                  differences.add(
                      "the rows of %s recomputed from its tallies differ".formatted(table));
                }
              });
    }
    return differences;
  }

  private Inputs inputs(Manifest manifest, FrozenDefinitions definitions, Meting meting) {
    return isConcept(manifest)
        ? Publish.current(lake).of(definitions.conf(), meting)
        : Earlier.inputs(lake, manifest);
  }

  private Map<Table, Dataset<Row>> content(Manifest manifest) {
    if (isConcept(manifest)) {
      return Freeze.concept(lake, manifest.meting());
    }
    Map<Table, Dataset<Row>> content = new LinkedHashMap<>();
    Protected.TABLES.forEach(table -> content.put(table, Freeze.frozen(lake, table, manifest)));
    return content;
  }
}
