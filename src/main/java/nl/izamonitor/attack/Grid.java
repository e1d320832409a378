package nl.izamonitor.attack;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * The cells of counts that are divided by the same dimensions: every combination of parts that none
 * of those counts, nor a count that is divided further, cuts through.
 */
final class Grid {

  private final List<String> dimensions;

  /** One per dimension, and the last of bouwstenen. */
  private final List<Partition> partitions = new ArrayList<>();

  private final int first;

  /**
   * Makes the unknowns of a grid.
   *
   * @param counts those of these dimensions, or of more
   */
  Grid(
      LinearSystem system,
      SortedSet<String> dimensions,
      Collection<Count> counts,
      Map<String, Integer> sizes) {
    this.dimensions = List.copyOf(dimensions);
    for (String dimension : this.dimensions) {
      BitSet all = new BitSet();
      all.set(0, sizes.get(dimension));
      partitions.add(
          new Partition(
              all, counts.stream().map(c -> c.sets().get(dimension)).distinct().toList()));
    }
    List<BitSet> areas = counts.stream().map(Count::area).distinct().toList();
    BitSet everywhere = new BitSet();
    areas.forEach(everywhere::or);
    partitions.add(new Partition(everywhere, areas));
    first = system.unknowns(size());
  }

  List<String> dimensions() {
    return dimensions;
  }

  int size() {
    return partitions.stream().mapToInt(Partition::size).reduce(1, Math::multiplyExact);
  }

  /** The cells of a count, whose dimensions may be fewer; null when it cuts through one. */
  int[] cells(SortedMap<String, BitSet> sets, BitSet area) {
    List<int[]> chosen = new ArrayList<>();
    for (int d = 0; d < dimensions.size(); d++) {
      BitSet set = sets.get(dimensions.get(d));
      chosen.add(set == null ? partitions.get(d).everything() : partitions.get(d).inside(set));
    }
    chosen.add(partitions.get(dimensions.size()).inside(area));
    return chosen.contains(null) ? null : cells(chosen);
  }

  private int[] cells(List<int[]> chosen) {
    int[] cells = {0};
    for (int d = 0; d < chosen.size(); d++) {
      int[] parts = chosen.get(d);
      int[] longer = new int[cells.length * parts.length];
      for (int i = 0; i < longer.length; i++) {
        longer[i] = cells[i / parts.length] * partitions.get(d).size() + parts[i % parts.length];
      }
      cells = longer;
    }
    for (int i = 0; i < cells.length; i++) {
      cells[i] += first;
    }
    return cells;
  }

  /** What stands in a cell of the sums over the dimensions that are not kept. */
  record Margin(SortedMap<String, BitSet> sets, BitSet area) {}

  /** Every combination of parts of these dimensions, with the bouwstenen. */
  List<Margin> margins(List<String> kept) {
    List<Margin> margins = new ArrayList<>();
    Partition areas = partitions.get(dimensions.size());
    for (int i = 0; i < areas.size(); i++) {
      margins.add(new Margin(new TreeMap<>(), areas.part(i)));
    }
    for (String dimension : kept) {
      Partition partition = partitions.get(dimensions.indexOf(dimension));
      List<Margin> longer = new ArrayList<>();
      for (Margin margin : margins) {
        for (int i = 0; i < partition.size(); i++) {
          SortedMap<String, BitSet> sets = new TreeMap<>(margin.sets());
          sets.put(dimension, partition.part(i));
          longer.add(new Margin(sets, margin.area()));
        }
      }
      margins = longer;
    }
    return margins;
  }
}
