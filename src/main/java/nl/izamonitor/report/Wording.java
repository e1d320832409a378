package nl.izamonitor.report;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import nl.izamonitor.comparison.Dutch;
import nl.izamonitor.conf.Indicator;

/** What definitions say with one word, in a sentence for a reader. */
final class Wording {

  /** By the name of the method, as it stands in the published table. */
  private static final Map<String, String> METHODS =
      Map.ofEntries(
          entry("Wilson", "Wilson-interval voor een aandeel (95%)"),
          entry("Clopper-Pearson", "Clopper-Pearson-interval voor een aandeel (95%)"),
          entry("exact Poisson", "exact Poisson-interval voor kleine aantallen (95%)"),
          entry("Byar", "Poisson-interval volgens Byar (95%)"),
          entry("telling", "telling: een vastgesteld aantal, zonder interval"),
          entry("overgenomen", "overgenomen zoals gepubliceerd, zonder eigen interval"),
          entry(
              "Byar, repeat events",
              "Poisson-interval volgens Byar, verbreed voor mensen die vaker komen (95%)"),
          entry(
              "exact Poisson, repeat events",
              "exact Poisson-interval, verbreed voor mensen die vaker komen (95%)"),
          entry("conditional exact", "exact interval voor een verhouding (95%)"),
          entry("conditional score", "score-interval voor een verhouding (95%)"),
          entry("Taylor, Student", "interval voor een gemiddelde uit een steekproef (95%)"),
          entry(
              "Taylor, Wilson on effective n",
              "interval voor een gewogen aandeel uit een steekproef (95%)"));

  private Wording() {}

  static String method(String name) {
    return METHODS.getOrDefault(name, name);
  }

  /** The methods that there are words for. */
  static Set<String> methods() {
    return METHODS.keySet();
  }

  static String direction(Indicator.Direction direction) {
    return switch (direction) {
      case HIGHER -> "Hoger is gewenst.";
      case LOWER -> "Lager is gewenst.";
      case NONE -> "Geen gewenste richting: alleen ter duiding.";
    };
  }

  static String maturity(Indicator.Maturity maturity) {
    return switch (maturity) {
      case GEVONDEN_DEFINITIE -> "Gevonden definitie: de telregel staat in de genoemde bron.";
      case EIGEN_LEZING ->
          "Eigen lezing: de bron laat ruimte; dit is onze uitleg van wat er wordt geteld.";
      case ALLEEN_GEPUBLICEERD ->
          "Alleen gepubliceerd: het cijfer van de eigenaar, niet zelf berekend.";
    };
  }

  /** A break in words. Values on both sides of it are never compared. */
  static String seriesBreak(Indicator.TrendBreak change) {
    String from = Dutch.periodInSentence(change.from());
    if (change.kind() == Indicator.BreakKind.CONTEXT) {
      return "Ter duiding, vanaf %s: %s. Bron: %s"
          .formatted(from, change.reason(), change.source());
    }
    return "Vanaf %s: %s. Vergelijk waarden vanaf %s niet met die van eerder. Bron: %s"
        .formatted(from, change.reason(), from, change.source());
  }
}
