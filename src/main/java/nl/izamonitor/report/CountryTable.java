package nl.izamonitor.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import nl.izamonitor.comparison.Dutch;
import nl.izamonitor.comparison.UnitScale;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.model.Observation;
import nl.izamonitor.model.Value;

/** The figures of the country with all that they were made of: a row per period. */
final class CountryTable {

  /** Turns a value into the cell of one column. */
  private interface Content extends BiFunction<Observation, Notes, PageTable.Cell> {}

  private final UnitScale scale;
  private final Map<PageTable.Heading, Content> columns = new LinkedHashMap<>();

  CountryTable(Series series) {
    Indicator indicator = series.indicator();
    this.scale = UnitScale.of(indicator);
    columns.put(PageTable.Heading.of("Waarde"), (observation, notes) -> value(observation, notes));
    if (series.hasIntervals()) {
      columns.put(
          PageTable.Heading.of("95%-interval"), (observation, notes) -> interval(observation));
    }
    if (indicator.numerator() != null) {
      columns.put(
          unit("Teller", indicator.numeratorUnit()),
          (observation, notes) -> count(observation.counts().shownNumerator()));
    }
    if (indicator.denominator() != null) {
      columns.put(
          unit("Noemer", indicator.denominatorUnit()),
          (observation, notes) -> count(observation.counts().shownDenominator()));
    }
    if (series.all().stream().anyMatch(o -> o.standardised().isPresent())) {
      columns.put(
          PageTable.Heading.of("Bij gelijke leeftijd en geslacht"),
          (observation, notes) -> standardised(observation));
    }
    columns.put(PageTable.Heading.of("Dekking"), (observation, notes) -> coverage(observation));
    if (series.all().stream().anyMatch(o -> o.provenance().text() != null && !o.isStatement())) {
      columns.put(PageTable.Heading.of("Toelichting"), (observation, notes) -> text(observation));
    }
  }

  List<PageTable.Heading> columns() {
    return List.copyOf(columns.keySet());
  }

  List<PageTable.Cell> cells(Observation observation, Notes notes) {
    List<PageTable.Cell> cells = new ArrayList<>();
    for (Content content : columns.values()) {
      cells.add(observation == null ? PageTable.Cell.NONE : content.apply(observation, notes));
    }
    return cells;
  }

  private PageTable.Cell value(Observation observation, Notes notes) {
    PageTable.Cell cell = notes.cell(observation, scale);
    return new PageTable.Cell(cell.text(), "", cell.status(), cell.note());
  }

  private PageTable.Cell interval(Observation observation) {
    Value estimate = observation.crude();
    return estimate.hasLimits()
        ? PageTable.Cell.plain(scale.interval(estimate.lower(), estimate.upper()))
        : PageTable.Cell.NONE;
  }

  /** With its interval under it. */
  private PageTable.Cell standardised(Observation observation) {
    Value estimate = observation.standardised();
    return !estimate.isPresent()
        ? PageTable.Cell.NONE
        : new PageTable.Cell(
            scale.value(estimate.value()),
            scale.interval(estimate.lower(), estimate.upper()),
            observation.status().code(),
            "");
  }

  private static PageTable.Cell text(Observation observation) {
    String text = observation.provenance().text();
    return PageTable.Cell.words(text == null ? PageTable.Cell.NONE.text() : text);
  }

  private static PageTable.Cell count(BigDecimal count) {
    return count == null
        ? PageTable.Cell.NONE
        : PageTable.Cell.plain(Dutch.number(count, count.scale()));
  }

  private static PageTable.Cell coverage(Observation observation) {
    Double coverage = observation.quality().coverage();
    return coverage == null
        ? PageTable.Cell.NONE
        : PageTable.Cell.plain(Dutch.percentage(coverage));
  }

  private static PageTable.Heading unit(String heading, String unit) {
    return new PageTable.Heading(heading, List.of(Dutch.plural(unit)), "");
  }
}
