package nl.izamonitor.cube;

import java.util.BitSet;
import nl.izamonitor.model.Tally;

/**
 * Dekking: from which bouwstenen enough data came in, in one period. A bouwsteen is covered when,
 * in every source of the indicator, data came in for enough of its inhabitants; what was counted
 * elsewhere would have no denominator that fits it, or only part of its numerator.
 */
final class Coverage {

  static final Coverage EVERYTHING = new Coverage(0);

  private static final int PERCENT = 100;

  private final BitSet uncovered = new BitSet();
  private final BitSet known = new BitSet();
  private final long[] served;
  private final long[] all;

  Coverage(int bouwstenen) {
    served = new long[bouwstenen];
    all = new long[bouwstenen];
  }

  /**
   * What one source says of a bouwsteen.
   *
   * @param minimum the percentage of its inhabitants from which it is covered
   */
  void add(int bouwsteen, long own, long inhabitants, double minimum) {
    boolean first = !known.get(bouwsteen);
    known.set(bouwsteen);
    served[bouwsteen] = first ? own : Math.min(served[bouwsteen], own);
    all[bouwsteen] = Math.max(all[bouwsteen], inhabitants);
    if (own * (double) PERCENT < minimum * inhabitants) {
      uncovered.set(bouwsteen);
    }
  }

  BitSet uncovered() {
    return uncovered;
  }

  /**
   * Covered inhabitants of the regions as numerator, all as denominator; as squares those for whom
   * data came in, were it too few to count them.
   */
  AreaSums inhabitants(Areas areas) {
    AreaSums sums = new AreaSums(all.length);
    known.stream()
        .forEach(
            at -> {
              sums.add(Tally.NUMERATOR, at, uncovered.get(at) ? 0 : served[at]);
              sums.add(Tally.DENOMINATOR, at, all[at]);
              sums.add(Tally.SQUARES, at, served[at]);
            });
    return sums.rolledUp(areas, new BitSet());
  }
}
