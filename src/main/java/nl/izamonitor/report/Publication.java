package nl.izamonitor.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Meting;
import nl.izamonitor.conf.Source;
import nl.izamonitor.lake.DeliveryTable;
import nl.izamonitor.lake.MetingTable;
import nl.izamonitor.lake.Published;
import nl.izamonitor.model.Release;
import org.apache.spark.sql.Row;

/**
 * What is said of open data as a whole.
 *
 * @param created when the revision was made final, as ISO 8601 has it; empty for a concept
 * @param sources what the figures were made from
 * @param invented the names of those of which a delivery was synthetic
 * @param origin whether all figures are real, as {@link DeliveryTable} writes it
 */
record Publication(
    Meting meting,
    String revision,
    String created,
    List<Source> sources,
    Set<String> invented,
    String origin) {

  static Publication of(Published published, Conf conf, Meting meting, String revision) {
    List<Row> manifest =
        published
            .manifest(meting.meting(), revision)
            .select(MetingTable.FROZEN_AT, MetingTable.DELIVERIES, MetingTable.ORIGINS)
            .collectAsList();
    List<Source> sources =
        meting.indicators().keySet().stream()
            .flatMap(code -> conf.indicators().get(code).tables().stream())
            .distinct()
            .map(table -> conf.sources().get(table))
            .sorted(Comparator.comparing(Source::source))
            .toList();
    boolean frozen = !manifest.isEmpty() && !revision.equals(Release.CONCEPT);
    return new Publication(
        meting,
        revision,
        frozen ? manifest.get(0).getTimestamp(0).toInstant().toString() : "",
        sources,
        manifest.isEmpty() ? Set.of() : invented(manifest.get(0)),
        DeliveryTable.REAL);
  }

  /** The same where it is known whether any figure is invented. */
  Publication withOrigin(boolean synthetic) {
    return new Publication(
        meting, revision, created, sources, invented, DeliveryTable.origin(synthetic));
  }

  /** The sources of which a delivery was synthetic. */
  private static Set<String> invented(Row manifest) {
    Map<String, String> slices = manifest.getJavaMap(1);
    Map<String, String> origins = manifest.getJavaMap(2);
    return slices.entrySet().stream()
        .filter(slice -> DeliveryTable.SYNTHETIC.equals(origins.get(slice.getKey())))
        .map(slice -> slice.getValue().split("/", -1)[0])
        .collect(Collectors.toSet());
  }

  boolean isConcept() {
    return revision.equals(Release.CONCEPT);
  }

  boolean isSynthetic() {
    return origin.equals(DeliveryTable.SYNTHETIC);
  }

  String title() {
    return "IZA-monitor: %s, %s"
        .formatted(meting.title(), isConcept() ? "CONCEPT" : "revisie " + revision);
  }
}
