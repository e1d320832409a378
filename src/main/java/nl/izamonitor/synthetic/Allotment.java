package nl.izamonitor.synthetic;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Divides persons over many small cells without favouring the large ones. */
final class Allotment {

  private static final long STEPS = 1000;
  private static final long GOLDEN = 618;

  private Allotment() {}

  /**
   * Splits {@code total} in proportion to {@code weights} by rounding the running sum: with a few
   * persons over forty cells, the largest remainder would leave the small cells of every gemeente
   * empty, and the country without its very old. Each {@code turn} begins elsewhere, so that over
   * many turns every cell gets its share.
   *
   * @return a part for each weight, together exactly {@code total}
   */
  static long[] split(long total, long[] weights, int turn) {
    long sum = Arrays.stream(weights).sum();
    long begin = Math.floorMod(turn * GOLDEN, STEPS);
    long[] parts = new long[weights.length];
    long running = 0;
    long given = 0;
    for (int i = 0; i < weights.length; i++) {
      running += weights[i];
      long upTo = Math.floorDiv(running * total + begin * sum / STEPS, sum);
      parts[i] = upTo - given;
      given = upTo;
    }
    return parts;
  }

  /** The position of each part, as often as it is large. */
  static int[] positions(long[] parts) {
    return IntStream.range(0, parts.length)
        .flatMap(i -> IntStream.generate(() -> i).limit(parts[i]))
        .toArray();
  }
}
