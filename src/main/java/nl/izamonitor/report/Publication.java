package nl.izamonitor.report;

import java.util.Comparator;
import java.util.List;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Meting;
import nl.izamonitor.conf.Source;
import nl.izamonitor.lake.IndicatorTable;
import nl.izamonitor.lake.MetingTable;
import nl.izamonitor.lake.Published;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * What is said of open data as a whole.
 *
 * @param created when the revision was made final, as ISO 8601 has it; empty for a concept
 * @param sources what the figures were made from
 */
record Publication(Meting meting, String revision, String created, List<Source> sources) {

  static Publication of(Published published, Conf conf, Meting meting, String revision) {
    List<Row> manifest =
        published
            .metingen()
            .filter(functions.col(IndicatorTable.METING).equalTo(meting.meting()))
            .filter(functions.col(IndicatorTable.REVISION).equalTo(revision))
            .select(MetingTable.FROZEN_AT)
            .collectAsList();
    List<Source> sources =
        meting.indicators().keySet().stream()
            .flatMap(code -> conf.indicators().get(code).tables().stream())
            .distinct()
            .map(table -> conf.sources().get(table))
            .sorted(Comparator.comparing(Source::source))
            .toList();
    return new Publication(
        meting,
        revision,
        manifest.isEmpty() ? "" : manifest.get(0).getTimestamp(0).toInstant().toString(),
        sources);
  }

  boolean isConcept() {
    return revision.equals(IndicatorTable.CONCEPT);
  }

  String title() {
    return "IZA-monitor: %s, %s"
        .formatted(meting.title(), isConcept() ? "CONCEPT" : "revisie " + revision);
  }
}
