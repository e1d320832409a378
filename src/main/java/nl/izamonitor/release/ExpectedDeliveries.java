package nl.izamonitor.release;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Meting;
import nl.izamonitor.conf.Periods;
import nl.izamonitor.lake.DeliveryTable;
import nl.izamonitor.lake.Internal;

/** The deliveries that a meting waits for. */
public final class ExpectedDeliveries {

  private ExpectedDeliveries() {}

  /** Those that are expected and not in the lake, as {@code source/leverancier/datajaar}. */
  public static List<String> absent(Internal lake, Conf conf, Meting meting) {
    return absent(conf, meting, DeliveryTable.deliveries(lake).slices().values());
  }

  static List<String> absent(Conf conf, Meting meting, Collection<String> present) {
    List<String> absent = new ArrayList<>();
    for (Map.Entry<String, Periods> expected : meting.deliveries().entrySet()) {
      for (String leverancier : conf.sources().get(expected.getKey()).dekking().expected()) {
        for (String year : expected.getValue().all()) {
          absent.add("%s/%s/%s".formatted(expected.getKey(), leverancier, year));
        }
      }
    }
    absent.removeAll(present);
    return absent;
  }
}
