package nl.izamonitor.report;

import java.time.LocalDate;
import java.time.ZoneOffset;
import nl.izamonitor.conf.Meting;
import nl.izamonitor.lake.IndicatorTable;
import nl.izamonitor.lake.MetingTable;
import nl.izamonitor.lake.Published;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * What stands on every page of a report.
 *
 * @param revision in words
 * @param concept whether the figures may still change
 * @param indeling the date of the regions, in words
 * @param frozen who made the revision final and when, in words; empty for a concept
 */
record Edition(String title, String revision, boolean concept, String indeling, String frozen) {

  static Edition of(Published published, Meting meting, String revision) {
    boolean concept = revision.equals(IndicatorTable.CONCEPT);
    return new Edition(
        meting.title(),
        concept ? "concept" : "revisie " + revision,
        concept,
        Dutch.date(meting.indeling()),
        concept ? "" : frozen(published, meting, revision));
  }

  private static String frozen(Published published, Meting meting, String revision) {
    return published
        .metingen()
        .filter(functions.col(IndicatorTable.METING).equalTo(meting.meting()))
        .filter(functions.col(IndicatorTable.REVISION).equalTo(revision))
        .select(MetingTable.FROZEN_BY, MetingTable.FROZEN_AT)
        .collectAsList()
        .stream()
        .findFirst()
        .map(Edition::words)
        .orElse("");
  }

  private static String words(Row row) {
    LocalDate date = row.getTimestamp(1).toInstant().atZone(ZoneOffset.UTC).toLocalDate();
    return "vastgesteld op %s, %s".formatted(Dutch.date(date), row.getString(0));
  }
}
