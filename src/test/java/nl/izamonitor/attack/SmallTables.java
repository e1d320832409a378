package nl.izamonitor.attack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.izamonitor.attack.Reduction.Component;

/**
 * A table with totals as a linear system: every cell an unknown, and every total the sum of its
 * parts, per dimension.
 */
final class SmallTables {

  private final LinearSystem system = new LinearSystem();
  private final Map<List<String>, Integer> unknowns = new HashMap<>();

  /**
   * Makes a table.
   *
   * @param cells per cell, a code a dimension, its number; null where it is hidden
   * @param parts per dimension and code of a total its parts, in one way or in several
   */
  SmallTables(Map<List<String>, Long> cells, List<Map<String, List<List<String>>>> parts) {
    cells.forEach(
        (cell, value) -> {
          int unknown = system.unknown();
          unknowns.put(cell, unknown);
          if (value != null) {
            system.know(unknown, value);
          }
        });
    for (int d = 0; d < parts.size(); d++) {
      for (List<String> cell : cells.keySet()) {
        for (List<String> sum : parts.get(d).getOrDefault(cell.get(d), List.of())) {
          int dimension = d;
          system.balance(
              sum.stream().mapToInt(part -> unknowns.get(with(cell, dimension, part))).toArray(),
              unknowns.get(cell));
        }
      }
    }
  }

  private static List<String> with(List<String> cell, int place, String code) {
    List<String> other = new ArrayList<>(cell);
    other.set(place, code);
    return other;
  }

  LinearSystem system() {
    return system;
  }

  /** Lowest and highest number of every hidden cell, as {@code low..high}. */
  Map<List<String>, String> bounds() {
    Reduction reduction = new Reduction(system);
    Map<Integer, String> found = new HashMap<>();
    IntStream.range(0, system.size())
        .filter(reduction::isFixed)
        .forEach(u -> found.put(u, reduction.value(u) + ".." + reduction.value(u)));
    for (Component component : reduction.components()) {
      try (LinearProgram program = new LinearProgram(component.system())) {
        IntervalAudit audit = new IntervalAudit(component.system().size(), program, Map.of());
        for (int u = 0; u < component.system().size(); u++) {
          audit.settle(u);
          found.put(component.unknowns().get(u), audit.lowest(u) + ".." + audit.highest(u));
        }
      }
    }
    Map<List<String>, String> bounds =
        new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
    unknowns.forEach(
        (cell, u) -> {
          if (!system.known().containsKey(u)) {
            bounds.put(cell, found.get(u));
          }
        });
    return bounds;
  }
}
