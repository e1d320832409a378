package nl.izamonitor.meting;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.izamonitor.comparison.Comparisons;
import nl.izamonitor.comparison.Subject;
import nl.izamonitor.comparison.Subject.Groups;
import nl.izamonitor.conf.CategoryList;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Meting;
import nl.izamonitor.conf.Norms.Norm;
import nl.izamonitor.conf.Periods;

/** Gathers from the definitions what must be known to compare the values of a meting. */
final class Subjects {

  private Subjects() {}

  /** By indicator; those of which nothing can be compared are left out. */
  static Map<String, Subject> of(Conf conf, Meting meting) {
    TreeMap<String, Subject> subjects = new TreeMap<>();
    for (Map.Entry<String, Periods> entry : meting.indicators().entrySet()) {
      Indicator indicator = conf.indicators().get(entry.getKey());
      if (Comparisons.hasAny(indicator)) {
        List<String> periods = entry.getValue().all();
        subjects.put(
            indicator.code(),
            new Subject(
                indicator,
                periods,
                nulmeting(meting, periods),
                norms(conf, indicator.code()),
                groups(conf, indicator)));
      }
    }
    return subjects;
  }

  /** The first of the data years of the 0-meting that there is; of quarters the first one. */
  private static String nulmeting(Meting meting, List<String> periods) {
    return meting.nulmeting() == null
        ? null
        : periods.stream().filter(meting.nulmeting()::hasYearOf).findFirst().orElse(null);
  }

  private static List<Norm> norms(Conf conf, String code) {
    return conf.norms().values().stream()
        .flatMap(norms -> norms.norms().stream())
        .filter(norm -> norm.indicator().equals(code))
        .toList();
  }

  private static Map<String, Groups> groups(Conf conf, Indicator indicator) {
    TreeMap<String, Groups> groups = new TreeMap<>();
    indicator
        .breakdowns()
        .forEach(
            (breakdown, divides) -> {
              CategoryList list = conf.categories().get(breakdown);
              if (list != null && divides == Indicator.Divides.BEIDE && !list.compare().isEmpty()) {
                groups.put(breakdown, groups(list));
              }
            });
    return groups;
  }

  private static Groups groups(CategoryList list) {
    TreeMap<String, String> labels = new TreeMap<>();
    list.compare().forEach(code -> labels.put(code, list.find(code).label()));
    return new Groups(list.compare(), labels, list.ranked());
  }
}
