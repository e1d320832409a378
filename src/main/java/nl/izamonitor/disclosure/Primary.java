package nl.izamonitor.disclosure;

import java.util.EnumSet;
import java.util.Set;

/** What of a row may not be published: it is too small, or tells too much of who contributes. */
public enum Primary {
  NUMERATOR,
  DENOMINATOR,
  /** The denominator less the numerator, where that is itself a group of people. */
  REST;

  /**
   * What of a row is above zero and below its floor, or has too few contributors or a dominating
   * one; nothing when it may be published.
   */
  public static Set<Primary> of(Cell cell, Thresholds thresholds) {
    Set<Primary> secret = EnumSet.noneOf(Primary.class);
    for (Primary own : values()) {
      if (own.isIn(cell) && (own.isSmall(cell, thresholds) || own.tells(cell, thresholds))) {
        secret.add(own);
      }
    }
    return secret;
  }

  private boolean isIn(Cell cell) {
    return switch (this) {
      case NUMERATOR -> true;
      case DENOMINATOR -> cell.divided();
      // Nobody lives there: the row has no value, and nobody to protect.
      case REST ->
          cell.divided() && cell.complement() && (cell.denominator() != 0 || cell.numerator() != 0);
    };
  }

  private long count(Cell cell) {
    return switch (this) {
      case NUMERATOR -> cell.numerator();
      case DENOMINATOR -> cell.denominator();
      case REST -> cell.denominator() - cell.numerator();
    };
  }

  private boolean isSmall(Cell cell, Thresholds thresholds) {
    long count = count(cell);
    boolean zeros = thresholds.zeros() && this != DENOMINATOR;
    int floor = floor(thresholds);
    return count == 0 ? zeros && floor > 0 : count > 0 && count < floor;
  }

  private boolean tells(Cell cell, Thresholds thresholds) {
    return thresholds.contributors().hides(count(cell), cell.contributors().get(this));
  }

  /** The smallest number above zero that may be published. */
  private int floor(Thresholds thresholds) {
    return switch (this) {
      case NUMERATOR -> thresholds.numerator();
      case DENOMINATOR -> thresholds.denominator();
      // Known numerator or denominator, the rest gives the other away: the stricter floor holds.
      case REST -> Math.max(thresholds.numerator(), thresholds.denominator());
    };
  }

  /** How far apart what an outsider cannot rule out must lie, when this is hidden. */
  public long width(Cell cell, Thresholds thresholds) {
    return Math.max(
        floor(thresholds), thresholds.contributors().width(cell.contributors().get(this)));
  }
}
