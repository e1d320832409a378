package nl.izamonitor.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Unknown whole numbers, none below zero unless it is said to be free, with linear equations
 * between them. Some may be known: they stay in the equations, so that it can be told which of them
 * gave another one away.
 */
final class LinearSystem {

  private final List<Equation> equations = new ArrayList<>();
  private final BitSet free = new BitSet();
  private final BitSet known = new BitSet();
  private long[] values = new long[64];
  private int size;

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
    int unknown = unknown();
    free.set(unknown);
    return unknown;
  }

  /** Says what an unknown is. */
  void know(int unknown, long value) {
    if (unknown >= values.length) {
      values = Arrays.copyOf(values, Math.max(size, 2 * values.length));
    }
    values[unknown] = value;
    known.set(unknown);
  }

  /** Adds an equation; gives its number. */
  int equation(int[] unknowns, int[] factors, long sum) {
    equations.add(new Equation(unknowns, factors, sum));
    return equations.size() - 1;
  }

  /** Adds that these come to a sum; gives its number. */
  int total(int[] unknowns, long sum) {
    int[] ones = new int[unknowns.length];
    Arrays.fill(ones, 1);
    return equation(unknowns, ones, sum);
  }

  /** Adds that the parts come to the whole; gives its number. */
  int parts(int whole, int[] parts) {
    return balance(parts, new int[] {whole});
  }

  /** Adds that both come to the same; gives its number. */
  int balance(int[] left, int[] right) {
    int[] unknowns = new int[left.length + right.length];
    int[] factors = new int[unknowns.length];
    for (int i = 0; i < unknowns.length; i++) {
      unknowns[i] = i < left.length ? left[i] : right[i - left.length];
      factors[i] = i < left.length ? 1 : -1;
    }
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

  boolean isKnown(int unknown) {
    return known.get(unknown);
  }

  long value(int unknown) {
    return values[unknown];
  }
}
