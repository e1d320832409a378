package nl.izamonitor.region;

import java.util.OptionalInt;

/**
 * A level that values are published at: a row of {@code levels.csv}.
 *
 * @param level the code, as in definitions and tables
 * @param title what readers see, in Dutch
 * @param prefix how its region codes begin
 * @param count how many regions it has at every date; empty for gemeenten, whose number changes
 * @param validity when the level exists
 * @param leeg why it has no regions yet, in Dutch; empty text for a level that has them
 * @param source where its regions come from
 */
public record Level(
    String level,
    String title,
    String prefix,
    OptionalInt count,
    Validity validity,
    String leeg,
    String source) {

  /** Whether it only has its place, and cannot be published at yet. */
  public boolean isEmpty() {
    return !leeg.isEmpty();
  }
}
