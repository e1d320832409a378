package nl.izamonitor.meting;

import java.io.Serializable;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who or what is counted. The same population in the same place is the same number, in whatever
 * indicator it stands.
 *
 * @param measure what of which table is counted, with the conditions that are not about categories
 * @param over the dimensions that it adds up over; rows over {@link #EVERYTHING}, persons only over
 *     what is their own
 * @param only per dimension the units of it that count; all of them where a dimension is not named
 */
record Population(String measure, List<String> over, SortedMap<String, BitSet> only)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /** How the measure of what counts persons begins, and of what counts rows. */
  static final String PERSONS = "persons of ";

  static final String ROWS = "rows of ";

  /**
   * Every dimension, whatever lists there are: a list that is added later makes no other population
   * of what was frozen before.
   */
  static final List<String> EVERYTHING = List.of("*");

  /** A part of a dimension: codes of a list by number, or ages. */
  record Units(String dimension, BitSet units) implements Serializable {}

  boolean addsUpOver(String dimension) {
    return over.equals(EVERYTHING) || over.contains(dimension);
  }

  /** The part of it that lies within these units; empty when it does not add up over them. */
  Optional<Population> within(Units part) {
    if (!addsUpOver(part.dimension())) {
      return Optional.empty();
    }
    SortedMap<String, BitSet> narrower = new TreeMap<>(only);
    narrower.merge(
        part.dimension(),
        part.units(),
        (own, other) -> {
          BitSet both = (BitSet) own.clone();
          both.and(other);
          return both;
        });
    return Optional.of(new Population(measure, over, narrower));
  }

  /** The part of it that satisfies a condition of which only the text is known. */
  Population where(String condition) {
    return new Population(measure + "; " + condition, over, only);
  }

  /** Whether its persons are those of which the other counts the rows: no fewer than persons. */
  boolean isOfPersonsIn(Population other) {
    return isPersons() && other.measure.equals(rows()) && other.only.equals(only);
  }

  boolean isPersons() {
    return measure.startsWith(PERSONS);
  }

  /** The measure of the rows that its persons have; of rows it is their own. */
  String rows() {
    return isPersons() ? ROWS + measure.substring(PERSONS.length()) : measure;
  }

  /** The same with all units of a dimension. */
  Population without(String dimension) {
    SortedMap<String, BitSet> wider = new TreeMap<>(only);
    wider.remove(dimension);
    return new Population(measure, over, wider);
  }
}
