package nl.izamonitor.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.izamonitor.PeerTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The peers' tables: nothing hidden can be computed, and no more is hidden than there. Where zeros
 * are secret one cell more is hidden than the 24 there: no secret zero follows from counts not
 * being below zero either.
 */
class PeersTest {

  private static final long PRIME = 1_000_003;

  /** Every group of an axis, at every code of the other axis. */
  private static List<Combination> sums(PeerTable table) {
    List<List<String>> cells = List.copyOf(table.cells().keySet());
    List<Combination> sums = new ArrayList<>();
    for (List<String> cell : cells) {
      for (int axis = 0; axis < cell.size(); axis++) {
        for (List<String> parts :
            table.groups().get(axis).getOrDefault(cell.get(axis), List.of())) {
          int own = axis;
          int[] numbers = parts.stream().mapToInt(p -> cells.indexOf(with(cell, own, p))).toArray();
          sums.add(Combination.less(cells.indexOf(cell), numbers));
        }
      }
    }
    return sums;
  }

  private static List<String> with(List<String> cell, int axis, String code) {
    List<String> other = new ArrayList<>(cell);
    other.set(axis, code);
    return other;
  }

  private static ProtectionProblem problem(PeerTable table, List<Combination> sums) {
    List<PeerTable.Cell> cells = List.copyOf(table.cells().values());
    List<Cell> rows = new ArrayList<>();
    List<SensitiveSum> secrets = new ArrayList<>();
    for (int cell = 0; cell < cells.size(); cell++) {
      rows.add(new Cell(List.of(cell), cells.get(cell).count(), cells.get(cell).small()));
      if (cells.get(cell).small()) {
        secrets.add(new SensitiveSum(Combination.of(cell), 0));
      }
    }
    List<Long> values = cells.stream().map(PeerTable.Cell::count).toList();
    return new ProtectionProblem(values, sums, List.of(), rows, secrets);
  }

  @ParameterizedTest
  @CsvSource({
    "leeftijd_land_1, 1, 4",
    "leeftijd_land_2, 3, 8",
    "leeftijd_land_4, 6, 10",
    "ongevallen_nullen_klein, 22, 25",
    "ongevallen_nullen_open, 8, 13",
    "gebied_twee_indelingen, 1, 6",
    "gebied_inkomen, 57, 66",
    "gebied_inkomensbron, 3, 6",
    "waarde_dominantie, 4, 9",
    "waarde_weinigen, 2, 7",
  })
  void nothingHiddenCanBeComputedAndNoMoreIsHiddenThanThere(String table, int small, int there) {
    PeerTable peer = PeerTable.of(table);
    List<Combination> sums = sums(peer);
    ProtectionProblem problem = problem(peer, sums);
    BitSet hidden = SecondarySuppression.hidden(problem);

    assertThat(problem.secrets()).hasSize(small);
    assertThat(hidden.cardinality()).isLessThanOrEqualTo(there);
    assertThat(known(sums, hidden)).isEmpty();
  }

  /** The hidden cells that follow from the others: they stand alone in what elimination leaves. */
  private static List<Map<Integer, Long>> known(List<Combination> sums, BitSet hidden) {
    List<Map<Integer, Long>> left = new ArrayList<>();
    for (Combination sum : sums) {
      Map<Integer, Long> row = new TreeMap<>();
      IntStream.range(0, sum.size())
          .filter(i -> hidden.get(sum.count(i)))
          .forEach(i -> row.put(sum.count(i), Math.floorMod((long) sum.times(i), PRIME)));
      left.forEach(other -> takeOff(row, other));
      if (!row.isEmpty()) {
        left.forEach(other -> takeOff(other, row));
        left.add(row);
      }
    }
    return left.stream().filter(row -> row.size() == 1).toList();
  }

  /** Takes so much of another off that its first cell is gone. */
  private static void takeOff(Map<Integer, Long> row, Map<Integer, Long> other) {
    int pivot = other.keySet().iterator().next();
    long inverse =
        BigInteger.valueOf(other.get(pivot)).modInverse(BigInteger.valueOf(PRIME)).longValue();
    long times = row.getOrDefault(pivot, 0L) * inverse % PRIME;
    other.forEach(
        (cell, number) ->
            row.merge(
                cell, Math.floorMod(-times * number, PRIME), (own, less) -> (own + less) % PRIME));
    row.values().removeIf(number -> number == 0);
  }
}
