package nl.izamonitor.disclosure;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Chooses which rows are hidden: they are published one by one, what is worth most first, unless a
 * secret could be computed then. What is hidden so cannot be computed itself: it would give the
 * secret away.
 */
final class GreedySuppression {

  private final ProtectionProblem problem;

  /** The same whatever is tried, and dear. */
  private final Map<Prime, DerivableCounts> starts = new HashMap<>();

  /**
   * A problem of which no count is published yet.
   *
   * @param problem its rows may all be hidden
   */
  GreedySuppression(ProtectionProblem problem) {
    this.problem = problem;
  }

  /**
   * The rows that are hidden; empty when hiding all of them does not keep the secrets.
   *
   * @param worth per row; they are published in this order, highest first
   */
  Optional<BitSet> hidden(Prime prime, double[] worth) {
    DerivableCounts knowledge = start(prime);
    if (gives(knowledge)) {
      return Optional.empty();
    }
    BitSet hidden = new BitSet();
    IntStream.range(0, worth.length)
        .boxed()
        .sorted(Comparator.comparingDouble(row -> -worth[row]))
        .forEach(row -> hidden.set(row, !publish(knowledge, problem.rows().get(row).counts())));
    return Optional.of(hidden);
  }

  /**
   * Publishes the counts of a row one after another, until one of them would give a secret away.
   * What was published of it before is taken to be known, which is more than an outsider will know.
   */
  private static boolean publish(DerivableCounts knowledge, List<Integer> counts) {
    for (int count : counts) {
      SparseVector vector = knowledge.vector(count);
      if (!vector.isZero() && knowledge.reveals(vector)) {
        return false;
      }
      knowledge.know(vector);
    }
    return true;
  }

  /** The secrets that are known although every row is hidden, by either prime. */
  BitSet known() {
    BitSet known = new BitSet();
    for (Prime prime : Prime.values()) {
      DerivableCounts knowledge = start(prime);
      secrets().filter(knowledge::isKnown).forEach(number -> known.set(number - problem.counts()));
    }
    return known;
  }

  /** Whether the secrets are kept when these rows are hidden. */
  boolean isSafe(BitSet hidden, Prime prime) {
    DerivableCounts knowledge = start(prime);
    if (gives(knowledge)) {
      return false;
    }
    IntStream.range(0, problem.rows().size())
        .filter(row -> !hidden.get(row))
        .forEach(
            row ->
                problem
                    .rows()
                    .get(row)
                    .counts()
                    .forEach(count -> knowledge.know(knowledge.vector(count))));
    return !gives(knowledge);
  }

  private boolean gives(DerivableCounts knowledge) {
    return secrets().anyMatch(knowledge::isKnown);
  }

  /** The numbers under which the secrets are followed. */
  private IntStream secrets() {
    return IntStream.range(problem.counts(), problem.counts() + problem.secrets().size());
  }

  /** What is known when every row is hidden, with the secrets followed. */
  private DerivableCounts start(Prime prime) {
    return starts.computeIfAbsent(prime, this::knowledge).copy();
  }

  private DerivableCounts knowledge(Prime prime) {
    DerivableCounts knowledge = new DerivableCounts(problem.counts(), prime);
    problem.equations().stream()
        .sorted(Comparator.comparingInt(Combination::size))
        .forEach(sum -> knowledge.know(knowledge.vector(sum)));
    problem.secrets().forEach(secret -> knowledge.follow(secret.what()));
    return knowledge;
  }
}
