package nl.izamonitor.report;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import nl.izamonitor.comparison.Dutch;
import nl.izamonitor.conf.Meting;
import nl.izamonitor.lake.Keys;
import nl.izamonitor.lake.MetingTable;
import nl.izamonitor.lake.Published;
import nl.izamonitor.model.Release;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * What stands on every page of a report.
 *
 * @param revision in words
 * @param concept whether the figures may still change
 * @param indeling the date of the regions, in words
 * @param frozen who made the revision final and when, in words; empty for a concept
 * @param attacked what came of the attack on its open data, in words; empty for a concept
 * @param withheld why its open data do not lie beside it, in words; empty where they do
 * @param synthetic whether any of its figures is invented
 */
record Edition(
    String title,
    String revision,
    boolean concept,
    String indeling,
    String frozen,
    String attacked,
    String withheld,
    boolean synthetic) {

  static Edition of(Published published, Meting meting, String revision, boolean synthetic) {
    boolean concept = revision.equals(Release.CONCEPT);
    Optional<Row> manifest = concept ? Optional.empty() : manifest(published, meting, revision);
    return new Edition(
        meting.title(),
        concept ? "concept" : "revisie " + revision,
        concept,
        Dutch.date(meting.indeling()),
        manifest.map(Edition::frozen).orElse(""),
        manifest.map(row -> attacked(row.getJavaMap(2))).orElse(""),
        "",
        synthetic);
  }

  /** The same where it is known why its open data do not lie beside it; empty where they do. */
  Edition withOpenData(String reason) {
    return new Edition(title, revision, concept, indeling, frozen, attacked, reason, synthetic);
  }

  private static Optional<Row> manifest(Published published, Meting meting, String revision) {
    return published
        .metingen()
        .filter(functions.col(Keys.METING).equalTo(meting.meting()))
        .filter(functions.col(Keys.REVISION).equalTo(revision))
        .select(MetingTable.FROZEN_BY, MetingTable.FROZEN_AT, MetingTable.ATTACK)
        .collectAsList()
        .stream()
        .findFirst();
  }

  /** A revision of which anything is found is not frozen. */
  private static String attacked(Map<String, Long> attack) {
    long earlier = attack.get(MetingTable.ATTACK_FOLDERS) - 1;
    return "aangevallen met de open data van deze en %s eerdere %s: %s verborgen aantallen getest, niets gevonden"
        .formatted(
            Dutch.number((double) earlier, 0),
            earlier == 1 ? "publicatie" : "publicaties",
            Dutch.number((double) attack.get(MetingTable.ATTACK_TESTED), 0));
  }

  private static String frozen(Row row) {
    LocalDate date = row.getTimestamp(1).toInstant().atZone(ZoneOffset.UTC).toLocalDate();
    return "vastgesteld op %s, %s".formatted(Dutch.date(date), row.getString(0));
  }
}
