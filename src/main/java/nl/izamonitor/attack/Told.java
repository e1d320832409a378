package nl.izamonitor.attack;

import java.io.Serializable;

/**
 * What a row tells, or hides, of a count.
 *
 * @param value null where it is hidden
 * @param row the row, or of what is 0 because it has no row a row beside it
 * @param isNumerator else it is its denominator
 * @param side what the definition says it is
 */
record Told(Count count, Long value, Row row, boolean isNumerator, Side side)
    implements Serializable {

  Told in(String state) {
    return new Told(count.in(state), value, row, isNumerator, side);
  }
}
