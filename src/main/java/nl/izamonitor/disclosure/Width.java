package nl.izamonitor.disclosure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;

/**
 * How far apart the values of secrets are in tables that fit all that is published. Two tables of
 * whole numbers are a proof; the ends of random objectives show it for many secrets at once, and
 * what is still open gets objectives of its own.
 */
final class Width {

  private static final long SEED = 20_221_005;

  /** Random objectives in a row that show nothing new before it is given up. */
  private static final int PATIENCE = 3;

  private final List<Secret> secrets;
  private final Tables tables;
  private final long[] least;
  private final long[] most;

  private Width(Problem part, Tables tables) {
    this.secrets = part.secrets();
    this.tables = tables;
    this.least = new long[secrets.size()];
    this.most = new long[secrets.size()];
    Arrays.fill(least, Long.MAX_VALUE);
    Arrays.fill(most, Long.MIN_VALUE);
  }

  /** The secrets of a part that are not shown to have their width. */
  static BitSet narrow(Problem part) {
    BitSet open = new BitSet();
    for (int secret = 0; secret < part.secrets().size(); secret++) {
      open.set(secret, part.secrets().get(secret).width() > 0);
    }
    if (open.isEmpty()) {
      return open;
    }
    try (Tables tables = new Tables(part)) {
      return new Width(part, tables).narrow(open);
    }
  }

  private BitSet narrow(BitSet asked) {
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
      idle = left.cardinality() < open.cardinality() ? -1 : idle;
      open = left;
    }
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
    for (boolean greatest : new boolean[] {true, false}) {
      Optional<LongStream> table = tables.best(greatest);
      if (table.isPresent()) {
        long[] counts = table.get().toArray();
        open.stream().forEach(secret -> see(secret, secrets.get(secret).what().of(counts)));
      }
    }
    BitSet left = new BitSet();
    open.stream().forEach(secret -> left.set(secret, !isWide(secret)));
    return left;
  }

  private void see(int secret, long value) {
    least[secret] = Math.min(least[secret], value);
    most[secret] = Math.max(most[secret], value);
  }

  private boolean isWide(int secret) {
    return most[secret] >= least[secret]
        && most[secret] - least[secret] >= secrets.get(secret).width();
  }
}
