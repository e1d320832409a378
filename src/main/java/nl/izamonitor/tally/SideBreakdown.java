package nl.izamonitor.tally;

import java.util.List;
import java.util.stream.Stream;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.method.Methods;
import nl.izamonitor.model.Place;

/**
 * One breakdown of one side of an indicator: what a pass over its source must add up.
 *
 * @param numerator whether this is the numerator
 * @param breakdown {@code totaal}, or dimensions joined by {@code *}
 */
record SideBreakdown(Indicator indicator, boolean numerator, String breakdown) {

  /** Everything that a pass over one source adds up for these indicators. */
  static List<SideBreakdown> of(List<Indicator> indicators, String source) {
    return indicators.stream()
        .flatMap(i -> Stream.concat(of(i, true, source), of(i, false, source)))
        .toList();
  }

  private static Stream<SideBreakdown> of(Indicator indicator, boolean numerator, String source) {
    SideBreakdown total = new SideBreakdown(indicator, numerator, Place.TOTAAL);
    return total.measure() != null && total.measure().table().equals(source)
        ? Stream.concat(
            Stream.of(total),
            indicator.breakdowns().keySet().stream()
                .map(breakdown -> new SideBreakdown(indicator, numerator, breakdown)))
        : Stream.empty();
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
