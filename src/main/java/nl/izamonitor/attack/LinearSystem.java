package nl.izamonitor.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Unknown whole numbers, none below zero unless it is said to be free, with linear equations
 * between them. Some may be known: they stay in the equations, so that it can be said which of them
 * gave another one away.
 */
final class LinearSystem {

  private final List<Equation> equations = new ArrayList<>();
  private final BitSet free = new BitSet();
  private final Map<Integer, Long> known = new HashMap<>();
  private int size;

  /** Unknowns, by their numbers, each times a factor, and their sum. Nobody changes the arrays. */
  static final class Equation {

    final int[] unknowns;
    final int[] factors;
    final long sum;

    private Equation(int[] unknowns, int[] factors, long sum) {
      this.unknowns = unknowns;
      this.factors = factors;
      this.sum = sum;
    }

    int factor(int unknown) {
      int place = 0;
      while (unknowns[place] != unknown) {
        place++;
      }
      return factors[place];
    }
  }

  /** A new unknown, at least 0. */
  int unknown() {
    return unknowns(1);
  }

  /** New unknowns, at least 0; gives the first of them. */
  int unknowns(int count) {
    size += count;
    return size - count;
  }

  /** A new unknown that may be below 0. */
  int free() {
    free.set(size);
    return unknown();
  }

  /** New unknowns that may be below 0; gives the first of them. */
  int frees(int count) {
    free.set(size, size + count);
    return unknowns(count);
  }

  /** Says what an unknown is. */
  void know(int unknown, long value) {
    known.put(unknown, value);
  }

  /** Adds an equation; gives its number. */
  int equation(int[] unknowns, int[] factors, long sum) {
    equations.add(new Equation(unknowns, factors, sum));
    return equations.size() - 1;
  }

  /** Adds that these come to a sum; gives the number of the equation. */
  int total(int[] unknowns, long sum) {
    int[] ones = new int[unknowns.length];
    Arrays.fill(ones, 1);
    return equation(unknowns, ones, sum);
  }

  /** Adds that both come to the same; gives the number of the equation. */
  int balance(int[] left, int... right) {
    int[] unknowns = Arrays.copyOf(left, left.length + right.length);
    System.arraycopy(right, 0, unknowns, left.length, right.length);
    int[] factors = new int[unknowns.length];
    Arrays.fill(factors, 1);
    Arrays.fill(factors, left.length, factors.length, -1);
    return equation(unknowns, factors, 0);
  }

  int size() {
    return size;
  }

  List<Equation> equations() {
    return equations;
  }

  boolean isFree(int unknown) {
    return free.get(unknown);
  }

  Map<Integer, Long> known() {
    return known;
  }

  /** Per unknown the equations that it stands in. */
  int[][] uses() {
    int[] counts = new int[size];
    equations.forEach(equation -> Arrays.stream(equation.unknowns).forEach(u -> counts[u]++));
    int[][] uses = new int[size][];
    Arrays.setAll(uses, u -> new int[counts[u]]);
    for (int e = 0; e < equations.size(); e++) {
      for (int u : equations.get(e).unknowns) {
        counts[u]--;
        uses[u][counts[u]] = e;
      }
    }
    return uses;
  }
}
