package nl.izamonitor.meting;

import java.math.BigDecimal;
import java.math.MathContext;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.statistics.Crude;
import nl.izamonitor.statistics.Estimate;
import nl.izamonitor.statistics.Interval;

/** From counts to a value with its interval, by the method of the definition. */
final class Derivation {

  private static final double LEVEL = 0.95;
  private static final MathContext TWELVE_DIGITS = new MathContext(12);
  private static final double WHOLE = 1.0;

  private Derivation() {}

  /** The value of these counts; they are taken to be publishable. */
  static Value derive(Indicator indicator, Key key, Counts counts) {
    boolean counted = indicator.method() != Indicator.Method.PUBLISHED;
    boolean unknown = indicator.noNumerator() == Indicator.NoNumerator.UNKNOWN;
    if (counted && unknown && counts.numerator() == 0) {
      return Value.missing(key, "onbekend of er gevallen waren");
    }
    return switch (indicator.method()) {
      case COUNT -> count(key, counts);
      case PROPORTION ->
          divided(
              key,
              counts,
              Crude.proportion(
                  (double) counts.numerator(),
                  (double) counts.denominator(),
                  indicator.per(),
                  LEVEL));
      case RATE ->
          divided(
              key,
              counts,
              Crude.rate(
                  (double) counts.numerator(),
                  (double) counts.denominator(),
                  indicator.per(),
                  LEVEL));
      case PUBLISHED -> published(key, counts);
    };
  }

  private static Value count(Key key, Counts counts) {
    double value = counts.numerator();
    return new Value(
        key, counts.numerator(), null, value, null, null, "telling", WHOLE, Value.WAARDE, null);
  }

  private static Value divided(Key key, Counts counts, Estimate estimate) {
    if (counts.denominator() == 0) {
      return Value.withoutValue(key, counts, "geen noemer");
    }
    if (estimate.reason() != null) {
      return Value.withoutValue(key, counts, "teller groter dan noemer");
    }
    Interval interval = estimate.at(LEVEL);
    return new Value(
        key,
        counts.numerator(),
        counts.denominator(),
        rounded(estimate.value()),
        rounded(interval.lower()),
        rounded(interval.upper()),
        estimate.method(),
        WHOLE,
        Value.WAARDE,
        null);
  }

  private static Value published(Key key, Counts counts) {
    return counts.figure() == null
        ? Value.missing(key, "de bron geeft geen cijfer")
        : new Value(
            key,
            null,
            null,
            rounded(counts.figure()),
            null,
            null,
            "overgenomen",
            null,
            Value.WAARDE,
            null);
  }

  private static double rounded(double value) {
    return new BigDecimal(value).round(TWELVE_DIGITS).doubleValue();
  }
}
