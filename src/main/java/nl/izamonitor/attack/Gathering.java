package nl.izamonitor.attack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Puts together what the folders tell of every period. */
final class Gathering {

  private final Judge judge;
  private final Map<String, Integer> bouwstenen = new HashMap<>();
  private final Map<String, Integer> sizes = new HashMap<>();
  private final Map<String, States> states = new HashMap<>();
  private final Map<String, List<Told>> told = new TreeMap<>();
  private final Map<String, List<Cell>> cells = new HashMap<>();
  private final Set<List<String>> seen = new HashSet<>();

  /** Starts with no folder; without a judge for null. */
  Gathering(Judge judge) {
    this.judge = judge;
  }

  /** Reads a folder, and gives what was read. */
  Folder add(Path path) {
    Folder folder = Folder.read(path, bouwstenen);
    Telling telling = new Telling(folder);
    IdentityHashMap<Row, Told[]> sides = new IdentityHashMap<>();
    telling
        .told()
        .forEach(
            (period, own) -> {
              List<Told> named = states.computeIfAbsent(period, p -> new States()).named(own);
              told.computeIfAbsent(period, p -> new ArrayList<>()).addAll(named);
              named.stream()
                  .filter(one -> isTested(one.row()))
                  .forEach(
                      one ->
                          sides
                                  .computeIfAbsent(one.row(), r -> new Told[2])[
                                  one.isNumerator() ? 0 : 1] =
                              one);
            });
    sizes.putAll(telling.sizes());
    for (Row row : folder.rows()) {
      if (sides.containsKey(row)) {
        cells
            .computeIfAbsent(row.period(), p -> new ArrayList<>())
            .add(cell(row, sides.get(row), folder.definitions()));
      }
      if (judge != null) {
        seen.add(Judge.key(row));
      }
    }
    return folder;
  }

  private boolean isTested(Row row) {
    return judge == null ? row.isHidden() : judge.widths().containsKey(Judge.key(row));
  }

  private Cell cell(Row row, Told[] sides, Definitions definitions) {
    Definition definition = definitions.indicators().get(row.indicator());
    Map<String, Long> floors = new HashMap<>();
    long floor = definitions.floors().getOrDefault(definition.numerator().unit(), 0L);
    floors.put(Cell.NUMERATOR, floor);
    floors.put(Cell.REST, floor);
    if (definition.denominator() != null) {
      String unit = definition.denominator().unit();
      floors.put(Cell.DENOMINATOR, definitions.floors().getOrDefault(unit, 0L));
    }
    return new Cell(
        row,
        sides[0] == null ? null : sides[0].count(),
        sides[1] == null ? null : sides[1].count(),
        definition.method().partOfDenominator() && definition.isOfOneTable(),
        judge == null ? null : judge.widths().get(Judge.key(row)),
        floors,
        definition.counts(definitions.zeros()));
  }

  /** One for every period that is told of. */
  List<Block> blocks() {
    if (judge != null) {
      for (List<String> key : judge.widths().keySet()) {
        if (!seen.contains(key)) {
          throw new AttackException(
              "The judged row %s is in none of the folders: judge the cells of these metingen only."
                  .formatted(String.join(" ", key)));
        }
      }
    }
    List<Block> blocks = new ArrayList<>();
    told.forEach(
        (period, own) ->
            blocks.add(new Block(period, own, sizes, cells.getOrDefault(period, List.of()))));
    return blocks;
  }
}
