package nl.izamonitor.disclosure;

import java.util.BitSet;
import java.util.List;

/** Decides which rows of a block are hidden. The row is the unit: hidden means no number at all. */
public final class Protection {

  private Protection() {}

  /**
   * The rows that may not be published, by their place in the list: those with a numerator, a
   * denominator or, where it is a group of people, a difference of the two below its floor.
   */
  public static BitSet hidden(List<Cell> block, Thresholds thresholds) {
    BitSet hidden = new BitSet(block.size());
    for (int i = 0; i < block.size(); i++) {
      hidden.set(i, isPrimary(block.get(i), thresholds));
    }
    return hidden;
  }

  private static boolean isPrimary(Cell cell, Thresholds thresholds) {
    if (isSmall(cell.numerator(), thresholds.numerator(), thresholds.zeros())) {
      return true;
    }
    if (!cell.divided()) {
      return false;
    }
    // Nobody lives there: the row has no value, and nobody to protect.
    boolean empty = cell.denominator() == 0 && cell.numerator() == 0;
    long rest = cell.denominator() - cell.numerator();
    // Known numerator or denominator, the rest gives the other away: the stricter floor holds.
    int floor = Math.max(thresholds.numerator(), thresholds.denominator());
    return isSmall(cell.denominator(), thresholds.denominator(), false)
        || (cell.complement() && !empty && isSmall(rest, floor, thresholds.zeros()));
  }

  private static boolean isSmall(long count, int floor, boolean zeros) {
    return count == 0 ? zeros && floor > 0 : count > 0 && count < floor;
  }
}
