package nl.izamonitor.disclosure;

import com.google.ortools.linearsolver.MPConstraint;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Hides rows of a part until its secrets are wide. A table is sought in which some of them, that
 * stand in no sum together, are larger by their width; where hidden counts do not give that room,
 * shown ones differ for as little as they are worth, and these are hidden. The table found is the
 * proof, for it fits what is published then.
 */
final class IntervalProtection {

  private final ProtectionProblem part;
  private final FeasibleTables tables;
  private final FeasibleValues seen;
  private final List<MPConstraint> bounds = new ArrayList<>();
  private final List<List<Integer>> rowsOf = new ArrayList<>();
  private final List<BitSet> sumsOf = new ArrayList<>();
  private final BitSet hidden = new BitSet();
  private final long[] truth;

  private IntervalProtection(ProtectionProblem part, FeasibleTables tables) {
    this.part = part;
    this.tables = tables;
    seen = new FeasibleValues(part.secrets());
    truth = part.values().stream().mapToLong(value -> Math.max(0, value)).toArray();
    for (int count = 0; count < part.counts(); count++) {
      rowsOf.add(new ArrayList<>());
      sumsOf.add(new BitSet());
    }
    for (int sum = 0; sum < part.equations().size(); sum++) {
      for (int count : part.equations().get(sum).counts().toArray()) {
        sumsOf.get(count).set(sum);
      }
    }
    for (int row = 0; row < part.rows().size(); row++) {
      for (int count : part.rows().get(row).counts()) {
        rowsOf.get(count).add(row);
      }
    }
  }

  /**
   * What was hidden.
   *
   * @param rows by number in the part
   * @param wide the secrets that are wide now
   * @param moved the counts that can be more than one thing now
   */
  record Outcome(BitSet rows, BitSet wide, BitSet moved) {}

  /** Hides some of the rows of a part. */
  static Outcome of(ProtectionProblem part) {
    try (FeasibleTables tables = new FeasibleTables(part)) {
      return new IntervalProtection(part, tables).widen(FeasibleValues.asked(part.secrets()));
    }
  }

  private Outcome widen(BitSet asked) {
    for (int count = 0; count < part.counts(); count++) {
      if (!rowsOf.get(count).isEmpty()) {
        tables.show(count, worth(count));
      }
    }
    part.secrets().forEach(secret -> bounds.add(tables.follow(secret.what())));
    seen.see(truth);
    BitSet open = seen.narrow(asked);
    while (!open.isEmpty()) {
      BitSet group = apart(open);
      if (!enlarge(group)) {
        group.stream().filter(secret -> !alone(secret)).forEach(open::clear);
      }
      open = seen.narrow(open);
    }
    BitSet wide = (BitSet) asked.clone();
    wide.andNot(seen.narrow(asked));
    return new Outcome(hidden, wide, seen.moved());
  }

  private long truth(int secret) {
    return part.secrets().get(secret).what().of(truth);
  }

  private double worth(int count) {
    return rowsOf.get(count).stream().mapToDouble(row -> part.rows().get(row).worth()).sum();
  }

  /** Some secrets of which no two stand in one sum. */
  private BitSet apart(BitSet open) {
    BitSet apart = new BitSet();
    BitSet taken = new BitSet();
    for (int secret : open.stream().toArray()) {
      BitSet sums = new BitSet();
      part.secrets().get(secret).what().counts().forEach(count -> sums.or(sumsOf.get(count)));
      if (!sums.intersects(taken)) {
        taken.or(sums);
        apart.set(secret);
      }
    }
    return apart;
  }

  private static BitSet one(int secret) {
    BitSet one = new BitSet();
    one.set(secret);
    return one;
  }

  /** Hides what it takes that all of these can be larger by their width; false if nothing does. */
  private boolean enlarge(BitSet group) {
    group.stream()
        .forEach(
            secret -> bounds.get(secret).setLb((double) (seen.enough(secret) - truth(secret))));
    boolean found = hide();
    group.stream().forEach(secret -> bounds.get(secret).setLb((double) -FeasibleTables.MOST));
    return found;
  }

  /** The same for one; where it cannot be so large, it must be able to be smaller too. */
  private boolean alone(int secret) {
    return enlarge(one(secret))
        || (part.rows().size() <= SecondarySuppression.SMALL && reach(secret) && lessen(secret));
  }

  /** Makes a secret as large as it can be. */
  private boolean reach(int secret) {
    Combination what = part.secrets().get(secret).what();
    tables.clear();
    tables.add(what, 1);
    Optional<long[]> table = tables.best(true);
    if (table.isEmpty()) {
      return false;
    }
    bounds.get(secret).setLb((double) (what.of(table.get()) - truth(secret)));
    boolean found = hide();
    bounds.get(secret).setLb((double) -FeasibleTables.MOST);
    return found;
  }

  /** Makes a secret so small that it is wide. */
  private boolean lessen(int secret) {
    bounds.get(secret).setUb((double) (seen.littleEnough(secret) - truth(secret)));
    boolean found = hide();
    bounds.get(secret).setUb((double) FeasibleTables.MOST);
    return found;
  }

  /** Finds the cheapest table, and hides what differs in it from what is shown. */
  private boolean hide() {
    Optional<long[]> table = tables.cheapest();
    table.ifPresent(this::hide);
    table.ifPresent(seen::see);
    return table.isPresent();
  }

  /** Hides all that differs in a table from what is shown. */
  private void hide(long[] counts) {
    IntStream.range(0, counts.length)
        .filter(count -> counts[count] != truth[count])
        .forEach(count -> rowsOf.get(count).forEach(hidden::set));
    for (int count = 0; count < counts.length; count++) {
      List<Integer> rows = rowsOf.get(count);
      if (!rows.isEmpty() && rows.stream().allMatch(hidden::get)) {
        tables.hide(count);
      }
    }
  }
}
