package nl.izamonitor.disclosure;

import java.io.Serializable;
import java.util.List;
import java.util.TreeMap;
import nl.izamonitor.conf.Indicator;

/** Which indicators hang together: those that count in the same tables, directly or by another. */
public final class LinkedIndicators implements Serializable {

  private static final long serialVersionUID = 1L;

  private final TreeMap<String, String> byTable = new TreeMap<>();

  /** How these indicators hang together. */
  public LinkedIndicators(Iterable<Indicator> indicators) {
    for (Indicator indicator : indicators) {
      if (!indicator.isTakenOver()) {
        join(indicator.tables());
      }
    }
  }

  /** The name of all that hangs together with one of them; of a figure taken over, itself. */
  public String of(Indicator indicator) {
    return indicator.isTakenOver() ? indicator.code() : byTable.get(indicator.tables().get(0));
  }

  /** Tables of one indicator are linked, with all that are linked with any of them already. */
  private void join(List<String> tables) {
    String name = byTable.getOrDefault(tables.get(0), tables.get(0));
    for (String table : tables) {
      String other = byTable.getOrDefault(table, table);
      byTable.replaceAll((t, linked) -> linked.equals(other) ? name : linked);
      byTable.put(table, name);
    }
  }
}
