package nl.izamonitor.meting;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import nl.izamonitor.region.Regions;

/**
 * Derives the values of the rows of an indicator, each only from counts that are themselves
 * published. A pure function of whole numbers.
 */
final class Valuation {

  private static final double WHOLE = 1;

  private final Laid laid;
  private final Derivation derivation;

  /**
   * The values of these rows.
   *
   * @param persons whether the number of persons behind the events of a row is no secret
   */
  Valuation(Laid laid, Predicate<Key> persons) {
    this.laid = laid;
    this.derivation = new Derivation(laid.spec(), persons);
  }

  /**
   * A value for every row.
   *
   * @param hidden rows that are protected, by their place among the keys
   */
  List<Value> values(BitSet hidden) {
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < laid.keys().size(); i++) {
      values.add(value(laid.keys().get(i), hidden.get(i)));
    }
    return values;
  }

  private Value value(Key key, boolean hidden) {
    if (laid.missing() != null) {
      return Value.missing(key, laid.missing());
    }
    double coverage = laid.coverage(key);
    if (!laid.isEnough(key)) {
      return Value.missing(key, percentage(coverage)).covered(coverage, null);
    }
    if (hidden) {
      return Value.hidden(key);
    }
    Value value = derivation.derive(key, laid.counts(key), laid.counts(key.total()));
    boolean partOfCountry = key.level().equals(Regions.NEDERLAND) && coverage < WHOLE;
    return value.coverage() == null
        ? value
        : value.covered(
            coverage,
            partOfCountry ? "geldt voor het gedekte gebied: " + percentage(coverage) : null);
  }

  /** Rounded down: what is not enough may not look like it. */
  private static String percentage(double coverage) {
    return "dekking %d %%".formatted((int) StrictMath.floor(coverage * 100));
  }
}
