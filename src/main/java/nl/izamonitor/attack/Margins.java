package nl.izamonitor.attack;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.izamonitor.attack.Grid.Margin;

/**
 * All counts of one measure as sums of cells, and how the cells of counts that are divided more add
 * up to those of counts that are divided less.
 *
 * <p>Two tables that are divided by some of the same dimensions agree on what both can be added up
 * to, and on nothing else. So there is a grid for every combination of dimensions that occurs and
 * for what any two have in common, and every grid is added up to the largest ones below it.
 */
final class Margins {

  private final LinearSystem system;
  private final List<Grid> grids = new ArrayList<>();

  Margins(LinearSystem system, Collection<Count> counts, Map<String, Integer> sizes) {
    this.system = system;
    Set<SortedSet<String>> combinations = new LinkedHashSet<>();
    counts.forEach(count -> combinations.add(new TreeSet<>(count.sets().keySet())));
    close(combinations);
    for (SortedSet<String> dimensions : combinations) {
      List<Count> divided =
          counts.stream().filter(c -> c.sets().keySet().containsAll(dimensions)).toList();
      grids.add(new Grid(system, dimensions, divided, sizes));
    }
    grids.sort(Comparator.comparingInt(grid -> grid.dimensions().size()));
    for (int i = 0; i < grids.size(); i++) {
      for (Grid other : below(i)) {
        addUp(grids.get(i), other);
      }
    }
  }

  private static void close(Set<SortedSet<String>> combinations) {
    boolean more = true;
    while (more) {
      List<SortedSet<String>> all = List.copyOf(combinations);
      more = false;
      for (SortedSet<String> one : all) {
        for (SortedSet<String> other : all) {
          SortedSet<String> common = new TreeSet<>(one);
          common.retainAll(other);
          more |= combinations.add(common);
        }
      }
    }
  }

  /** The largest grids whose dimensions are some of those of a grid. */
  private List<Grid> below(int place) {
    Grid grid = grids.get(place);
    List<Grid> below = new ArrayList<>();
    for (int i = place - 1; i >= 0; i--) {
      Grid other = grids.get(i);
      if (other.dimensions().size() < grid.dimensions().size()
          && grid.dimensions().containsAll(other.dimensions())
          && below.stream().noneMatch(b -> b.dimensions().containsAll(other.dimensions()))) {
        below.add(other);
      }
    }
    return below;
  }

  private void addUp(Grid grid, Grid other) {
    for (Margin margin : grid.margins(other.dimensions())) {
      system.balance(
          grid.cells(margin.sets(), margin.area()), other.cells(margin.sets(), margin.area()));
    }
  }

  /** The smallest grid's cells that add up to a count; null when there are none. */
  int[] cells(SortedMap<String, BitSet> sets, BitSet area) {
    for (Grid grid : grids) {
      if (grid.dimensions().containsAll(sets.keySet())) {
        int[] cells = grid.cells(sets, area);
        if (cells != null) {
          return cells;
        }
      }
    }
    return null;
  }

  List<Grid> grids() {
    return grids;
  }
}
