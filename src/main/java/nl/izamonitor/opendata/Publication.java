package nl.izamonitor.opendata;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Meting;
import nl.izamonitor.conf.Source;
import nl.izamonitor.lake.MetingTable;
import nl.izamonitor.lake.Published;
import nl.izamonitor.model.Manifest;
import nl.izamonitor.model.Origin;
import nl.izamonitor.model.Release;

/**
 * What is said of open data as a whole.
 *
 * @param sources what the figures were made from
 * @param origin whether all figures are about people who exist
 */
record Publication(
    Meting meting,
    String revision,
    Optional<Manifest> manifest,
    List<Source> sources,
    Origin origin) {

  static Publication of(Published published, Conf conf, Meting meting, String revision) {
    List<Source> sources =
        meting.indicators().keySet().stream()
            .flatMap(code -> conf.indicators().get(code).tables().stream())
            .distinct()
            .map(table -> conf.sources().get(table))
            .sorted(Comparator.comparing(Source::source))
            .toList();
    Optional<Manifest> manifest =
        MetingTable.CODEC.collect(published.manifest(meting.meting(), revision)).stream()
            .findFirst();
    return new Publication(meting, revision, manifest, sources, Origin.ECHT);
  }

  /** The same where it is known whether any figure is invented. */
  Publication withOrigin(Origin known) {
    return new Publication(meting, revision, manifest, sources, known);
  }

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
