package nl.izamonitor.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Counts of which some can be larger and others as much smaller while every sum stays what it is: a
 * cell and its partners in a rectangle. Where all of them are hidden, nobody can tell how far the
 * exchange has gone, and the secret among them is as wide as its smallest counts allow.
 */
final class Hypercubes {

  private static final Prime PRIME = Prime.FIRST;

  /** So many counts may take part. */
  private static final int MOST = 12;

  private static final int DETOURS = 2;

  /** So many steps are tried for one secret. */
  private static final int TRIES = 500;

  private final ProtectionProblem problem;
  private final long[] values;

  /** What is lost with a count: the rows that still show it. */
  private final double[] worth;

  private final int[][] sums;

  /** Per count the sums it stands in, and how often. */
  private final List<SparseVector> columns = new ArrayList<>();

  private final List<List<Integer>> rowsOf = new ArrayList<>();
  private final List<List<Combination>> differencesOf = new ArrayList<>();
  private final BitSet hidden = new BitSet();
  private final BitSet moved = new BitSet();

  /** A problem with what is hidden so far. */
  Hypercubes(ProtectionProblem problem) {
    this.problem = problem;
    this.values = problem.values().stream().mapToLong(Long::longValue).toArray();
    List<Map<Integer, Integer>> sumsOf = new ArrayList<>();
    for (int count = 0; count < problem.counts(); count++) {
      rowsOf.add(new ArrayList<>());
      differencesOf.add(new ArrayList<>());
      sumsOf.add(new HashMap<>());
    }
    for (int number = 0; number < problem.equations().size(); number++) {
      Combination sum = problem.equations().get(number);
      for (int i = 0; i < sum.size(); i++) {
        sumsOf.get(sum.count(i)).put(number, sum.times(i));
      }
    }
    for (int row = 0; row < problem.rows().size(); row++) {
      hidden.set(row, problem.rows().get(row).hidden());
      for (int count : problem.rows().get(row).counts()) {
        rowsOf.get(count).add(row);
      }
    }
    worth = IntStream.range(0, problem.counts()).mapToDouble(this::worth).toArray();
    sums = problem.equations().stream().map(sum -> sum.counts().toArray()).toArray(int[][]::new);
    problem.notNegative().forEach(d -> d.counts().forEach(c -> differencesOf.get(c).add(d)));
    for (int count = 0; count < problem.counts(); count++) {
      columns.add(SparseVector.of(sumsOf.get(count), PRIME));
    }
  }

  /** What is zero is taken to be known, and so is what others may know. */
  private boolean isMovable(int count) {
    return values[count] > 0 && worth[count] < Cell.KNOWN;
  }

  private double worth(int count) {
    return rowsOf.get(count).stream()
        .filter(row -> !hidden.get(row))
        .mapToDouble(row -> problem.rows().get(row).worth())
        .sum();
  }

  /** The rows that are hidden now. */
  BitSet hidden() {
    return hidden;
  }

  /** The counts of which nobody can tell what they are now. */
  BitSet moved() {
    return moved;
  }

  /** Hides what it takes to make a secret wide; false where no exchange does it. */
  boolean widen(SensitiveSum secret) {
    Search search = new Search(secret);
    secret.what().counts().forEach(search::with);
    search.best.forEach(
        (count, step) -> {
          moved.set(count);
          rowsOf.get(count).forEach(this::hide);
        });
    return !search.best.isEmpty();
  }

  private void hide(int row) {
    if (!hidden.get(row)) {
      hidden.set(row);
      for (int count : problem.rows().get(row).counts()) {
        worth[count] = worth(count);
      }
    }
  }

  /**
   * How far a search is.
   *
   * @param left what the steps so far come to in every sum
   * @param lost what hiding their counts costs
   * @param detours how often more may be left before it becomes less
   */
  private record Path(SparseVector left, double lost, int detours) {}

  /** The cheapest exchange that makes a secret wide. */
  private final class Search {

    private final SensitiveSum secret;

    /** How far each count goes up, or down, at a time. */
    private final Map<Integer, Integer> steps = new LinkedHashMap<>();

    private Map<Integer, Integer> best = Map.of();
    private double price = Cell.KNOWN;
    private int tries;

    Search(SensitiveSum secret) {
      this.secret = secret;
    }

    private void with(int count) {
      steps.put(count, 1);
      complete(new Path(columns.get(count), worth[count], DETOURS));
      steps.remove(count);
    }

    /**
     * Adds counts until nothing is left in any sum: one of the smallest sum first, for one of its
     * counts must be in it.
     */
    private void complete(Path path) {
      if (path.lost() >= price || tries++ > TRIES || isTooNarrow()) {
        return;
      }
      if (path.left().isZero()) {
        keep(path.lost());
      } else if (steps.size() < MOST) {
        int sum = path.left().first(place -> sums[place].length);
        for (int count : sums[sum]) {
          if (isMovable(count) && !steps.containsKey(count)) {
            add(count, sum, path);
          }
        }
      }
    }

    /** More counts only make it narrower; each of the counts of a secret changes it by one. */
    private boolean isTooNarrow() {
      return secret.what().size() * (room(1) + room(-1)) < secret.width();
    }

    private void add(int count, int sum, Path path) {
      SparseVector column = columns.get(count);
      for (int sign : new int[] {-1, 1}) {
        if (PRIME.times(PRIME.of(sign), column.number(sum))
            == PRIME.minus(0, path.left().number(sum))) {
          SparseVector more = path.left().minus(PRIME.of(-sign), column, PRIME);
          int fewer = path.detours() - (more.size() < path.left().size() ? 0 : 1);
          if (fewer >= 0) {
            steps.put(count, sign);
            complete(new Path(more, path.lost() + worth[count], fewer));
            steps.remove(count);
          }
        }
      }
    }

    private void keep(double lost) {
      if (Math.abs(change(secret.what())) * (room(1) + room(-1)) >= secret.width()) {
        best = Map.copyOf(steps);
        price = lost;
      }
    }

    private long change(Combination what) {
      long change = 0;
      for (int i = 0; i < what.size(); i++) {
        change += (long) what.times(i) * steps.getOrDefault(what.count(i), 0);
      }
      return change;
    }

    /** How often all steps can be done, in this direction or the other. */
    private long room(int direction) {
      long room = FeasibleTables.MOST;
      for (Map.Entry<Integer, Integer> step : steps.entrySet()) {
        if (direction * step.getValue() < 0) {
          room = Math.min(room, Math.max(0, values[step.getKey()]));
        }
        for (Combination difference : differencesOf.get(step.getKey())) {
          long change = direction * change(difference);
          room = change < 0 ? Math.min(room, Math.max(0, difference.of(values) / -change)) : room;
        }
      }
      return room;
    }
  }
}
