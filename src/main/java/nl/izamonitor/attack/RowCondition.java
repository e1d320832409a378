package nl.izamonitor.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

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
