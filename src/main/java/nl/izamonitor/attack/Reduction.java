package nl.izamonitor.attack;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;

/**
 * What follows from single equations, one after the other: an unknown that is alone in an equation,
 * and unknowns that come to zero together. What is left falls into components.
 */
final class Reduction {

  /** Follows from no equation: it was known, or is not. */
  static final int NONE = -1;

  private final LinearSystem system;
  private final long[] values;
  private final BitSet fixed = new BitSet();
  private final int[] because;
  private final int[][] places;
  private final int[] open;
  private final long[] rest;
  private final ArrayDeque<Integer> work = new ArrayDeque<>();
  private int contradiction = NONE;

  Reduction(LinearSystem system) {
    this.system = system;
    values = new long[system.size()];
    because = new int[system.size()];
    Arrays.fill(because, NONE);
    places = places(system);
    List<Equation> equations = system.equations();
    open = new int[equations.size()];
    rest = new long[equations.size()];
    for (int e = 0; e < open.length; e++) {
      open[e] = equations.get(e).unknowns().length;
      rest[e] = equations.get(e).sum();
    }
    for (int u = 0; u < values.length; u++) {
      if (system.isKnown(u)) {
        fix(u, system.value(u), NONE);
      }
    }
    for (int e = 0; e < open.length; e++) {
      work.add(e);
    }
    while (!work.isEmpty()) {
      look(work.poll());
    }
  }

  private static int[][] places(LinearSystem system) {
    int[] counts = new int[system.size()];
    for (Equation equation : system.equations()) {
      for (int u : equation.unknowns()) {
        counts[u]++;
      }
    }
    int[][] places = new int[counts.length][];
    for (int u = 0; u < counts.length; u++) {
      places[u] = new int[counts[u]];
    }
    for (int e = 0; e < system.equations().size(); e++) {
      for (int u : system.equations().get(e).unknowns()) {
        counts[u]--;
        places[u][counts[u]] = e;
      }
    }
    return places;
  }

  private void fix(int unknown, long value, int equation) {
    fixed.set(unknown);
    values[unknown] = value;
    because[unknown] = equation;
    if (value < 0 && !system.isFree(unknown)) {
      contradicts(equation);
    }
    for (int e : places[unknown]) {
      open[e]--;
      rest[e] -= value * factor(e, unknown);
      if (equation != NONE) {
        work.add(e);
      }
    }
  }

  private int factor(int equation, int unknown) {
    Equation of = system.equations().get(equation);
    int place = 0;
    while (of.unknowns()[place] != unknown) {
      place++;
    }
    return of.factors()[place];
  }

  private void look(int e) {
    if (open[e] == 0) {
      if (rest[e] != 0) {
        contradicts(e);
      }
    } else if (open[e] == 1) {
      int unknown = openOf(e)[0];
      long factor = factor(e, unknown);
      if (rest[e] % factor != 0) {
        contradicts(e);
      }
      fix(unknown, rest[e] / factor, e);
    } else if (rest[e] == 0 && isOneSided(e)) {
      for (int unknown : openOf(e)) {
        fix(unknown, 0, e);
      }
    }
  }

  private int[] openOf(int e) {
    return Arrays.stream(system.equations().get(e).unknowns()).filter(u -> !fixed.get(u)).toArray();
  }

  /** Whether no unknown of it can make up for another. */
  private boolean isOneSided(int e) {
    Equation equation = system.equations().get(e);
    int sign = 0;
    for (int i = 0; i < equation.unknowns().length; i++) {
      int unknown = equation.unknowns()[i];
      int own = Integer.signum(equation.factors()[i]);
      if (!fixed.get(unknown)) {
        if (system.isFree(unknown) || sign == -own) {
          return false;
        }
        sign = own;
      }
    }
    return true;
  }

  boolean isFixed(int unknown) {
    return fixed.get(unknown);
  }

  long value(int unknown) {
    return values[unknown];
  }

  /** The equation that gave an unknown away, or {@link #NONE}. */
  int because(int unknown) {
    return because[unknown];
  }

  private void contradicts(int equation) {
    contradiction = contradiction == NONE ? equation : contradiction;
  }

  /** The first equation that does not fit what is known; empty when none was met. */
  OptionalInt contradiction() {
    return contradiction == NONE ? OptionalInt.empty() : OptionalInt.of(contradiction);
  }

  /** What is left, in parts that have nothing to do with each other. */
  List<Component> components() {
    List<Component> components = new ArrayList<>();
    boolean[] seen = new boolean[open.length];
    int[] local = new int[values.length];
    Arrays.fill(local, NONE);
    for (int e = 0; e < open.length; e++) {
      if (open[e] > 0 && !seen[e]) {
        components.add(component(e, seen, local));
      }
    }
    return components;
  }

  private Component component(int first, boolean[] seen, int[] local) {
    List<Integer> equations = new ArrayList<>();
    List<Integer> unknowns = new ArrayList<>();
    seen[first] = true;
    equations.add(first);
    for (int i = 0; i < equations.size(); i++) {
      for (int unknown : openOf(equations.get(i))) {
        if (local[unknown] == NONE) {
          local[unknown] = unknowns.size();
          unknowns.add(unknown);
          for (int e : places[unknown]) {
            if (!seen[e]) {
              seen[e] = true;
              equations.add(e);
            }
          }
        }
      }
    }
    return component(ints(unknowns), ints(equations), local);
  }

  private Component component(int[] unknowns, int[] equations, int[] local) {
    List<Equation> own = new ArrayList<>();
    for (int e : equations) {
      int[] there = openOf(e);
      int[] here = Arrays.stream(there).map(unknown -> local[unknown]).toArray();
      int[] factors = Arrays.stream(there).map(unknown -> factor(e, unknown)).toArray();
      own.add(new Equation(here, factors, rest[e]));
    }
    BitSet free = new BitSet();
    for (int j = 0; j < unknowns.length; j++) {
      free.set(j, system.isFree(unknowns[j]));
    }
    return new Component(unknowns, equations, own, free);
  }

  private static int[] ints(List<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }
}
