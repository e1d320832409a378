package nl.izamonitor.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A small table to protect: every cell and every sum of cells is a row of its own. All tables that
 * fit what is published of it can be counted out.
 */
final class SmallTable {

  /** A cell that nothing bounds is counted out so far beyond its value. */
  private static final int BEYOND = 12;

  private final int[] cells;
  private final List<int[]> sums = new ArrayList<>();
  private final int floor;
  private final boolean zeros;
  private int[] shown;
  private long[] least;
  private long[] most;

  SmallTable(int[] cells, int floor, boolean zeros) {
    this.cells = cells;
    this.floor = floor;
    this.zeros = zeros;
    IntStream.range(0, cells.length).forEach(cell -> sums.add(new int[] {cell}));
  }

  SmallTable sum(int... of) {
    sums.add(of);
    return this;
  }

  private int value(int sum) {
    return Arrays.stream(sums.get(sum)).map(cell -> cells[cell]).sum();
  }

  @Override
  public String toString() {
    return Arrays.toString(cells) + sums.stream().map(Arrays::toString).toList();
  }

  boolean isSmall(int sum) {
    return value(sum) == 0 ? zeros : value(sum) < floor;
  }

  int size() {
    return sums.size();
  }

  long small() {
    return IntStream.range(0, sums.size()).filter(this::isSmall).count();
  }

  /** Which rows the protection hides. */
  BitSet hidden(long width) {
    List<Cell> rows = new ArrayList<>();
    List<Combination> equations = new ArrayList<>();
    List<SensitiveSum> secrets = new ArrayList<>();
    List<Long> values = new ArrayList<>();
    for (int sum = 0; sum < sums.size(); sum++) {
      values.add((long) value(sum));
      rows.add(new Cell(List.of(sum), value(sum), isSmall(sum)));
      if (isSmall(sum)) {
        secrets.add(new SensitiveSum(Combination.of(sum), width));
      }
      if (sum >= cells.length) {
        equations.add(Combination.less(sum, sums.get(sum)));
      }
    }
    return SecondarySuppression.hidden(
        new ProtectionProblem(values, equations, List.of(), rows, secrets));
  }

  /** Per sum how far apart its values are in all tables that fit when these rows are hidden. */
  long[] widths(BitSet hidden) {
    least = new long[sums.size()];
    most = new long[sums.size()];
    Arrays.fill(least, Long.MAX_VALUE);
    shown = IntStream.range(0, sums.size()).filter(sum -> !hidden.get(sum)).toArray();
    int[] left = IntStream.of(shown).map(this::value).toArray();
    fill(new int[cells.length], 0, left);
    return IntStream.range(0, sums.size()).mapToLong(sum -> most[sum] - least[sum]).toArray();
  }

  private void fill(int[] table, int cell, int[] left) {
    if (cell == cells.length) {
      see(table);
      return;
    }
    for (int value = 0; value <= cells[cell] + BEYOND; value++) {
      int[] rest = left.clone();
      boolean possible = true;
      for (int i = 0; i < shown.length && possible; i++) {
        int[] of = sums.get(shown[i]);
        rest[i] -= contains(of, cell) ? value : 0;
        // What is left of a sum must be filled by cells that are still to come.
        possible = rest[i] >= 0 && (rest[i] == 0 || of[of.length - 1] > cell);
      }
      table[cell] = value;
      if (possible) {
        fill(table, cell + 1, rest);
      }
    }
  }

  private static boolean contains(int[] cells, int cell) {
    return Arrays.binarySearch(cells, cell) >= 0;
  }

  private void see(int[] table) {
    for (int sum = 0; sum < least.length; sum++) {
      long value = 0;
      for (int cell : sums.get(sum)) {
        value += table[cell];
      }
      least[sum] = Math.min(least[sum], value);
      most[sum] = Math.max(most[sum], value);
    }
  }
}
