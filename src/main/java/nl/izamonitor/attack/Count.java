package nl.izamonitor.attack;

import java.io.Serializable;
import java.util.BitSet;
import java.util.SortedMap;

/**
 * What is counted: two rows about the same count say the same number, whatever indicator, level or
 * meting they stand in. Its sets may not be changed.
 */
final class Count implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Measure measure;
  private final SortedMap<String, BitSet> sets;
  private final BitSet area;

  /** Counts are looked up often, and sets are slow to hash. */
  private final int hash;

  /**
   * What is added up: counts of one measure add up to each other.
   *
   * @param state which of the deliveries, where a later one says something else
   */
  record Measure(String table, String kind, String state) implements Serializable {}

  /**
   * Makes a count.
   *
   * @param sets per dimension the values that are counted; a dimension that is not named is not
   *     divided
   * @param area bouwstenen
   */
  Count(Measure measure, SortedMap<String, BitSet> sets, BitSet area) {
    this.measure = measure;
    this.sets = sets;
    this.area = area;
    hash = (measure.hashCode() * 31 + sets.hashCode()) * 31 + area.hashCode();
  }

  Count in(String state) {
    return new Count(new Measure(measure.table(), measure.kind(), state), sets, area);
  }

  Measure measure() {
    return measure;
  }

  SortedMap<String, BitSet> sets() {
    return sets;
  }

  BitSet area() {
    return area;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Count count
        && hash == count.hash
        && area.equals(count.area)
        && sets.equals(count.sets)
        && measure.equals(count.measure);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
