package nl.izamonitor.meting;

import java.io.Serializable;
import java.util.List;
import java.util.TreeMap;
import nl.izamonitor.conf.Indicator;

/** Which indicators hang together: those that count in the same tables, directly or by another. */
final class Families implements Serializable {

  private static final long serialVersionUID = 1L;

  private final TreeMap<String, String> byTable = new TreeMap<>();

  /** The families of these indicators. */
  Families(Iterable<Indicator> indicators) {
    for (Indicator indicator : indicators) {
      if (!indicator.method().isTaken()) {
        join(indicator.tables());
      }
    }
  }

  /** The name of the family of one of them; figures that are taken over have no relatives. */
  String of(Indicator indicator) {
    return indicator.method().isTaken() ? indicator.code() : byTable.get(indicator.tables().get(0));
  }

  /** Tables of one indicator are one family, with all that are one with any of them already. */
  private void join(List<String> tables) {
    String name = byTable.getOrDefault(tables.get(0), tables.get(0));
    for (String table : tables) {
      String other = byTable.getOrDefault(table, table);
      byTable.replaceAll((t, family) -> family.equals(other) ? name : family);
      byTable.put(table, name);
    }
  }
}
