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
  static final int SMALL = 300;

  /** How many unknown counts a sum should have at first, and at most. */
  private static final int ENOUGH = 4;

  private static final int MOST = 64;
  private static final int NEAR = 3;

  /** For more secrets than this no programs are solved: where so much is small, most goes. */
  private static final int FEW = 100;

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

  /** Hides more for secrets that are too narrow; false when nothing was hidden for any. */
  private boolean widen() {
    look();
    BitSet before = start(problem);
    exchange();
    for (int enough = 2; enough <= MOST && narrow().cardinality() > FEW; enough++) {
      Problem open = problem.only(narrow());
      hide(Candidates.of(open, enough, room(open), false), new BitSet());
      look();
    }
    boolean small = problem.rows().size() <= SMALL;
    for (int enough = NEAR; enough <= MOST && !narrow().isEmpty(); enough *= 2) {
      Problem open = problem.only(narrow());
      widen(open, small ? all(open) : Candidates.of(open, enough, room(open), true));
    }
    return !start(problem).equals(before);
  }

  /** The secrets that are not known to be wide. */
  private BitSet narrow() {
    BitSet narrow = Seen.asked(problem.secrets());
    narrow.andNot(wide);
    return narrow;
  }

  /** Looks which secrets are wide as it is. */
  private void look() {
    int[] numbers = narrow().stream().toArray();
    for (Part part : Part.of(problem.only(narrow()), new BitSet())) {
      BitSet narrow = Width.notSeenWide(part.problem());
      for (int i = 0; i < part.secrets().size(); i++) {
        wide.set(numbers[part.secrets().get(i)], !narrow.get(i));
      }
    }
    kept.or(wide);
  }

  /** Hides partners in a rectangle, which is quickly found and mostly enough. */
  private void exchange() {
    Exchanges exchanges = new Exchanges(problem);
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

  private static long room(Problem problem) {
    return problem.secrets().stream().mapToLong(Secret::width).max().orElse(0);
  }

  /** Hides some of the candidates for all secrets of a problem. */
  private void widen(Problem open, BitSet candidates) {
    int[] numbers = narrow().stream().toArray();
    BitSet rows = new BitSet();
    BitSet moved = new BitSet();
    for (Part part : Part.of(open, candidates)) {
      Widening.Outcome outcome = Widening.of(part.problem());
      outcome.rows().stream().forEach(row -> rows.set(part.rows().get(row)));
      outcome.wide().stream().forEach(secret -> wide.set(numbers[part.secrets().get(secret)]));
      outcome.moved().stream().forEach(count -> moved.set(part.counts().get(count)));
    }
    hide(rows, moved);
  }

  /** All rows that may be hidden. */
  private static BitSet all(Problem problem) {
    BitSet all = new BitSet();
    for (int row = 0; row < problem.rows().size(); row++) {
      all.set(row, !problem.rows().get(row).hidden() && !problem.rows().get(row).isKnown());
    }
    return all;
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
    BitSet all = all(open);
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
