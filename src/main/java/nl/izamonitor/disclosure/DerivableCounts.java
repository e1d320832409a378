package nl.izamonitor.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an outsider can work out. Every unknown count is a vector; what becomes known is eliminated
 * from all of them, so that a count of which nothing is left can be computed exactly.
 */
final class DerivableCounts {

  private final Prime prime;
  private final List<SparseVector> vectors = new ArrayList<>();
  private final VectorIndex[] occurrences;

  /** Long sums are added up in one place; every copy uses the same. */
  private final SparseVector.Sum total;

  /**
   * Nothing is known of these counts.
   *
   * @param counts how many there are
   */
  DerivableCounts(int counts, Prime prime) {
    this.prime = prime;
    this.total = new SparseVector.Sum(counts, prime);
    this.occurrences = Stream.generate(VectorIndex::new).limit(counts).toArray(VectorIndex[]::new);
    for (int i = 0; i < counts; i++) {
      vectors.add(SparseVector.unit(i));
      occurrences[i].add(i);
    }
  }

  private DerivableCounts(DerivableCounts other) {
    prime = other.prime;
    total = other.total;
    vectors.addAll(other.vectors);
    occurrences = Stream.of(other.occurrences).map(VectorIndex::copy).toArray(VectorIndex[]::new);
  }

  /** The same knowledge, to go on from. */
  DerivableCounts copy() {
    return new DerivableCounts(this);
  }

  /** Follows a sum of these counts from now on; gives its number. */
  int follow(Combination sum) {
    SparseVector vector = vector(sum);
    vectors.add(SparseVector.ZERO);
    replace(vectors.size() - 1, vector);
    return vectors.size() - 1;
  }

  /** What is left of a sum when all that is known is taken off. */
  SparseVector vector(Combination sum) {
    for (int i = 0; i < sum.size(); i++) {
      vectors.get(sum.count(i)).addTo(total, prime.of(sum.times(i)), prime);
    }
    return total.take();
  }

  /** What is left of a count, or of a sum that is followed. */
  SparseVector vector(int number) {
    return vectors.get(number);
  }

  boolean isKnown(int number) {
    return vectors.get(number).isZero();
  }

  /** Whether something that is followed would be known when this is: it is a multiple of it. */
  boolean reveals(SparseVector known) {
    return Arrays.stream(numbers(rarest(known)))
        .anyMatch(
            number ->
                number >= occurrences.length && vectors.get(number).isMultipleOf(known, prime));
  }

  /** From now on this vector is known. */
  void know(SparseVector known) {
    if (known.isZero()) {
      return;
    }
    int pivot = rarest(known);
    long inverse = prime.inverse(known.number(pivot));
    for (int other : numbers(pivot)) {
      SparseVector vector = vectors.get(other);
      replace(other, vector.minus(prime.times(vector.number(pivot), inverse), known, prime));
    }
  }

  /** Of the places where a vector is not 0 the one where fewest others are not. */
  private int rarest(SparseVector vector) {
    return vector.first(place -> occurrences[place].times());
  }

  private int[] numbers(int place) {
    return occurrences[place].numbers(number -> vectors.get(number).number(place) != 0);
  }

  private void replace(int number, SparseVector vector) {
    SparseVector before = vectors.get(number);
    before.placesNotIn(vector, place -> occurrences[place].remove());
    vector.placesNotIn(before, place -> occurrences[place].add(number));
    vectors.set(number, vector);
  }
}
