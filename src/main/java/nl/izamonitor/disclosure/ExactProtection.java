package nl.izamonitor.disclosure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Hides as few rows as it takes that no secret can be computed. */
final class ExactProtection {

  /** How many unknown counts a sum should have at first, and at most. */
  private static final int ENOUGH = 4;

  private static final int MOST = 64;

  /** Parts with up to so many rows are tried in several orders. */
  private static final int TRIED = 300;

  private static final int ORDERS = 8;
  private static final double STEP = 0.1;

  private ExactProtection() {}

  /** The rows that are hidden then, with those that were from the start. */
  static BitSet hidden(ProtectionProblem problem) {
    ProtectionProblem open = problem;
    boolean small = problem.rows().size() <= SecondarySuppression.SMALL;
    for (int enough = ENOUGH; !small && !open.secrets().isEmpty() && enough <= MOST; enough *= 2) {
      open = hide(open, SuppressionCandidates.of(open, enough));
    }
    BitSet all = open.open();
    return open.secrets().isEmpty() ? open.hidden() : hide(keepable(open, all), all).hidden();
  }

  /** Hides some of the candidates for all secrets that they can keep; the others are left. */
  private static ProtectionProblem hide(ProtectionProblem problem, BitSet candidates) {
    BitSet hidden = new BitSet();
    BitSet left = new BitSet();
    for (LinkedPart part : LinkedPart.of(problem, candidates)) {
      Optional<BitSet> own = hidden(part);
      own.ifPresentOrElse(
          rows -> rows.stream().forEach(row -> hidden.set(part.rows().get(row))),
          () -> part.secrets().forEach(left::set));
    }
    return problem.without(hidden).only(left);
  }

  /** The same problem without the secrets that can be computed whatever is hidden. */
  private static ProtectionProblem keepable(ProtectionProblem problem, BitSet all) {
    BitSet keepable = new BitSet();
    keepable.set(0, problem.secrets().size());
    for (LinkedPart part : LinkedPart.of(problem, all)) {
      new GreedySuppression(part.problem())
          .known().stream().map(part.secrets()::get).forEach(keepable::clear);
    }
    return problem.only(keepable);
  }

  /**
   * What is best for one row need not be best for all: small parts are tried in several orders,
   * each a little different, always the same ones. What one prime chooses must be safe by the other
   * as well.
   */
  private static Optional<BitSet> hidden(LinkedPart part) {
    GreedySuppression choice = new GreedySuppression(part.problem());
    List<Cell> rows = part.problem().rows();
    int orders = part.rows().size() <= TRIED ? ORDERS : 1;
    return Arrays.stream(Prime.values())
        .flatMap(
            prime ->
                IntStream.range(0, orders)
                    .mapToObj(turn -> choice.hidden(prime, order(part.problem(), turn)))
                    .flatMap(Optional::stream)
                    .sorted(Comparator.comparingDouble(hidden -> loss(rows, hidden)))
                    .filter(hidden -> choice.isSafe(hidden, prime.other())))
        .findFirst();
  }

  /** What a row is worth, the first time as it is. */
  private static double[] order(ProtectionProblem problem, int turn) {
    Random random = new Random(turn);
    return problem.rows().stream()
        .mapToDouble(row -> row.worth() * Math.exp(turn * STEP * random.nextGaussian()))
        .toArray();
  }

  /** What is lost: rows, and larger ones a little more. */
  private static double loss(List<Cell> rows, BitSet hidden) {
    return hidden.stream().mapToDouble(row -> Math.log(2 + rows.get(row).worth())).sum();
  }
}
