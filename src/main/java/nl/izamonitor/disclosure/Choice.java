package nl.izamonitor.disclosure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Chooses among candidates what is hidden: they are published one by one, what is worth most first,
 * unless a secret could be computed then. What is hidden so cannot be computed itself: it would
 * give the secret away.
 */
final class Choice {

  private final Problem problem;
  private final BitSet candidates;

  /** The numbers of the unknown counts among the unknown; -1 for what is shown for sure. */
  private final int[] unknown;

  private final int size;

  Choice(Problem problem, BitSet candidates) {
    this.problem = problem;
    this.candidates = candidates;
    this.unknown = new int[problem.counts()];
    for (int row = 0; row < problem.rows().size(); row++) {
      if (!problem.rows().get(row).hidden() && !candidates.get(row)) {
        problem.rows().get(row).counts().forEach(count -> unknown[count] = -1);
      }
    }
    int next = 0;
    for (int count = 0; count < unknown.length; count++) {
      unknown[count] = unknown[count] < 0 ? -1 : next++;
    }
    this.size = next;
  }

  /**
   * The candidates that are hidden; empty when hiding all of them does not keep the secrets.
   *
   * @param worth per row of the problem; they are published in this order, highest first
   */
  Optional<BitSet> hidden(Prime prime, double[] worth) {
    Knowledge knowledge = start(prime);
    if (!follow(knowledge)) {
      return Optional.empty();
    }
    BitSet hidden = new BitSet();
    List<Integer> order =
        candidates.stream().boxed().sorted(Comparator.comparingDouble(row -> -worth[row])).toList();
    for (int row : order) {
      hidden.set(row, !publish(knowledge, unknowns(row)));
    }
    return Optional.of(hidden);
  }

  /**
   * Publishes the counts of a row one after another, until one of them would give a secret away.
   * What was published of it before is taken to be known, which is more than an outsider will know.
   */
  private boolean publish(Knowledge knowledge, int[] counts) {
    for (int count : counts) {
      Sparse vector = knowledge.vector(count);
      if (!vector.isZero() && knowledge.reveals(vector, size)) {
        return false;
      }
      knowledge.know(vector);
    }
    return true;
  }

  /** Whether the secrets are kept when these candidates are hidden, by another prime. */
  boolean isSafe(BitSet hidden, Prime prime) {
    Knowledge knowledge = start(prime);
    if (!follow(knowledge)) {
      return false;
    }
    candidates.stream()
        .filter(row -> !hidden.get(row))
        .flatMap(row -> Arrays.stream(unknowns(row)))
        .forEach(count -> knowledge.know(knowledge.vector(count)));
    return IntStream.range(size, size + problem.secrets().size()).noneMatch(knowledge::isKnown);
  }

  /** What is known when every candidate is hidden. */
  private Knowledge start(Prime prime) {
    Knowledge knowledge = new Knowledge(size, prime);
    problem.equations().stream()
        .map(this::unknownPart)
        .filter(sum -> sum.size() > 0)
        .sorted(Comparator.comparingInt(Combination::size))
        .forEach(sum -> knowledge.know(knowledge.vector(sum)));
    return knowledge;
  }

  /** Follows the secrets; false when one of them is known already. */
  private boolean follow(Knowledge knowledge) {
    boolean kept = true;
    for (Secret secret : problem.secrets()) {
      kept &= !knowledge.isKnown(knowledge.follow(unknownPart(secret.what())));
    }
    return kept;
  }

  private int[] unknowns(int row) {
    return problem.rows().get(row).counts().stream()
        .mapToInt(count -> unknown[count])
        .filter(count -> count >= 0)
        .toArray();
  }

  private Combination unknownPart(Combination sum) {
    int[] own = IntStream.range(0, sum.size()).filter(i -> unknown[sum.count(i)] >= 0).toArray();
    return new Combination(
        Arrays.stream(own).map(i -> unknown[sum.count(i)]).toArray(),
        Arrays.stream(own).map(i -> sum.times(i)).toArray());
  }
}
