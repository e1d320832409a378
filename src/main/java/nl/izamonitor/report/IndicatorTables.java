package nl.izamonitor.report;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.izamonitor.comparison.Dutch;
import nl.izamonitor.comparison.UnitScale;
import nl.izamonitor.model.Observation;
import nl.izamonitor.model.Place;
import nl.izamonitor.region.Level;
import nl.izamonitor.region.Regions;

/** The tables of one indicator. Regions stand in the order of the alphabet: never a ranking. */
final class IndicatorTables {

  private final Series series;
  private final Labels labels;
  private final UnitScale scale;

  IndicatorTables(Series series, Labels labels) {
    this.series = series;
    this.labels = labels;
    this.scale = UnitScale.of(series.indicator());
  }

  /** The country by period; no table when the indicator has no value for the country. */
  List<PageTable> country() {
    Map<String, Observation> country = series.country();
    if (country.isEmpty()) {
      return List.of();
    }
    Notes notes = new Notes();
    CountryTable table = new CountryTable(series);
    List<PageTable.Line> lines =
        series.periods().stream()
            .map(p -> new PageTable.Line(heading(p), table.cells(country.get(p), notes)))
            .toList();
    return List.of(
        new PageTable(
            id(Regions.NEDERLAND),
            labels.level(Regions.NEDERLAND) + ": waarde en onderbouwing per periode",
            "Periode",
            table.columns(),
            lines,
            series.isSynthetic(),
            notes.all()));
  }

  /** A table per breakdown of the country: categories by periods. */
  List<PageTable> breakdowns() {
    return series.breakdowns().stream().map(this::breakdown).toList();
  }

  private PageTable breakdown(String breakdown) {
    List<Named> rows =
        series.places().stream()
            .filter(place -> place.breakdown().equals(breakdown))
            .sorted(Comparator.comparing(place -> labels.order(breakdown, place.category())))
            .map(place -> new Named(place, labels.category(breakdown, place.category())))
            .toList();
    String title = labels.breakdown(breakdown);
    String subject = labels.level(Regions.NEDERLAND) + ", " + title;
    return byPeriod(new Outline(breakdown, subject, title), rows);
  }

  /** A table per level, from large to small: regions by periods. */
  List<PageTable> levels() {
    return labels.levels().stream()
        .filter(level -> !level.level().equals(Regions.NEDERLAND))
        .filter(level -> !series.totals(level.level()).isEmpty())
        .map(this::level)
        .toList();
  }

  private PageTable level(Level level) {
    Comparator<Named> unknownLast =
        Comparator.comparing(named -> named.place().region().equals(Regions.ONBEKEND));
    Collator alphabet = Collator.getInstance(Locale.forLanguageTag("nl-NL"));
    List<Named> rows =
        series.totals(level.level()).stream()
            .map(place -> new Named(place, labels.region(place.level(), place.region())))
            .sorted(unknownLast.thenComparing(Named::name, alphabet))
            .toList();
    return byPeriod(new Outline(level.level(), level.title(), level.title()), rows);
  }

  private PageTable byPeriod(Outline outline, List<Named> rows) {
    Notes notes = new Notes();
    List<PageTable.Line> lines = new ArrayList<>();
    for (Named row : rows) {
      Map<String, Observation> figures = series.of(row.place());
      lines.add(
          new PageTable.Line(
              new PageTable.Heading(row.name(), List.of(), page(row.place())),
              series.periods().stream().map(p -> notes.cell(figures.get(p), scale)).toList()));
    }
    String what = series.hasIntervals() ? "waarde met 95%-interval" : "waarde";
    return new PageTable(
        id(outline.part()),
        "%s: %s per periode".formatted(outline.subject(), what),
        outline.corner(),
        series.periods().stream().map(this::heading).toList(),
        lines,
        series.isSynthetic(),
        notes.all());
  }

  private PageTable.Heading heading(String period) {
    List<String> marks = new ArrayList<>();
    if (series.provisional(period)) {
      marks.add("voorlopig");
    }
    if (!series.breaksAt(period).isEmpty()) {
      marks.add("breuk");
    }
    boolean isMixed = !series.periods().stream().allMatch(series::isSynthetic);
    if (series.isSynthetic(period) && isMixed) {
      marks.add("verzonnen");
    }
    return new PageTable.Heading(Dutch.period(period), marks, "");
  }

  /** The page of a region; nothing for the country, and for rows without a known region. */
  private static String page(Place place) {
    boolean none = place.isCountry() || place.region().equals(Regions.ONBEKEND);
    return none ? "" : RegionPage.page(place.level(), place.region());
  }

  private String id(String part) {
    return series.indicator().code() + "-" + part.replaceAll("[^A-Za-z0-9_]", "-");
  }

  /** What a table is of: the last part of its id, its subject, and the head of its rows. */
  private record Outline(String part, String subject, String corner) {}

  /** A row of a table with the name it is shown under. */
  private record Named(Place place, String name) {}
}
