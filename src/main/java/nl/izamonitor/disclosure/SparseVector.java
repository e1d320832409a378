package nl.izamonitor.disclosure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** A vector of which most numbers are 0. */
final class SparseVector {

  static final SparseVector ZERO = new SparseVector(new int[0], new long[0]);

  private final int[] at;
  private final long[] numbers;

  /**
   * A vector.
   *
   * @param at where it is not 0, from small to large
   * @param numbers what it is there, modulo a prime
   */
  private SparseVector(int[] at, long[] numbers) {
    this.at = at;
    this.numbers = numbers;
  }

  static SparseVector unit(int place) {
    return new SparseVector(new int[] {place}, new long[] {1});
  }

  /** Numbers by place. */
  static SparseVector of(Map<Integer, Integer> numbers, Prime prime) {
    int[] at = numbers.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
    return new SparseVector(
        at, IntStream.of(at).mapToLong(i -> prime.of(numbers.get(i))).toArray());
  }

  /** The first so many of these numbers, none of them 0, at these places. */
  static SparseVector of(int[] at, long[] numbers, int size) {
    return at.length == size
        ? new SparseVector(at, numbers)
        : new SparseVector(Arrays.copyOf(at, size), Arrays.copyOf(numbers, size));
  }

  /** In how many places it is not 0. */
  int size() {
    return at.length;
  }

  boolean isZero() {
    return at.length == 0;
  }

  /** Does something with every place where this is not 0 and another is. */
  void placesNotIn(SparseVector other, IntConsumer doing) {
    int j = 0;
    for (int place : at) {
      while (j < other.at.length && other.at[j] < place) {
        j++;
      }
      if (j == other.at.length || other.at[j] != place) {
        doing.accept(place);
      }
    }
  }

  /** The one of the places where it is not 0 that comes first by an order. */
  int first(IntUnaryOperator order) {
    int first = at[0];
    for (int place : at) {
      first = order.applyAsInt(place) < order.applyAsInt(first) ? place : first;
    }
    return first;
  }

  long number(int place) {
    int found = Arrays.binarySearch(at, place);
    return found < 0 ? 0 : numbers[found];
  }

  /** Adds this so many times to a total. */
  void addTo(Sum total, long times, Prime prime) {
    for (int i = 0; i < at.length; i++) {
      total.add(at[i], times == 1 ? numbers[i] : prime.times(times, numbers[i]));
    }
  }

  /** This less so many times the other. */
  SparseVector minus(long times, SparseVector other, Prime prime) {
    int[] places = new int[at.length + other.at.length];
    long[] differences = new long[places.length];
    int size = 0;
    int i = 0;
    for (int j = 0; j < other.at.length; j++) {
      int place = other.at[j];
      while (i < at.length && at[i] < place) {
        places[size] = at[i];
        differences[size++] = numbers[i++];
      }
      long own = i < at.length && at[i] == place ? numbers[i++] : 0;
      long difference = prime.minus(own, prime.times(times, other.numbers[j]));
      if (difference != 0) {
        places[size] = place;
        differences[size++] = difference;
      }
    }
    System.arraycopy(at, i, places, size, at.length - i);
    System.arraycopy(numbers, i, differences, size, at.length - i);
    return of(places, differences, size + at.length - i);
  }

  /** Whether this is a multiple of another that is not 0. */
  boolean isMultipleOf(SparseVector other, Prime prime) {
    if (!Arrays.equals(at, other.at)) {
      return false;
    }
    long factor = prime.times(numbers[0], prime.inverse(other.numbers[0]));
    for (int i = 1; i < at.length; i++) {
      if (numbers[i] != prime.times(factor, other.numbers[i])) {
        return false;
      }
    }
    return true;
  }

  /** Adds vectors up, each so many times. Kept for use again: as long as the vectors could be. */
  static final class Sum {

    private final Prime prime;
    private final long[] numbers;
    private final BitSet places = new BitSet();

    /**
     * Nothing added up yet.
     *
     * @param places how many there are
     */
    Sum(int places, Prime prime) {
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
}
