package nl.izamonitor.method;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import nl.izamonitor.model.Value;
import nl.izamonitor.statistics.Estimate;
import nl.izamonitor.statistics.Interval;

/** How values are stored. */
public final class Rounding {

  private static final MathContext TWELVE_DIGITS = new MathContext(12);

  private Rounding() {}

  /** Twelve significant digits: all that is the same on every machine. Null for null. */
  public static Double digits(Double value) {
    return value == null ? null : new BigDecimal(value).round(TWELVE_DIGITS).doubleValue();
  }

  /** With all its digits, for what follows from published counts. */
  static Value exact(Estimate estimate) {
    Interval limits = estimate.at(Method.LEVEL);
    return new Value(
        digits(estimate.value()),
        digits(limits.lower()),
        digits(limits.upper()),
        estimate.method());
  }

  /** To one decimal, for what follows from sums that nobody may solve. */
  static Value coarse(Estimate estimate) {
    Interval limits = estimate.at(Method.LEVEL);
    return new Value(
        oneDecimal(estimate.value()),
        oneDecimal(limits.lower()),
        oneDecimal(limits.upper()),
        estimate.method());
  }

  static double oneDecimal(double value) {
    return new BigDecimal(value).setScale(1, RoundingMode.HALF_UP).doubleValue();
  }
}
