package nl.izamonitor.disclosure;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A sum of counts, each so many times, and a number. */
public final class Combination {

  private final int[] counts;
  private final int[] times;
  private final long rest;

  /**
   * Counts and how often each counts.
   *
   * @param counts which counts, by their number; each once
   * @param times how often each counts, below zero where it is taken off
   */
  public Combination(int[] counts, int[] times) {
    this(counts, times, 0);
  }

  /**
   * The same with a number added.
   *
   * @param rest what is added
   */
  Combination(int[] counts, int[] times, long rest) {
    if (counts.length != times.length) {
      throw new IllegalArgumentException(
          "%d counts have %d factors.".formatted(counts.length, times.length));
    }
    this.counts = counts.clone();
    this.times = times.clone();
    this.rest = rest;
  }

  /** One count. */
  public static Combination of(int count) {
    return new Combination(new int[] {count}, new int[] {1});
  }

  /** These counts together. */
  public static Combination sum(List<Integer> counts) {
    int[] numbers = counts.stream().mapToInt(Integer::intValue).toArray();
    int[] once = new int[numbers.length];
    Arrays.fill(once, 1);
    return new Combination(numbers, once);
  }

  /** A whole less its parts. */
  public static Combination less(int whole, int... parts) {
    int[] counts = IntStream.concat(IntStream.of(whole), IntStream.of(parts)).toArray();
    return new Combination(
        counts, IntStream.range(0, counts.length).map(i -> i == 0 ? 1 : -1).toArray());
  }

  int size() {
    return counts.length;
  }

  int count(int i) {
    return counts[i];
  }

  /** What is added to the counts. */
  long rest() {
    return rest;
  }

  int times(int i) {
    return times[i];
  }

  /** The counts in it, by number. */
  public IntStream counts() {
    return IntStream.of(counts);
  }

  /** What it comes to. */
  long of(long[] values) {
    long sum = rest;
    for (int i = 0; i < counts.length; i++) {
      sum += times[i] * values[counts[i]];
    }
    return sum;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Combination that
        && Arrays.equals(counts, that.counts)
        && Arrays.equals(times, that.times)
        && rest == that.rest;
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(counts) + Arrays.hashCode(times);
  }
}
