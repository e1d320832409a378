package nl.izamonitor.attack;

import java.util.List;

/**
 * What came of the attack on a block.
 *
 * @param published counts that are published
 * @param hidden counts that are hidden
 * @param tested counts that were tested
 * @param contradictions published rows that cannot all be true, as far as such rows were met
 */
public record Outcome(
    List<Finding> findings, long published, long hidden, long tested, List<String> contradictions) {

  /** How many findings are of a kind. */
  public long count(Finding.Kind kind) {
    return findings.stream().filter(finding -> finding.kind() == kind).count();
  }
}
