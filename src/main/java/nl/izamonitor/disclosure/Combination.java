package nl.izamonitor.disclosure;

import java.util.stream.IntStream;

/** A sum of counts, each so many times. */
public final class Combination {

  private final int[] counts;
  private final int[] times;

  /**
   * Counts and how often each counts.
   *
   * @param counts which counts, by their number; each once
   * @param times how often each counts, below zero where it is taken off
   */
  public Combination(int[] counts, int[] times) {
    if (counts.length != times.length) {
      throw new IllegalArgumentException(
          "%d counts have %d factors.".formatted(counts.length, times.length));
    }
    this.counts = counts.clone();
    this.times = times.clone();
  }

  /** One count. */
  public static Combination of(int count) {
    return new Combination(new int[] {count}, new int[] {1});
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

  int times(int i) {
    return times[i];
  }

  /** The counts in it, by number. */
  public IntStream counts() {
    return IntStream.of(counts);
  }
}
