package nl.izamonitor.attack;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The definition of an indicator, as far as it says what its numbers are.
 *
 * @param numerator null for figures that are taken over
 * @param denominator null for counts
 * @param breakdowns whether a breakdown divides the denominator too
 */
record IndicatorDefinition(
    Method method, Side numerator, Side denominator, Map<String, Boolean> breakdowns) {

  /**
   * What is to be known of a statistical method.
   *
   * @param countsNumerator whether the numerator is a number of units; a weighted or summed answer
   *     is not
   * @param partOfDenominator whether the numerator is part of the denominator
   * @param takenOver whether figures are taken over as their owner published them
   */
  record Method(boolean countsNumerator, boolean partOfDenominator, boolean takenOver) {

    static Method of(Yaml method) {
      return new Method(
          method.flag("counts_numerator"),
          method.flag("part_of_denominator"),
          method.flag("taken_over"));
    }
  }

  /**
   * Numerator or denominator: what is counted.
   *
   * @param table the source
   * @param kind {@code count}, {@code persons}, or {@code sum:} with the column
   * @param unit what one is
   */
  record Side(String table, String kind, RowCondition where, String unit) {

    static final String COUNT = "count";
    static final String PERSONS = "persons";

    static Side of(Yaml side) {
      Yaml value = side.below("value");
      String kind = value.has("of") ? value.text("of") : COUNT;
      if (value.keys().isEmpty() && side.has("value")) {
        kind = side.text("value");
      }
      if (value.has("sum")) {
        kind = "sum:" + value.text("sum");
      }
      RowCondition where = RowCondition.of(value, "where");
      return new Side(side.needed("table"), kind, where, side.text("unit"));
    }

    boolean ofPersons() {
      return kind.equals(PERSONS);
    }
  }

  static IndicatorDefinition of(Yaml indicator, Yaml methods) {
    Method method = Method.of(methods.needed(indicator.needed("method"), "method"));
    Map<String, Boolean> breakdowns = new TreeMap<>();
    Yaml named = indicator.below("breakdowns");
    named
        .keys()
        .forEach((breakdown, divides) -> breakdowns.put(breakdown, "beide".equals(divides)));
    return new IndicatorDefinition(
        method,
        method.takenOver() ? null : Side.of(indicator.below("numerator")),
        indicator.has("denominator") ? Side.of(indicator.below("denominator")) : null,
        breakdowns);
  }

  /** Numerator and denominator, as far as there are. */
  List<Side> sides() {
    return Stream.of(numerator, denominator).filter(side -> side != null).toList();
  }

  /** Whether what is in the denominator and not in the numerator is a group too. */
  boolean hasRest() {
    return method.partOfDenominator()
        && denominator != null
        && denominator.table().equals(numerator.table());
  }

  boolean dividesDenominator(String breakdown) {
    return breakdowns.getOrDefault(breakdown, true);
  }
}
