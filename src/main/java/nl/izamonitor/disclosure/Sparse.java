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

  /** This less so many times the other. */
  Sparse minus(long times, Sparse other, Prime prime) {
    int[] places = new int[at.length + other.at.length];
    long[] differences = new long[places.length];
    int size = 0;
    int i = 0;
    int j = 0;
    while (i < at.length || j < other.at.length) {
      boolean own = j == other.at.length || (i < at.length && at[i] <= other.at[j]);
      boolean others = i == at.length || (j < other.at.length && other.at[j] <= at[i]);
      int place = own ? at[i] : other.at[j];
      long difference =
          prime.minus(own ? numbers[i] : 0, others ? prime.times(times, other.numbers[j]) : 0);
      if (difference != 0) {
        places[size] = place;
        differences[size++] = difference;
      }
      i += own ? 1 : 0;
      j += others ? 1 : 0;
    }
    return new Sparse(Arrays.copyOf(places, size), Arrays.copyOf(differences, size));
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
