package nl.izamonitor.attack;

import java.util.ArrayList;
import java.util.List;

/**
 * A hidden count that is tested.
 *
 * @param width what it must keep, 0 when it may only not follow exactly; null when nothing is
 *     judged
 */
record Target(Cell cell, String count, int unknown, Long width) {

  private static final List<String> COUNTS = List.of(Cell.NUMERATOR, Cell.DENOMINATOR, Cell.REST);

  /** The counts of a block that are tested. */
  static List<Target> of(Block block, Model model) {
    List<Target> targets = new ArrayList<>();
    for (Cell cell : block.cells()) {
      for (String count : COUNTS) {
        Integer unknown = model.unknown(cell, count);
        boolean asked = cell.widths() == null || cell.widths().containsKey(count);
        boolean inName = cell.widths() == null && model.isHiddenInNameOnly(cell, count);
        if (unknown != null && asked && !inName) {
          Long width = cell.widths() == null ? null : cell.widths().get(count);
          targets.add(new Target(cell, count, unknown, width));
        }
      }
    }
    return targets;
  }

  /**
   * Whether it matters that this number is known. Without a judge every numerator does; what is
   * divided by, and the rest, only where it is a small group itself. That nobody is in it is a
   * secret where its source says so.
   */
  boolean matters(long value) {
    if (width != null) {
      return true;
    }
    if (value == 0) {
      return cell.zeros() && !count.equals(Cell.DENOMINATOR);
    }
    return count.equals(Cell.NUMERATOR) || value < cell.floors().getOrDefault(count, 0L);
  }

  /** Whether it must be able to differ by something. */
  boolean keepsWidth() {
    return width != null && width > 0;
  }

  Finding finding(Finding.Kind kind, Long lowest, Long highest, String by) {
    return new Finding(Judge.key(cell.row()), count, kind, lowest, highest, by);
  }
}
