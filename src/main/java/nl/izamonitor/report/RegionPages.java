package nl.izamonitor.report;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.izamonitor.comparison.Dutch;
import nl.izamonitor.comparison.RestOfCountry;
import nl.izamonitor.comparison.UnitScale;
import nl.izamonitor.model.Observation;
import nl.izamonitor.model.Status;
import nl.izamonitor.model.Value;
import nl.izamonitor.model.Verdict;
import nl.izamonitor.region.Level;
import nl.izamonitor.region.Membership;
import nl.izamonitor.region.Regio;
import nl.izamonitor.region.Regions;

/** Makes the pages of the regions. */
final class RegionPages {

  private static final Map<Verdict, String> MARKS =
      Map.of(
          Verdict.GUNSTIGER, "▲",
          Verdict.ONGUNSTIGER, "▼",
          Verdict.HOGER, "△",
          Verdict.LAGER, "▽",
          Verdict.GEEN_VERSCHIL, "=",
          Verdict.NIET_TE_VERGELIJKEN, "?");

  private final ReportData data;
  private final Labels labels;
  private final List<Chapter> chapters;
  private final List<Membership> memberships;

  RegionPages(ReportData data, List<Chapter> chapters) {
    this.data = data;
    this.labels = data.labels();
    this.chapters = chapters;
    this.memberships = data.indeling().memberships();
  }

  /** A level with its regions in the order of the alphabet. */
  record Regios(String level, String title, List<RegionPage.Link> links) {}

  /** The regions that have a page, by level from large to small. */
  List<Regios> levels() {
    List<Regios> all = new ArrayList<>();
    for (Level level : labels.levels()) {
      List<RegionPage.Link> links =
          data.indeling().regions(level.level()).stream()
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
    return data.indeling().regions(level).stream()
        .filter(region -> !series(region).isEmpty())
        .toList();
  }

  /** The page of a region. */
  RegionPage page(Regio region) {
    List<Series> own = series(region);
    SortedSet<String> periods = new TreeSet<>();
    own.forEach(series -> periods.addAll(values(series, region).keySet()));
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
        RegionData.file(region));
  }

  private List<Series> series(Regio region) {
    return data.series().values().stream()
        .filter(series -> !values(series, region).isEmpty())
        .toList();
  }

  private static Map<String, Observation> values(Series series, Regio region) {
    return series.of(region.level(), region.regio());
  }

  /** The first chapter that has the indicator: it stands on a page of a region once. */
  private Chapter home(Series series) {
    String code = series.indicator().code();
    return chapters.stream().filter(chapter -> chapter.has(code)).findFirst().orElseThrow();
  }

  private RegionPage.Line line(Series series, Regio region, List<String> periods) {
    Map<String, Observation> values = values(series, region);
    UnitScale scale = UnitScale.of(series.indicator());
    String last =
        periods.stream()
            .filter(period -> values.containsKey(period) && values.get(period).hasValue())
            .reduce("", (before, period) -> period);
    String code = series.indicator().code();
    return new RegionPage.Line(
        new RegionPage.Link(
            series.indicator().title(), IndicatorData.page(code), code, series.isSynthetic()),
        scale.sign().equals("%") ? "procent" : scale.words(),
        periods.stream().map(p -> cell(series, values.get(p))).toList(),
        country(series, last),
        values.containsKey(last)
            ? data.region().sentences(code, values.get(last).place())
            : List.of());
  }

  /** The country in the last period of the region; where it has none, in its own last period. */
  private static RegionPage.Cell country(Series series, String last) {
    UnitScale scale = UnitScale.of(series.indicator());
    return series.country().values().stream()
        .filter(Observation::hasValue)
        .filter(one -> last.isEmpty() || one.place().period().equals(last))
        .reduce((before, one) -> one)
        .map(
            one ->
                RegionPage.Cell.plain(
                    "%s in %s"
                        .formatted(
                            scale.value(one.crude().value()),
                            Dutch.periodInSentence(one.place().period())),
                    or(one.quality().reason())))
        .orElse(RegionPage.Cell.NONE);
  }

  private static String or(String text) {
    return text == null ? "" : text;
  }

  private RegionPage.Cell cell(Series series, Observation one) {
    if (one == null) {
      return RegionPage.Cell.NONE;
    }
    String reason = one.quality().reason();
    if (!one.hasValue()) {
      Status status = one.status();
      return new RegionPage.Cell(status.word(), or(reason), "", "", status.code());
    }
    UnitScale scale = UnitScale.of(series.indicator());
    Value value = one.crude();
    Optional<Verdict> verdict =
        data.region()
            .of(series.indicator().code(), one.place(), RestOfCountry.CODE)
            .map(compared -> compared.judgement().verdict());
    return new RegionPage.Cell(
        scale.value(value.value()),
        Stream.of(value.hasLimits() ? scale.interval(value.lower(), value.upper()) : null, reason)
            .filter(Objects::nonNull)
            .collect(Collectors.joining("; ")),
        verdict.map(MARKS::get).orElse(""),
        verdict.map(Verdict::code).orElse(""),
        verdict.map(known -> known.code().replace(' ', '-')).orElse("waarde"));
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
    return data.indeling().parts(region.level(), region.regio()).stream()
        .map(part -> part.bouwsteen())
        .toList();
  }

  private List<RegionPage.Link> parts(Regio region) {
    if (region.level().equals(Regions.GEMEENTE)) {
      return List.of();
    }
    return bouwstenen(region).stream()
        .map(bouwsteen -> data.indeling().gemeente(bouwsteen))
        .distinct()
        .map(code -> new Regio(Regions.GEMEENTE, code, labels.region(Regions.GEMEENTE, code)))
        .filter(gemeente -> !series(gemeente).isEmpty())
        .map(gemeente -> link(gemeente.level(), gemeente.regio()))
        .sorted(alphabet())
        .toList();
  }
}
