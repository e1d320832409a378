package nl.izamonitor.disclosure;

import java.util.EnumSet;
import java.util.Set;

/** What of a row is too small to be published. */
public enum Primary {
  NUMERATOR,
  DENOMINATOR,
  /** The denominator less the numerator, where that is itself a group of people. */
  REST;

  /** What of a row is above zero and below its floor; nothing when it may be published. */
  public static Set<Primary> of(Cell cell, Thresholds thresholds) {
    Set<Primary> small = EnumSet.noneOf(Primary.class);
    if (isSmall(cell.numerator(), thresholds.numerator(), thresholds.zeros())) {
      small.add(NUMERATOR);
    }
    if (!cell.divided()) {
      return small;
    }
    if (isSmall(cell.denominator(), thresholds.denominator(), false)) {
      small.add(DENOMINATOR);
    }
    // Nobody lives there: the row has no value, and nobody to protect.
    boolean empty = cell.denominator() == 0 && cell.numerator() == 0;
    long rest = cell.denominator() - cell.numerator();
    if (cell.complement() && !empty && isSmall(rest, REST.floor(thresholds), thresholds.zeros())) {
      small.add(REST);
    }
    return small;
  }

  /** The smallest number above zero that may be published. */
  public int floor(Thresholds thresholds) {
    return switch (this) {
      case NUMERATOR -> thresholds.numerator();
      case DENOMINATOR -> thresholds.denominator();
      // Known numerator or denominator, the rest gives the other away: the stricter floor holds.
      case REST -> Math.max(thresholds.numerator(), thresholds.denominator());
    };
  }

  private static boolean isSmall(long count, int floor, boolean zeros) {
    return count == 0 ? zeros && floor > 0 : count > 0 && count < floor;
  }
}
