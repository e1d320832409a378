package nl.izamonitor.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.izamonitor.comparison.Dutch;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.TagList;
import nl.izamonitor.method.Method;
import nl.izamonitor.method.Methods;

/**
 * What a reader must know beside the figures of an indicator, in words.
 *
 * @param breaks why values of some periods may not be compared
 */
record IndicatorFacts(List<Fact> facts, List<String> breaks) {

  /** Something that belongs to a figure. */
  record Fact(String name, String text) {}

  static IndicatorFacts of(Series series, Conf conf) {
    Indicator indicator = series.indicator();
    Method method = Methods.of(indicator);
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Gewenste richting", direction(indicator.direction())));
    facts.add(new Fact("Rijpheid", maturity(indicator.maturity())));
    facts.add(new Fact("Versie van de definitie", String.valueOf(indicator.version())));
    facts.add(new Fact("Bron van de definitie", indicator.source()));
    if (!method.isWords()) {
      facts.add(new Fact("Interval", intervals(series, method.labels())));
    }
    String formulas = formulas(series, method.formulas());
    if (!formulas.isEmpty()) {
      facts.add(new Fact("Formule", formulas));
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
    return new IndicatorFacts(
        facts, indicator.trendBreaks().stream().map(IndicatorFacts::seriesBreak).toList());
  }

  private static String intervals(Series series, Map<String, String> labels) {
    String intervals =
        made(series)
            .map(method -> labels.getOrDefault(method, method))
            .collect(Collectors.joining("; "));
    return intervals.isEmpty() ? "geen: er zijn geen waarden" : intervals;
  }

  /** How its values are made, in the symbols that the dictionary of the open data has. */
  private static String formulas(Series series, Map<String, String> formulas) {
    String all =
        made(series)
            .map(formulas::get)
            .filter(Objects::nonNull)
            .distinct()
            .collect(Collectors.joining(". Of "));
    String per = Dutch.number(series.indicator().per(), 0);
    return all.isEmpty()
        ? ""
        : all.replace("`per`", per) + ". Hierin is x de teller, n de noemer en z = 1,96";
  }

  /** The ways in which values of the series were made. */
  private static Stream<String> made(Series series) {
    return series.all().stream()
        .map(one -> one.crude().method())
        .filter(Objects::nonNull)
        .distinct()
        .sorted();
  }

  private static String sources(Series series) {
    return series.all().stream()
        .map(one -> one.provenance().source())
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

  private static String direction(Indicator.Direction direction) {
    return switch (direction) {
      case HIGHER -> "Hoger is gewenst.";
      case LOWER -> "Lager is gewenst.";
      case NONE -> "Geen gewenste richting: alleen ter duiding.";
    };
  }

  private static String maturity(Indicator.Maturity maturity) {
    return switch (maturity) {
      case GEVONDEN_DEFINITIE -> "Gevonden definitie: de telregel staat in de genoemde bron.";
      case EIGEN_LEZING ->
          "Eigen lezing: de bron laat ruimte; dit is onze uitleg van wat er wordt geteld.";
      case ALLEEN_GEPUBLICEERD ->
          "Alleen gepubliceerd: het cijfer van de eigenaar, niet zelf berekend.";
    };
  }

  /** A break in words. Values on both sides of it are never compared. */
  private static String seriesBreak(Indicator.TrendBreak change) {
    String from = Dutch.periodInSentence(change.from());
    if (change.kind() == Indicator.BreakKind.CONTEXT) {
      return "Ter duiding, vanaf %s: %s. Bron: %s"
          .formatted(from, change.reason(), change.source());
    }
    return "Vanaf %s: %s. Vergelijk waarden vanaf %s niet met die van eerder. Bron: %s"
        .formatted(from, change.reason(), from, change.source());
  }
}
