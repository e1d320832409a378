package nl.izamonitor.attack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The linear system of a block: every count an unknown, with whatever ties it to others. */
final class Model {

  private final LinearSystem system = new LinearSystem();
  private final Map<Count, Integer> unknowns = new HashMap<>();
  private final Map<Count, Told> published = new HashMap<>();

  /** What was published, per unknown and per equation that it stands in. */
  private final Map<Integer, Told> toldOf = new HashMap<>();

  private final Map<Integer, Told> toldBy = new HashMap<>();
  private final Map<Cell, Integer> rests = new HashMap<>();
  private final List<Told> contradictions = new ArrayList<>();

  Model(Block block) {
    Map<Count.Measure, Map<Count, Boolean>> measures = new LinkedHashMap<>();
    for (Told told : block.told()) {
      measures
          .computeIfAbsent(told.count().measure(), m -> new LinkedHashMap<>())
          .put(told.count(), true);
      if (told.value() != null) {
        Told earlier = published.putIfAbsent(told.count(), told);
        if (earlier != null && !earlier.value().equals(told.value())) {
          contradictions.add(told);
        }
      }
    }
    Map<Count.Measure, Margins> margins = new HashMap<>();
    measures.forEach(
        (measure, counts) -> {
          Margins own = new Margins(system, counts.keySet(), block.sizes());
          margins.put(measure, own);
          counts.keySet().forEach(count -> add(count, own));
        });
    margins.forEach((measure, own) -> personsAreRows(measure, own, margins));
    block.cells().forEach(this::rest);
  }

  private void add(Count count, Margins margins) {
    int[] cells = margins.cells(count.sets(), count.area());
    Told told = published.get(count);
    int unknown = cells.length == 1 ? cells[0] : system.unknown();
    unknowns.put(count, unknown);
    if (told != null) {
      system.know(unknown, told.value());
      toldOf.put(unknown, told);
    }
    if (cells.length > 1) {
      int equation = system.parts(unknown, cells);
      if (told != null) {
        toldBy.put(equation, told);
      }
    }
  }

  /** Persons with rows are at most as many as those rows. */
  private void personsAreRows(
      Count.Measure measure, Margins persons, Map<Count.Measure, Margins> all) {
    Margins rows = all.get(new Count.Measure(measure.table(), Side.COUNT, measure.state()));
    if (!measure.kind().equals(Side.PERSONS) || rows == null) {
      return;
    }
    for (Grid grid : persons.grids()) {
      for (Grid.Margin margin : grid.margins(grid.dimensions())) {
        int[] parts = rows.cells(margin.sets(), margin.area());
        if (parts != null) {
          int[] left = {grid.cells(margin.sets(), margin.area())[0], system.unknown()};
          system.balance(left, parts);
        }
      }
    }
  }

  /**
   * What is in the denominator and not in the numerator; of two sources it is no group, and may
   * even be below zero.
   */
  private void rest(Cell cell) {
    boolean judged = cell.widths() != null && cell.widths().containsKey(Cell.REST);
    Integer numerator = unknowns.get(cell.numerator());
    Integer denominator = unknowns.get(cell.denominator());
    if (numerator != null && denominator != null && (cell.hasRest() || judged)) {
      int rest = cell.hasRest() ? system.unknown() : system.free();
      system.parts(denominator, new int[] {numerator, rest});
      rests.put(cell, rest);
    }
  }

  LinearSystem system() {
    return system;
  }

  /** The unknown of a count of a cell; null when it has none. */
  Integer unknown(Cell cell, String count) {
    return switch (count) {
      case Cell.NUMERATOR -> unknowns.get(cell.numerator());
      case Cell.DENOMINATOR -> unknowns.get(cell.denominator());
      default -> rests.get(cell);
    };
  }

  /** Whether another row shows the same count, and it is no small group. */
  boolean isHiddenInNameOnly(Cell cell, String count) {
    Told told =
        switch (count) {
          case Cell.NUMERATOR -> published.get(cell.numerator());
          case Cell.DENOMINATOR -> published.get(cell.denominator());
          default -> null;
        };
    return told != null && told.value() >= cell.floors().getOrDefault(count, 0L);
  }

  /** How many counts are hidden. */
  long hidden() {
    return unknowns.size() - (long) published.size();
  }

  long published() {
    return published.size();
  }

  /** Rows that say another number than an earlier row of the same count. */
  List<Told> contradictions() {
    return contradictions;
  }

  /** The published rows in an equation. */
  Set<String> names(int equation) {
    Set<String> names = new TreeSet<>();
    if (toldBy.containsKey(equation)) {
      names.add(name(toldBy.get(equation)));
    }
    for (int unknown : system.equations().get(equation).unknowns()) {
      if (toldOf.containsKey(unknown)) {
        names.add(name(toldOf.get(unknown)));
      }
    }
    return names;
  }

  /** The published row of an unknown; null where it is hidden. */
  String name(int unknown) {
    Told told = toldOf.get(unknown);
    return told == null ? null : name(told);
  }

  private static String name(Told told) {
    return told.row().name() + (told.isNumerator() ? "" : " (" + Cell.DENOMINATOR + ")");
  }
}
