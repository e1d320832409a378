package nl.izamonitor.report;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import nl.izamonitor.comparison.Dutch;
import nl.izamonitor.lake.MetingTable;
import nl.izamonitor.model.Manifest;
import nl.izamonitor.model.Release;

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
record ReleaseDescription(
    String title,
    String revision,
    boolean concept,
    String indeling,
    String frozen,
    String attacked,
    String withheld,
    boolean synthetic) {

  /**
   * The description of a revision.
   *
   * @param manifest of a frozen one
   */
  static ReleaseDescription of(
      ReportData data, String revision, Optional<Manifest> manifest, String withheld) {
    boolean concept = revision.equals(Release.CONCEPT);
    return new ReleaseDescription(
        data.meting().title(),
        concept ? "concept" : "revisie " + revision,
        concept,
        Dutch.date(data.meting().indeling()),
        manifest.map(ReleaseDescription::frozen).orElse(""),
        manifest.map(made -> attacked(made.maker().attack())).orElse(""),
        withheld,
        data.isSynthetic());
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

  private static String frozen(Manifest made) {
    LocalDate date = made.at().atZone(ZoneOffset.UTC).toLocalDate();
    return "vastgesteld op %s, %s".formatted(Dutch.date(date), made.maker().name());
  }
}
