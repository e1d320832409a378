package nl.izamonitor.meting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Meting;
import nl.izamonitor.conf.Periods;
import nl.izamonitor.lake.Internal;

/** The deliveries that a meting waits for. */
public final class Awaited {

  private Awaited() {}

  /** Those that are expected and not in the lake, as {@code source/leverancier/datajaar}. */
  public static List<String> of(Internal lake, Conf conf, Meting meting) {
    return of(conf, meting, Deliveries.current(lake).slices().values());
  }

  static List<String> of(Conf conf, Meting meting, Collection<String> present) {
    List<String> awaited = new ArrayList<>();
    for (Map.Entry<String, Periods> expected : meting.deliveries().entrySet()) {
      for (String leverancier : conf.sources().get(expected.getKey()).dekking().expected()) {
        for (String year : expected.getValue().all()) {
          awaited.add("%s/%s/%s".formatted(expected.getKey(), leverancier, year));
        }
      }
    }
    awaited.removeAll(present);
    return awaited;
  }
}
