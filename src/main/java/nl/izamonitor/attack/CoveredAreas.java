package nl.izamonitor.attack;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The bouwstenen whose counts the rows of a region add up: those that are covered by the data.
 * Where a gemeente of several bouwstenen is covered in part, nobody outside knows which of them
 * are: the covered part then is an area of its own.
 */
final class CoveredAreas {

  private final PublishedFolder folder;
  private final Map<String, Integer> bouwstenen;

  /** Per indicator and period with rows of gemeenten those that are not wholly covered. */
  private final Map<List<String>, Map<String, Change>> ofIndicator = new HashMap<>();

  /** The same per sources and period, for indicators without rows of gemeenten. */
  private final Map<List<String>, Map<String, Change>> ofSources = new HashMap<>();

  /**
   * What is different in a gemeente.
   *
   * @param parts its bouwstenen
   * @param instead what stands in their place; below 0 for nothing
   */
  private record Change(BitSet parts, int instead) {}

  CoveredAreas(PublishedFolder folder, Map<String, Integer> bouwstenen) {
    this.folder = folder;
    this.bouwstenen = bouwstenen;
    for (PublishedRow row : folder.rows()) {
      if (row.key().level().equals(PublishedRow.MUNICIPALITY) && row.isTotal()) {
        add(row);
      }
    }
  }

  private void add(PublishedRow row) {
    RowKey key = row.key();
    Map<String, Change> own = ofIndicator.computeIfAbsent(indicator(key), k -> new HashMap<>());
    BitSet parts = folder.bouwstenen(key);
    boolean several = parts.cardinality() > 1;
    boolean nothing = several ? row.isWhollyUncovered() : row.isUncovered();
    if (nothing || (several && row.isCoveredInPart())) {
      List<String> sources = sources(row);
      String unknown = String.join("~", key.region(), key.meting(), String.join("~", sources));
      Change change =
          new Change(
              parts, nothing ? -1 : bouwstenen.computeIfAbsent(unknown, name -> bouwstenen.size()));
      own.put(key.region(), change);
      ofSources.computeIfAbsent(sources, k -> new HashMap<>()).put(key.region(), change);
    }
  }

  private static List<String> indicator(RowKey key) {
    return List.of(key.indicator(), key.period());
  }

  private List<String> sources(PublishedRow row) {
    TreeSet<String> tables = new TreeSet<>();
    folder.definition(row).sides().forEach(side -> tables.add(side.table()));
    return List.of(String.join("+", tables), row.key().period());
  }

  /** The bouwstenen that a row is about. */
  BitSet of(PublishedRow row) {
    RowKey key = row.key();
    BitSet all = folder.bouwstenen(key);
    Map<String, Change> changes = ofIndicator.get(indicator(key));
    if (changes == null) {
      changes = ofSources.getOrDefault(sources(row), Map.of());
    }
    return changes.isEmpty() ? all : changed(all, changes.values());
  }

  private static BitSet changed(BitSet all, Collection<Change> changes) {
    BitSet area = (BitSet) all.clone();
    for (Change change : changes) {
      if (change.parts().intersects(all)) {
        area.andNot(change.parts());
        if (change.instead() >= 0) {
          area.set(change.instead());
        }
      }
    }
    return area;
  }
}
