package nl.izamonitor.disclosure;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import nl.izamonitor.model.Contributors;
import nl.izamonitor.model.Quantity;

/**
 * The counts of a cell, as far as it must be known whether they are sensitive.
 *
 * @param numerator its count
 * @param denominator what it is a part of; 0 when {@code divided} is false
 * @param divided whether there is a denominator
 * @param complement whether the difference of the two is itself a group of people
 * @param contributors who makes up its counts, where that is told
 */
public record CountedCell(
    long numerator,
    long denominator,
    boolean divided,
    boolean complement,
    Map<Quantity, Contributors> contributors) {

  /** A cell of which it is not told who makes up its counts. */
  public CountedCell(long numerator, long denominator, boolean divided, boolean complement) {
    this(numerator, denominator, divided, complement, Map.of());
  }

  /**
   * Which of its counts are sensitive: above zero and below the floor, or of too few contributors,
   * or dominated by one; none when it may be published.
   */
  public Set<Quantity> sensitive(Thresholds thresholds) {
    Set<Quantity> sensitive = EnumSet.noneOf(Quantity.class);
    for (Quantity quantity : Quantity.values()) {
      if (has(quantity)
          && (isSmall(quantity, thresholds)
              || thresholds.contributors().hides(count(quantity), contributors.get(quantity)))) {
        sensitive.add(quantity);
      }
    }
    return sensitive;
  }

  /**
   * How far apart the values of a sensitive count must lie that an attacker cannot rule out; 0 when
   * it may only not follow exactly.
   */
  public long interval(Quantity quantity, Thresholds thresholds) {
    return thresholds.intervals()
        ? Math.max(
            floor(quantity, thresholds),
            thresholds.contributors().width(contributors.get(quantity)))
        : 0;
  }

  private boolean has(Quantity quantity) {
    return switch (quantity) {
      case NUMERATOR -> true;
      case DENOMINATOR -> divided;
      // Nobody lives there: the cell has no value, and nobody to protect.
      case REST -> divided && complement && (denominator != 0 || numerator != 0);
    };
  }

  private long count(Quantity quantity) {
    return switch (quantity) {
      case NUMERATOR -> numerator;
      case DENOMINATOR -> denominator;
      case REST -> denominator - numerator;
    };
  }

  private boolean isSmall(Quantity quantity, Thresholds thresholds) {
    long count = count(quantity);
    boolean zeros = thresholds.zeros() && quantity != Quantity.DENOMINATOR;
    int floor = floor(quantity, thresholds);
    return count == 0 ? zeros && floor > 0 : count > 0 && count < floor;
  }

  /** The smallest number above zero that may be published. */
  private static int floor(Quantity quantity, Thresholds thresholds) {
    return switch (quantity) {
      case NUMERATOR -> thresholds.numerator();
      case DENOMINATOR -> thresholds.denominator();
      // Known numerator or denominator, the rest gives the other away: the stricter floor holds.
      case REST -> Math.max(thresholds.numerator(), thresholds.denominator());
    };
  }
}
