package nl.izamonitor.meting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.izamonitor.conf.Indicator;

/** Which indicators hang together: those that count in the same tables, directly or by another. */
final class Families {

  private Families() {}

  /** Per indicator the name of its family; figures that are taken over have no relatives. */
  static Map<String, String> of(Iterable<Indicator> indicators) {
    Map<String, String> byTable = new TreeMap<>();
    Map<String, String> families = new TreeMap<>();
    List<Indicator> counted = new ArrayList<>();
    for (Indicator indicator : indicators) {
      if (indicator.method().isTaken()) {
        families.put(indicator.code(), indicator.code());
      } else {
        counted.add(indicator);
        join(byTable, indicator.tables());
      }
    }
    counted.forEach(i -> families.put(i.code(), byTable.get(i.tables().get(0))));
    return families;
  }

  /** Tables of one indicator are one family, with all that are one with any of them already. */
  private static void join(Map<String, String> byTable, List<String> tables) {
    String name = byTable.getOrDefault(tables.get(0), tables.get(0));
    for (String table : tables) {
      String other = byTable.getOrDefault(table, table);
      byTable.replaceAll((t, family) -> family.equals(other) ? name : family);
      byTable.put(table, name);
    }
  }
}
