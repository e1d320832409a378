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
    Problem open = problem;
    boolean small = problem.rows().size() <= SMALL;
    for (int enough = ENOUGH; !small && !open.secrets().isEmpty() && enough <= MOST; enough *= 2) {
      open = hide(open, Candidates.of(open, enough));
    }
    BitSet all = new BitSet();
    for (int row = 0; row < problem.rows().size(); row++) {
      all.set(row, !open.rows().get(row).hidden() && !open.rows().get(row).isKnown());
    }
    return open.secrets().isEmpty() ? start(open) : start(hide(keepable(open, all), all));
  }

  /** Hides some of the candidates for all secrets that they can keep; the others are left. */
  private static Problem hide(Problem problem, BitSet candidates) {
    BitSet hidden = new BitSet();
    BitSet left = new BitSet();
    for (Part part : Part.of(problem, candidates)) {
      Optional<BitSet> own = hidden(part);
      own.ifPresentOrElse(
          rows -> rows.stream().forEach(row -> hidden.set(part.rows().get(row))),
          () -> part.secrets().forEach(left::set));
    }
    return problem.without(hidden).only(left);
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

  /**
   * What is best for one row need not be best for all: small parts are tried in several orders,
   * each a little different, always the same ones. What one prime chooses must be safe by the other
   * as well.
   */
  private static Optional<BitSet> hidden(Part part) {
    Choice choice = new Choice(part.problem());
    List<Row> rows = part.problem().rows();
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
  private static double[] order(Problem problem, int turn) {
    Random random = new Random(turn);
    return problem.rows().stream()
        .mapToDouble(row -> row.worth() * Math.exp(turn * STEP * random.nextGaussian()))
        .toArray();
  }

  /** What is lost: rows, and larger ones a little more. */
  private static double loss(List<Row> rows, BitSet hidden) {
    return hidden.stream().mapToDouble(row -> Math.log(2 + rows.get(row).worth())).sum();
  }
}
