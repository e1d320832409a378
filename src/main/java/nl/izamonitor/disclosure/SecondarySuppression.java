package nl.izamonitor.disclosure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;

/**
 * Decides which rows are hidden beside those that are hidden from the start: as few as it takes
 * that nothing hidden can be computed from all that is published, nor narrowed down more than is
 * allowed. The row is the unit: hidden means no number at all.
 */
public final class SecondarySuppression {

  /** Of problems with up to so many rows every row is looked at. */
  static final int SMALL = 300;

  /** How many unknown counts a sum should have at first, and at most. */
  private static final int NEAR = 3;

  private static final int MOST = 64;

  /** For more secrets than this no programs are solved: where so much is small, most goes. */
  private static final int FEW = 100;

  /** What is hidden so far is hidden from the start. */
  private ProtectionProblem problem;

  /** The secrets that are kept. More that is hidden tells an outsider less: they stay so. */
  private final BitSet kept = new BitSet();

  /** The secrets that are wide enough, for ever too. */
  private final BitSet wide = new BitSet();

  private SecondarySuppression(ProtectionProblem problem) {
    this.problem = problem;
  }

  /**
   * The rows that may not be published, the ones that were hidden from the start too, by their
   * place in the list. What can be computed whatever is hidden is no secret any more, and nothing
   * is hidden for it.
   */
  public static BitSet hidden(ProtectionProblem problem) {
    return hidden(problem, new BitSet());
  }

  /**
   * The same, in which some rows are hidden only when nothing can be hidden in their place.
   *
   * @param preferred these rows, by their place in the list
   */
  public static BitSet hidden(ProtectionProblem problem, BitSet preferred) {
    ProtectionProblem complete = problem.withImpliedCounts().withSecretZeros();
    SecondarySuppression protection = new SecondarySuppression(complete);
    BitSet hidden = protection.sparing(complete, preferred, protection.hidden());
    return complete.rows().size() <= SMALL ? fewer(complete, hidden) : hidden;
  }

  /**
   * Shows the preferred rows for certain, beside what else was hidden: the country is not to be
   * hidden for one gemeente when another gemeente can be.
   */
  private BitSet sparing(ProtectionProblem complete, BitSet preferred, BitSet hidden) {
    BitSet spared = (BitSet) preferred.clone();
    spared.andNot(complete.hidden());
    if (!spared.intersects(hidden)) {
      return hidden;
    }
    BitSet rest = (BitSet) hidden.clone();
    rest.andNot(spared);
    SecondarySuppression other = new SecondarySuppression(complete.known(spared).hiding(rest));
    BitSet others = other.hidden();
    return other.lost() == 0 || other.lost() <= lost() ? others : hidden;
  }

  /** How many secrets are not kept. */
  private int lost() {
    BitSet lost = narrow();
    lost.or(exposed(new BitSet()));
    return lost.cardinality();
  }

  private BitSet hidden() {
    boolean more = !problem.secrets().isEmpty();
    while (more) {
      BitSet exposed = exposed(kept);
      if (!exposed.isEmpty()) {
        problem = problem.hiding(ExactProtection.hidden(problem.only(exposed)));
        kept.or(exposed);
      } else {
        kept.set(0, problem.secrets().size());
        more = widen();
      }
    }
    return problem.hidden();
  }

  /** The secrets that follow exactly from what is published now, but for those surely kept. */
  private BitSet exposed(BitSet sure) {
    BitSet exposed = new BitSet();
    for (LinkedPart part : LinkedPart.of(problem, new BitSet())) {
      if (!part.secrets().stream().allMatch(sure::get)) {
        new GreedySuppression(part.problem())
            .known().stream()
                .map(part.secrets()::get)
                .filter(secret -> !sure.get(secret))
                .forEach(exposed::set);
      }
    }
    return exposed;
  }

  /** Hides more for secrets that are too narrow; false when nothing was hidden for any. */
  private boolean widen() {
    look();
    BitSet before = problem.hidden();
    exchange();
    for (int enough = 2; enough <= MOST && narrow().cardinality() > FEW; enough++) {
      ProtectionProblem open = problem.only(narrow());
      hide(SuppressionCandidates.of(open, enough, room(open), false), new BitSet());
      look();
    }
    boolean small = problem.rows().size() <= SMALL;
    for (int enough = NEAR; enough <= MOST && !narrow().isEmpty(); enough *= 2) {
      ProtectionProblem open = problem.only(narrow());
      widen(open, small ? open.open() : SuppressionCandidates.of(open, enough, room(open), true));
    }
    return !problem.hidden().equals(before);
  }

  /** The secrets that are not known to be wide. */
  private BitSet narrow() {
    BitSet narrow = FeasibleValues.asked(problem.secrets());
    narrow.andNot(wide);
    return narrow;
  }

  /** Looks which secrets are wide as it is. */
  private void look() {
    int[] numbers = narrow().stream().toArray();
    for (LinkedPart part : LinkedPart.of(problem.only(narrow()), new BitSet())) {
      BitSet narrow = FeasibilityIntervals.notSeenWide(part.problem());
      for (int i = 0; i < part.secrets().size(); i++) {
        wide.set(numbers[part.secrets().get(i)], !narrow.get(i));
      }
    }
    kept.or(wide);
  }

  /** Hides partners in a rectangle, which is quickly found and mostly enough. */
  private void exchange() {
    Hypercubes exchanges = new Hypercubes(problem);
    narrow().stream()
        .filter(secret -> exchanges.widen(problem.secrets().get(secret)))
        .forEach(wide::set);
    hide(exchanges.hidden(), exchanges.moved());
  }

  /** Hides rows, and counts with them that can be more than one thing. */
  private void hide(BitSet rows, BitSet moved) {
    int before = problem.secrets().size();
    problem = problem.hiding(rows);
    for (int secret = before; secret < problem.secrets().size(); secret++) {
      wide.set(secret, moved.get(problem.secrets().get(secret).what().count(0)));
    }
    kept.or(wide);
  }

  private static long room(ProtectionProblem problem) {
    return problem.secrets().stream().mapToLong(SensitiveSum::width).max().orElse(0);
  }

  /** Hides some of the candidates for all secrets of a problem. */
  private void widen(ProtectionProblem open, BitSet candidates) {
    int[] numbers = narrow().stream().toArray();
    BitSet rows = new BitSet();
    BitSet moved = new BitSet();
    for (LinkedPart part : LinkedPart.of(open, candidates)) {
      IntervalProtection.Outcome outcome = IntervalProtection.of(part.problem());
      outcome.rows().stream().forEach(row -> rows.set(part.rows().get(row)));
      outcome.wide().stream().forEach(secret -> wide.set(numbers[part.secrets().get(secret)]));
      outcome.moved().stream().forEach(count -> moved.set(part.counts().get(count)));
    }
    hide(rows, moved);
  }

  /** Shows again what need not have been hidden, what is worth most first. */
  private static BitSet fewer(ProtectionProblem problem, BitSet hidden) {
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

  private static boolean isSafe(ProtectionProblem problem) {
    return LinkedPart.of(problem, new BitSet()).stream()
        .map(LinkedPart::problem)
        .allMatch(
            part ->
                Arrays.stream(Prime.values())
                        .allMatch(prime -> new GreedySuppression(part).isSafe(new BitSet(), prime))
                    && FeasibilityIntervals.narrow(part).isEmpty());
  }
}
