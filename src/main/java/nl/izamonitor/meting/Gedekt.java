package nl.izamonitor.meting;

import java.util.BitSet;

/**
 * From which bouwstenen enough data came in, in one period. A bouwsteen is covered when, in every
 * source of the indicator, data came in for enough of its inhabitants; what was counted elsewhere
 * would have no denominator that fits it, or only part of its numerator.
 */
final class Gedekt {

  static final Gedekt EVERYTHING = new Gedekt(0);

  private static final int PERCENT = 100;

  private final BitSet uncovered = new BitSet();
  private final BitSet told = new BitSet();
  private final long[] served;
  private final long[] all;

  Gedekt(int bouwstenen) {
    served = new long[bouwstenen];
    all = new long[bouwstenen];
  }

  /**
   * What one source says of a bouwsteen.
   *
   * @param minimum the percentage of its inhabitants from which it is covered
   */
  void add(int bouwsteen, long own, long inhabitants, double minimum) {
    boolean first = !told.get(bouwsteen);
    told.set(bouwsteen);
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
   * Covered inhabitants as numerator, all as denominator, at the places of an indeling; as squares
   * those for whom data came in, were it too few to count them.
   */
  PlaceSums inhabitants(Places places) {
    PlaceSums sums = new PlaceSums(all.length);
    told.stream()
        .forEach(
            at -> {
              sums.add(PlaceSums.NUMERATOR, at, uncovered.get(at) ? 0 : served[at]);
              sums.add(PlaceSums.DENOMINATOR, at, all[at]);
              sums.add(PlaceSums.SQUARES, at, served[at]);
            });
    return sums.rolledUp(places, new BitSet());
  }
}
