package nl.izamonitor.tally;

import java.util.ArrayList;
import java.util.List;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.method.Methods;
import nl.izamonitor.model.Place;

/**
 * One breakdown of one side of an indicator: what a pass over its source must add up.
 *
 * @param numerator whether this is the numerator
 * @param breakdown {@code totaal}, or dimensions joined by {@code *}
 */
record Need(Indicator indicator, boolean numerator, String breakdown) {

  /** Everything that the indicators need of one source. */
  static List<Need> of(List<Indicator> indicators, String source) {
    List<Need> needs = new ArrayList<>();
    for (Indicator indicator : indicators) {
      side(indicator, true, indicator.numerator(), source, needs);
      side(indicator, false, indicator.denominator(), source, needs);
    }
    return needs;
  }

  private static void side(
      Indicator indicator,
      boolean numerator,
      Indicator.Measure measure,
      String source,
      List<Need> needs) {
    if (measure != null && measure.table().equals(source)) {
      needs.add(new Need(indicator, numerator, Place.TOTAAL));
      indicator.breakdowns().keySet().forEach(b -> needs.add(new Need(indicator, numerator, b)));
    }
  }

  Indicator.Measure measure() {
    return numerator ? indicator.numerator() : indicator.denominator();
  }

  /** Whether sums of a sample are made with it: they need both sides of one row. */
  boolean sampled() {
    return numerator && Methods.of(indicator).isSampled();
  }

  /** The dimensions of the strata that a standardised value is made of; only the total has one. */
  List<String> standardised() {
    return breakdown.equals(Place.TOTAAL) ? indicator.standardise() : List.of();
  }

  /** The dimensions of the breakdown in order; none for the total. */
  List<String> dimensions() {
    return breakdown.equals(Place.TOTAAL) ? List.of() : List.of(breakdown.split("\\*", -1));
  }

  /** Whether this side is divided by the breakdown, or has its total in every category. */
  boolean divided() {
    return numerator
        || breakdown.equals(Place.TOTAAL)
        || indicator.breakdowns().get(breakdown) == Indicator.Divides.BEIDE;
  }
}
