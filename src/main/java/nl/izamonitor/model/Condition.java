package nl.izamonitor.model;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which rows count: those of which one of these cases holds. A case asks something of every column
 * that it names. Protection and attack read it, to know which part of a population is counted.
 */
public record Condition(List<Case> anyOf) implements Serializable {

  /** What is asked of columns, by their names; all of it together. */
  public record Case(TreeMap<String, Allowed> columns) implements Serializable {

    public Case(Map<String, Allowed> columns) {
      this(new TreeMap<>(columns));
    }

    @Override
    public String toString() {
      return columns.entrySet().stream()
          .map(column -> column.getKey() + ": " + column.getValue())
          .collect(Collectors.joining(", ", "{", "}"));
    }
  }

  /**
   * What a column may hold.
   *
   * @param values one of these; any value where there are none
   * @param min the smallest number; null for no bound
   * @param max the largest number; null for no bound
   * @param filled whether it may hold a value at all
   * @param empty whether it may be empty
   */
  public record Allowed(List<String> values, Long min, Long max, boolean filled, boolean empty)
      implements Serializable {

    public static final Allowed EMPTY = new Allowed(List.of(), null, null, false, true);
    public static final Allowed FILLED = new Allowed(List.of(), null, null, true, false);

    public static Allowed of(List<String> values, boolean orEmpty) {
      return new Allowed(List.copyOf(values), null, null, true, orEmpty);
    }

    /** A number from one to another; null for no bound. */
    public static Allowed within(Long min, Long max) {
      return new Allowed(List.of(), min, max, true, false);
    }

    public boolean isRange() {
      return min != null || max != null;
    }

    @Override
    public String toString() {
      if (isRange()) {
        return "%s..%s".formatted(min == null ? "" : min, max == null ? "" : max);
      }
      if (values.isEmpty()) {
        return filled ? "not null" : "null";
      }
      return empty ? values + " or null" : values.toString();
    }
  }

  /** One case, of one column. */
  public static Condition of(String column, Allowed allowed) {
    return new Condition(List.of(new Case(Map.of(column, allowed))));
  }

  @Override
  public String toString() {
    return anyOf.stream().map(Case::toString).collect(Collectors.joining(" or "));
  }
}
