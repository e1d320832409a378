package nl.izamonitor.report;

import java.util.Map;
import nl.izamonitor.conf.Indicator;

/** What definitions say with one word, in a sentence for a reader. */
final class Wording {

  /** By the name of the method, as it stands in the published table. */
  private static final Map<String, String> METHODS =
      Map.of(
          "Wilson", "Wilson-interval voor een aandeel (95%)",
          "Clopper-Pearson", "Clopper-Pearson-interval voor een aandeel (95%)",
          "exact Poisson", "exact Poisson-interval voor kleine aantallen (95%)",
          "Byar", "Poisson-interval volgens Byar (95%)",
          "telling", "telling: een vastgesteld aantal, zonder interval",
          "overgenomen", "overgenomen zoals gepubliceerd, zonder eigen interval");

  private Wording() {}

  static String method(String name) {
    return METHODS.getOrDefault(name, name);
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
    return "Vanaf %s: %s. Vergelijk waarden vanaf %s niet met die van eerder. Bron: %s"
        .formatted(change.from(), change.reason(), change.from(), change.source());
  }
}
