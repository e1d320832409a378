package nl.izamonitor.attack;

import java.util.Locale;

/**
 * What was found of a hidden count.
 *
 * @param row the hidden row
 * @param count which of its counts
 * @param kind how bad it is
 * @param lowest the smallest number the count can be; null when that was not asked
 * @param highest the largest number the count can be; null when there is none, or it was not asked
 * @param by the published rows that give the count away, in short
 */
public record Finding(RowKey row, Count count, Kind kind, Long lowest, Long highest, String by) {

  /** A count that a row states or hides. */
  public enum Count {
    NUMERATOR,
    DENOMINATOR,
    /** What is in the denominator and not in the numerator. */
    REST;

    @Override
    public String toString() {
      return words(this);
    }
  }

  /** How bad a finding is. */
  public enum Kind {
    /** The number itself follows from what is published. */
    DERIVABLE,
    /** The feasibility interval of the number is too small. */
    TOO_NARROW,
    /** Nothing is wrong; the feasibility interval was asked. */
    BOUNDS;

    @Override
    public String toString() {
      return words(this);
    }
  }

  private static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
