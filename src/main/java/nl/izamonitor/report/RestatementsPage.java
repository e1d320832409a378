package nl.izamonitor.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.izamonitor.comparison.Dutch;
import nl.izamonitor.comparison.RestatementCause;
import nl.izamonitor.comparison.UnitScale;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.model.Origin;
import nl.izamonitor.model.Restatement;

/**
 * Figures that were published differently before, split by cause: totals of the country one by one,
 * those of regions counted per level.
 *
 * @param causes the columns, in words
 */
record RestatementsPage(List<String> causes, List<Line> country, List<Count> regions) {

  private static final List<String> CAUSES =
      Arrays.stream(RestatementCause.values()).map(RestatementCause::code).toList();

  /**
   * A figure of the country.
   *
   * @param before the meting and revision that said something else
   * @param parts what each cause adds, in the order of the causes; a dash where it adds nothing
   */
  record Line(
      RegionPage.Link indicator,
      String period,
      String before,
      String was,
      String now,
      List<String> parts) {}

  /** How many figures of the regions of a level have a part of each cause. */
  record Count(String level, List<String> figures) {}

  /** The restatements of totals: those of the country, and how many of each level and cause. */
  record Totals(List<Restatement> country, Map<String, long[]> regions) {

    static Totals none() {
      return new Totals(new ArrayList<>(), new TreeMap<>());
    }

    void add(Restatement one) {
      if (one.place().isCountry()) {
        country.add(one);
      } else {
        String level = one.place().level();
        regions.computeIfAbsent(level, l -> new long[CAUSES.size()])[CAUSES.indexOf(one.cause())]++;
      }
    }
  }

  static RestatementsPage of(Totals totals, Map<String, Indicator> indicators, Labels labels) {
    Map<String, List<Restatement>> country = new TreeMap<>();
    totals
        .country()
        .forEach(one -> country.computeIfAbsent(key(one), k -> new ArrayList<>()).add(one));
    return new RestatementsPage(
        CAUSES,
        country.values().stream()
            .map(parts -> line(parts, indicators.get(parts.get(0).indicator().code())))
            .toList(),
        labels.levels().stream()
            .filter(level -> totals.regions().containsKey(level.level()))
            .map(level -> new Count(level.title(), numbers(totals.regions().get(level.level()))))
            .toList());
  }

  private static List<String> numbers(long[] counts) {
    return Arrays.stream(counts).mapToObj(count -> Dutch.number((double) count, 0)).toList();
  }

  private static String key(Restatement one) {
    return String.join("\n", one.indicator().code(), one.place().period(), one.from());
  }

  private static Line line(List<Restatement> parts, Indicator indicator) {
    Restatement first = parts.get(0);
    UnitScale scale = UnitScale.of(indicator);
    List<String> cells =
        CAUSES.stream()
            .map(
                cause ->
                    parts.stream()
                        .filter(part -> part.cause().equals(cause))
                        .map(part -> signed(part.change().part(), scale))
                        .findFirst()
                        .orElse("–"))
            .toList();
    return new Line(
        new RegionPage.Link(
            indicator.title(),
            IndicatorData.page(indicator.code()),
            indicator.code(),
            parts.stream().anyMatch(part -> part.origin() == Origin.SYNTHETISCH)),
        Dutch.period(first.place().period()),
        first.from(),
        scale.value(first.change().was()),
        scale.value(first.change().is()),
        cells);
  }

  /** With its sign; one decimal more than the figure, for parts are smaller than the whole. */
  private static String signed(double change, UnitScale scale) {
    String number = Dutch.number(change, scale.decimals() + 1);
    return (change > 0 ? "+" : "") + number;
  }
}
