package nl.izamonitor.disclosure;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who or what is counted. The same population in the same area is the same number, in whatever
 * indicator it stands.
 *
 * @param measure what of the table is counted, with the conditions of which only the text is known
 * @param over the dimensions that it adds up over; rows over {@link #EVERYTHING}, persons only over
 *     what is their own
 * @param boxes who is in any of these is counted; each box gives, per dimension that it asks
 *     something of, the units that are in it
 */
record Population(
    String table, String measure, List<String> over, Set<SortedMap<String, BitSet>> boxes)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /** How the measure of what counts persons begins, and of what counts rows. */
  static final String PERSONS = "persons";

  static final String ROWS = "rows";

  /**
   * Every dimension, whatever lists there are: a list that is added later makes no other population
   * of what was published before.
   */
  static final List<String> EVERYTHING = List.of("*");

  /** A part of a dimension: codes of a list by number, or ages. */
  record Units(String dimension, BitSet units) implements Serializable {}

  /** All that a measure counts. */
  static Population all(String table, String measure, List<String> over) {
    return new Population(table, measure, over, Set.of(new TreeMap<String, BitSet>()));
  }

  /** Boxes that only differ in one dimension are one. */
  Population {
    boxes = merged(boxes);
  }

  private static Set<SortedMap<String, BitSet>> merged(Set<SortedMap<String, BitSet>> boxes) {
    List<SortedMap<String, BitSet>> left = new ArrayList<>(boxes);
    left.removeIf(box -> boxes.size() > 1 && isEmpty(box));
    if (left.isEmpty()) {
      return Set.of(boxes.iterator().next());
    }
    for (int i = 0; i < left.size(); i++) {
      for (int j = 0; j < left.size(); j++) {
        Optional<SortedMap<String, BitSet>> both =
            i == j ? Optional.empty() : together(left.get(i), left.get(j));
        if (both.isPresent()) {
          left.set(i, both.get());
          left.remove(j);
          i = -1;
          break;
        }
      }
    }
    return new LinkedHashSet<>(left);
  }

  private static boolean isEmpty(SortedMap<String, BitSet> box) {
    return box.values().stream().anyMatch(BitSet::isEmpty);
  }

  /** Two boxes as one, where they are. */
  private static Optional<SortedMap<String, BitSet>> together(
      SortedMap<String, BitSet> one, SortedMap<String, BitSet> other) {
    if (one.entrySet().stream()
        .allMatch(side -> isWithin(other.get(side.getKey()), side.getValue()))) {
      return Optional.of(one);
    }
    if (!one.keySet().equals(other.keySet())) {
      return Optional.empty();
    }
    List<String> differ =
        one.keySet().stream().filter(d -> !one.get(d).equals(other.get(d))).toList();
    if (differ.size() != 1) {
      return Optional.empty();
    }
    SortedMap<String, BitSet> both = new TreeMap<>(one);
    BitSet units = (BitSet) one.get(differ.get(0)).clone();
    units.or(other.get(differ.get(0)));
    both.put(differ.get(0), units);
    return Optional.of(both);
  }

  private static boolean isWithin(BitSet inner, BitSet outer) {
    if (inner == null) {
      return false;
    }
    BitSet out = (BitSet) inner.clone();
    out.andNot(outer);
    return out.isEmpty();
  }

  boolean addsUpOver(String dimension) {
    return over.equals(EVERYTHING) || over.contains(dimension);
  }

  /** Whether it is one box, so that it is a whole or a part in each dimension. */
  boolean isBox() {
    return boxes.size() == 1;
  }

  /** The units of its one box, per dimension that it asks something of. */
  SortedMap<String, BitSet> box() {
    return boxes.iterator().next();
  }

  /** The dimensions that it asks something of. */
  Set<String> dimensions() {
    Set<String> dimensions = new TreeSet<>();
    boxes.forEach(box -> dimensions.addAll(box.keySet()));
    return dimensions;
  }

  /** The part of it that lies within these units; empty when it does not add up over them. */
  Optional<Population> within(Units part) {
    if (!addsUpOver(part.dimension())) {
      return Optional.empty();
    }
    Set<SortedMap<String, BitSet>> narrower = new LinkedHashSet<>();
    for (SortedMap<String, BitSet> box : boxes) {
      SortedMap<String, BitSet> own = new TreeMap<>(box);
      own.merge(
          part.dimension(),
          part.units(),
          (units, other) -> {
            BitSet both = (BitSet) units.clone();
            both.and(other);
            return both;
          });
      narrower.add(own);
    }
    return Optional.of(new Population(table, measure, over, narrower));
  }

  /** What is in it or in another of the same measure. */
  Population or(Population other) {
    Set<SortedMap<String, BitSet>> all = new LinkedHashSet<>(boxes);
    all.addAll(other.boxes);
    return new Population(table, measure, over, all);
  }

  /**
   * The same, which asks nothing any more of dimensions of which it has everything.
   *
   * @param all the units of every dimension
   */
  Population simplified(Map<String, BitSet> all) {
    Set<SortedMap<String, BitSet>> simple = new LinkedHashSet<>();
    for (SortedMap<String, BitSet> box : boxes) {
      SortedMap<String, BitSet> own = new TreeMap<>(box);
      own.entrySet().removeIf(side -> side.getValue().equals(all.get(side.getKey())));
      simple.add(own);
    }
    return new Population(table, measure, over, simple);
  }

  /** The part of it that satisfies a condition of which only the text is known. */
  Population where(String condition) {
    return new Population(table, measure + "; " + condition, over, boxes);
  }

  boolean isPersons() {
    return measure.startsWith(PERSONS);
  }

  /** The rows that its persons have; of rows it is itself. */
  Population rows() {
    return isPersons()
        ? new Population(table, ROWS + measure.substring(PERSONS.length()), EVERYTHING, boxes)
        : this;
  }

  /** The same box with other units of a dimension; with all of them for null. */
  Population with(String dimension, BitSet units) {
    SortedMap<String, BitSet> other = new TreeMap<>(box());
    if (units == null) {
      other.remove(dimension);
    } else {
      other.put(dimension, units);
    }
    return new Population(table, measure, over, Set.of(other));
  }
}
