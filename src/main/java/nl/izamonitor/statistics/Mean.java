package nl.izamonitor.statistics;

/**
 * Mean of independent observations with Student's limits. May be published when the number of
 * observations is.
 */
public final class Mean {

  static final String METHOD = "Student";

  private Mean() {}

  /**
   * Mean of the given values.
   *
   * <p>m = Σy/n, s² = Σ(y - m)²/(n - 1), limits m ± t s/√n with t of n - 1 degrees of freedom
   * (Gosset 1908). Domain any finite number, in the unit of the values. Fewer than two values, or a
   * missing or infinite one, is refused; equal values give limits equal to the mean.
   */
  public static Estimate ofValues(double[] values, double... levels) {
    String fault = Check.first(Levels.fault(levels), Check.finite(values));
    if (fault != null) {
      return Estimate.refused(METHOD, fault);
    }
    double mean = 0;
    for (double value : values) {
      mean += value / values.length;
    }
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return student(values.length, mean, squares, levels);
  }

  /**
   * The same from a tally: number of observations, sum and sum of squares.
   *
   * <p>Σ(y - m)² is taken as Σy² - (Σy)²/n, without the loss of digits that this has in plain
   * doubles. A sum of squares below (Σy)²/n is refused as inconsistent.
   */
  public static Estimate ofSums(
      double observations, double sum, double sumOfSquares, double... levels) {
    String fault =
        Check.first(
            Levels.fault(levels),
            Check.counts(observations),
            Check.notNegative(sumOfSquares),
            Check.finite(sum));
    if (fault != null) {
      return Estimate.refused(METHOD, fault);
    }
    double spread = productDifference(observations, sumOfSquares, sum);
    if (spread < -1e-12 * observations * sumOfSquares) {
      return Estimate.refused(METHOD, Reason.INCONSISTENT);
    }
    return student(observations, sum / observations, Math.max(0, spread) / observations, levels);
  }

  /** n q - s s, with the rounding of both products added back. */
  private static double productDifference(double n, double q, double s) {
    double left = n * q;
    double right = s * s;
    return (left - right) + (StrictMath.fma(n, q, -left) - StrictMath.fma(s, s, -right));
  }

  private static Estimate student(double n, double mean, double squares, double... levels) {
    if (n < 2) {
      return Estimate.refused(METHOD, Reason.TOO_FEW_OBSERVATIONS);
    }
    double error = StrictMath.sqrt(squares / (n - 1) / n);
    return Estimate.of(METHOD, mean, levels, level -> around(mean, error, n - 1, level));
  }

  /** Quotient plus and minus t standard errors. */
  static Interval around(double value, double error, double degreesOfFreedom, double level) {
    double reach = error == 0 ? 0 : Distributions.t(level, degreesOfFreedom) * error;
    return new Interval(level, value - reach, value + reach);
  }
}
