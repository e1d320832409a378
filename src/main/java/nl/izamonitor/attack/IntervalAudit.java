package nl.izamonitor.attack;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.Random;

/**
 * How wide the feasibility intervals of unknowns are. First by pairs of tables at the two ends of a
 * random objective, which show it for many unknowns at once; then, for what is still open, by
 * programs of their own.
 */
final class IntervalAudit {

  private static final double WHOLE = 1e-6;
  private static final long SEED = 20260102L;

  /** Pairs of tables in a row that may close nothing before no more are tried. */
  private static final int PATIENCE = 4;

  private final LinearProgram program;
  private final Map<Integer, Long> widths;
  private final double[] lowest;
  private final double[] highest;

  /** Unknowns whose own programs were solved: their ends are those of the interval. */
  private final BitSet settled = new BitSet();

  private boolean failed;
  private boolean contradicted;

  /**
   * Prepares the audit.
   *
   * @param size how many unknowns there are
   * @param widths per unknown the width that is asked for
   */
  IntervalAudit(int size, LinearProgram program, Map<Integer, Long> widths) {
    this.program = program;
    this.widths = widths;
    lowest = new double[size];
    highest = new double[size];
    Arrays.fill(lowest, Double.POSITIVE_INFINITY);
    Arrays.fill(highest, Double.NEGATIVE_INFINITY);
  }

  /** The unknowns whose width pairs of random tables did not show. */
  BitSet afterPairs() {
    Random random = new Random(SEED);
    BitSet open = open();
    for (int idle = 0; idle < PATIENCE && !open.isEmpty() && !failed; idle++) {
      int[] unknowns = open.stream().toArray();
      double[] weights =
          Arrays.stream(unknowns)
              .mapToDouble(u -> (random.nextBoolean() ? 1 : -1) * (1 + random.nextDouble()))
              .toArray();
      program.weigh(unknowns, weights);
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
    program.weigh(new int[] {unknown}, new double[] {1});
    if (look(true)) {
      highest[unknown] = program.value(unknown);
    }
    if (look(false)) {
      lowest[unknown] = program.value(unknown);
    }
    settled.set(unknown);
  }

  /** Only tables of whole numbers show how far unknowns can differ. */
  private boolean look(boolean greatest) {
    if (!program.solve(greatest)) {
      failed = true;
      contradicted |= program.isInfeasible();
      return false;
    }
    double[] values = new double[lowest.length];
    Arrays.setAll(values, program::value);
    if (Arrays.stream(values).allMatch(IntervalAudit::isWhole)) {
      Arrays.setAll(lowest, u -> Math.min(lowest[u], values[u]));
      Arrays.setAll(highest, u -> Math.max(highest[u], values[u]));
    }
    return true;
  }

  private static boolean isWhole(double value) {
    return Math.abs(value - Math.rint(value)) <= WHOLE * Math.max(1, value);
  }

  private BitSet open() {
    BitSet open = new BitSet();
    widths.forEach((unknown, width) -> open.set(unknown, !isWide(unknown, width)));
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

  /** Whether a program found no table: then nothing was shown. */
  boolean isFailed() {
    return failed;
  }

  /** Whether no table fits what is published. */
  boolean isContradicted() {
    return contradicted;
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
