package nl.izamonitor.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import nl.izamonitor.PeerTable;
import nl.izamonitor.attack.Reduction.Component;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The core on plain tables: against published bounds, and against counting every table. */
class LinearSystemTest {

  private static final int LARGEST = 40;

  /** The bounds that the peers' own linear programs found. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "leeftijd_land_1",
        "leeftijd_land_2",
        "leeftijd_land_4",
        "ongevallen_nullen_klein",
        "ongevallen_nullen_open",
        "gebied_twee_indelingen",
        "gebied_inkomen",
        "gebied_inkomensbron",
      })
  void boundsAreThoseOfThePeers(String name) {
    PeerTable table = PeerTable.of(name);
    Map<List<String>, Long> numbers = new LinkedHashMap<>();
    Map<List<String>, String> expected = new HashMap<>();
    table
        .cells()
        .forEach(
            (at, cell) -> {
              numbers.put(at, cell.bounds().isEmpty() ? cell.count() : null);
              if (!cell.bounds().isEmpty()) {
                expected.put(at, cell.bounds());
              }
            });
    assertThat(expected).isNotEmpty();
    assertThat(new SmallTables(numbers, table.groups()).bounds()).isEqualTo(expected);
  }

  /** Every table of whole numbers that fits, found by trying; the last column of a row is free. */
  private static void fits(int[][] table, int[][] known, int place, List<int[]> found) {
    int columns = table[0].length;
    if (place == table.length * columns) {
      for (int[] line : known) {
        int sum = 0;
        for (int i = 0; i < line.length - 1; i++) {
          sum += line[i] * table[i / columns][i % columns];
        }
        if (sum != line[line.length - 1]) {
          return;
        }
      }
      found.add(Arrays.stream(table).flatMapToInt(Arrays::stream).toArray());
      return;
    }
    int row = place / columns;
    int column = place % columns;
    for (int n = 0; n <= known[known.length - 1][known[0].length - 1]; n++) {
      table[row][column] = n;
      if (isPossible(table, known, place)) {
        fits(table, known, place + 1, found);
      }
    }
    table[row][column] = 0;
  }

  /** Whether no line is over its sum, and none that is complete under it. */
  private static boolean isPossible(int[][] table, int[][] known, int last) {
    int columns = table[0].length;
    for (int[] line : known) {
      int sum = 0;
      int end = -1;
      for (int i = 0; i < line.length - 1; i++) {
        sum += i <= last ? line[i] * table[i / columns][i % columns] : 0;
        end = line[i] == 1 ? i : end;
      }
      int total = line[line.length - 1];
      if (sum > total || (end <= last && sum < total)) {
        return false;
      }
    }
    return true;
  }

  /** Random sums of cells of a random table: what is known of it. The last is of all cells. */
  private static int[][] draw(Random random, int[] cells, int lines) {
    int[][] known = new int[lines][cells.length + 1];
    for (int l = 0; l < lines; l++) {
      for (int i = 0; i < cells.length; i++) {
        known[l][i] = l == lines - 1 || random.nextInt(3) == 0 ? 1 : 0;
        known[l][cells.length] += known[l][i] * cells[i];
      }
    }
    return known;
  }

  @Test
  void twoHundredTablesAgreeWithTryingAllThatFit() {
    Random random = new Random(11);
    int unique = 0;
    int bounded = 0;
    for (int t = 0; t < 200; t++) {
      int[] cells = random.ints(6, 0, 4).toArray();
      int[][] known = draw(random, cells, 2 + random.nextInt(5));
      List<int[]> found = new ArrayList<>();
      fits(new int[2][3], known, 0, found);
      LinearSystem system = new LinearSystem();
      system.unknowns(cells.length);
      for (int[] line : known) {
        int[] own = IntStream.range(0, 6).filter(i -> line[i] == 1).toArray();
        if (own.length > 0) {
          system.total(own, line[6]);
        }
      }
      String[] bounds = bounds(system);
      boolean[] determined = determined(system);
      for (int i = 0; i < cells.length; i++) {
        int place = i;
        int low = found.stream().mapToInt(table -> table[place]).min().orElseThrow();
        int high = found.stream().mapToInt(table -> table[place]).max().orElseThrow();
        String[] own = bounds[i].split("\\.\\.", -1);
        assertThat(Long.parseLong(own[0])).as("lowest").isLessThanOrEqualTo(low);
        assertThat(Long.parseLong(own[1])).as("highest").isGreaterThanOrEqualTo(high);
        bounded += bounds[i].equals(low + ".." + high) ? 1 : 0;
        if (determined[i]) {
          assertThat(low).as("the only number").isEqualTo(high);
        }
        assertThat(determined[i] || !isInRowSpace(known, i)).as("found by rank").isTrue();
        unique += determined[i] ? 1 : 0;
      }
    }
    assertThat(unique).isBetween(100, 1000);
    assertThat(bounded).isGreaterThan(1100);
  }

  private static boolean[] determined(LinearSystem system) {
    Reduction reduction = new Reduction(system);
    boolean[] determined = new boolean[system.size()];
    for (int u = 0; u < determined.length; u++) {
      determined[u] = reduction.isFixed(u);
    }
    for (Component component : reduction.components()) {
      OptionalLong[] values = Elimination.determined(component.system());
      for (int u = 0; u < values.length; u++) {
        determined[component.unknowns().get(u)] = values[u].isPresent();
      }
    }
    return determined;
  }

  private static String[] bounds(LinearSystem system) {
    Reduction reduction = new Reduction(system);
    String[] bounds = new String[system.size()];
    Arrays.fill(bounds, "0.." + LARGEST);
    for (int u = 0; u < bounds.length; u++) {
      if (reduction.isFixed(u)) {
        bounds[u] = reduction.value(u) + ".." + reduction.value(u);
      }
    }
    for (Component component : reduction.components()) {
      try (LinearProgram program = new LinearProgram(component.system())) {
        IntervalAudit audit = new IntervalAudit(component.system().size(), program, Map.of());
        for (int u = 0; u < component.system().size(); u++) {
          audit.settle(u);
          bounds[component.unknowns().get(u)] = audit.lowest(u) + ".." + audit.highest(u);
        }
      }
    }
    return bounds;
  }

  /** A table of counts with all its sums, and nothing else known. */
  private static LinearSystem table(int side) {
    LinearSystem system = new LinearSystem();
    system.unknowns(side * side);
    for (int line = 0; line < side; line++) {
      int own = line;
      system.total(IntStream.range(0, side).map(i -> own * side + i).toArray(), 40 + line);
      system.total(IntStream.range(0, side).map(i -> i * side + own).toArray(), 40 + line);
    }
    return new Reduction(system).components().get(0).system();
  }

  @Test
  void aProgramEndsAfterAnEffortAndNotAfterATime() {
    LinearSystem table = table(30);
    for (double effort : new double[] {1e-9, 1}) {
      try (LinearProgram program = new LinearProgram(table, effort)) {
        IntervalAudit audit = new IntervalAudit(table.size(), program, Map.of(0, 10L));
        audit.settle(0);
        assertThat(audit.isFailed()).as("with effort %s", effort).isEqualTo(effort < 1);
        assertThat(audit.isContradicted()).as("a table fits").isFalse();
      }
    }
  }

  @Test
  void thatNoTableFitsIsAContradiction() {
    LinearSystem system = new LinearSystem();
    system.unknowns(3);
    system.total(new int[] {0, 1}, 3);
    system.total(new int[] {0, 1, 2}, 2);
    try (LinearProgram program = new LinearProgram(system)) {
      IntervalAudit audit = new IntervalAudit(system.size(), program, Map.of());
      audit.settle(0);
      assertThat(audit.isContradicted()).isTrue();
    }
  }

  /** By plain elimination with fractions of doubles, small enough to be exact. */
  private static boolean isInRowSpace(int[][] known, int cell) {
    int columns = known[0].length - 1;
    double[] unit = new double[columns];
    unit[cell] = 1;
    List<double[]> rows = new ArrayList<>();
    for (int[] line : known) {
      rows.add(Arrays.stream(line).limit(columns).asDoubleStream().toArray());
    }
    int without = rank(rows);
    rows.add(unit);
    return rank(rows) == without;
  }

  private static int rank(List<double[]> given) {
    List<double[]> rows = new ArrayList<>(given.stream().map(double[]::clone).toList());
    int rank = 0;
    for (int c = 0; c < given.get(0).length; c++) {
      int column = c;
      double[] pivot =
          rows.stream().filter(row -> Math.abs(row[column]) > 1e-9).findFirst().orElse(null);
      if (pivot != null) {
        rank++;
        rows.remove(pivot);
        for (double[] row : rows) {
          double times = row[column] / pivot[column];
          for (int i = 0; i < row.length; i++) {
            row[i] -= times * pivot[i];
          }
        }
      }
    }
    return rank;
  }
}
