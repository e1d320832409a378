package nl.izamonitor.attack;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Which published rows give an unknown away. */
final class Explanation {

  private static final int SHOWN = 6;
  private static final double USED = 1e-6;
  private static final int LARGEST_SCALE = 120;

  /** Both primes say so, but no sum of equations in whole numbers was found that does. */
  private static final String UNCONFIRMED = " (not confirmed in whole numbers)";

  private final Model model;
  private final Reduction reduction;

  Explanation(Model model, Reduction reduction) {
    this.model = model;
    this.reduction = reduction;
  }

  /** For an unknown that follows from single equations. */
  String ofFixed(int unknown) {
    String own = model.name(unknown);
    return own == null ? of(new int[] {reduction.because(unknown)}) : own;
  }

  /**
   * For an unknown of a component: the fewest equations, each times something, that come to it
   * alone.
   */
  String ofDetermined(Component component, int unknown) {
    try (Programs programs = new Programs(turned(component, unknown))) {
      int half = component.equations().size();
      int[] all = new int[2 * half];
      Arrays.setAll(all, i -> i);
      double[] ones = new double[all.length];
      Arrays.fill(ones, 1);
      programs.weigh(all, ones);
      if (!programs.solve(false)) {
        return "";
      }
      double[] times =
          IntStream.range(0, half)
              .mapToDouble(e -> programs.value(e) - programs.value(e + half))
              .toArray();
      String rows =
          of(
              IntStream.range(0, half)
                  .filter(e -> Math.abs(times[e]) > USED)
                  .map(component::number)
                  .toArray());
      return isExact(component, unknown, times) ? rows : rows + UNCONFIRMED;
    }
  }

  /**
   * Whether the equations, each so many times, leave this unknown alone in whole numbers: so often
   * as makes all of them whole.
   */
  static boolean isExact(Component component, int unknown, double[] times) {
    for (int scale = 1; scale <= LARGEST_SCALE; scale++) {
      long[] left = new long[component.size()];
      boolean whole = true;
      for (int e = 0; e < times.length; e++) {
        double scaled = scale * times[e];
        long so = Math.round(scaled);
        whole &= Math.abs(scaled - so) <= USED;
        Equation equation = component.equations().get(e);
        for (int i = 0; i < equation.unknowns().length; i++) {
          left[equation.unknowns()[i]] += so * equation.factors()[i];
        }
      }
      boolean alone = left[unknown] != 0;
      for (int u = 0; u < left.length; u++) {
        alone &= u == unknown || left[u] == 0;
      }
      if (whole && alone) {
        return true;
      }
    }
    return false;
  }

  /** Per unknown of the component an equation, over how often its equations are added and taken. */
  private static Component turned(Component component, int unknown) {
    int half = component.equations().size();
    List<List<int[]>> uses = new ArrayList<>();
    for (int u = 0; u < component.size(); u++) {
      uses.add(new ArrayList<>());
    }
    for (int e = 0; e < half; e++) {
      Equation equation = component.equations().get(e);
      for (int i = 0; i < equation.unknowns().length; i++) {
        uses.get(equation.unknowns()[i]).add(new int[] {e, equation.factors()[i]});
        uses.get(equation.unknowns()[i]).add(new int[] {e + half, -equation.factors()[i]});
      }
    }
    List<Equation> turned = new ArrayList<>();
    for (int u = 0; u < component.size(); u++) {
      int[] equations = uses.get(u).stream().mapToInt(use -> use[0]).toArray();
      int[] factors = uses.get(u).stream().mapToInt(use -> use[1]).toArray();
      turned.add(new Equation(equations, factors, u == unknown ? 1 : 0));
    }
    return new Component(new int[2 * half], new int[turned.size()], turned, new BitSet());
  }

  /** The published rows in these equations, and in those that gave away what else stands there. */
  String of(int[] equations) {
    Set<String> names = new TreeSet<>();
    ArrayDeque<Integer> work = new ArrayDeque<>();
    Set<Integer> seen = new HashSet<>();
    Arrays.stream(equations).forEach(work::add);
    while (!work.isEmpty()) {
      int equation = work.poll();
      if (seen.add(equation)) {
        names.addAll(model.names(equation));
        for (int u : model.system().equations().get(equation).unknowns()) {
          if (reduction.isFixed(u) && reduction.because(u) != Reduction.NONE) {
            work.add(reduction.because(u));
          }
        }
      }
    }
    String shown = String.join(" + ", names.stream().limit(SHOWN).toList());
    int more = names.size() - SHOWN;
    return more > 0 ? shown + " + %d more".formatted(more) : shown;
  }
}
