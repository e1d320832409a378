package nl.izamonitor.attack;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import nl.izamonitor.attack.Finding.Count;
import nl.izamonitor.attack.Finding.Kind;
import nl.izamonitor.attack.PeriodBlock.TestedRow;
import nl.izamonitor.attack.Reduction.Component;

/**
 * The attack on one block, in three steps: what follows exactly, pairs of tables that show how wide
 * the feasibility intervals of judged counts are, and programs of their own for what is still open.
 */
final class BlockAttack {

  /** Programs of their own in a block; what is open after that counts as too narrow. */
  private static final int PROGRAMS = 200;

  /** Blocks with more hidden counts get no intervals for all of them. */
  private static final int BOUNDED = 2000;

  /** Findings of a block that are traced back to published rows through a whole component. */
  private static final int EXPLAINED = 20;

  private final BlockSystem block;
  private final Reduction reduction;
  private final Explanation explanation;
  private final boolean bounds;

  /** Per unknown the tested counts that it is. */
  private final Map<Integer, List<Target>> targets = new LinkedHashMap<>();

  private final List<Finding> findings = new ArrayList<>();
  private int programs = PROGRAMS;
  private int explained = EXPLAINED;

  /** A hidden count that is tested. */
  private record Target(TestedRow row, Count count) {

    boolean matters(long value) {
      return row.matters(count, value);
    }

    long width() {
      return row.width(count);
    }

    Finding finding(Kind kind, Long lowest, Long highest, String by) {
      return new Finding(row.key(), count, kind, lowest, highest, by);
    }
  }

  private BlockAttack(PeriodBlock block, boolean bounds) {
    this.block = new BlockSystem(block);
    reduction = new Reduction(this.block.system());
    explanation = new Explanation(this.block, reduction);
    this.bounds = bounds && this.block.hidden() < BOUNDED;
    block.tested().forEach(this::addTargets);
  }

  private void addTargets(TestedRow row) {
    for (Count count : Count.values()) {
      Integer unknown = block.unknown(row, count);
      boolean asked =
          row.isUnjudged() ? !block.isHiddenInNameOnly(row, count) : row.isJudged(count);
      if (unknown != null && asked) {
        targets.computeIfAbsent(unknown, u -> new ArrayList<>()).add(new Target(row, count));
      }
    }
  }

  static Outcome on(PeriodBlock block, boolean bounds) {
    BlockAttack attack = new BlockAttack(block, bounds);
    attack.run();
    return new Outcome(
        attack.findings,
        attack.block.published(),
        attack.block.hidden(),
        attack.targets.values().stream().mapToLong(List::size).sum(),
        attack.contradictions());
  }

  /** What cannot all be true: then the folders do not fit their definitions, or each other. */
  private List<String> contradictions() {
    List<String> names = new ArrayList<>();
    block.contradictions().forEach(stated -> names.add(stated.row().name()));
    reduction
        .contradiction()
        .ifPresent(equation -> names.add(explanation.ofEquations(List.of(equation))));
    return names;
  }

  private void run() {
    targets.forEach(
        (unknown, here) -> {
          if (reduction.isFixed(unknown)) {
            derivable(here, reduction.value(unknown), explanation.ofFixed(unknown));
          }
        });
    for (Component component : reduction.components()) {
      Map<Integer, List<Target>> own = new LinkedHashMap<>();
      for (int u = 0; u < component.unknowns().size(); u++) {
        if (targets.containsKey(component.unknowns().get(u))) {
          own.put(u, targets.get(component.unknowns().get(u)));
        }
      }
      if (!own.isEmpty()) {
        attack(component, own);
      }
    }
  }

  private void derivable(List<Target> here, long value, String by) {
    here.stream()
        .filter(target -> target.matters(value))
        .forEach(target -> findings.add(target.finding(Kind.DERIVABLE, value, value, by)));
  }

  private void attack(Component component, Map<Integer, List<Target>> own) {
    OptionalLong[] determined = Elimination.determined(component.system());
    Map<Integer, Long> widths = new HashMap<>();
    own.forEach(
        (unknown, here) -> {
          if (determined[unknown].isPresent()) {
            determined(component, unknown, here, determined[unknown].getAsLong());
          } else {
            here.forEach(target -> widths.merge(unknown, target.width(), Math::max));
          }
        });
    own.keySet().retainAll(widths.keySet());
    widths.values().removeIf(width -> width == 0);
    if (!widths.isEmpty() || (bounds && !own.isEmpty())) {
      try (LinearProgram program = new LinearProgram(component.system())) {
        audit(new IntervalAudit(component.system().size(), program, widths), own);
      }
    }
  }

  private void determined(Component component, int unknown, List<Target> here, long value) {
    if (here.stream().anyMatch(target -> target.matters(value))) {
      explained--;
      derivable(here, value, explained < 0 ? "" : explanation.ofDetermined(component, unknown));
    }
  }

  private void audit(IntervalAudit audit, Map<Integer, List<Target>> own) {
    BitSet open = audit.afterPairs();
    for (int u = open.nextSetBit(0); u >= 0 && programs > 0; u = open.nextSetBit(u + 1)) {
      if (!audit.isWide(u)) {
        audit.settle(u);
        programs--;
      }
    }
    own.forEach(
        (unknown, here) -> {
          if (bounds && !audit.isSettled(unknown)) {
            audit.settle(unknown);
          }
          here.forEach(target -> judge(target, audit, unknown));
        });
  }

  private void judge(Target target, IntervalAudit audit, int unknown) {
    boolean narrow =
        target.width() > 0 && (audit.isFailed() || !audit.isWide(unknown, target.width()));
    if (!narrow && !bounds) {
      return;
    }
    boolean settled = audit.isSettled(unknown) && !audit.isFailed();
    Long lowest = settled ? audit.lowest(unknown) : null;
    boolean bounded = settled && audit.highest(unknown) < LinearProgram.UNBOUNDED;
    Long highest = bounded ? audit.highest(unknown) : null;
    String why = settled ? "the range of what fits" : "not shown to be wide enough";
    if (audit.isContradicted()) {
      why = "what is published contradicts itself here";
    }
    findings.add(
        narrow
            ? target.finding(Kind.TOO_NARROW, lowest, highest, why)
            : target.finding(Kind.BOUNDS, lowest, highest, ""));
  }
}
