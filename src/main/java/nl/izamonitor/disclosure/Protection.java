package nl.izamonitor.disclosure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Decides which rows are hidden beside those that are hidden from the start: as few as it takes
 * that nothing hidden can be computed from all that is published, nor narrowed down more than is
 * allowed. The row is the unit: hidden means no number at all.
 */
public final class Protection {

  /** Of problems with up to so many rows every row is looked at. */
  private static final int SMALL = 300;

  /** How many unknown counts a sum should have at first, and at most. */
  private static final int ENOUGH = 4;

  private static final int MOST = 64;

  /** Parts with up to so many rows are tried in several orders. */
  private static final int TRIED = 300;

  private static final int ORDERS = 8;
  private static final double STEP = 0.1;

  private Protection() {}

  /**
   * The rows that may not be published, the ones that were hidden from the start too, by their
   * place in the list.
   *
   * @throws IllegalArgumentException when a secret can be computed whatever is hidden
   */
  public static BitSet hidden(Problem problem) {
    Problem told = problem.told();
    Problem current = told;
    while (true) {
      Problem hidden = current.hiding(exact(current));
      Optional<Problem> wider = wider(hidden);
      if (wider.isEmpty()) {
        return told.rows().size() <= SMALL ? fewer(told, start(hidden)) : start(hidden);
      }
      current = wider.get();
    }
  }

  /** The problem with more rows hidden for secrets that are too narrow; empty when none is. */
  private static Optional<Problem> wider(Problem problem) {
    Widening widening = new Widening(problem);
    for (Part part : Part.of(problem, new BitSet())) {
      Width.narrow(part.problem()).stream()
          .forEach(s -> widening.widen(problem.secrets().get(part.secrets().get(s))));
    }
    return widening.problem();
  }

  /** Shows again what need not have been hidden, what is worth most first. */
  private static BitSet fewer(Problem problem, BitSet hidden) {
    BitSet fewest = (BitSet) hidden.clone();
    hidden.stream()
        .filter(row -> !problem.rows().get(row).hidden())
        .boxed()
        .sorted(Comparator.comparingDouble(row -> -problem.rows().get(row).worth()))
        .forEach(
            row -> {
              fewest.clear(row);
              fewest.set(row, !isSafe(problem.hiding(fewest)));
            });
    return fewest;
  }

  private static boolean isSafe(Problem problem) {
    return Part.of(problem, new BitSet()).stream()
        .map(Part::problem)
        .allMatch(
            part ->
                Arrays.stream(Prime.values())
                        .allMatch(prime -> new Choice(part).isSafe(new BitSet(), prime))
                    && Width.narrow(part).isEmpty());
  }

  /** As few rows as it takes that no secret can be computed. */
  private static BitSet exact(Problem problem) {
    if (problem.secrets().isEmpty()) {
      return start(problem);
    }
    boolean small = problem.rows().size() <= SMALL;
    for (int enough = ENOUGH; !small && enough <= MOST; enough *= 2) {
      Optional<BitSet> hidden = hidden(problem, Candidates.of(problem, enough));
      if (hidden.isPresent()) {
        return hidden.get();
      }
    }
    BitSet all = new BitSet();
    IntStream.range(0, problem.rows().size())
        .filter(row -> !problem.rows().get(row).hidden() && !problem.rows().get(row).isKnown())
        .forEach(all::set);
    return hidden(problem, all)
        .orElseThrow(
            () -> new IllegalArgumentException("A secret can be computed whatever is hidden."));
  }

  private static BitSet start(Problem problem) {
    BitSet hidden = new BitSet();
    for (int row = 0; row < problem.rows().size(); row++) {
      hidden.set(row, problem.rows().get(row).hidden());
    }
    return hidden;
  }

  private static Optional<BitSet> hidden(Problem problem, BitSet candidates) {
    BitSet hidden = start(problem);
    for (Part part : Part.of(problem, candidates)) {
      Optional<BitSet> own = hidden(part);
      if (own.isEmpty()) {
        return Optional.empty();
      }
      own.get().stream().forEach(row -> hidden.set(part.rows().get(row)));
    }
    return Optional.of(hidden);
  }

  /**
   * What is best for one row need not be best for all: small parts are tried in several orders,
   * each a little different, always the same ones.
   */
  private static Optional<BitSet> hidden(Part part) {
    Choice choice = new Choice(part.problem());
    int orders = part.rows().size() <= TRIED ? ORDERS : 1;
    return IntStream.range(0, orders)
        .mapToObj(turn -> order(part.problem(), turn))
        .flatMap(worth -> safe(choice, worth).stream())
        .min(Comparator.comparingDouble(hidden -> loss(part.problem().rows(), hidden)));
  }

  /** What a row is worth, the first time as it is. */
  private static double[] order(Problem problem, int turn) {
    Random random = new Random(turn);
    return problem.rows().stream()
        .mapToDouble(row -> row.worth() * Math.exp(turn * STEP * random.nextGaussian()))
        .toArray();
  }

  /** What one prime chooses must be safe by the other as well. */
  private static Optional<BitSet> safe(Choice choice, double[] worth) {
    return Arrays.stream(Prime.values())
        .flatMap(
            prime ->
                choice.hidden(prime, worth).filter(h -> choice.isSafe(h, prime.other())).stream())
        .findFirst();
  }

  /** What is lost: rows, and larger ones a little more. */
  private static double loss(List<Row> rows, BitSet hidden) {
    return hidden.stream().mapToDouble(row -> Math.log(2 + rows.get(row).worth())).sum();
  }
}
