package nl.izamonitor.attack;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** What the rows of a folder tell of counts, per period. */
final class Telling {

  private final Folder folder;
  private final Areas areas;
  private final Dimensions dimensions;
  private final Map<List<Object>, Optional<SortedMap<String, BitSet>>> sets = new HashMap<>();
  private final Map<String, List<Told>> told = new HashMap<>();

  /** The rows of one breakdown at one level: where rows are, and of which categories. */
  private static final class Layout {
    private final Map<String, Set<String>> categories = new LinkedHashMap<>();
    private Row first;

    void add(Row row) {
      first = first == null ? row : first;
      categories.computeIfAbsent(row.region(), r -> new HashSet<>()).add(row.category());
    }
  }

  Telling(Folder folder) {
    this.folder = folder;
    areas = new Areas(folder);
    dimensions = new Dimensions(folder.definitions());
    Map<List<Object>, Layout> layouts = new LinkedHashMap<>();
    for (Row row : folder.rows()) {
      if (!row.isMissing()) {
        tell(row);
        layouts
            .computeIfAbsent(
                List.of(row.indicator(), row.period(), row.level(), row.breakdown()),
                k -> new Layout())
            .add(row);
      }
    }
    layouts.values().forEach(this::tellZeros);
  }

  /** By period. */
  Map<String, List<Told>> told() {
    return told;
  }

  /** How many values every dimension has. */
  Map<String, Integer> sizes() {
    return dimensions.sizes();
  }

  /**
   * Rows about what is unknown are left out where nothing was counted: of a region that has rows
   * its categories of that kind, and of the region of that kind every category.
   */
  private void tellZeros(Layout layout) {
    Row first = layout.first;
    List<String> all = dimensions.categories(first.breakdown());
    Set<String> regions = new LinkedHashSet<>(layout.categories.keySet());
    if (folder.places().has(first.level(), Row.UNKNOWN)) {
      regions.add(Row.UNKNOWN);
    }
    for (String region : regions) {
      Set<String> present = layout.categories.getOrDefault(region, Set.of());
      for (String category : all) {
        boolean mayLack = region.equals(Row.UNKNOWN) || category.contains(Row.UNKNOWN);
        if (mayLack && !present.contains(category)) {
          tell(first.leftOut(region, category));
        }
      }
    }
  }

  /** Tells both sides of a row; of one that is left out only what its breakdown divides is 0. */
  private void tell(Row row) {
    Definition definition = folder.definitions().indicators().get(row.indicator());
    boolean divides = definition.dividesDenominator(row.breakdown());
    if (definition.method().countsNumerator()) {
      tell(row, true, definition.numerator(), row.breakdown());
    }
    if (definition.denominator() != null && (divides || !row.isLeftOut())) {
      tell(row, false, definition.denominator(), divides ? row.breakdown() : Row.TOTAL);
    }
  }

  private void tell(Row row, boolean isNumerator, Side side, String breakdown) {
    Long value = isNumerator ? row.numerator() : row.denominator();
    if (value == null && !row.isHidden()) {
      return;
    }
    Optional<SortedMap<String, BitSet>> own =
        sets.computeIfAbsent(
            List.of(side, breakdown, row.category()),
            k -> dimensions.sets(side, breakdown, row.category()));
    BitSet area = areas.of(row);
    if (own.isPresent() && !area.isEmpty()) {
      Count.Measure measure = new Count.Measure(side.table(), side.kind(), "");
      Count count = new Count(measure, own.get(), area);
      told.computeIfAbsent(row.period(), p -> new ArrayList<>())
          .add(new Told(count, row.isHidden() ? null : value, row, isNumerator, side));
    }
  }
}
