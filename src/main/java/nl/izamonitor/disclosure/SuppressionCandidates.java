package nl.izamonitor.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which rows may have to be hidden beside those that are hidden from the start. In every sum with
 * an unknown count there must be more of them; the rows that are least worth are looked at, and of
 * their sums again, until every sum that hangs together with a secret has enough.
 */
final class SuppressionCandidates {

  private final ProtectionProblem problem;
  private final int enough;
  private final long room;
  private boolean wholes;
  private final BitSet rows = new BitSet();

  /** In how many rows that are shown for sure a count stands. */
  private final int[] shown;

  /** What is lost with a count: all rows that show it. */
  private final double[] worth;

  /** How many unknown counts with room a sum has. */
  private final int[] unknown;

  /** The counts whose sums were looked at. */
  private final BitSet looked = new BitSet();

  private final List<List<Integer>> rowsOf = new ArrayList<>();
  private final List<List<Integer>> sumsOf = new ArrayList<>();
  private final Deque<Integer> open = new ArrayDeque<>();

  private SuppressionCandidates(ProtectionProblem problem, int enough, long room) {
    this.problem = problem;
    this.enough = enough;
    this.room = room;
    this.shown = new int[problem.counts()];
    this.worth = new double[problem.counts()];
    this.unknown = new int[problem.equations().size()];
    for (int i = 0; i < shown.length; i++) {
      rowsOf.add(new ArrayList<>());
      sumsOf.add(new ArrayList<>());
    }
  }

  /**
   * The rows to look at, so that nothing can be computed.
   *
   * @param enough how many unknown counts a sum should have, if it has any
   */
  static BitSet of(ProtectionProblem problem, int enough) {
    return of(problem, enough, 0, false);
  }

  /**
   * The rows to look at, so that there is room for secrets in the sums they stand in.
   *
   * @param room how large the unknown counts should be
   * @param wholes whether to look at what is summed up too: with them there is always a way
   */
  static BitSet of(ProtectionProblem problem, int enough, long room, boolean wholes) {
    SuppressionCandidates candidates = new SuppressionCandidates(problem, enough, room);
    candidates.wholes = wholes;
    candidates.index();
    candidates.search();
    return candidates.rows;
  }

  private void index() {
    for (int row = 0; row < problem.rows().size(); row++) {
      for (int count : problem.rows().get(row).counts()) {
        rowsOf.get(count).add(row);
        shown[count] += problem.rows().get(row).hidden() ? 0 : 1;
      }
    }
    for (int sum = 0; sum < problem.equations().size(); sum++) {
      int number = sum;
      problem
          .equations()
          .get(sum)
          .counts()
          .forEach(
              count -> {
                sumsOf.get(count).add(number);
                unknown[number] += shown[count] == 0 && hasRoom(count) ? 1 : 0;
              });
    }
    for (int count = 0; count < shown.length; count++) {
      worth[count] =
          rowsOf.get(count).stream().mapToDouble(r -> problem.rows().get(r).worth()).sum();
    }
    problem.secrets().forEach(secret -> secret.what().counts().forEach(this::look));
  }

  private boolean hasRoom(int count) {
    return room == 0 || problem.values().get(count) >= room;
  }

  /** Looks at the sums of an unknown count, once. */
  private void look(int count) {
    if (shown[count] == 0 && !looked.get(count)) {
      looked.set(count);
      open.addAll(sumsOf.get(count));
    }
  }

  private void search() {
    BitSet seen = new BitSet();
    while (!open.isEmpty()) {
      int number = open.pop();
      Combination sum = problem.equations().get(number);
      if (!seen.get(number)) {
        seen.set(number);
        if (room == 0) {
          sum.counts().forEach(this::look);
        }
      }
      if (wholes) {
        IntStream.range(0, sum.size())
            .filter(i -> sum.times(i) > 0)
            .map(sum::count)
            .filter(count -> shown[count] > 0 && worth[count] < Cell.KNOWN)
            .forEach(this::take);
      }
      if (unknown[number] < enough) {
        sum.counts()
            .filter(count -> shown[count] > 0 && worth[count] < Cell.KNOWN)
            .boxed()
            .sorted(
                Comparator.comparing((Integer count) -> !hasRoom(count))
                    .thenComparing(count -> worth[count])
                    .thenComparing(count -> count))
            .limit(enough - unknown[number])
            .forEach(this::take);
      }
    }
  }

  private void take(int count) {
    for (int row : rowsOf.get(count)) {
      if (!rows.get(row) && !problem.rows().get(row).hidden()) {
        rows.set(row);
        for (int other : problem.rows().get(row).counts()) {
          if (--shown[other] == 0) {
            sumsOf.get(other).forEach(sum -> unknown[sum] += hasRoom(other) ? 1 : 0);
            look(other);
          }
        }
      }
    }
  }
}
