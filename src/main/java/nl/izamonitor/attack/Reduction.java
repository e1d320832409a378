package nl.izamonitor.attack;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import nl.izamonitor.attack.LinearSystem.Equation;

/**
 * What follows from single equations, one after the other: an unknown that is alone in an equation,
 * and unknowns that come to zero together. What is left falls into components.
 */
final class Reduction {

  /** No equation: the unknown was known, or is not. */
  static final int NONE = -1;

  private final LinearSystem system;
  private final int[][] uses;
  private final long[] values;
  private final BitSet fixed = new BitSet();
  private final int[] because;

  /** Per equation how many of its unknowns are open, and what these come to. */
  private final int[] open;

  private final long[] rest;
  private final ArrayDeque<Integer> work = new ArrayDeque<>();
  private OptionalInt contradiction = OptionalInt.empty();

  /**
   * A part of a system that has nothing to do with the rest of it, without what is known.
   *
   * @param system the part, with numbers of its own
   * @param unknowns per unknown of the part its number in the whole system
   * @param equations per equation of the part its number in the whole system
   */
  record Component(LinearSystem system, List<Integer> unknowns, List<Integer> equations) {}

  Reduction(LinearSystem system) {
    this.system = system;
    uses = system.uses();
    values = new long[system.size()];
    because = new int[system.size()];
    Arrays.fill(because, NONE);
    List<Equation> equations = system.equations();
    open = equations.stream().mapToInt(equation -> equation.unknowns.length).toArray();
    rest = equations.stream().mapToLong(equation -> equation.sum).toArray();
    system.known().forEach((unknown, value) -> fix(unknown, value, NONE));
    for (int e = 0; e < open.length; e++) {
      work.add(e);
    }
    while (!work.isEmpty()) {
      look(work.poll());
    }
  }

  private void fix(int unknown, long value, int equation) {
    fixed.set(unknown);
    values[unknown] = value;
    because[unknown] = equation;
    if (value < 0 && equation != NONE && !system.isFree(unknown)) {
      contradicts(equation);
    }
    for (int e : uses[unknown]) {
      open[e]--;
      rest[e] -= value * system.equations().get(e).factor(unknown);
      if (equation != NONE) {
        work.add(e);
      }
    }
  }

  private void look(int e) {
    if (open[e] == 0) {
      if (rest[e] != 0) {
        contradicts(e);
      }
    } else if (open[e] == 1) {
      int unknown = openOf(e)[0];
      int factor = system.equations().get(e).factor(unknown);
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
    return Arrays.stream(system.equations().get(e).unknowns).filter(u -> !fixed.get(u)).toArray();
  }

  /** Whether no unknown of an equation can make up for another. */
  private boolean isOneSided(int e) {
    Equation equation = system.equations().get(e);
    int sign = 0;
    for (int i = 0; i < equation.unknowns.length; i++) {
      int unknown = equation.unknowns[i];
      int own = Integer.signum(equation.factors[i]);
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

  /** The equation that an unknown follows from, or {@link #NONE}. */
  int because(int unknown) {
    return because[unknown];
  }

  private void contradicts(int equation) {
    contradiction = contradiction.isPresent() ? contradiction : OptionalInt.of(equation);
  }

  /** The first equation that does not fit what is known; empty when none was met. */
  OptionalInt contradiction() {
    return contradiction;
  }

  /** What is left, in parts that have nothing to do with each other. */
  List<Component> components() {
    List<Component> components = new ArrayList<>();
    BitSet seen = new BitSet();
    int[] numbers = new int[values.length];
    Arrays.fill(numbers, NONE);
    for (int e = 0; e < open.length; e++) {
      if (open[e] > 0 && !seen.get(e)) {
        components.add(component(e, seen, numbers));
      }
    }
    return components;
  }

  private Component component(int first, BitSet seen, int[] numbers) {
    LinearSystem own = new LinearSystem();
    List<Integer> unknowns = new ArrayList<>();
    List<Integer> equations = new ArrayList<>(List.of(first));
    seen.set(first);
    for (int i = 0; i < equations.size(); i++) {
      Equation equation = system.equations().get(equations.get(i));
      int[] left = openOf(equations.get(i));
      for (int unknown : left) {
        if (numbers[unknown] == NONE) {
          numbers[unknown] = system.isFree(unknown) ? own.free() : own.unknown();
          unknowns.add(unknown);
          for (int e : uses[unknown]) {
            if (!seen.get(e)) {
              seen.set(e);
              equations.add(e);
            }
          }
        }
      }
      own.equation(
          Arrays.stream(left).map(unknown -> numbers[unknown]).toArray(),
          Arrays.stream(left).map(equation::factor).toArray(),
          rest[equations.get(i)]);
    }
    return new Component(own, unknowns, equations);
  }
}
