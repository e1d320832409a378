package nl.izamonitor.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Counts that hang together, and what is to become of them.
 *
 * @param values the counts by number; {@link #UNKNOWN} where it is not told, which may only be of
 *     counts that are never published
 * @param equations sums that everybody knows to be 0: a total less its parts
 * @param notNegative differences that everybody knows not to be below 0, as no count is
 * @param rows what would be published; a count may stand in more than one
 * @param secrets what nobody may find out; they are in hidden rows only
 */
public record ProtectionProblem(
    List<Long> values,
    List<Combination> equations,
    List<Combination> notNegative,
    List<Cell> rows,
    List<SensitiveSum> secrets) {

  /** A count of which we do not say what it is. */
  public static final long UNKNOWN = -1;

  /** How many counts there are. */
  int counts() {
    return values.size();
  }

  /** The rows that are hidden from the start. */
  BitSet hidden() {
    BitSet hidden = new BitSet();
    for (int row = 0; row < rows.size(); row++) {
      hidden.set(row, rows.get(row).hidden());
    }
    return hidden;
  }

  /** The rows that may be hidden beside these. */
  BitSet open() {
    BitSet open = new BitSet();
    for (int row = 0; row < rows.size(); row++) {
      open.set(row, !rows.get(row).hidden() && !rows.get(row).isKnown());
    }
    return open;
  }

  /** The same problem with as many counts told as follow from the others. */
  ProtectionProblem withImpliedCounts() {
    return new ProtectionProblem(
        ImpliedCounts.values(values, equations), equations, notNegative, rows, secrets);
  }

  /**
   * The same problem in which no secret is exact because counts are not below 0. Where zeros are
   * secret, sums of hidden zeros tell what plain subtraction does not: of a sum of 0 every part is
   * 0, and the rest of another sum follows. So every secret must then be able to be two things.
   */
  ProtectionProblem withSecretZeros() {
    boolean zeros = secrets.stream().anyMatch(this::isZero);
    return zeros
        ? new ProtectionProblem(
            values,
            equations,
            notNegative,
            rows,
            secrets.stream()
                .map(secret -> new SensitiveSum(secret.what(), Math.max(1, secret.width())))
                .toList())
        : this;
  }

  private boolean isZero(SensitiveSum secret) {
    return secret.what().size() == 1 && values.get(secret.what().count(0)) == 0;
  }

  /** The same problem with these secrets alone. */
  ProtectionProblem only(BitSet some) {
    return new ProtectionProblem(
        values, equations, notNegative, rows, some.stream().mapToObj(secrets::get).toList());
  }

  /** The same problem with these rows shown whatever happens. */
  ProtectionProblem known(BitSet shown) {
    List<Cell> others = new ArrayList<>(rows);
    shown.stream()
        .forEach(row -> others.set(row, new Cell(rows.get(row).counts(), Cell.KNOWN, false)));
    return new ProtectionProblem(values, equations, notNegative, others, secrets);
  }

  /** The same problem with these rows hidden from the start, and no more secrets. */
  ProtectionProblem without(BitSet hidden) {
    List<Cell> others = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      Cell own = rows.get(row);
      others.add(new Cell(own.counts(), own.worth(), own.hidden() || hidden.get(row)));
    }
    return new ProtectionProblem(values, equations, notNegative, others, secrets);
  }

  /**
   * The same problem with these rows hidden from the start. What a hidden row is about becomes a
   * secret itself, unless another row shows it: hidden means no number at all.
   */
  ProtectionProblem hiding(BitSet hidden) {
    ProtectionProblem less = without(hidden);
    BitSet shown = new BitSet();
    less.rows().stream().filter(row -> !row.hidden()).forEach(r -> r.counts().forEach(shown::set));
    secrets.stream()
        .filter(secret -> secret.what().size() == 1)
        .forEach(secret -> shown.set(secret.what().count(0)));
    boolean wide = secrets.stream().anyMatch(secret -> secret.width() > 0);
    List<SensitiveSum> all = new ArrayList<>(secrets);
    less.rows().stream()
        .filter(Cell::hidden)
        .map(row -> row.counts().get(0))
        .filter(count -> !shown.get(count) && values.get(count) != 0)
        .distinct()
        .forEach(count -> all.add(new SensitiveSum(Combination.of(count), wide ? 1 : 0)));
    return new ProtectionProblem(values, equations, notNegative, less.rows(), all);
  }
}
