package nl.izamonitor.report;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.izamonitor.comparison.Dutch;
import nl.izamonitor.comparison.RestOfCountry;
import nl.izamonitor.comparison.UnitScale;
import nl.izamonitor.model.Verdict;
import nl.izamonitor.region.Level;
import nl.izamonitor.region.Membership;
import nl.izamonitor.region.Regio;
import nl.izamonitor.region.Regions;

/** Makes the pages of the regions. */
final class RegionPages {

  private static final Map<String, String> MARKS =
      Map.of(
          Verdict.GUNSTIGER.code(), "▲",
          Verdict.ONGUNSTIGER.code(), "▼",
          Verdict.HOGER.code(), "△",
          Verdict.LAGER.code(), "▽",
          Verdict.GEEN_VERSCHIL.code(), "=",
          Verdict.NIET_TE_VERGELIJKEN.code(), "?");

  private final Material material;
  private final Labels labels;
  private final List<Chapter> chapters;
  private final List<Membership> memberships;

  RegionPages(Material material, List<Chapter> chapters) {
    this.material = material;
    this.labels = material.labels();
    this.chapters = chapters;
    this.memberships = material.indeling().memberships();
  }

  /** A level with its regions in the order of the alphabet. */
  record Regios(String level, String title, List<RegionPage.Link> links) {}

  /** The regions that have a page, by level from large to small. */
  List<Regios> levels() {
    List<Regios> all = new ArrayList<>();
    for (Level level : labels.levels()) {
      List<RegionPage.Link> links =
          material.indeling().regions(level.level()).stream()
              .filter(region -> !level.level().equals(Regions.NEDERLAND))
              .filter(region -> !series(region).isEmpty())
              .map(region -> link(region.level(), region.regio()))
              .sorted(alphabet())
              .toList();
      if (!links.isEmpty()) {
        all.add(new Regios(level.level(), level.title(), links));
      }
    }
    return all;
  }

  private static Comparator<RegionPage.Link> alphabet() {
    Collator collator = Collator.getInstance(Locale.forLanguageTag("nl-NL"));
    return Comparator.comparing(RegionPage.Link::name, collator);
  }

  private RegionPage.Link link(String level, String region) {
    return new RegionPage.Link(
        labels.region(level, region), RegionPage.page(level, region), labels.level(level));
  }

  /** The regions of a level that have a page. */
  List<Regio> regions(String level) {
    return material.indeling().regions(level).stream()
        .filter(region -> !series(region).isEmpty())
        .toList();
  }

  /** The page of a region. */
  RegionPage page(Regio region) {
    List<Series> own = series(region);
    SortedSet<String> periods = new TreeSet<>();
    own.forEach(series -> periods.addAll(series.of(place(region)).keySet()));
    List<String> columns = List.copyOf(periods);
    List<RegionPage.Group> groups = new ArrayList<>();
    for (Chapter chapter : chapters) {
      List<RegionPage.Line> lines =
          own.stream()
              .filter(series -> home(series).code().equals(chapter.code()))
              .map(series -> line(series, region, columns))
              .toList();
      if (!lines.isEmpty()) {
        groups.add(new RegionPage.Group(chapter.title(), lines));
      }
    }
    return new RegionPage(
        link(region.level(), region.regio()),
        labels.level(region.level()),
        within(region),
        parts(region),
        columns.stream().map(Dutch::period).toList(),
        groups,
        Spine.file(region));
  }

  private List<Series> series(Regio region) {
    return material.series().values().stream()
        .filter(series -> !series.of(place(region)).isEmpty())
        .toList();
  }

  private static Figure.Place place(Regio region) {
    return new Figure.Place(region.level(), region.regio(), Figure.TOTAAL, Figure.TOTAAL);
  }

  /** The first chapter that has the indicator: it stands on a page of a region once. */
  private Chapter home(Series series) {
    String code = series.indicator().code();
    return chapters.stream()
        .filter(chapter -> chapter.sections().stream().anyMatch(s -> s.code().equals(code)))
        .findFirst()
        .orElseThrow();
  }

  private RegionPage.Line line(Series series, Regio region, List<String> periods) {
    Map<String, Figure> figures = series.of(place(region));
    UnitScale scale = UnitScale.of(series.indicator());
    String last =
        periods.stream()
            .filter(period -> figures.containsKey(period) && figures.get(period).hasValue())
            .reduce("", (before, period) -> period);
    String code = series.indicator().code();
    return new RegionPage.Line(
        new RegionPage.Link(
            series.indicator().title(), IndicatorData.page(code), code, series.isSynthetic()),
        scale.sign().equals("%") ? "procent" : scale.words(),
        periods.stream().map(p -> cell(series, region, figures.get(p))).toList(),
        country(series, last),
        material.regionSaid().sentences(key(series, region, last)));
  }

  /** The country in the last period of the region; where it has none, in its own last period. */
  private static RegionPage.Cell country(Series series, String last) {
    UnitScale scale = UnitScale.of(series.indicator());
    return series.country().values().stream()
        .filter(Figure::hasValue)
        .filter(figure -> last.isEmpty() || figure.period().equals(last))
        .reduce((before, figure) -> figure)
        .map(
            figure ->
                RegionPage.Cell.plain(
                    "%s in %s"
                        .formatted(
                            scale.value(figure.estimate().value()),
                            Dutch.periodInSentence(figure.period())),
                    figure.reason() == null ? "" : figure.reason()))
        .orElse(RegionPage.Cell.NONE);
  }

  private static RegionSaid.Key key(Series series, Regio region, String period) {
    return new RegionSaid.Key(series.indicator().code(), region.level(), region.regio(), period);
  }

  private RegionPage.Cell cell(Series series, Regio region, Figure figure) {
    if (figure == null) {
      return RegionPage.Cell.NONE;
    }
    if (!figure.hasValue()) {
      String why = figure.reason() == null ? "" : figure.reason();
      return new RegionPage.Cell(figure.status().word(), why, "", "", figure.status().code());
    }
    UnitScale scale = UnitScale.of(series.indicator());
    Figure.Estimate estimate = figure.estimate();
    String verdict =
        material
            .regionSaid()
            .of(key(series, region, figure.period()), RestOfCountry.CODE)
            .map(RegionSaid.Told::verdict)
            .orElse("");
    return new RegionPage.Cell(
        scale.value(estimate.value()),
        Stream.of(
                estimate.hasInterval() ? scale.interval(estimate.lower(), estimate.upper()) : null,
                figure.reason())
            .filter(Objects::nonNull)
            .collect(Collectors.joining("; ")),
        MARKS.getOrDefault(verdict, ""),
        verdict,
        verdict.isEmpty() ? "waarde" : verdict.replace(' ', '-'));
  }

  /** Regions of other levels that share a bouwsteen with it; of a gemeente those it lies in. */
  private List<RegionPage.Link> within(Regio region) {
    if (!region.level().equals(Regions.GEMEENTE)) {
      return List.of();
    }
    List<String> own = bouwstenen(region);
    return memberships.stream()
        .filter(member -> own.contains(member.bouwsteen()))
        .filter(member -> !member.level().equals(Regions.GEMEENTE))
        .filter(member -> !member.level().equals(Regions.NEDERLAND))
        .map(member -> new Regio(member.level(), member.regio(), member.naam()))
        .distinct()
        .filter(other -> !series(other).isEmpty())
        .map(other -> link(other.level(), other.regio()))
        .toList();
  }

  private List<String> bouwstenen(Regio region) {
    return material.indeling().parts(region.level(), region.regio()).stream()
        .map(part -> part.bouwsteen())
        .toList();
  }

  private List<RegionPage.Link> parts(Regio region) {
    if (region.level().equals(Regions.GEMEENTE)) {
      return List.of();
    }
    return bouwstenen(region).stream()
        .map(bouwsteen -> material.indeling().gemeente(bouwsteen))
        .distinct()
        .map(code -> new Regio(Regions.GEMEENTE, code, labels.region(Regions.GEMEENTE, code)))
        .filter(gemeente -> !series(gemeente).isEmpty())
        .map(gemeente -> link(gemeente.level(), gemeente.regio()))
        .sorted(alphabet())
        .toList();
  }
}
