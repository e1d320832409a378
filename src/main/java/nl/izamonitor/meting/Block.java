package nl.izamonitor.meting;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.izamonitor.lake.TallyTable;
import org.apache.spark.sql.Row;

/**
 * What is known of one indicator: its counts per bouwsteen, and figures that were taken over. Gives
 * the counts of the regions of every level, which are plain sums of covered bouwstenen.
 */
final class Block {

  private static final double ALL_INHABITANTS = 100;

  private final Places places;
  private final Map<String, Double> minimums;
  private final Map<Cell, PlaceSums> cells = new HashMap<>();
  private final Map<String, Gedekt> dekking = new TreeMap<>();
  private final Map<Key, Counts> figures = new HashMap<>();

  /** The rows that an earlier meting hides. */
  private final Set<Key> hidden = new HashSet<>();

  /** Per category all its strata, once they are asked for. */
  private final Map<Cell, List<PlaceSums>> overStrata = new HashMap<>();

  /** A category in a period, or a stratum of it. */
  private record Cell(String period, String breakdown, String category, String stratum)
      implements Comparable<Cell> {

    private static final Comparator<Cell> ORDER =
        Comparator.comparing(Cell::period)
            .thenComparing(Cell::breakdown)
            .thenComparing(Cell::category)
            .thenComparing(Cell::stratum);

    Cell whole() {
      return new Cell(period, breakdown, category, "");
    }

    @Override
    public int compareTo(Cell other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * A block without rows.
   *
   * @param minimums per source the percentage of inhabitants from which a bouwsteen is covered
   */
  Block(Places places, Map<String, Double> minimums) {
    this.places = places;
    this.minimums = minimums;
  }

  /** Adds a {@link BlockRow} of this indicator. */
  void add(Row row) {
    if (BlockRow.isFigure(row)) {
      figures.put(key(row), Counts.of(Counts.Figure.of(row)));
    } else if (BlockRow.isHidden(row)) {
      hidden.add(key(row));
    } else if (BlockRow.isTally(row)) {
      count(row, places.bouwsteen(row.getString(BlockRow.BOUWSTEEN)));
    }
  }

  private static Key key(Row row) {
    return new Key(
        row.getString(BlockRow.PERIOD),
        row.getString(BlockRow.BREAKDOWN),
        row.getString(BlockRow.CATEGORY),
        row.getString(BlockRow.LEVEL),
        row.getString(BlockRow.REGION));
  }

  private void count(Row row, int bouwsteen) {
    Cell cell =
        new Cell(
            row.getString(BlockRow.PERIOD),
            row.getString(BlockRow.BREAKDOWN),
            row.getString(BlockRow.CATEGORY),
            row.getString(BlockRow.STRATUM));
    if (cell.breakdown().equals(TallyTable.DEKKING)) {
      dekking
          .computeIfAbsent(cell.period(), period -> new Gedekt(places.bouwstenen()))
          .add(
              bouwsteen,
              row.getLong(BlockRow.FIRST_SUM + PlaceSums.NUMERATOR),
              row.getLong(BlockRow.FIRST_SUM + PlaceSums.DENOMINATOR),
              minimums.getOrDefault(cell.category(), ALL_INHABITANTS));
    } else {
      cells.computeIfAbsent(cell, c -> new PlaceSums(places.bouwstenen())).add(bouwsteen, row);
    }
  }

  /**
   * The counts of the regions, and under {@link Key#dekking} the covered and all inhabitants where
   * sources do not cover the country.
   */
  Map<Key, Counts> counts() {
    Map<Key, Counts> counts = new HashMap<>(figures);
    dekking.forEach(
        (period, gedekt) ->
            put(
                counts,
                new Cell(period, TallyTable.DEKKING, TallyTable.DEKKING, ""),
                gedekt.inhabitants(places)));
    // In order, so that what is made of strata is the same to the last digit.
    new TreeMap<>(cells)
        .forEach(
            (cell, sums) -> put(counts, cell, sums.rolledUp(places, uncovered(cell.period()))));
    return counts;
  }

  /**
   * What was counted in a set of bouwstenen.
   *
   * @param sum which of {@link BlockRow#SUMS}
   */
  long counted(Key key, int sum, BitSet bouwstenen) {
    if (overStrata.isEmpty()) {
      cells.forEach(
          (cell, sums) ->
              overStrata.computeIfAbsent(cell.whole(), c -> new ArrayList<>()).add(sums));
    }
    Cell cell = new Cell(key.period(), key.breakdown(), key.category(), "");
    return overStrata.getOrDefault(cell, List.of()).stream()
        .mapToLong(own -> bouwstenen.stream().mapToLong(at -> own.at(sum, at)).sum())
        .sum();
  }

  Set<Key> hidden() {
    return hidden;
  }

  Places places() {
    return places;
  }

  /** The bouwstenen whose counts are left out. */
  BitSet uncovered(String period) {
    return dekking.getOrDefault(period, Gedekt.EVERYTHING).uncovered();
  }

  private void put(Map<Key, Counts> counts, Cell cell, PlaceSums sums) {
    for (int place : sums.places()) {
      Places.Place at = places.place(place);
      counts.merge(
          new Key(cell.period(), cell.breakdown(), cell.category(), at.level(), at.region()),
          Counts.of(cell.stratum(), sums, place),
          Counts::plus);
    }
  }
}
