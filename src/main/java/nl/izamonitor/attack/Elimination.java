package nl.izamonitor.attack;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.BitSet;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.Random;
import nl.izamonitor.attack.LinearSystem.Equation;

/**
 * Which unknowns of a linear system the equations alone determine, with nothing known. The
 * equations are eliminated modulo a prime, rarest unknown and shortest equation first; then two
 * solutions are drawn at random. An unknown that is the same in both is determined: it would differ
 * with a chance of one in the prime otherwise. Whatever is found is confirmed with a second prime.
 */
final class Elimination {

  private static final long[] PRIMES = {2147483647L, 2147483629L};
  private static final long SEED = 20260101L;

  private final LinearSystem system;
  private final long prime;
  private final int[][] columns;
  private final long[][] factors;
  private final long[] sums;
  private final boolean[] done;
  private final Rows[] rowsOf;
  private final PriorityQueue<long[]> rarest =
      new PriorityQueue<>((a, b) -> Long.compare(a[0], b[0]));

  /** Equation and unknown of every step. */
  private final int[] stepRow;

  private final int[] stepColumn;
  private int steps;

  /** The equations that an unknown is in; some may have lost it since. */
  private static final class Rows {
    private int[] rows = new int[4];
    private int length;
    private int count;

    void add(int row) {
      if (length == rows.length) {
        rows = Arrays.copyOf(rows, 2 * length);
      }
      rows[length] = row;
      length++;
      count++;
    }
  }

  private Elimination(LinearSystem system, long prime) {
    this.system = system;
    this.prime = prime;
    int equations = system.equations().size();
    columns = new int[equations][];
    factors = new long[equations][];
    sums = new long[equations];
    done = new boolean[equations];
    rowsOf = new Rows[system.size()];
    stepRow = new int[equations];
    stepColumn = new int[equations];
    for (int u = 0; u < rowsOf.length; u++) {
      rowsOf[u] = new Rows();
    }
    for (int e = 0; e < equations; e++) {
      take(e);
    }
    for (int u = 0; u < rowsOf.length; u++) {
      rarest.add(new long[] {rowsOf[u].count, u});
    }
    eliminate();
  }

  /** The unknowns that are determined, each with its value; the others are empty. */
  static OptionalLong[] determined(LinearSystem system) {
    OptionalLong[] values = new OptionalLong[system.size()];
    Arrays.fill(values, OptionalLong.empty());
    BitSet same = null;
    for (long prime : PRIMES) {
      Elimination elimination = new Elimination(system, prime);
      Random random = new Random(SEED);
      long[] one = elimination.solution(random);
      long[] other = elimination.solution(random);
      BitSet found = new BitSet();
      for (int u = 0; u < one.length; u++) {
        found.set(u, one[u] == other[u]);
      }
      if (same == null) {
        same = found;
        found.stream().forEach(u -> values[u] = OptionalLong.of(signed(one[u], prime)));
        if (found.isEmpty()) {
          break;
        }
      } else {
        same.stream().filter(u -> !found.get(u)).forEach(u -> values[u] = OptionalLong.empty());
      }
    }
    return values;
  }

  private static long signed(long value, long prime) {
    return value > prime / 2 ? value - prime : value;
  }

  private void take(int e) {
    Equation equation = system.equations().get(e);
    int[] own = equation.unknowns;
    Integer[] order = new Integer[own.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> Integer.compare(own[a], own[b]));
    columns[e] = new int[own.length];
    factors[e] = new long[own.length];
    for (int i = 0; i < own.length; i++) {
      columns[e][i] = own[order[i]];
      factors[e][i] = Math.floorMod(equation.factors[order[i]], prime);
      rowsOf[own[i]].add(e);
    }
    sums[e] = Math.floorMod(equation.sum, prime);
  }

  private void eliminate() {
    while (!rarest.isEmpty()) {
      long[] next = rarest.poll();
      int column = (int) next[1];
      Rows rows = rowsOf[column];
      if (rows.count == next[0] && rows.count > 0) {
        step(shortest(rows, column), column);
      }
    }
  }

  private int shortest(Rows rows, int column) {
    int best = -1;
    int kept = 0;
    for (int i = 0; i < rows.length; i++) {
      int row = rows.rows[i];
      if (!done[row] && Arrays.binarySearch(columns[row], column) >= 0) {
        rows.rows[kept] = row;
        kept++;
        if (best < 0 || columns[row].length < columns[best].length) {
          best = row;
        }
      }
    }
    rows.length = kept;
    return best;
  }

  private void step(int row, int column) {
    done[row] = true;
    stepRow[steps] = row;
    stepColumn[steps] = column;
    steps++;
    long inverse = inverse(factor(row, column));
    Rows rows = rowsOf[column];
    for (int i = 0; i < rows.length; i++) {
      int other = rows.rows[i];
      // An equation may stand here twice, when it lost the unknown and got it back.
      if (!done[other] && Arrays.binarySearch(columns[other], column) >= 0) {
        subtract(other, row, factor(other, column) * inverse % prime);
      }
    }
    for (int u : columns[row]) {
      rowsOf[u].count--;
      if (u != column) {
        rarest.add(new long[] {rowsOf[u].count, u});
      }
    }
    rows.count = 0;
  }

  private long factor(int row, int column) {
    return factors[row][Arrays.binarySearch(columns[row], column)];
  }

  /** Takes a multiple of the pivot from an equation. */
  private void subtract(int row, int pivot, long times) {
    int[] a = columns[row];
    int[] b = columns[pivot];
    int[] merged = new int[a.length + b.length];
    long[] values = new long[merged.length];
    int i = 0;
    int j = 0;
    int k = 0;
    while (i < a.length || j < b.length) {
      int left = i < a.length ? a[i] : Integer.MAX_VALUE;
      int right = j < b.length ? b[j] : Integer.MAX_VALUE;
      long value = left <= right ? factors[row][i] : 0;
      if (right <= left) {
        value = Math.floorMod(value - times * factors[pivot][j] % prime, prime);
      }
      int column = Math.min(left, right);
      if (value != 0) {
        merged[k] = column;
        values[k] = value;
        k++;
        if (right < left) {
          rowsOf[column].add(row);
        }
      } else {
        rowsOf[column].count--;
      }
      i += left <= right ? 1 : 0;
      j += right <= left ? 1 : 0;
    }
    columns[row] = Arrays.copyOf(merged, k);
    factors[row] = Arrays.copyOf(values, k);
    sums[row] = Math.floorMod(sums[row] - times * sums[pivot] % prime, prime);
  }

  private long inverse(long value) {
    return BigInteger.valueOf(value).modInverse(BigInteger.valueOf(prime)).longValue();
  }

  /** A solution with what is not determined drawn at random. */
  private long[] solution(Random random) {
    long[] values = new long[system.size()];
    for (int u = 0; u < values.length; u++) {
      values[u] = Math.floorMod(random.nextLong(), prime);
    }
    for (int s = steps - 1; s >= 0; s--) {
      int row = stepRow[s];
      long rest = sums[row];
      for (int i = 0; i < columns[row].length; i++) {
        if (columns[row][i] != stepColumn[s]) {
          rest = Math.floorMod(rest - factors[row][i] * values[columns[row][i]] % prime, prime);
        }
      }
      values[stepColumn[s]] = rest * inverse(factor(row, stepColumn[s])) % prime;
    }
    return values;
  }
}
