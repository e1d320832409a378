package nl.izamonitor.attack;

import java.util.List;

/**
 * What is counted: two rows about one cell state the same number, whatever indicator, level or
 * meting they stand in.
 *
 * @param boxes the part of the population, in boxes that have nothing in common; each with its
 *     bouwstenen
 */
record CountedCell(Measure measure, List<ValueBox> boxes) {

  /**
   * What is added up: cells of one measure add up to each other.
   *
   * @param table the source
   * @param kind rows, persons, or the sum of a column
   * @param state which of the deliveries, where a later one says something else
   */
  record Measure(String table, String kind, String state) {

    Measure of(String otherKind) {
      return new Measure(table, otherKind, state);
    }
  }

  CountedCell in(String state) {
    return new CountedCell(new Measure(measure.table(), measure.kind(), state), boxes);
  }
}
