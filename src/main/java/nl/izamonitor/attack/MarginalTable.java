package nl.izamonitor.attack;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nl.izamonitor.attack.ValueBox.Dimension;

/**
 * A table of counts that are divided by the same dimensions: its cells are every combination of
 * parts that no published box of these dimensions, or of more, cuts through.
 */
final class MarginalTable {

  private final List<Dimension> dimensions;
  private final List<Partition> partitions = new ArrayList<>();
  private final int first;

  /**
   * Makes the unknowns of a table.
   *
   * @param boxes those of these dimensions, or of more
   * @param mayBeNegative whether its cells are amounts
   */
  MarginalTable(
      LinearSystem system,
      Set<Dimension> dimensions,
      Collection<ValueBox> boxes,
      boolean mayBeNegative) {
    this.dimensions = List.copyOf(dimensions);
    for (Dimension dimension : this.dimensions) {
      List<BitSet> sets = boxes.stream().map(box -> box.get(dimension)).distinct().toList();
      BitSet all = new BitSet();
      sets.forEach(all::or);
      if (!dimension.equals(ValueBox.AREA)) {
        all.set(0, dimension.size());
      }
      partitions.add(new Partition(all, sets));
    }
    int cells = partitions.stream().mapToInt(Partition::size).reduce(1, Math::multiplyExact);
    first = mayBeNegative ? system.frees(cells) : system.unknowns(cells);
  }

  List<Dimension> dimensions() {
    return dimensions;
  }

  /** The cells of a box, whose dimensions may be fewer; null when the box cuts through one. */
  int[] cells(ValueBox box) {
    int[] cells = {0};
    for (int d = 0; d < dimensions.size(); d++) {
      Partition partition = partitions.get(d);
      BitSet values = box.get(dimensions.get(d));
      int[] parts = values == null ? partition.everything() : partition.inside(values);
      if (parts == null) {
        return null;
      }
      int[] longer = new int[cells.length * parts.length];
      for (int i = 0; i < longer.length; i++) {
        longer[i] = cells[i / parts.length] * partition.size() + parts[i % parts.length];
      }
      cells = longer;
    }
    for (int i = 0; i < cells.length; i++) {
      cells[i] += first;
    }
    return cells;
  }

  /** The boxes of the marginal over these dimensions: every combination of their parts. */
  List<ValueBox> marginal(Collection<Dimension> kept) {
    List<ValueBox> boxes = List.of(ValueBox.ALL);
    for (Dimension dimension : kept) {
      List<BitSet> parts = partitions.get(dimensions.indexOf(dimension)).parts();
      boxes =
          boxes.stream()
              .flatMap(box -> parts.stream().map(part -> box.and(dimension, part)))
              .toList();
    }
    return boxes;
  }

  /** The largest parts of a set that none of the given sets cuts through. */
  private static final class Partition {

    private final List<BitSet> parts;
    private final Map<BitSet, int[]> inside = new HashMap<>();

    /** Values that are in the same sets are of one part. */
    Partition(BitSet all, List<BitSet> sets) {
      Map<BitSet, BitSet> found = new LinkedHashMap<>();
      all.stream()
          .forEach(
              value -> {
                BitSet in = new BitSet();
                for (int s = 0; s < sets.size(); s++) {
                  in.set(s, sets.get(s).get(value));
                }
                found.computeIfAbsent(in, key -> new BitSet()).set(value);
              });
      parts = new ArrayList<>(found.values());
    }

    List<BitSet> parts() {
      return parts;
    }

    int size() {
      return parts.size();
    }

    /** The numbers of all parts. */
    int[] everything() {
      return IntStream.range(0, parts.size()).toArray();
    }

    /** The numbers of the parts that make up a set; null when the set cuts through a part. */
    int[] inside(BitSet set) {
      return inside.computeIfAbsent(set, this::find);
    }

    private int[] find(BitSet set) {
      BitSet covered = new BitSet();
      int[] found =
          IntStream.range(0, parts.size()).filter(i -> parts.get(i).intersects(set)).toArray();
      for (int i : found) {
        covered.or(parts.get(i));
      }
      return covered.equals(set) ? found : null;
    }
  }
}
