package nl.izamonitor.disclosure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Decides which rows are hidden. The row is the unit: hidden means no number at all. First those
 * that are small themselves, then as few others as it takes that nothing hidden can be computed
 * from all that is published.
 */
public final class Protection {

  /** Up to so many rows every one is looked at. */
  private static final int SMALL = 3000;

  /** How many unknown counts a sum should have at first, and at most. */
  private static final int ENOUGH = 4;

  private static final int MOST = 64;

  private static final int ORDERS = 8;
  private static final double STEP = 0.1;

  private Protection() {}

  /**
   * The rows that may not be published, by their place in the list: those with a numerator, a
   * denominator or, where it is a group of people, a difference of the two below its floor.
   */
  public static BitSet hidden(List<Cell> block, Thresholds thresholds) {
    BitSet hidden = new BitSet(block.size());
    for (int i = 0; i < block.size(); i++) {
      hidden.set(i, isPrimary(block.get(i), thresholds));
    }
    return hidden;
  }

  /**
   * The rows that may not be published, the ones that were hidden from the start too, by their
   * place in the list.
   *
   * @throws IllegalArgumentException when a secret can be computed whatever is hidden
   */
  public static BitSet hidden(Problem problem) {
    BitSet all = new BitSet();
    all.set(0, problem.rows().size());
    BitSet hidden = new BitSet();
    for (int row = 0; row < problem.rows().size(); row++) {
      hidden.set(row, problem.rows().get(row).hidden());
    }
    all.andNot(hidden);
    boolean small = problem.rows().size() <= SMALL;
    for (int enough = ENOUGH; !small && enough <= MOST; enough *= 2) {
      Optional<BitSet> more = beside(problem, Candidates.of(problem, enough));
      if (more.isPresent()) {
        hidden.or(more.get());
        return hidden;
      }
    }
    hidden.or(
        beside(problem, all)
            .orElseThrow(
                () ->
                    new IllegalArgumentException("A secret can be computed whatever is hidden.")));
    return hidden;
  }

  /**
   * Which candidates are hidden, chosen by one prime and held against both. What is best for one
   * row need not be best for all: small problems are tried in several orders, each a little
   * different, always the same ones.
   */
  private static Optional<BitSet> beside(Problem problem, BitSet candidates) {
    Choice choice = new Choice(problem, candidates);
    int orders = candidates.cardinality() <= SMALL ? ORDERS : 1;
    return IntStream.range(0, orders)
        .mapToObj(i -> order(problem, i))
        .flatMap(order -> safe(choice, order).stream())
        .min(Comparator.comparingDouble(hidden -> loss(problem, hidden)));
  }

  /** What a row is worth, the first time as it is. */
  private static double[] order(Problem problem, int turn) {
    Random random = new Random(turn);
    return problem.rows().stream()
        .mapToDouble(row -> row.worth() * (1 + turn * STEP * random.nextGaussian()))
        .toArray();
  }

  private static Optional<BitSet> safe(Choice choice, double[] worth) {
    return Arrays.stream(Prime.values())
        .flatMap(prime -> choice.hidden(prime, worth).stream())
        .filter(
            hidden -> Arrays.stream(Prime.values()).allMatch(prime -> choice.isSafe(hidden, prime)))
        .findFirst();
  }

  /** What is lost: rows, and larger ones a little more. */
  private static double loss(Problem problem, BitSet hidden) {
    return hidden.stream().mapToDouble(row -> Math.log(2 + problem.rows().get(row).worth())).sum();
  }

  private static boolean isPrimary(Cell cell, Thresholds thresholds) {
    if (isSmall(cell.numerator(), thresholds.numerator(), thresholds.zeros())) {
      return true;
    }
    if (!cell.divided()) {
      return false;
    }
    // Nobody lives there: the row has no value, and nobody to protect.
    boolean empty = cell.denominator() == 0 && cell.numerator() == 0;
    long rest = cell.denominator() - cell.numerator();
    // Known numerator or denominator, the rest gives the other away: the stricter floor holds.
    int floor = Math.max(thresholds.numerator(), thresholds.denominator());
    return isSmall(cell.denominator(), thresholds.denominator(), false)
        || (cell.complement() && !empty && isSmall(rest, floor, thresholds.zeros()));
  }

  private static boolean isSmall(long count, int floor, boolean zeros) {
    return count == 0 ? zeros && floor > 0 : count > 0 && count < floor;
  }
}
