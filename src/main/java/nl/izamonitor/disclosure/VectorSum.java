package nl.izamonitor.disclosure;

import java.util.BitSet;

/** Adds vectors up, each so many times. Kept for use again: as long as the vectors could be. */
final class VectorSum {

  private final Prime prime;
  private final long[] numbers;
  private final BitSet places = new BitSet();

  /**
   * Nothing added up yet.
   *
   * @param places how many there are
   */
  VectorSum(int places, Prime prime) {
    this.prime = prime;
    this.numbers = new long[places];
  }

  /** Adds a number at a place. */
  void add(int place, long number) {
    numbers[place] = prime.plus(numbers[place], number);
    places.set(place);
  }

  /** What it comes to; from then on it is nothing again. */
  SparseVector take() {
    int[] at = new int[places.cardinality()];
    long[] there = new long[at.length];
    int size = 0;
    for (int place = places.nextSetBit(0); place >= 0; place = places.nextSetBit(place + 1)) {
      if (numbers[place] != 0) {
        at[size] = place;
        there[size++] = numbers[place];
        numbers[place] = 0;
      }
    }
    places.clear();
    return SparseVector.of(at, there, size);
  }
}
