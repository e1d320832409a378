package nl.izamonitor.release;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.izamonitor.conf.CategoryList;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.DisclosureSettings;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Meting;
import nl.izamonitor.conf.Source;
import nl.izamonitor.conf.SourceDekking;
import nl.izamonitor.cube.GridSpec;
import nl.izamonitor.disclosure.ContributorRule;
import nl.izamonitor.disclosure.Dominance;
import nl.izamonitor.disclosure.Thresholds;
import nl.izamonitor.method.Method;
import nl.izamonitor.model.Place;
import nl.izamonitor.region.Indeling;
import nl.izamonitor.region.Regio;

/**
 * All that is needed to make the values of an indicator in a release, wherever that happens.
 *
 * @param provisional periods
 * @param source where the figures come from, as people read it
 */
record IndicatorSpec(
    GridSpec grid,
    AmountGuard guard,
    Thresholds thresholds,
    Method.Reference reference,
    List<String> provisional,
    String source)
    implements Serializable {

  /** For samples with fewer answers no value is reliable. */
  private static final int FEWEST = 2;

  Indicator indicator() {
    return grid.indicator();
  }

  /** The same for samples of any size, as in a worked example. */
  IndicatorSpec ofAnySample() {
    return new IndicatorSpec(
        grid,
        guard,
        thresholds,
        new Method.Reference(reference.standard(), 0, reference.decimals()),
        provisional,
        source);
  }

  /**
   * What an indicator of a meting needs.
   *
   * @param missing per period for which nothing came in why
   */
  static IndicatorSpec of(
      ReleaseDefinitions definitions, Indicator indicator, Map<String, String> missing) {
    Conf conf = definitions.conf();
    Meting meting = definitions.meting();
    return new IndicatorSpec(
        new GridSpec(
            indicator,
            meting.indicators().get(indicator.code()).all(),
            regions(definitions.indeling(), indicator),
            categories(conf, indicator),
            missing,
            dekking(conf, indicator),
            conf.plan()),
        AmountGuard.of(conf, indicator),
        thresholds(conf, conf.guarded(indicator)),
        new Method.Reference(
            conf.standard(indicator.standardise())
                .map(standard -> new TreeMap<>(standard.groups()))
                .orElseGet(TreeMap::new),
            respondents(conf, indicator),
            conf.decimals(indicator)),
        meting.voorlopig().stream().map(String::valueOf).toList(),
        source(conf, indicator));
  }

  private static Map<String, List<String>> regions(Indeling indeling, Indicator indicator) {
    Map<String, List<String>> regions = new HashMap<>();
    for (String level : indicator.levels()) {
      regions.put(level, indeling.regions(level).stream().map(Regio::regio).toList());
    }
    return regions;
  }

  private static Map<String, List<String>> categories(Conf conf, Indicator indicator) {
    Map<String, List<String>> categories = new HashMap<>();
    for (String breakdown : indicator.breakdowns().keySet()) {
      for (String dimension : Place.dimensions(breakdown)) {
        List<String> codes = new ArrayList<>(conf.categories().get(dimension).codes());
        codes.add(CategoryList.ONBEKEND);
        categories.put(dimension, codes);
      }
    }
    return categories;
  }

  /**
   * Of regions that of the sources that never cover the country; where all do, it matters when
   * counts are missing.
   */
  private static GridSpec.Dekking dekking(Conf conf, Indicator indicator) {
    Map<String, Double> bouwsteen = new HashMap<>();
    List<SourceDekking> all = new ArrayList<>();
    for (String table : indicator.tables()) {
      SourceDekking own = conf.sources().get(table).dekking();
      bouwsteen.put(table, own.minimum());
      all.add(own);
    }
    List<SourceDekking> partial = all.stream().filter(d -> d.volledig() == null).toList();
    return new GridSpec.Dekking(
        bouwsteen,
        (partial.isEmpty() ? all : partial)
            .stream().mapToDouble(SourceDekking::minimum).max().orElse(0));
  }

  private static Thresholds thresholds(Conf conf, Indicator indicator) {
    DisclosureSettings settings = conf.disclosure();
    return new Thresholds(
        settings.floors().get(indicator.numeratorUnit()),
        settings.floors().get(indicator.denominatorUnit()),
        indicator.tables().stream().anyMatch(settings.protectZeros()::contains),
        contributors(conf, indicator),
        settings.width());
  }

  private static ContributorRule contributors(Conf conf, Indicator indicator) {
    boolean delivered =
        indicator.tables().stream().anyMatch(t -> conf.sources().get(t).contributor() != null);
    DisclosureSettings.ContributorSettings rule = conf.disclosure().contributors();
    return delivered
        ? new ContributorRule(
            rule.minimum(),
            rule.dominance().stream().map(d -> new Dominance(d.largest(), d.percent())).toList())
        : ContributorRule.NONE;
  }

  private static int respondents(Conf conf, Indicator indicator) {
    return indicator.tables().stream()
        .map(table -> conf.sources().get(table).survey())
        .filter(survey -> survey != null)
        .mapToInt(Source.Survey::minimum)
        .max()
        .orElse(FEWEST);
  }

  /** Who publishes the figure that is taken over; else where the definition comes from. */
  private static String source(Conf conf, Indicator indicator) {
    return indicator.isTakenOver()
        ? conf.sources().get(indicator.published().table()).owner()
        : indicator.source();
  }
}
