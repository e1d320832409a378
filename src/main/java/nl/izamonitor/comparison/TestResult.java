package nl.izamonitor.comparison;

import nl.izamonitor.method.Method;
import nl.izamonitor.method.Rounding;
import nl.izamonitor.statistics.Evidence;
import nl.izamonitor.statistics.Interval;
import nl.izamonitor.statistics.TestedDifference;

/**
 * What comes of a comparison, before it is corrected for its family; numbers that it does not have
 * are null.
 *
 * @param reason in words, for a reader; null when the evidence says something
 */
public record TestResult(
    Double estimate, Double lower, Double upper, Double p, Evidence evidence, String reason) {

  private static final double ALPHA = 1 - Method.LEVEL;

  /** With numbers as they are stored. */
  public TestResult {
    estimate = digits(estimate);
    lower = digits(lower);
    upper = digits(upper);
    p = digits(p);
  }

  static TestResult of(TestedDifference difference) {
    if (difference.estimate().refused()) {
      return without(ReasonWording.of(difference.reason()));
    }
    Interval interval = difference.estimate().at(Method.LEVEL);
    return new TestResult(
        difference.estimate().value(),
        interval.lower(),
        interval.upper(),
        difference.p(),
        difference.verdict(),
        null);
  }

  static TestResult without(String reason) {
    return untested(null, reason);
  }

  /** A difference of which nobody can say whether it is more than chance. */
  static TestResult untested(Double estimate, String reason) {
    return new TestResult(estimate, null, null, null, Evidence.CANNOT_BE_SAID, reason);
  }

  boolean hasLimits() {
    return lower != null;
  }

  /** Whether its limits leave out that there is no difference. */
  boolean isOutside() {
    return lower != null && lower * upper > 0;
  }

  /** The evidence by the corrected p. */
  Evidence evidence(Double corrected) {
    boolean shown = evidence == Evidence.HIGHER || evidence == Evidence.LOWER;
    return shown && corrected != null && corrected >= ALPHA
        ? Evidence.NO_DIFFERENCE_SHOWN
        : evidence;
  }

  static Double digits(Double number) {
    return number == null || !Double.isFinite(number) ? null : Rounding.digits(number);
  }
}
