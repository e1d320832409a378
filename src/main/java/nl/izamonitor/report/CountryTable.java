package nl.izamonitor.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import nl.izamonitor.comparison.Dutch;
import nl.izamonitor.comparison.UnitScale;
import nl.izamonitor.conf.Indicator;

/** The figures of the country with all that they were made of: a row per period. */
final class CountryTable {

  /** Turns a value into the cell of one column. */
  private interface Content extends BiFunction<Figure, Notes, Table.Cell> {}

  private final UnitScale scale;
  private final Map<Table.Heading, Content> columns = new LinkedHashMap<>();

  CountryTable(Series series) {
    Indicator indicator = series.indicator();
    this.scale = UnitScale.of(indicator);
    columns.put(Table.Heading.of("Waarde"), (figure, notes) -> value(figure, notes));
    if (series.hasIntervals()) {
      columns.put(Table.Heading.of("95%-interval"), (figure, notes) -> interval(figure));
    }
    if (indicator.numerator() != null) {
      columns.put(
          unit("Teller", indicator.numeratorUnit()),
          (figure, notes) -> count(figure.counts().numerator()));
    }
    if (indicator.denominator() != null) {
      columns.put(
          unit("Noemer", indicator.denominatorUnit()),
          (figure, notes) -> count(figure.counts().denominator()));
    }
    if (series.all().stream().anyMatch(f -> f.standardised().value() != null)) {
      columns.put(
          Table.Heading.of("Bij gelijke leeftijd en geslacht"),
          (figure, notes) -> standardised(figure));
    }
    columns.put(Table.Heading.of("Dekking"), (figure, notes) -> coverage(figure));
    if (series.all().stream().anyMatch(f -> f.text() != null && !f.hasWords())) {
      columns.put(Table.Heading.of("Toelichting"), (figure, notes) -> text(figure));
    }
  }

  List<Table.Heading> columns() {
    return List.copyOf(columns.keySet());
  }

  List<Table.Cell> cells(Figure figure, Notes notes) {
    List<Table.Cell> cells = new ArrayList<>();
    for (Content content : columns.values()) {
      cells.add(figure == null ? Table.Cell.NONE : content.apply(figure, notes));
    }
    return cells;
  }

  private Table.Cell value(Figure figure, Notes notes) {
    Table.Cell cell = notes.cell(figure, scale);
    return new Table.Cell(cell.text(), "", cell.status(), cell.note());
  }

  private Table.Cell interval(Figure figure) {
    Figure.Estimate estimate = figure.estimate();
    return estimate.hasInterval()
        ? Table.Cell.plain(scale.interval(estimate.lower(), estimate.upper()))
        : Table.Cell.NONE;
  }

  /** With its interval under it. */
  private Table.Cell standardised(Figure figure) {
    Figure.Estimate estimate = figure.standardised();
    return estimate.value() == null
        ? Table.Cell.NONE
        : new Table.Cell(
            scale.value(estimate.value()),
            scale.interval(estimate.lower(), estimate.upper()),
            figure.status().code(),
            "");
  }

  private static Table.Cell text(Figure figure) {
    return Table.Cell.words(figure.text() == null ? Table.Cell.NONE.text() : figure.text());
  }

  private static Table.Cell count(Long count) {
    return count == null ? Table.Cell.NONE : Table.Cell.plain(Dutch.number(count, 0));
  }

  private static Table.Cell coverage(Figure figure) {
    return figure.coverage() == null
        ? Table.Cell.NONE
        : Table.Cell.plain(Dutch.percentage(figure.coverage()));
  }

  private static Table.Heading unit(String heading, String unit) {
    return new Table.Heading(heading, List.of(Dutch.plural(unit)), "");
  }
}
