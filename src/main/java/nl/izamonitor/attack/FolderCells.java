package nl.izamonitor.attack;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.izamonitor.attack.Finding.Count;
import nl.izamonitor.attack.IndicatorDefinition.Side;
import nl.izamonitor.attack.PeriodBlock.CountedCell;
import nl.izamonitor.attack.PeriodBlock.StatedCell;

/** The cells that the rows of a folder state or hide, per period. */
final class FolderCells {

  private final PublishedFolder folder;
  private final CoveredAreas areas;
  private final Dimensions dimensions;

  /** Per side of an indicator, breakdown and category what is counted. */
  private final IdentityHashMap<Side, Map<List<String>, List<ValueBox>>> boxes =
      new IdentityHashMap<>();

  private final Map<String, List<StatedCell>> cells = new TreeMap<>();

  /**
   * The rows of an indicator and period by one breakdown at one level.
   *
   * @param first one of them
   * @param categories per region that has rows the categories that they are of
   */
  private record Layout(PublishedRow first, Map<String, Set<String>> categories) {}

  private FolderCells(PublishedFolder folder, CoveredAreas areas, Dimensions dimensions) {
    this.folder = folder;
    this.areas = areas;
    this.dimensions = dimensions;
  }

  /** The cells per period. */
  static Map<String, List<StatedCell>> of(
      PublishedFolder folder, CoveredAreas areas, Dimensions dimensions) {
    FolderCells own = new FolderCells(folder, areas, dimensions);
    Map<List<String>, Layout> layouts = new LinkedHashMap<>();
    for (PublishedRow row : folder.rows()) {
      if (!row.isMissing()) {
        own.add(row);
        RowKey key = row.key();
        layouts
            .computeIfAbsent(
                List.of(key.indicator(), key.period(), key.level(), key.breakdown()),
                k -> new Layout(row, new LinkedHashMap<>()))
            .categories()
            .computeIfAbsent(key.region(), region -> new HashSet<>())
            .add(key.category());
      }
    }
    layouts.values().forEach(own::addLeftOut);
    return own.cells;
  }

  /**
   * Rows about what is unknown are left out where nothing was counted: of a region that has rows
   * its unknown categories, and of the unknown region every category.
   */
  private void addLeftOut(Layout layout) {
    RowKey key = layout.first().key();
    Set<String> regions = new LinkedHashSet<>(layout.categories().keySet());
    if (folder.has(key.level(), PublishedRow.UNKNOWN)) {
      regions.add(PublishedRow.UNKNOWN);
    }
    List<String> all = dimensions.categories(key.breakdown());
    for (String region : regions) {
      Set<String> present = layout.categories().getOrDefault(region, Set.of());
      for (String category : all) {
        boolean mayLack =
            region.equals(PublishedRow.UNKNOWN) || category.contains(PublishedRow.UNKNOWN);
        if (mayLack && !present.contains(category)) {
          add(layout.first().leftOut(region, category));
        }
      }
    }
  }

  /** Of a row that is left out only what its breakdown divides is 0. */
  private void add(PublishedRow row) {
    IndicatorDefinition definition = folder.definition(row);
    String breakdown = row.key().breakdown();
    boolean divides = definition.dividesDenominator(breakdown);
    if (definition.method().countsNumerator()) {
      add(row, Count.NUMERATOR, definition.numerator(), breakdown);
    }
    if (definition.denominator() != null && (divides || !row.isLeftOut())) {
      add(
          row,
          Count.DENOMINATOR,
          definition.denominator(),
          divides ? breakdown : PublishedRow.TOTAL);
    }
  }

  private void add(PublishedRow row, Count count, Side side, String breakdown) {
    BitSet area = areas.of(row);
    if ((row.count(count) == null && !row.isHidden()) || area.isEmpty()) {
      return;
    }
    List<ValueBox> counted =
        boxes
            .computeIfAbsent(side, s -> new HashMap<>())
            .computeIfAbsent(
                List.of(breakdown, row.key().category()),
                k -> dimensions.boxes(side, breakdown, row.key().category()));
    if (!counted.isEmpty()) {
      List<ValueBox> here = counted.stream().map(box -> box.and(ValueBox.AREA, area)).toList();
      CountedCell cell =
          new CountedCell(
              new CountedCell.Measure(
                  side.table(), side.kind(), "", folder.definitions().isAmount(side)),
              here);
      cells
          .computeIfAbsent(row.key().period(), p -> new ArrayList<>())
          .add(new StatedCell(cell, row, count, side));
    }
  }
}
