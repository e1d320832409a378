package nl.izamonitor.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Meting;
import nl.izamonitor.conf.PlannedIndicator;

/**
 * What belongs on a page and cannot be measured yet.
 *
 * @param about what it would measure
 * @param reason why there is no figure, in whole sentences
 */
record MissingIndicator(String title, String about, String reason) {

  /**
   * Those with a tag: first what the meting itself says it is without, then all that is planned.
   */
  static List<MissingIndicator> of(String tag, Conf conf, Meting meting) {
    Set<String> codes = new LinkedHashSet<>(meting.without().keySet());
    codes.addAll(conf.planned().keySet());
    List<MissingIndicator> missing = new ArrayList<>();
    for (String code : codes) {
      PlannedIndicator planned = conf.planned().get(code);
      Indicator known = conf.indicators().get(code);
      if (planned != null && planned.tags().contains(tag)) {
        missing.add(
            new MissingIndicator(
                planned.title(), planned.definition(), reason(code, conf, meting)));
      } else if (known != null && known.tags().contains(tag)) {
        missing.add(
            new MissingIndicator(known.title(), known.definition(), reason(code, conf, meting)));
      }
    }
    return List.copyOf(missing);
  }

  /** Why a meting has no figure of an indicator that it does not name. */
  static String reason(String code, Conf conf, Meting meting) {
    if (meting.without().containsKey(code)) {
      return meting.without().get(code);
    }
    PlannedIndicator planned = conf.planned().get(code);
    return planned == null ? "Deze meting gaat niet over deze indicator." : planned.missing();
  }
}
