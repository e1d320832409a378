package nl.izamonitor.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.izamonitor.comparison.ComparisonContext;
import nl.izamonitor.comparison.ComparisonContext.Groups;
import nl.izamonitor.comparison.Summaries;
import nl.izamonitor.conf.CategoryList;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Meting;
import nl.izamonitor.conf.Norms.Norm;
import nl.izamonitor.conf.Periods;
import nl.izamonitor.conf.TagList;
import nl.izamonitor.model.Origin;

/** Gathers from the definitions what must be known to compare the values of a meting. */
record ComparisonContexts(Conf conf, Meting meting) {

  private static final String VOORTGANG = "voortgang";

  /** By indicator; those of which nothing can be compared are left out. */
  TreeMap<String, ComparisonContext> byIndicator() {
    TreeMap<String, ComparisonContext> contexts = new TreeMap<>();
    for (Map.Entry<String, Periods> entry : meting.indicators().entrySet()) {
      Indicator indicator = conf.indicators().get(entry.getKey());
      if (ComparisonContext.isComparable(indicator)) {
        List<String> periods = entry.getValue().all();
        contexts.put(
            indicator.code(),
            new ComparisonContext(
                indicator, periods, baseline(periods), norms(indicator), groups(indicator)));
      }
    }
    return contexts;
  }

  /** The first of the data years of the 0-meting that there is; of quarters the first one. */
  private String baseline(List<String> periods) {
    return meting.nulmeting() == null
        ? null
        : periods.stream().filter(meting.nulmeting()::hasYearOf).findFirst().orElse(null);
  }

  private List<Norm> norms(Indicator indicator) {
    return conf.norms().values().stream()
        .flatMap(norms -> norms.norms().stream())
        .filter(norm -> norm.indicator().equals(indicator.code()))
        .toList();
  }

  private Map<String, Groups> groups(Indicator indicator) {
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

  /** The deelmonitors and onderdelen that are summed up. */
  List<Summaries.Part> parts(ReleaseInputs inputs) {
    List<Summaries.Part> parts = new ArrayList<>();
    for (TagList list : conf.tags().values()) {
      for (TagList.Tag tag : list.pages() ? list.tags() : List.<TagList.Tag>of()) {
        List<Indicator> own =
            meting.indicators().keySet().stream()
                .map(code -> conf.indicators().get(code))
                .filter(indicator -> indicator.tags().contains(tag.code()))
                .filter(ComparisonContext::isComparable)
                .toList();
        if (!own.isEmpty()) {
          boolean synthetic =
              own.stream().anyMatch(i -> inputs.syntheticIndicators().contains(i.code()));
          parts.add(
              new Summaries.Part(
                  tag.code(),
                  tag.title(),
                  own,
                  without(tag),
                  tag.code().equals(VOORTGANG),
                  synthetic ? Origin.SYNTHETISCH : Origin.ECHT));
        }
      }
    }
    return parts;
  }

  private int without(TagList.Tag tag) {
    return (int)
        meting.without().keySet().stream()
            .filter(conf.planned()::containsKey)
            .filter(code -> conf.planned().get(code).tags().contains(tag.code()))
            .count();
  }
}
