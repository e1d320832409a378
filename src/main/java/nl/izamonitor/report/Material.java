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
 * @param said of the country
 * @param regionSaid of the regions
 */
record Material(
    Meting meting,
    Conf conf,
    Regions regions,
    Indeling indeling,
    Labels labels,
    Map<String, Series> series,
    Said said,
    RegionSaid regionSaid) {

  /** The tile map of a level; empty when there is none. */
  List<Tegel> tegels(String level) {
    return regions.tegels(level);
  }
}
