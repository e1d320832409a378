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
 * @param source where its regions come from
 */
public record Level(
    String level,
    String title,
    String prefix,
    OptionalInt count,
    Validity validity,
    String source) {}
