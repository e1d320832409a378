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

  /** What is hidden so far is hidden from the start. */
  private Problem problem;

  /** The secrets that are kept. More that is hidden tells an outsider less: they stay so. */
  private final BitSet kept = new BitSet();

  /** The secrets that are wide enough, for ever too. */
  private final BitSet wide = new BitSet();

  private Protection(Problem problem) {
    this.problem = problem;
  }

  /**
   * The rows that may not be published, the ones that were hidden from the start too, by their
   * place in the list. What can be computed whatever is hidden is no secret any more, and nothing
   * is hidden for it.
   */
  public static BitSet hidden(Problem problem) {
    Problem told = problem.told();
    BitSet hidden = new Protection(told).hidden();
    return told.rows().size() <= SMALL ? fewer(told, hidden) : hidden;
  }

  private BitSet hidden() {
    boolean more = !problem.secrets().isEmpty();
    while (more) {
      BitSet exposed = exposed();
      if (!exposed.isEmpty()) {
        problem = problem.hiding(exact(problem.only(exposed)));
        kept.or(exposed);
      } else {
        kept.set(0, problem.secrets().size());
        more = widen();
      }
    }
    return start(problem);
  }

  /** The secrets that follow exactly from what is published now. */
  private BitSet exposed() {
    BitSet exposed = new BitSet();
    for (Part part : Part.of(problem, new BitSet())) {
      if (!part.secrets().stream().allMatch(kept::get)) {
        new Choice(part.problem())
            .known().stream()
                .map(part.secrets()::get)
                .filter(secret -> !kept.get(secret))
                .forEach(exposed::set);
      }
    }
    return exposed;
  }

  /** Hides more for secrets that are too narrow; false when none is, or nothing is left to hide. */
  private boolean widen() {
    Widening widening = new Widening(problem);
    for (Part part : Part.of(problem, new BitSet())) {
      if (!part.secrets().stream().allMatch(wide::get)) {
        BitSet narrow = Width.narrow(part.problem());
        for (int i = 0; i < part.secrets().size(); i++) {
          int secret = part.secrets().get(i);
          if (!narrow.get(i)) {
            wide.set(secret);
          } else if (!wide.get(secret)) {
            widening.widen(problem.secrets().get(secret));
          }
        }
      }
    }
    Optional<Problem> wider = widening.problem();
    problem = wider.orElse(problem);
    return wider.isPresent();
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
    return hidden(problem, all).orElseGet(() -> hidden(keepable(problem, all), all).orElseThrow());
  }

  /** The same problem without the secrets that can be computed whatever is hidden. */
  private static Problem keepable(Problem problem, BitSet all) {
    BitSet keepable = new BitSet();
    keepable.set(0, problem.secrets().size());
    for (Part part : Part.of(problem, all)) {
      new Choice(part.problem()).known().stream().map(part.secrets()::get).forEach(keepable::clear);
    }
    return problem.only(keepable);
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
