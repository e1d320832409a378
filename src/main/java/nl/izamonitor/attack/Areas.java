package nl.izamonitor.attack;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The bouwstenen whose counts a region of an indicator and period adds up: those that are covered.
 * Where a gemeente of several bouwstenen is covered in part, nobody outside knows which: that part
 * then stands for itself.
 */
final class Areas {

  private static final String NOTHING = Row.UNCOVERED + " 0 %";

  private final Places places;
  private final Folder folder;
  private final Map<String, Map<String, Change>> changes = new HashMap<>();

  /** What was found per sources, for indicators that have no rows of gemeenten. */
  private final Map<String, Map<String, Change>> ofTables = new HashMap<>();

  private final Set<String> withMunicipalities = new HashSet<>();
  private final Map<List<Object>, BitSet> made = new HashMap<>();

  /**
   * What is different in a gemeente.
   *
   * @param parts its bouwstenen
   * @param instead what stands in their place; below 0 for nothing
   */
  private record Change(BitSet parts, int instead) {}

  Areas(Folder folder) {
    this.folder = folder;
    places = folder.places();
    for (Row row : folder.rows()) {
      if (row.level().equals(Row.MUNICIPALITY) && row.breakdown().equals(Row.TOTAL)) {
        withMunicipalities.add(key(row.indicator(), row.period()));
        add(row, tables(row));
      }
    }
  }

  private String tables(Row row) {
    Definition definition = folder.definitions().indicators().get(row.indicator());
    TreeSet<String> tables = new TreeSet<>();
    tables.add(definition.numerator().table());
    if (definition.denominator() != null) {
      tables.add(definition.denominator().table());
    }
    return String.join("+", tables);
  }

  private void add(Row row, String tables) {
    BitSet parts = places.bouwstenen(row.level(), row.region());
    boolean several = parts.cardinality() > 1;
    boolean nothing = row.isUncovered() && (!several || row.reason().equals(NOTHING));
    boolean some = several && (row.isUncovered() || (row.coverage() != null && row.coverage() < 1));
    if (nothing || some) {
      String name = row.region() + "~" + row.meting() + "~" + row.period() + "~" + tables;
      Change change = new Change(parts, nothing ? -1 : places.unknownPart(name));
      changes
          .computeIfAbsent(key(row.indicator(), row.period()), k -> new HashMap<>())
          .put(row.region(), change);
      ofTables
          .computeIfAbsent(key(tables, row.period()), k -> new HashMap<>())
          .put(row.region(), change);
    }
  }

  private static String key(String what, String period) {
    return what + "/" + period;
  }

  /** The bouwstenen that a row is about; the same set for the same question. */
  BitSet of(Row row) {
    String key = key(row.indicator(), row.period());
    Map<String, Change> own =
        withMunicipalities.contains(key)
            ? changes.get(key)
            : ofTables.get(key(tables(row), row.period()));
    BitSet all = places.bouwstenen(row.level(), row.region());
    return own == null
        ? all
        : made.computeIfAbsent(
            List.of(row.indicator(), row.period(), row.level(), row.region()),
            k -> changed(all, own));
  }

  private static BitSet changed(BitSet all, Map<String, Change> changes) {
    BitSet area = (BitSet) all.clone();
    for (Change change : changes.values()) {
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
