package nl.izamonitor.comparison;

import java.math.BigDecimal;
import java.math.MathContext;
import nl.izamonitor.statistics.Comparison;
import nl.izamonitor.statistics.Evidence;
import nl.izamonitor.statistics.Interval;

/**
 * What comes of a comparison, before it is corrected for its family; numbers that it does not have
 * are null.
 *
 * @param reason in words, for a reader; null when the verdict says something
 */
record Result(
    Double estimate, Double lower, Double upper, Double p, Evidence verdict, String reason) {

  static final double LEVEL = 0.95;
  static final double ALPHA = 1 - LEVEL;
  private static final MathContext TWELVE_DIGITS = new MathContext(12);

  /** With numbers as they are stored. */
  Result {
    estimate = digits(estimate);
    lower = digits(lower);
    upper = digits(upper);
    p = digits(p);
  }

  static Result of(Comparison comparison) {
    if (comparison.estimate().refused()) {
      return without(Redenen.of(comparison.reason()));
    }
    Interval interval = comparison.estimate().at(LEVEL);
    return new Result(
        comparison.estimate().value(),
        interval.lower(),
        interval.upper(),
        comparison.p(),
        comparison.verdict(),
        null);
  }

  static Result without(String reason) {
    return untested(null, reason);
  }

  /** A difference of which nobody can say whether it is more than chance. */
  static Result untested(Double estimate, String reason) {
    return new Result(estimate, null, null, null, Evidence.CANNOT_BE_SAID, reason);
  }

  /** The verdict by the corrected p. */
  Evidence verdict(Double corrected) {
    boolean shown = verdict == Evidence.HIGHER || verdict == Evidence.LOWER;
    return shown && corrected != null && corrected >= ALPHA
        ? Evidence.NO_DIFFERENCE_SHOWN
        : verdict;
  }

  static Double digits(Double number) {
    return number == null || !Double.isFinite(number)
        ? null
        : new BigDecimal(number).round(TWELVE_DIGITS).doubleValue();
  }
}
