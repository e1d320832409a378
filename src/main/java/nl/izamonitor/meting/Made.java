package nl.izamonitor.meting;

import java.util.Map;
import nl.izamonitor.lake.MetingTable;

/**
 * Who makes a revision, and with what.
 *
 * @param by the name of the person who decides that it is final; empty for a concept
 * @param software the version of this software
 * @param attack what came of its attack on the open data, as {@link MetingTable} names it
 */
public record Made(String by, String software, Map<String, Long> attack) {

  /** A concept, that nobody decided on yet. */
  static Made concept(String software) {
    return new Made("", software, Map.of());
  }
}
