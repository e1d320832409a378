package nl.izamonitor.opendata;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.izamonitor.conf.Meting;
import nl.izamonitor.conf.Source;
import nl.izamonitor.model.Manifest;
import nl.izamonitor.model.Origin;
import nl.izamonitor.model.Release;

/**
 * What is said of open data as a whole.
 *
 * @param manifest what the revision was made of; empty where that was not kept
 * @param sources what the figures were made from
 * @param tables that there are
 * @param origin whether all figures are about people who exist
 */
record Publication(
    Meting meting,
    String revision,
    Optional<Manifest> manifest,
    List<Source> sources,
    List<OpenTable> tables,
    Origin origin) {

  /** When the revision was made final, as ISO 8601 has it; empty for a concept. */
  String created() {
    return isConcept() ? "" : manifest.map(made -> made.at().toString()).orElse("");
  }

  /** The names of the sources of which a delivery was synthetic. */
  Set<String> invented() {
    return manifest.stream()
        .flatMap(made -> made.content().deliveries().synthetic().stream())
        .map(slice -> slice.split("/", -1)[0])
        .collect(Collectors.toSet());
  }

  boolean isConcept() {
    return revision.equals(Release.CONCEPT);
  }

  boolean isSynthetic() {
    return origin == Origin.SYNTHETISCH;
  }

  String title() {
    return "IZA-monitor: %s, %s"
        .formatted(meting.title(), isConcept() ? "CONCEPT" : "revisie " + revision);
  }
}
