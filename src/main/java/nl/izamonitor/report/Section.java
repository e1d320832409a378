package nl.izamonitor.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.TagList;
import nl.izamonitor.method.Methods;

/**
 * One indicator on its page, every text ready to be shown.
 *
 * @param code also the anchor on the page and the name of its open data
 * @param synthetic whether any of its figures follows from an invented delivery
 * @param facts what belongs to a figure: direction, maturity, version, source and so on
 * @param breaks why values of some periods may not be compared
 * @param said what may be said of the country in the last period
 * @param restated how its figures differ from what was published before
 * @param beside figures of owners beside them
 * @param disagreements why figures of the same name differ
 * @param country the country by period
 * @param breakdowns the country by category
 * @param levels the regions of each level
 */
record Section(
    String code,
    String title,
    String definition,
    boolean synthetic,
    List<Fact> facts,
    List<String> breaks,
    List<String> said,
    List<String> restated,
    List<String> beside,
    List<Disagreement> disagreements,
    Latest latest,
    List<Table> country,
    List<Breakdown> breakdowns,
    List<Table> levels) {

  /**
   * The country by category.
   *
   * @param name of the breakdown
   * @param comparable whether a category can be held against the country as a whole
   */
  record Breakdown(String name, boolean comparable, Table table) {}

  /** Something that belongs to a figure. */
  record Fact(String name, String text) {}

  static Section of(Series series, Material material) {
    Indicator indicator = series.indicator();
    Said said = material.said();
    Tables tables = new Tables(series, material.labels());
    return new Section(
        indicator.code(),
        indicator.title(),
        indicator.definition(),
        series.isSynthetic(),
        facts(series, material.conf()),
        indicator.trendBreaks().stream().map(Wording::seriesBreak).toList(),
        said.of(indicator.code()),
        said.restated(indicator.code()),
        said.beside(indicator.code()),
        Disagreement.of(indicator.code(), material),
        Latest.of(series),
        series.hasNumbers() ? tables.country() : List.of(),
        breakdowns(series, tables),
        tables.levels());
  }

  /** Where parts of a total are shown, the total says nothing about them. */
  private static List<Breakdown> breakdowns(Series series, Tables tables) {
    List<Table> made = tables.breakdowns();
    List<Breakdown> all = new ArrayList<>();
    for (int i = 0; i < made.size(); i++) {
      String name = series.breakdowns().get(i);
      boolean comparable =
          !Methods.of(series.indicator()).isTotal()
              && series.indicator().breakdowns().get(name) != Indicator.Divides.TELLER;
      all.add(new Breakdown(name, comparable, made.get(i)));
    }
    return all;
  }

  /** Its page, as seen from the root of the report. */
  public String page() {
    return IndicatorData.page(code);
  }

  /** The data of its charts, as seen from the root of the report. */
  public String data() {
    return IndicatorData.file(code);
  }

  /** The file with all values of the indicator. */
  public String csv() {
    return Layout.values(code);
  }

  /** The file with all comparisons of the indicator. */
  public String comparisons() {
    return Layout.comparisons(code);
  }

  private static List<Fact> facts(Series series, Conf conf) {
    Indicator indicator = series.indicator();
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Gewenste richting", Wording.direction(indicator.direction())));
    facts.add(new Fact("Rijpheid", Wording.maturity(indicator.maturity())));
    facts.add(new Fact("Versie van de definitie", String.valueOf(indicator.version())));
    facts.add(new Fact("Bron van de definitie", indicator.source()));
    if (!Methods.of(indicator).isWords()) {
      facts.add(new Fact("Interval", methods(series)));
    }
    String owner = sources(series);
    if (!owner.equals(indicator.source())) {
      facts.add(new Fact("Bron van de cijfers", owner));
    }
    for (TagList list : conf.tags().values()) {
      String tags = tags(list, indicator);
      if (!list.pages() && !tags.isEmpty()) {
        facts.add(new Fact(list.title(), tags));
      }
    }
    return facts;
  }

  private static String methods(Series series) {
    String methods =
        series.all().stream()
            .map(figure -> figure.estimate().method())
            .filter(Objects::nonNull)
            .distinct()
            .sorted()
            .map(Wording::method)
            .collect(Collectors.joining("; "));
    return methods.isEmpty() ? "geen: er zijn geen waarden" : methods;
  }

  private static String sources(Series series) {
    return series.all().stream()
        .map(Figure::source)
        .distinct()
        .sorted()
        .collect(Collectors.joining("; "));
  }

  private static String tags(TagList list, Indicator indicator) {
    return list.tags().stream()
        .filter(tag -> indicator.tags().contains(tag.code()))
        .map(TagList.Tag::title)
        .collect(Collectors.joining(", "));
  }
}
