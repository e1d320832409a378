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
      return of(
          IntStream.range(0, half)
              .filter(e -> programs.value(e) + programs.value(e + half) > USED)
              .map(component::number)
              .toArray());
    }
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
