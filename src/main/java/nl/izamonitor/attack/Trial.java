package nl.izamonitor.attack;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The attack on one block, in three steps: what follows exactly, pairs of tables that show how far
 * judged counts can differ, and programs of their own for what is still open.
 */
final class Trial {

  /** Programs of their own in a block; what is open after that counts as too narrow. */
  private static final int PROGRAMS = 200;

  /** Blocks with more hidden counts get no bounds for all of them. */
  private static final int BOUNDED = 2000;

  /** Findings of a block that are traced back to published rows through a whole component. */
  private static final int EXPLAINED = 20;

  private final Model model;
  private final Reduction reduction;
  private final Explanation explanation;
  private final List<Target> targets;
  private final boolean bounds;
  private final List<Finding> findings = new ArrayList<>();
  private int programs = PROGRAMS;
  private int explained = EXPLAINED;

  private Trial(Block block, boolean bounds) {
    model = new Model(block);
    reduction = new Reduction(model.system());
    explanation = new Explanation(model, reduction);
    targets = Target.of(block, model);
    this.bounds = bounds && model.hidden() < BOUNDED;
  }

  /** Attacks a block. */
  static Outcome of(Block block, boolean bounds) {
    Trial trial = new Trial(block, bounds);
    trial.run();
    return new Outcome(
        trial.findings,
        trial.model.published(),
        trial.model.hidden(),
        trial.targets.size(),
        trial.contradictions());
  }

  /** What cannot all be true: then the folders do not fit their definitions, or each other. */
  private List<String> contradictions() {
    List<String> names = new ArrayList<>();
    model.contradictions().forEach(told -> names.add(told.row().name()));
    reduction.contradiction().stream()
        .forEach(equation -> names.add(explanation.of(new int[] {equation})));
    return names;
  }

  private void run() {
    Map<Integer, List<Target>> open = new HashMap<>();
    for (Target target : targets) {
      int unknown = target.unknown();
      if (reduction.isFixed(unknown)) {
        derivable(target, reduction.value(unknown), explanation.ofFixed(unknown));
      } else {
        open.computeIfAbsent(unknown, u -> new ArrayList<>()).add(target);
      }
    }
    for (Component component : reduction.components()) {
      Map<Integer, List<Target>> own = new HashMap<>();
      for (int u = 0; u < component.size(); u++) {
        List<Target> here = open.get(component.unknown(u));
        if (here != null) {
          own.put(u, here);
        }
      }
      if (!own.isEmpty()) {
        attack(component, own);
      }
    }
  }

  private void derivable(Target target, long value, String by) {
    if (target.matters(value)) {
      findings.add(target.finding(Finding.Kind.DERIVABLE, value, value, by));
    }
  }

  private void attack(Component component, Map<Integer, List<Target>> own) {
    OptionalLong[] determined = Elimination.determined(component);
    own.entrySet()
        .removeIf(
            entry -> {
              OptionalLong value = determined[entry.getKey()];
              value.ifPresent(v -> determined(component, entry.getKey(), entry.getValue(), v));
              return value.isPresent();
            });
    Map<Integer, Long> widths = new HashMap<>();
    own.forEach(
        (unknown, here) ->
            here.stream()
                .filter(Target::keepsWidth)
                .forEach(target -> widths.merge(unknown, target.width(), Math::max)));
    if (!widths.isEmpty() || (bounds && !own.isEmpty())) {
      try (Programs fitting = new Programs(component)) {
        measure(new Witnesses(component, fitting, widths), own);
      }
    }
  }

  private void determined(Component component, int unknown, List<Target> here, long value) {
    List<Target> telling = here.stream().filter(target -> target.matters(value)).toList();
    if (!telling.isEmpty()) {
      explained--;
      String by = explained < 0 ? "" : explanation.ofDetermined(component, unknown);
      telling.forEach(target -> derivable(target, value, by));
    }
  }

  private void measure(Witnesses witnesses, Map<Integer, List<Target>> own) {
    BitSet open = witnesses.afterPairs();
    for (int u = open.nextSetBit(0); u >= 0 && programs > 0; u = open.nextSetBit(u + 1)) {
      if (!witnesses.isWide(u)) {
        witnesses.settle(u);
        programs--;
      }
    }
    own.forEach(
        (unknown, here) -> {
          if (bounds && !witnesses.isSettled(unknown)) {
            witnesses.settle(unknown);
          }
          here.forEach(target -> judge(target, witnesses, unknown));
        });
  }

  private void judge(Target target, Witnesses witnesses, int unknown) {
    boolean settled = witnesses.isSettled(unknown) && !witnesses.isFailed();
    boolean narrow =
        target.keepsWidth() && (witnesses.isFailed() || !witnesses.isWide(unknown, target.width()));
    if (!narrow && !bounds) {
      return;
    }
    Long lowest = settled ? witnesses.lowest(unknown) : null;
    Long highest =
        settled && witnesses.highest(unknown) < Programs.UNBOUNDED
            ? witnesses.highest(unknown)
            : null;
    String why = settled ? "the range of what fits" : "not shown to be wide enough";
    if (witnesses.isFailed()) {
      why = "what is published contradicts itself here";
    }
    findings.add(
        narrow
            ? target.finding(Finding.Kind.TOO_NARROW, lowest, highest, why)
            : target.finding(Finding.Kind.BOUNDS, lowest, highest, ""));
  }
}
