package nl.izamonitor.disclosure;

import java.io.Serializable;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;
import nl.izamonitor.model.Condition.Allowed;

/**
 * What a column may hold, divided into numbered units, alike in all releases. The last unit is that
 * of a column that is empty.
 */
sealed interface Axis extends Serializable {

  /** How many units are filled. */
  int filled();

  /** The units of what a condition names; only where it is filled. */
  BitSet named(Allowed allowed);

  /** All of its units. */
  default BitSet all() {
    return range(0, filled() + 1);
  }

  /** The unit of an empty column. */
  default BitSet unknown() {
    return range(filled(), filled() + 1);
  }

  /** The units that a condition allows. */
  default BitSet units(Allowed allowed) {
    BitSet units = new BitSet();
    if (allowed.filled()) {
      units.or(
          allowed.values().isEmpty() && !allowed.isRange() ? range(0, filled()) : named(allowed));
    }
    if (allowed.empty()) {
      units.or(unknown());
    }
    return units;
  }

  static BitSet range(int from, int to) {
    BitSet units = new BitSet();
    units.set(from, Math.max(from, to));
    return units;
  }

  /** Years of age. */
  record Ages() implements Axis {

    private static final int OLDEST = 150;

    @Override
    public int filled() {
      return OLDEST + 1;
    }

    @Override
    public BitSet named(Allowed allowed) {
      if (allowed.isRange()) {
        return between(allowed.min(), allowed.max());
      }
      BitSet units = new BitSet();
      allowed.values().stream().map(Long::valueOf).forEach(age -> units.or(between(age, age)));
      return units;
    }

    /** From one age to another; null for no bound. */
    BitSet between(Number from, Number to) {
      long first = from == null ? 0 : Math.max(0, from.longValue());
      long last = to == null ? OLDEST : Math.min(OLDEST, to.longValue());
      return first > last ? new BitSet() : range((int) first, (int) last + 1);
    }
  }

  /**
   * Codes of a list.
   *
   * @param hasOthers whether it may hold others, which are a unit of their own
   */
  record Codes(List<String> codes, boolean hasOthers) implements Axis {

    @Override
    public int filled() {
      return codes.size() + (hasOthers ? 1 : 0);
    }

    @Override
    public BitSet named(Allowed allowed) {
      BitSet units = new BitSet();
      allowed.values().forEach(code -> units.or(code(code)));
      return units;
    }

    BitSet code(String code) {
      int at = codes.indexOf(code);
      return range(at, at + 1);
    }
  }

  /**
   * Numbers, divided where conditions divide them.
   *
   * @param bounds twice the first number of each unit but the first, and one more where it is not
   *     in it
   */
  record Numbers(List<Long> bounds, boolean areWhole) implements Axis {

    /** Divided so that all of these conditions hold for whole units. */
    static Numbers of(List<Allowed> asked, boolean areWhole) {
      TreeSet<Long> bounds = new TreeSet<>();
      for (Allowed allowed : asked) {
        if (allowed.min() != null) {
          bounds.add(first(allowed.min()));
        }
        if (allowed.max() != null) {
          bounds.add(after(allowed.max(), areWhole));
        }
        allowed.values().stream()
            .map(Long::valueOf)
            .forEach(
                value -> {
                  bounds.add(first(value));
                  bounds.add(after(value, areWhole));
                });
      }
      return new Numbers(List.copyOf(bounds), areWhole);
    }

    private static long first(long number) {
      return 2 * number;
    }

    private static long after(long number, boolean areWhole) {
      return areWhole ? first(number + 1) : first(number) + 1;
    }

    @Override
    public int filled() {
      return bounds.size() + 1;
    }

    @Override
    public BitSet named(Allowed allowed) {
      if (allowed.isRange()) {
        return between(allowed.min(), allowed.max());
      }
      BitSet units = new BitSet();
      allowed.values().stream()
          .map(Long::valueOf)
          .forEach(value -> units.or(between(value, value)));
      return units;
    }

    private BitSet between(Long min, Long max) {
      return range(
          min == null ? 0 : 1 + bounds.indexOf(first(min)),
          max == null ? filled() : 1 + bounds.indexOf(after(max, areWhole)));
    }
  }
}
