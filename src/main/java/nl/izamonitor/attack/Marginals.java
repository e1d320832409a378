package nl.izamonitor.attack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.izamonitor.attack.ValueBox.Dimension;

/**
 * All counts of one measure as sums of cells, and how the cells of tables that are divided more add
 * up to those of tables that are divided less.
 *
 * <p>Two tables that are divided by some of the same dimensions agree on the marginal over these,
 * and on nothing else. So there is a table for every combination of dimensions that occurs and for
 * what any two have in common, and every table is added up to the largest ones below it.
 */
final class Marginals {

  private final LinearSystem system;

  /** Those of few dimensions first. */
  private final List<MarginalTable> tables = new ArrayList<>();

  Marginals(LinearSystem system, Collection<ValueBox> boxes, boolean mayBeNegative) {
    this.system = system;
    Set<Set<Dimension>> combinations = new LinkedHashSet<>();
    boxes.forEach(box -> combinations.add(new TreeSet<>(box.dimensions())));
    close(combinations);
    for (Set<Dimension> dimensions : combinations) {
      List<ValueBox> divided =
          boxes.stream().filter(box -> box.dimensions().containsAll(dimensions)).toList();
      tables.add(new MarginalTable(system, dimensions, divided, mayBeNegative));
    }
    tables.sort(Comparator.comparingInt(table -> table.dimensions().size()));
    for (int i = 0; i < tables.size(); i++) {
      MarginalTable table = tables.get(i);
      below(i).forEach(other -> addUp(table, other));
    }
  }

  private static void close(Set<Set<Dimension>> combinations) {
    boolean more = true;
    while (more) {
      List<Set<Dimension>> all = List.copyOf(combinations);
      more = false;
      for (Set<Dimension> one : all) {
        for (Set<Dimension> other : all) {
          Set<Dimension> common = new TreeSet<>(one);
          common.retainAll(other);
          more |= combinations.add(common);
        }
      }
    }
  }

  /** The largest tables whose dimensions are some of those of a table. */
  private List<MarginalTable> below(int place) {
    MarginalTable table = tables.get(place);
    List<MarginalTable> below = new ArrayList<>();
    for (int i = place - 1; i >= 0; i--) {
      MarginalTable other = tables.get(i);
      if (isBelow(other, table) && below.stream().noneMatch(larger -> isBelow(other, larger))) {
        below.add(other);
      }
    }
    return below;
  }

  private static boolean isBelow(MarginalTable one, MarginalTable other) {
    return one.dimensions().size() < other.dimensions().size()
        && other.dimensions().containsAll(one.dimensions());
  }

  private void addUp(MarginalTable table, MarginalTable marginal) {
    for (ValueBox box : table.marginal(marginal.dimensions())) {
      system.balance(table.cells(box), marginal.cells(box));
    }
  }

  /** The cells of the smallest table that add up to a box; null when there are none. */
  int[] cells(ValueBox box) {
    for (MarginalTable table : tables) {
      if (table.dimensions().containsAll(box.dimensions())) {
        int[] cells = table.cells(box);
        if (cells != null) {
          return cells;
        }
      }
    }
    return null;
  }

  List<MarginalTable> tables() {
    return tables;
  }
}
