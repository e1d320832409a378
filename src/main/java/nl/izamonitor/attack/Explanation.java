package nl.izamonitor.attack;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import nl.izamonitor.attack.LinearSystem.Equation;
import nl.izamonitor.attack.Reduction.Component;

/** Which published rows give an unknown away. */
final class Explanation {

  private static final int NAMED = 6;
  private static final double USED = 1e-6;
  private static final int LARGEST_SCALE = 120;

  /** Both primes say so, but no sum of equations in whole numbers was found that does. */
  private static final String UNCONFIRMED = " (not confirmed in whole numbers)";

  private final BlockSystem block;
  private final Reduction reduction;

  Explanation(BlockSystem block, Reduction reduction) {
    this.block = block;
    this.reduction = reduction;
  }

  /** For an unknown that follows from single equations. */
  String ofFixed(int unknown) {
    String own = block.name(unknown);
    return own == null ? ofEquations(List.of(reduction.because(unknown))) : own;
  }

  /**
   * For an unknown of a component: the fewest equations, each times something, that come to it
   * alone.
   */
  String ofDetermined(Component component, int unknown) {
    int half = component.equations().size();
    try (LinearProgram program = new LinearProgram(transposed(component.system(), unknown))) {
      double[] ones = new double[2 * half];
      Arrays.fill(ones, 1);
      program.weigh(IntStream.range(0, 2 * half).toArray(), ones);
      if (!program.solve(false)) {
        return "";
      }
      double[] times = new double[half];
      Arrays.setAll(times, e -> program.value(e) - program.value(e + half));
      String rows =
          ofEquations(
              IntStream.range(0, half)
                  .filter(e -> Math.abs(times[e]) > USED)
                  .mapToObj(component.equations()::get)
                  .toList());
      return isExact(component.system(), unknown, times) ? rows : rows + UNCONFIRMED;
    }
  }

  /**
   * Whether the equations, each so many times, leave this unknown alone in whole numbers: so often
   * as makes all of them whole.
   */
  static boolean isExact(LinearSystem system, int unknown, double[] times) {
    for (int scale = 1; scale <= LARGEST_SCALE; scale++) {
      long[] left = new long[system.size()];
      boolean whole = true;
      for (int e = 0; e < times.length; e++) {
        double scaled = scale * times[e];
        long often = Math.round(scaled);
        whole &= Math.abs(scaled - often) <= USED;
        Equation equation = system.equations().get(e);
        for (int i = 0; i < equation.unknowns.length; i++) {
          left[equation.unknowns[i]] += often * equation.factors[i];
        }
      }
      if (whole
          && IntStream.range(0, left.length).allMatch(u -> (left[u] != 0) == (u == unknown))) {
        return true;
      }
    }
    return false;
  }

  /** Per unknown an equation, over how often the equations of a system are added and subtracted. */
  private static LinearSystem transposed(LinearSystem system, int unknown) {
    int half = system.equations().size();
    LinearSystem transposed = new LinearSystem();
    transposed.unknowns(2 * half);
    int[][] uses = system.uses();
    for (int u = 0; u < uses.length; u++) {
      int[] own = uses[u];
      int[] unknowns = new int[2 * own.length];
      int[] factors = new int[2 * own.length];
      for (int i = 0; i < own.length; i++) {
        unknowns[i] = own[i];
        unknowns[i + own.length] = own[i] + half;
        factors[i] = system.equations().get(own[i]).factor(u);
        factors[i + own.length] = -factors[i];
      }
      transposed.equation(unknowns, factors, u == unknown ? 1 : 0);
    }
    return transposed;
  }

  /** The published rows in these equations, and in those that gave away what else stands there. */
  String ofEquations(List<Integer> equations) {
    Set<String> names = new TreeSet<>();
    ArrayDeque<Integer> work = new ArrayDeque<>(equations);
    Set<Integer> seen = new HashSet<>();
    while (!work.isEmpty()) {
      int equation = work.poll();
      if (seen.add(equation)) {
        names.addAll(block.names(equation));
        for (int u : block.system().equations().get(equation).unknowns) {
          if (reduction.isFixed(u) && reduction.because(u) != Reduction.NONE) {
            work.add(reduction.because(u));
          }
        }
      }
    }
    String first = String.join(" + ", names.stream().limit(NAMED).toList());
    int more = names.size() - NAMED;
    return more > 0 ? first + " + %d more".formatted(more) : first;
  }
}
