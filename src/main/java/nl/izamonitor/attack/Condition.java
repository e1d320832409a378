package nl.izamonitor.attack;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Which rows are counted, as the definition says it: any of some cases, each of which asks
 * something of columns.
 */
record Condition(List<TreeMap<String, Allowed>> cases) implements Serializable {

  static final Condition NONE = new Condition(List.of(new TreeMap<>()));

  /**
   * What a column may hold.
   *
   * @param codes one of these; any where there are none
   * @param from the smallest number; null for no bound
   * @param to the largest number; null for no bound
   * @param filled whether it may hold anything
   * @param empty whether it may be empty
   */
  record Allowed(List<String> codes, Integer from, Integer to, boolean filled, boolean empty)
      implements Serializable {

    boolean isRange() {
      return from != null || to != null;
    }
  }

  /** The condition under a key of a definition. */
  static Condition of(Yaml value, String key) {
    List<Yaml> cases = value.list(key);
    if (cases.isEmpty()) {
      cases = value.keys().containsKey(key) ? List.of(value.below(key)) : List.of();
    }
    List<TreeMap<String, Allowed>> all = new ArrayList<>();
    for (Yaml one : cases) {
      TreeMap<String, Allowed> columns = new TreeMap<>();
      one.keys().keySet().forEach(column -> columns.put(column, allowed(one, column)));
      all.add(columns);
    }
    return all.isEmpty() ? NONE : new Condition(all);
  }

  private static Allowed allowed(Yaml one, String column) {
    Object value = one.keys().get(column);
    if (value == null) {
      return new Allowed(List.of(), null, null, false, true);
    }
    if (value instanceof List<?> list) {
      List<String> codes = list.stream().filter(v -> v != null).map(String::valueOf).toList();
      return new Allowed(codes, null, null, true, list.contains(null));
    }
    Yaml bounds = one.below(column);
    if (!bounds.keys().isEmpty()) {
      return new Allowed(List.of(), number(bounds, "min"), number(bounds, "max"), true, false);
    }
    boolean any = value.equals("not null");
    return new Allowed(any ? List.of() : List.of(value.toString()), null, null, true, false);
  }

  private static Integer number(Yaml bounds, String key) {
    return bounds.has(key) ? Integer.valueOf(bounds.text(key)) : null;
  }
}
