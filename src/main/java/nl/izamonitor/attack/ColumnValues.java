package nl.izamonitor.attack;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.izamonitor.attack.IndicatorDefinition.RowCondition.Allowed;
import nl.izamonitor.attack.PublishedDefinitions.CodeList;
import nl.izamonitor.attack.ValueBox.Dimension;

/**
 * The values that are told apart in columns without a list of codes, the same in all folders: of
 * numbers the intervals between the bounds of bands and conditions; of texts the codes that
 * conditions name, and all others together. The last value is that the column is empty.
 */
final class ColumnValues {

  private static final TreeSet<String> NONE = new TreeSet<>();

  /** Per column of numbers the first number of every interval but the lowest. */
  private final Map<String, TreeSet<Long>> bounds = new HashMap<>();

  private final Map<String, TreeSet<String>> codes = new HashMap<>();

  ColumnValues(Collection<PublishedDefinitions> all) {
    for (PublishedDefinitions definitions : all) {
      for (CodeList list : definitions.lists().values()) {
        if (list.of() != null) {
          list.codes().values().forEach(band -> bound(list.of(), band.from(), band.to()));
        }
      }
      for (IndicatorDefinition indicator : definitions.indicators().values()) {
        indicator.sides().stream()
            .flatMap(side -> side.where().cases().stream())
            .forEach(one -> one.forEach(this::tellApart));
      }
    }
    for (String column : bounds.keySet()) {
      for (String code : codes.getOrDefault(column, NONE)) {
        bound(column, number(code), number(code));
      }
    }
  }

  private void tellApart(String column, Allowed allowed) {
    if (allowed.isRange()) {
      bound(column, allowed.min(), allowed.max());
    }
    TreeSet<String> named = codes.computeIfAbsent(column, c -> new TreeSet<>());
    if (allowed.codes() != null) {
      named.addAll(allowed.codes());
    }
  }

  /** Numbers are ages and counts, so that none is below 0. */
  private void bound(String column, Long min, Long max) {
    TreeSet<Long> own = bounds.computeIfAbsent(column, c -> new TreeSet<>());
    if (min != null && min > 0) {
      own.add(min);
    }
    if (max != null) {
      own.add(max + 1);
    }
  }

  private boolean isNumber(String column) {
    return bounds.containsKey(column);
  }

  Dimension dimension(String column) {
    Set<?> own = isNumber(column) ? bounds.get(column) : codes.getOrDefault(column, NONE);
    return new Dimension(column, own.size() + 2);
  }

  /** The values that a condition allows. */
  BitSet allowed(String column, Allowed allowed) {
    int empty = dimension(column).size() - 1;
    BitSet values = new BitSet();
    if (allowed.isRange()) {
      values.or(between(column, allowed.min(), allowed.max()));
    } else if (allowed.codes() == null) {
      values.set(0, empty);
    } else if (isNumber(column)) {
      allowed.codes().forEach(code -> values.or(between(column, number(code), number(code))));
    } else {
      allowed.codes().forEach(code -> values.set(codes.get(column).headSet(code).size()));
    }
    values.set(empty, allowed.empty());
    return values;
  }

  /** The intervals from one number up to another; null for no bound. */
  BitSet between(String column, Long min, Long max) {
    BitSet intervals = new BitSet();
    int from = min == null ? 0 : interval(column, min);
    int to = max == null ? bounds.get(column).size() : interval(column, max);
    intervals.set(from, Math.max(from, to + 1));
    return intervals;
  }

  private int interval(String column, long number) {
    return bounds.get(column).headSet(number, true).size();
  }

  private static long number(String code) {
    try {
      return Long.parseLong(code);
    } catch (NumberFormatException e) {
      throw new AttackException(
          "A condition of the definitions asks '%s' of a column of numbers: publish the folder again, with its definitions."
              .formatted(code));
    }
  }
}
