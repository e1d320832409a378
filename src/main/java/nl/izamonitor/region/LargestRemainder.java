package nl.izamonitor.region;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Divides whole numbers so that the parts are whole and add up to what was divided. */
public final class LargestRemainder {

  private LargestRemainder() {}

  /**
   * Splits {@code total} in proportion to {@code weights}: each part is its exact share rounded
   * down or up, the largest remainders are rounded up, and of equal remainders the first.
   *
   * @param total at least 0
   * @param weights at least 0; not all 0 unless {@code total} is 0
   * @return a part for each weight, together exactly {@code total}
   */
  public static long[] split(long total, long[] weights) {
    BigInteger sum = sum(weights);
    if (total < 0 || (sum.signum() == 0 && total != 0)) {
      throw new IllegalArgumentException(
          "Cannot divide %d by the weights %s: give a total of at least 0 and a positive weight."
              .formatted(total, Arrays.toString(weights)));
    }
    long[] parts = new long[weights.length];
    if (total == 0) {
      return parts;
    }
    BigInteger[] remainders = new BigInteger[weights.length];
    long left = total;
    for (int i = 0; i < parts.length; i++) {
      // Whole numbers of any size: euros times inhabitants do not always fit a long.
      BigInteger[] share =
          BigInteger.valueOf(total)
              .multiply(BigInteger.valueOf(weights[i]))
              .divideAndRemainder(sum);
      parts[i] = share[0].longValueExact();
      remainders[i] = share[1];
      left -= parts[i];
    }
    largest(remainders, left).forEach(i -> parts[i]++);
    return parts;
  }

  /** The positions of the largest remainders; the sort is stable, so ties go by order. */
  private static IntStream largest(BigInteger[] remainders, long howMany) {
    return IntStream.range(0, remainders.length)
        .boxed()
        .sorted(Comparator.comparing((Integer i) -> remainders[i]).reversed())
        .mapToInt(Integer::intValue)
        .limit(howMany);
  }

  private static BigInteger sum(long[] weights) {
    if (Arrays.stream(weights).anyMatch(weight -> weight < 0)) {
      throw new IllegalArgumentException(
          "A weight cannot be negative: %s.".formatted(Arrays.toString(weights)));
    }
    return Arrays.stream(weights)
        .mapToObj(BigInteger::valueOf)
        .reduce(BigInteger.ZERO, BigInteger::add);
  }
}
