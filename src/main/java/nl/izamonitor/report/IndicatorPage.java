package nl.izamonitor.report;

import java.util.ArrayList;
import java.util.List;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.method.Methods;

/**
 * One indicator on its page, every text ready to be shown.
 *
 * @param synthetic whether any of its figures follows from an invented delivery
 * @param facts what belongs to a figure: direction, maturity, version, source and so on
 * @param disagreements why figures of the same name differ
 */
record IndicatorPage(
    Heading heading,
    boolean synthetic,
    IndicatorFacts facts,
    Sentences sentences,
    List<Disagreement> disagreements,
    LatestFigure latest,
    Tables tables) {

  /** What stands above the page. */
  record Heading(String code, String title, String definition) {}

  /**
   * What may be said of the country.
   *
   * @param comparisons of the last period
   * @param restatements how its figures differ from what was published before
   * @param checks figures of owners beside them
   */
  record Sentences(List<String> comparisons, List<String> restatements, List<String> checks) {}

  /**
   * Its figures.
   *
   * @param country the country by period
   * @param breakdowns the country by category
   * @param levels the regions of each level
   */
  record Tables(List<PageTable> country, List<Breakdown> breakdowns, List<PageTable> levels) {}

  /**
   * The country by category.
   *
   * @param name of the breakdown
   * @param comparable whether a category can be held against the country as a whole
   */
  record Breakdown(String name, boolean comparable, PageTable table) {}

  static IndicatorPage of(Series series, ReportData data) {
    Indicator indicator = series.indicator();
    String code = indicator.code();
    IndicatorTables tables = new IndicatorTables(series, data.labels());
    return new IndicatorPage(
        new Heading(code, indicator.title(), indicator.definition()),
        series.isSynthetic(),
        IndicatorFacts.of(series, data.conf()),
        new Sentences(
            data.country().of(code),
            data.country().restatements(code),
            data.country().checks(code)),
        Disagreement.of(code, data),
        LatestFigure.of(series),
        new Tables(
            series.hasNumbers() ? tables.country() : List.of(),
            breakdowns(series, tables),
            tables.levels()));
  }

  /** Where parts of a total are shown, the total says nothing about them. */
  private static List<Breakdown> breakdowns(Series series, IndicatorTables tables) {
    List<PageTable> made = tables.breakdowns();
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

  /** Also the name of its open data. */
  public String code() {
    return heading.code();
  }

  public String title() {
    return heading.title();
  }

  public String definition() {
    return heading.definition();
  }

  /** Its page, as seen from the root of the report. */
  public String page() {
    return IndicatorData.page(code());
  }

  /** The data of its charts, as seen from the root of the report. */
  public String data() {
    return IndicatorData.file(code());
  }
}
