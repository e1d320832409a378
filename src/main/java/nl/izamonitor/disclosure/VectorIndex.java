package nl.izamonitor.disclosure;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** Which vectors are not 0 at one place. What leaves is only counted off, and cleared up later. */
final class VectorIndex {

  private int[] numbers = new int[4];
  private int noted;
  private int times;

  VectorIndex copy() {
    VectorIndex copy = new VectorIndex();
    copy.numbers = numbers.clone();
    copy.noted = noted;
    copy.times = times;
    return copy;
  }

  void add(int number) {
    if (noted == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * noted);
    }
    numbers[noted++] = number;
    times++;
  }

  void remove() {
    times--;
  }

  /** How many there are. */
  int times() {
    return times;
  }

  /**
   * The vectors that are still there.
   *
   * @param there whether a vector is
   */
  int[] numbers(IntPredicate there) {
    int[] current = Arrays.stream(numbers, 0, noted).filter(there).sorted().distinct().toArray();
    noted = current.length;
    numbers = Arrays.copyOf(current, Math.max(4, noted));
    return current;
  }
}
