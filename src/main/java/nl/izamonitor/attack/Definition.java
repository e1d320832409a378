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
record Definition(Method method, Side numerator, Side denominator, Map<String, Boolean> breakdowns)
    implements Serializable {

  /**
   * What is to be known of a statistical method.
   *
   * @param countsNumerator whether the numerator is a number of units; a weighted or summed answer
   *     is not
   * @param partOfDenominator whether the numerator is part of the denominator
   * @param takenOver whether figures are taken over as their owner published them
   */
  record Method(boolean countsNumerator, boolean partOfDenominator, boolean takenOver)
      implements Serializable {

    static Method of(Yaml method) {
      return new Method(
          method.flag("counts_numerator"),
          method.flag("part_of_denominator"),
          method.flag("taken_over"));
    }
  }

  static Definition of(Yaml indicator, Yaml methods) {
    Method method = Method.of(methods.needed(indicator.needed("method"), "method"));
    Map<String, Boolean> breakdowns = new TreeMap<>();
    Yaml named = indicator.below("breakdowns");
    named.keys().keySet().forEach(b -> breakdowns.put(b, "beide".equals(named.text(b))));
    return new Definition(
        method,
        method.takenOver() ? null : Side.of(indicator.below("numerator")),
        indicator.has("denominator") ? Side.of(indicator.below("denominator")) : null,
        breakdowns);
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
