package nl.izamonitor.report;

import java.util.List;
import java.util.Map;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Meting;
import nl.izamonitor.region.Indeling;
import nl.izamonitor.region.Regions;
import nl.izamonitor.region.Tegel;

/**
 * What the pages of one revision are made of.
 *
 * @param indeling of the meting
 * @param labels words for codes, of this indeling
 * @param series what was published, by indicator
 * @param country sentences about the country
 * @param region sentences about the regions
 */
record ReportData(
    Meting meting,
    Conf conf,
    Regions regions,
    Indeling indeling,
    Labels labels,
    Map<String, Series> series,
    CountrySentences country,
    RegionSentences region) {

  /** The tile map of a level; empty when there is none. */
  List<Tegel> tegels(String level) {
    return regions.tegels(level);
  }

  /** Whether any figure that is shown is invented. */
  boolean isSynthetic() {
    return series.values().stream().anyMatch(Series::isSynthetic);
  }
}
