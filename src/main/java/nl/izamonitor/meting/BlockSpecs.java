package nl.izamonitor.meting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.izamonitor.conf.CategoryList;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.DisclosureSettings;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Meting;
import nl.izamonitor.conf.Source;
import nl.izamonitor.disclosure.ContributorRule;
import nl.izamonitor.disclosure.Dominance;
import nl.izamonitor.disclosure.Thresholds;
import nl.izamonitor.region.Indeling;
import nl.izamonitor.region.Regio;

/** Gathers from the definitions what the block of an indicator needs. */
record BlockSpecs(Conf conf, Meting meting, Indeling indeling) {

  /**
   * What the block of an indicator needs.
   *
   * @param missing per period for which nothing came in why
   */
  BlockSpec of(Indicator indicator, Map<String, String> missing) {
    return new BlockSpec(
        meting.meting(),
        indicator,
        meting.indeling(),
        meting.indicators().get(indicator.code()).all(),
        regions(indicator),
        categories(indicator),
        missing,
        minimums(indicator),
        minimum(indicator),
        meting.voorlopig().stream().map(String::valueOf).toList(),
        conf.plan(),
        thresholds(indicator),
        conf.disclosure().width(),
        conf.standard(indicator.standardise())
            .map(s -> new TreeMap<>(s.groups()))
            .orElseGet(TreeMap::new),
        respondents(indicator),
        source(indicator));
  }

  private int respondents(Indicator indicator) {
    return indicator.tables().stream()
        .map(table -> conf.sources().get(table).survey())
        .filter(survey -> survey != null)
        .mapToInt(Source.Survey::minimum)
        .max()
        .orElse(2);
  }

  private Map<String, Double> minimums(Indicator indicator) {
    Map<String, Double> minimums = new HashMap<>();
    indicator.tables().forEach(t -> minimums.put(t, conf.sources().get(t).dekking().minimum()));
    return minimums;
  }

  /**
   * That of the sources that never cover the country; where all do, it matters when counts are
   * missing.
   */
  private double minimum(Indicator indicator) {
    List<Source.Dekking> all =
        indicator.tables().stream().map(table -> conf.sources().get(table).dekking()).toList();
    List<Source.Dekking> partial = all.stream().filter(d -> d.volledig() == null).toList();
    return (partial.isEmpty() ? all : partial)
        .stream().mapToDouble(Source.Dekking::minimum).max().orElse(0);
  }

  private Map<String, List<String>> regions(Indicator indicator) {
    Map<String, List<String>> regions = new HashMap<>();
    for (String level : indicator.levels()) {
      regions.put(
          level, new ArrayList<>(indeling.regions(level).stream().map(Regio::regio).toList()));
    }
    return regions;
  }

  private Map<String, List<String>> categories(Indicator indicator) {
    Map<String, List<String>> categories = new HashMap<>();
    indicator.breakdowns().keySet().stream()
        .flatMap(breakdown -> Stream.of(breakdown.split("\\*", -1)))
        .forEach(
            dimension -> {
              List<String> codes = new ArrayList<>(conf.categories().get(dimension).codes());
              codes.add(CategoryList.ONBEKEND);
              categories.put(dimension, codes);
            });
    return categories;
  }

  private Thresholds thresholds(Indicator indicator) {
    DisclosureSettings settings = conf.disclosure();
    return new Thresholds(
        settings.floors().get(indicator.numeratorUnit()),
        settings.floors().get(indicator.denominatorUnit()),
        indicator.tables().stream().anyMatch(settings.protectZeros()::contains),
        contributors(indicator));
  }

  private ContributorRule contributors(Indicator indicator) {
    boolean told =
        indicator.tables().stream().anyMatch(t -> conf.sources().get(t).contributor() != null);
    DisclosureSettings.Contributors rule = conf.disclosure().contributors();
    return told
        ? new ContributorRule(
            rule.minimum(),
            rule.dominance().stream().map(d -> new Dominance(d.largest(), d.percent())).toList())
        : ContributorRule.NONE;
  }

  /** Who publishes the figure that is taken over; else where the definition comes from. */
  private String source(Indicator indicator) {
    return indicator.published() == null
        ? indicator.source()
        : conf.sources().get(indicator.published().table()).owner();
  }
}
