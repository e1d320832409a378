package nl.izamonitor.attack;

import java.io.Serializable;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The definition of a counted indicator, as far as it says what its numbers are.
 *
 * @param numerator null for published figures
 * @param denominator null for counts
 * @param breakdowns whether a breakdown divides the denominator too
 */
record Definition(String method, Side numerator, Side denominator, Map<String, Boolean> breakdowns)
    implements Serializable {

  private static final Set<String> OF_ANSWERS =
      Set.of("mean", "weighted_mean", "weighted_proportion");
  private static final Set<String> SHARES = Set.of("proportion", "weighted_proportion");

  static Definition of(Yaml indicator) {
    Map<String, Boolean> breakdowns = new TreeMap<>();
    Yaml named = indicator.below("breakdowns");
    named.keys().keySet().forEach(b -> breakdowns.put(b, "beide".equals(named.text(b))));
    return new Definition(
        indicator.has("numerator") ? indicator.needed("method") : "",
        side(indicator, "numerator"),
        side(indicator, "denominator"),
        breakdowns);
  }

  private static Side side(Yaml indicator, String key) {
    return indicator.has(key) ? Side.of(indicator.below(key)) : null;
  }

  boolean isCounted() {
    return numerator != null;
  }

  /** Whether the numerator is a number of units; a weighted or summed answer is not. */
  boolean countsNumerator() {
    return !OF_ANSWERS.contains(method);
  }

  /** Whether the numerator is part of the denominator. */
  boolean isShare() {
    return SHARES.contains(method);
  }

  /** Whether one of these sources is counted. */
  boolean counts(Set<String> sources) {
    return sources.contains(numerator.table())
        || (denominator != null && sources.contains(denominator.table()));
  }

  /** Whether both sides are counted in the same source. */
  boolean isOfOneTable() {
    return denominator != null && denominator.table().equals(numerator.table());
  }

  boolean dividesDenominator(String breakdown) {
    return breakdowns.getOrDefault(breakdown, true);
  }
}
