package nl.izamonitor.attack;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Some values of each of some dimensions: a part of a population. A dimension that is not named is
 * not divided. Nobody changes a box, nor the sets of values that it is given and gives.
 */
final class ValueBox {

  /** The whole population. */
  static final ValueBox ALL = new ValueBox(new TreeMap<>());

  /** The bouwstenen. How many there are does not matter: none outside a published region counts. */
  static final Dimension AREA = new Dimension("", Integer.MAX_VALUE);

  private static final int YES_OR_NO = 2;

  private final SortedMap<Dimension, BitSet> values;

  /** Boxes are looked up often, and sets are slow to hash. */
  private final int hash;

  /**
   * What a population is divided by.
   *
   * @param size how many values there are, each with a number from 0
   */
  record Dimension(String name, int size) implements Comparable<Dimension> {

    @Override
    public int compareTo(Dimension other) {
      return name.compareTo(other.name);
    }
  }

  private ValueBox(SortedMap<Dimension, BitSet> values) {
    this.values = values;
    hash = values.hashCode();
  }

  Set<Dimension> dimensions() {
    return values.keySet();
  }

  /** The values of a dimension; null where it is not divided. */
  BitSet get(Dimension dimension) {
    return values.get(dimension);
  }

  boolean isEmpty() {
    return values.values().stream().anyMatch(BitSet::isEmpty);
  }

  /** The part of the box that has these values. */
  ValueBox and(Dimension dimension, BitSet allowed) {
    BitSet own = allowed;
    if (values.containsKey(dimension)) {
      own = (BitSet) allowed.clone();
      own.and(values.get(dimension));
    }
    SortedMap<Dimension, BitSet> more = new TreeMap<>(values);
    more.put(dimension, own);
    if (own.cardinality() == dimension.size()) {
      more.remove(dimension);
    }
    return new ValueBox(more);
  }

  /** What lies in both boxes. */
  ValueBox and(ValueBox other) {
    ValueBox both = this;
    for (Map.Entry<Dimension, BitSet> one : other.values.entrySet()) {
      both = both.and(one.getKey(), one.getValue());
    }
    return both;
  }

  private boolean has(Dimension dimension, int value) {
    return !values.containsKey(dimension) || values.get(dimension).get(value);
  }

  private ValueBox without(Dimension dimension) {
    SortedMap<Dimension, BitSet> fewer = new TreeMap<>(values);
    fewer.remove(dimension);
    return new ValueBox(fewer);
  }

  /** Boxes that have nothing in common and are the same union; always the same for one union. */
  static List<ValueBox> disjoint(List<ValueBox> union) {
    return disjoint(union, dimension -> true);
  }

  /**
   * Disjoint boxes of a population each of whose members has one value of some dimensions, and of
   * the other dimensions several: being somewhere in these is then a yes or no of its own.
   *
   * @param single the dimensions of which a member has one value
   */
  static List<ValueBox> disjoint(List<ValueBox> union, Predicate<Dimension> single) {
    List<ValueBox> boxes = union.stream().filter(box -> !box.isEmpty()).toList();
    if (boxes.isEmpty()) {
      return boxes;
    }
    Optional<Dimension> first =
        boxes.stream()
            .flatMap(box -> box.dimensions().stream())
            .filter(single)
            .min(Comparator.naturalOrder());
    List<ValueBox> all = new ArrayList<>();
    if (first.isPresent()) {
      cut(boxes, first.get())
          .forEach(
              (rest, own) ->
                  disjoint(rest, single).forEach(box -> all.add(box.and(first.get(), own))));
    } else {
      all.add(boxes.contains(ALL) ? ALL : anyOf(disjoint(boxes)));
    }
    return all;
  }

  /** Per part of a union that values of a dimension have in common, those values. */
  private static Map<List<ValueBox>, BitSet> cut(List<ValueBox> union, Dimension dimension) {
    Map<List<ValueBox>, BitSet> rests = new LinkedHashMap<>();
    for (int i = 0; i < dimension.size(); i++) {
      int value = i;
      Stream<ValueBox> here = union.stream().filter(box -> box.has(dimension, value));
      rests
          .computeIfAbsent(here.map(box -> box.without(dimension)).toList(), rest -> new BitSet())
          .set(value);
    }
    Map<List<ValueBox>, BitSet> parts = new LinkedHashMap<>();
    rests.forEach(
        (rest, own) -> parts.computeIfAbsent(disjoint(rest), part -> new BitSet()).or(own));
    return parts;
  }

  /** Being in one of these boxes, as a dimension of its own. */
  private static ValueBox anyOf(List<ValueBox> boxes) {
    return boxes.equals(List.of(ALL)) ? ALL : holds(boxes.toString());
  }

  /** Something that is so of a part of a population, and of which nothing else is known. */
  static ValueBox holds(String what) {
    BitSet yes = new BitSet();
    yes.set(0);
    return ALL.and(new Dimension("? " + what, YES_OR_NO), yes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ValueBox box && hash == box.hash && values.equals(box.values);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return values.entrySet().stream()
        .map(one -> one.getKey().name() + " " + one.getValue())
        .collect(Collectors.joining(", "));
  }
}
