package nl.izamonitor.disclosure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What an outsider can work out. Every unknown count is a vector; what becomes known is eliminated
 * from all of them, so that a count of which nothing is left can be computed exactly.
 */
final class Knowledge {

  private final Prime prime;
  private final List<Sparse> vectors = new ArrayList<>();

  /** Which vectors are not 0 at a place. */
  private final List<Set<Integer>> occurrences = new ArrayList<>();

  /**
   * Nothing is known of these counts.
   *
   * @param counts how many there are
   */
  Knowledge(int counts, Prime prime) {
    this.prime = prime;
    for (int i = 0; i < counts; i++) {
      vectors.add(Sparse.unit(i));
      Set<Integer> own = new HashSet<>();
      own.add(i);
      occurrences.add(own);
    }
  }

  /** Follows a sum of these counts from now on; gives its number. */
  int follow(Combination sum) {
    Sparse vector = vector(sum);
    vectors.add(Sparse.ZERO);
    replace(vectors.size() - 1, vector);
    return vectors.size() - 1;
  }

  /** Stops following what is not asked for any more. */
  void forget(int number) {
    replace(number, Sparse.ZERO);
  }

  /** What is left of a sum when all that is known is taken off. */
  Sparse vector(Combination sum) {
    Sparse vector = Sparse.ZERO;
    for (int i = 0; i < sum.size(); i++) {
      vector = vector.minus(prime.of(-sum.times(i)), vectors.get(sum.count(i)), prime);
    }
    return vector;
  }

  /** What is left of what is followed, or of a count. */
  Sparse vector(int number) {
    return vectors.get(number);
  }

  boolean isKnown(int number) {
    return vectors.get(number).isZero();
  }

  /** The followed vectors that would be known when this one is: they are a multiple of it. */
  boolean reveals(Sparse known, int from) {
    for (int number : occurrences.get(rarest(known))) {
      if (number >= from && vectors.get(number).isMultipleOf(known, prime)) {
        return true;
      }
    }
    return false;
  }

  /** From now on this vector is known. */
  void know(Sparse known) {
    if (known.isZero()) {
      return;
    }
    int pivot = rarest(known);
    long number = known.number(pivot);
    for (int other : List.copyOf(occurrences.get(pivot))) {
      Sparse vector = vectors.get(other);
      replace(other, vector.minus(prime.divided(vector.number(pivot), number), known, prime));
    }
  }

  /** Of the places where a vector is not 0 the one where fewest others are not. */
  private int rarest(Sparse vector) {
    return vector.first(place -> occurrences.get(place).size());
  }

  private void replace(int number, Sparse vector) {
    vectors.get(number).at().forEach(place -> occurrences.get(place).remove(number));
    vector.at().forEach(place -> occurrences.get(place).add(number));
    vectors.set(number, vector);
  }
}
