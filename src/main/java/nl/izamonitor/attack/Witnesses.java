package nl.izamonitor.attack;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/**
 * How far unknowns of a component can differ. First by pairs of tables at the two ends of a random
 * objective, which show it for many unknowns at once; then by programs of their own for what is
 * still open.
 */
final class Witnesses {

  private static final double WHOLE = 1e-6;
  private static final long SEED = 20260102L;

  /** Pairs of tables in a row that may close nothing before it is given up. */
  private static final int PATIENCE = 4;

  private final Component component;
  private final Programs programs;
  private final Map<Integer, Long> widths;
  private final double[] lowest;
  private final double[] highest;

  /** Unknowns whose own programs were solved: what was seen of them is all there is. */
  private final BitSet settled = new BitSet();

  private boolean failed;

  /**
   * Prepares the search.
   *
   * @param widths per unknown the width that is asked for
   */
  Witnesses(Component component, Programs programs, Map<Integer, Long> widths) {
    this.component = component;
    this.programs = programs;
    this.widths = new HashMap<>(widths);
    lowest = new double[component.size()];
    highest = new double[component.size()];
    Arrays.fill(lowest, Double.POSITIVE_INFINITY);
    Arrays.fill(highest, Double.NEGATIVE_INFINITY);
  }

  /** The unknowns that were not seen to have their width after pairs of random tables. */
  BitSet afterPairs() {
    Random random = new Random(SEED);
    BitSet open = open();
    for (int idle = 0; idle < PATIENCE && !open.isEmpty() && !failed; idle++) {
      int[] unknowns = open.stream().toArray();
      double[] weights = new double[unknowns.length];
      for (int i = 0; i < weights.length; i++) {
        weights[i] = (random.nextBoolean() ? 1 : -1) * (1 + random.nextDouble());
      }
      programs.weigh(unknowns, weights);
      look(true);
      look(false);
      BitSet now = open();
      idle = now.cardinality() < open.cardinality() ? -1 : idle;
      open = now;
    }
    return open;
  }

  /** Solves the two programs of an unknown; their ends count whether the table is whole or not. */
  void settle(int unknown) {
    programs.weigh(new int[] {unknown}, new double[] {1});
    if (look(true)) {
      highest[unknown] = programs.value(unknown);
    }
    if (look(false)) {
      lowest[unknown] = programs.value(unknown);
    }
    settled.set(unknown);
  }

  private boolean look(boolean greatest) {
    boolean found = programs.solve(greatest);
    failed |= !found;
    if (found) {
      see();
    }
    return found;
  }

  /** Only tables of whole numbers are witnesses. */
  private void see() {
    boolean whole = true;
    double[] values = new double[component.size()];
    for (int u = 0; u < values.length; u++) {
      values[u] = programs.value(u);
      whole &= Math.abs(values[u] - Math.rint(values[u])) <= WHOLE * Math.max(1, values[u]);
    }
    for (int u = 0; whole && u < values.length; u++) {
      lowest[u] = Math.min(lowest[u], values[u]);
      highest[u] = Math.max(highest[u], values[u]);
    }
  }

  private BitSet open() {
    BitSet open = new BitSet();
    widths.forEach((unknown, width) -> open.set(unknown, !isWide(unknown)));
    return open;
  }

  boolean isWide(int unknown) {
    return isWide(unknown, widths.getOrDefault(unknown, 0L));
  }

  boolean isWide(int unknown, long width) {
    return highest[unknown] >= lowest[unknown] && highest(unknown) - lowest(unknown) >= width;
  }

  boolean isSettled(int unknown) {
    return settled.get(unknown);
  }

  /** Whether no table fits, or the library gave up: then nothing was shown. */
  boolean isFailed() {
    return failed;
  }

  /** The smallest whole number that was seen, or that there can be. */
  long lowest(int unknown) {
    return (long) Math.ceil(lowest[unknown] - WHOLE);
  }

  /** The largest whole number that was seen, or that there can be. */
  long highest(int unknown) {
    return (long) Math.floor(highest[unknown] + WHOLE);
  }
}
