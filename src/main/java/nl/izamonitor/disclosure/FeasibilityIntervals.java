package nl.izamonitor.disclosure;

import java.util.BitSet;
import java.util.List;
import java.util.Random;

/**
 * How far apart the values of secrets are in tables that fit all that is published. Two tables of
 * whole numbers are a proof; the ends of random objectives show it for many secrets at once, and
 * what is still open gets objectives of its own.
 */
final class FeasibilityIntervals {

  private static final long SEED = 20_221_005;

  /** One in so many must be seen to be wide by two random objectives. */
  private static final int ENOUGH = 8;

  /** Random objectives in a row that show less before it is given up. */
  private static final int PATIENCE = 3;

  private final List<SensitiveSum> secrets;
  private final FeasibleTables tables;
  private final FeasibleValues seen;

  private FeasibilityIntervals(ProtectionProblem part, FeasibleTables tables) {
    this.secrets = part.secrets();
    this.tables = tables;
    this.seen = new FeasibleValues(secrets);
    seen.see(part.values().stream().mapToLong(value -> Math.max(0, value)).toArray());
  }

  /** The secrets of a part that are not shown to have their width. */
  static BitSet narrow(ProtectionProblem part) {
    return narrow(part, true);
  }

  /** The same, when those that nothing random shows to be wide are left at that. */
  static BitSet notSeenWide(ProtectionProblem part) {
    return narrow(part, false);
  }

  private static BitSet narrow(ProtectionProblem part, boolean each) {
    BitSet asked = FeasibleValues.asked(part.secrets());
    if (asked.isEmpty()) {
      return asked;
    }
    try (FeasibleTables tables = new FeasibleTables(part)) {
      FeasibilityIntervals width = new FeasibilityIntervals(part, tables);
      BitSet open = width.random(asked);
      return each ? width.each(open) : open;
    }
  }

  private BitSet random(BitSet asked) {
    Random random = new Random(SEED);
    BitSet open = asked;
    for (int idle = 0; idle < PATIENCE && !open.isEmpty(); idle++) {
      tables.clear();
      open.stream()
          .forEach(
              secret ->
                  tables.add(
                      secrets.get(secret).what(),
                      (random.nextBoolean() ? 1 : -1) * (1 + random.nextDouble())));
      BitSet left = look(open);
      idle = left.cardinality() * ENOUGH < open.cardinality() * (ENOUGH - 1) ? -1 : idle;
      open = left;
    }
    return open;
  }

  private BitSet each(BitSet asked) {
    BitSet open = asked;
    for (int secret : open.stream().toArray()) {
      if (open.get(secret)) {
        tables.clear();
        tables.add(secrets.get(secret).what(), 1);
        open = look(open);
      }
    }
    return open;
  }

  /** Looks at both ends of the objective; gives what is open still. */
  private BitSet look(BitSet open) {
    tables.best(true).ifPresent(seen::see);
    tables.best(false).ifPresent(seen::see);
    return seen.narrow(open);
  }
}
