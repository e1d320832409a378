package nl.izamonitor.disclosure;

import java.util.Arrays;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** A vector of which most numbers are 0. */
final class Sparse {

  static final Sparse ZERO = new Sparse(new int[0], new long[0]);

  private final int[] at;
  private final long[] numbers;

  /**
   * A vector.
   *
   * @param at where it is not 0, from small to large
   * @param numbers what it is there, modulo a prime
   */
  private Sparse(int[] at, long[] numbers) {
    this.at = at;
    this.numbers = numbers;
  }

  static Sparse unit(int place) {
    return new Sparse(new int[] {place}, new long[] {1});
  }

  /** Numbers by place. */
  static Sparse of(Map<Integer, Integer> numbers, Prime prime) {
    int[] at = numbers.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
    return new Sparse(at, IntStream.of(at).mapToLong(i -> prime.of(numbers.get(i))).toArray());
  }

  /** The first so many of these numbers, none of them 0, at these places. */
  static Sparse of(int[] at, long[] numbers, int size) {
    return at.length == size
        ? new Sparse(at, numbers)
        : new Sparse(Arrays.copyOf(at, size), Arrays.copyOf(numbers, size));
  }

  /** In how many places it is not 0. */
  int size() {
    return at.length;
  }

  boolean isZero() {
    return at.length == 0;
  }

  /** Does something with every place where this is not 0 and another is. */
  void placesNotIn(Sparse other, IntConsumer doing) {
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
  void addTo(Total total, long times, Prime prime) {
    for (int i = 0; i < at.length; i++) {
      total.add(at[i], times == 1 ? numbers[i] : prime.times(times, numbers[i]));
    }
  }

  /** This less so many times the other. */
  Sparse minus(long times, Sparse other, Prime prime) {
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
  boolean isMultipleOf(Sparse other, Prime prime) {
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
}
