package nl.izamonitor.report;

import java.util.List;
import nl.izamonitor.conf.Conflict;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.PlannedIndicator;

/**
 * Why figures that share an everyday name differ, for the page of one of them.
 *
 * @param others the other indicators; without a page where the meting has none
 */
record Disagreement(String title, String why, String source, List<RegionPage.Link> others) {

  private static final String PLANNED = "nog niet te meten";
  private static final String ELSEWHERE = "niet in deze meting";

  /** Those that an indicator is part of. */
  static List<Disagreement> of(String code, ReportData data) {
    return data.conf().conflicts().values().stream()
        .filter(conflict -> conflict.indicators().contains(code))
        .map(conflict -> of(code, conflict, data))
        .toList();
  }

  private static Disagreement of(String code, Conflict conflict, ReportData data) {
    return new Disagreement(
        conflict.title(),
        conflict.why(),
        conflict.source(),
        conflict.indicators().stream()
            .filter(other -> !other.equals(code))
            .map(other -> link(other, data))
            .toList());
  }

  private static RegionPage.Link link(String code, ReportData data) {
    Indicator indicator = data.conf().indicators().get(code);
    PlannedIndicator planned = data.conf().planned().get(code);
    Series series = data.series().get(code);
    if (indicator == null) {
      return new RegionPage.Link(planned == null ? code : planned.title(), "", PLANNED);
    }
    return series != null
        ? new RegionPage.Link(indicator.title(), IndicatorData.page(code), "", series.isSynthetic())
        : new RegionPage.Link(indicator.title(), "", ELSEWHERE);
  }
}
