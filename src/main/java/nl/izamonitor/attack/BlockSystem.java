package nl.izamonitor.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.izamonitor.attack.Finding.Count;
import nl.izamonitor.attack.IndicatorDefinition.Side;
import nl.izamonitor.attack.PeriodBlock.CountedCell;
import nl.izamonitor.attack.PeriodBlock.CountedCell.Measure;
import nl.izamonitor.attack.PeriodBlock.StatedCell;
import nl.izamonitor.attack.PeriodBlock.TestedRow;

/** The linear system of a block: every cell an unknown, with whatever relates it to others. */
final class BlockSystem {

  private final LinearSystem system = new LinearSystem();
  private final Map<CountedCell, Integer> unknowns = new HashMap<>();
  private final Map<CountedCell, StatedCell> published = new HashMap<>();

  /** What was published, per unknown and per equation that it stands in. */
  private final Map<Integer, StatedCell> publishedAs = new HashMap<>();

  private final Map<Integer, StatedCell> publishedIn = new HashMap<>();
  private final Map<RowKey, Integer> rests = new HashMap<>();
  private final List<StatedCell> contradictions = new ArrayList<>();

  BlockSystem(PeriodBlock block) {
    Map<Measure, Set<CountedCell>> measures = new LinkedHashMap<>();
    for (StatedCell stated : block.cells()) {
      CountedCell cell = stated.cell();
      measures.computeIfAbsent(cell.measure(), m -> new LinkedHashSet<>()).add(cell);
      if (stated.value() != null) {
        StatedCell earlier = published.putIfAbsent(cell, stated);
        if (earlier != null && !earlier.value().equals(stated.value())) {
          contradictions.add(stated);
        }
      }
    }
    Map<Measure, Marginals> marginals = new HashMap<>();
    measures.forEach(
        (measure, cells) -> {
          Set<ValueBox> boxes = new LinkedHashSet<>();
          cells.forEach(cell -> boxes.addAll(cell.boxes()));
          Marginals own = new Marginals(system, boxes, measure.mayBeNegative());
          marginals.put(measure, own);
          cells.forEach(cell -> add(cell, own));
        });
    marginals.forEach(
        (measure, persons) -> {
          Marginals rows = marginals.get(measure.of(Side.COUNT));
          if (measure.kind().equals(Side.PERSONS) && rows != null) {
            personsAreAtMost(persons, rows);
          }
        });
    block.tested().forEach(this::addRest);
  }

  private void add(CountedCell cell, Marginals marginals) {
    int[] parts =
        cell.boxes().stream().flatMapToInt(box -> Arrays.stream(marginals.cells(box))).toArray();
    int unknown = parts.length == 1 ? parts[0] : sum(cell);
    unknowns.put(cell, unknown);
    StatedCell stated = published.get(cell);
    if (parts.length > 1) {
      int equation = system.balance(parts, unknown);
      if (stated != null) {
        publishedIn.put(equation, stated);
      }
    }
    if (stated != null) {
      system.know(unknown, stated.value());
      publishedAs.put(unknown, stated);
    }
  }

  private int sum(CountedCell cell) {
    return cell.measure().mayBeNegative() ? system.free() : system.unknown();
  }

  /** Persons with rows are at most as many as those rows. */
  private void personsAreAtMost(Marginals persons, Marginals rows) {
    for (MarginalTable table : persons.tables()) {
      for (ValueBox box : table.marginal(table.dimensions())) {
        int[] own = rows.cells(box);
        if (own != null) {
          system.balance(own, table.cells(box)[0], system.unknown());
        }
      }
    }
  }

  /**
   * What is in the denominator and not in the numerator; of two sources it is no group, and may
   * even be below zero.
   */
  private void addRest(TestedRow row) {
    Integer numerator = unknowns.get(row.cells().get(Count.NUMERATOR));
    Integer denominator = unknowns.get(row.cells().get(Count.DENOMINATOR));
    if (numerator != null && denominator != null && (row.hasRest() || row.isJudged(Count.REST))) {
      int rest = row.hasRest() ? system.unknown() : system.free();
      system.balance(new int[] {numerator, rest}, denominator);
      rests.put(row.key(), rest);
    }
  }

  LinearSystem system() {
    return system;
  }

  /** The unknown of a count of a row; null when it has none. */
  Integer unknown(TestedRow row, Count count) {
    return count == Count.REST ? rests.get(row.key()) : unknowns.get(row.cells().get(count));
  }

  /** Whether another row shows the same count, and the count is no small group. */
  boolean isHiddenInNameOnly(TestedRow row, Count count) {
    StatedCell shown = published.get(row.cells().get(count));
    long floor = row.floors().get(count);
    return shown != null && (floor == 0 || shown.value() >= floor);
  }

  /** How many cells are hidden. */
  long hidden() {
    return unknowns.size() - published();
  }

  long published() {
    return published.size();
  }

  /** Rows that state another number than an earlier row of the same cell. */
  List<StatedCell> contradictions() {
    return contradictions;
  }

  /** The published rows in an equation. */
  Set<String> names(int equation) {
    Set<String> names = new TreeSet<>();
    if (publishedIn.containsKey(equation)) {
      names.add(publishedIn.get(equation).name());
    }
    for (int unknown : system.equations().get(equation).unknowns) {
      if (publishedAs.containsKey(unknown)) {
        names.add(publishedAs.get(unknown).name());
      }
    }
    return names;
  }

  /** The published row of an unknown; null where it is hidden. */
  String name(int unknown) {
    return publishedAs.containsKey(unknown) ? publishedAs.get(unknown).name() : null;
  }
}
