package nl.izamonitor.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private static final String SUM = "sum:";

    static Side of(Yaml side) {
      Yaml value = side.below("value");
      String kind = value.has("of") ? value.text("of") : COUNT;
      if (value.keys().isEmpty() && side.has("value")) {
        kind = side.text("value");
      }
      if (value.has("sum")) {
        kind = SUM + value.text("sum");
      }
      RowCondition where = RowCondition.of(value, "where");
      return new Side(side.needed("table"), kind, where, side.text("unit"));
    }

    boolean ofPersons() {
      return kind.equals(PERSONS);
    }

    /** The column that is added up; null where none is. */
    String column() {
      return kind.startsWith(SUM) ? kind.substring(SUM.length()) : null;
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

  /**
   * Which rows of a source are counted: those for which one of some cases holds. A case asks
   * something of each of some columns.
   */
  record RowCondition(List<Map<String, Allowed>> cases) {

    /** Every row. */
    static final RowCondition NONE = new RowCondition(List.of(Map.of()));

    private static final String FILLED = "not null";
    private static final String MIN = "min";
    private static final String MAX = "max";

    /**
     * What a column may hold.
     *
     * @param codes one of these; null for any value within the bounds
     * @param min the smallest number; null for no bound
     * @param max the largest number; null for no bound
     * @param empty whether the column may be empty too
     */
    record Allowed(List<String> codes, Long min, Long max, boolean empty) {

      boolean isRange() {
        return min != null || max != null;
      }
    }

    /** The condition in a definition: a map of columns, or a list of such maps. */
    static RowCondition of(Yaml definition, String key) {
      if (!definition.has(key)) {
        return NONE;
      }
      List<Yaml> cases = definition.list(key);
      if (cases.isEmpty()) {
        cases = List.of(definition.below(key));
      }
      List<Map<String, Allowed>> all = new ArrayList<>();
      for (Yaml one : cases) {
        Map<String, Allowed> columns = new TreeMap<>();
        one.keys().forEach((column, value) -> columns.put(column, allowed(one, column, value)));
        if (columns.isEmpty()) {
          throw unread(definition, key);
        }
        all.add(columns);
      }
      return new RowCondition(all);
    }

    private static Allowed allowed(Yaml one, String column, Object value) {
      if (value instanceof Map<?, ?>) {
        Yaml bounds = one.below(column);
        if (bounds.keys().isEmpty() || !Set.of(MIN, MAX).containsAll(bounds.keys().keySet())) {
          throw unread(one, column);
        }
        return new Allowed(null, bounds.number(MIN), bounds.number(MAX), false);
      }
      if (FILLED.equals(value)) {
        return new Allowed(null, null, null, false);
      }
      List<?> values = value instanceof List<?> list ? list : value == null ? null : List.of(value);
      if (values == null) {
        return new Allowed(List.of(), null, null, true);
      }
      List<String> codes = values.stream().filter(v -> v != null).map(String::valueOf).toList();
      return new Allowed(codes, null, null, codes.size() < values.size());
    }

    private static AttackException unread(Yaml definition, String key) {
      return new AttackException(
          "The definition %s has a condition under %s that is no map of columns, such as {column: [code, code]}: publish the folder again, with its definitions."
              .formatted(definition.file(), key));
    }
  }
}
