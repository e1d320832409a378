package nl.izamonitor.statistics;

/**
 * Control limits around a target: where a region of a given size lies by chance alone
 * (Spiegelhalter 2005). May be published for regions whose denominator is; the target must be a
 * published value.
 */
public final class Funnel {

  static final String PROPORTION = "funnel, score";
  static final String POISSON = "funnel, exact Poisson";

  private Funnel() {}

  /**
   * Control limits of a proportion.
   *
   * <p>t ± z √(t(1 - t)/n), cut off at 0 and {@code per}. Domain t of 0 to 1, n above 0; at t = 0
   * and t = 1 the limits are t. Bad input is refused as by {@link Crude#proportion}.
   *
   * @param target the country's proportion as a fraction
   * @param denominator the region's
   * @param per the unit of the result
   */
  public static Estimate proportion(
      double target, double denominator, double per, double... levels) {
    String fault =
        Check.first(
            Check.unit(per, levels),
            Check.rate(target, denominator),
            target > 1 ? Reason.NUMERATOR_ABOVE_DENOMINATOR : null);
    if (fault != null) {
      return Estimate.refused(PROPORTION, fault);
    }
    double error = StrictMath.sqrt(target * (1 - target) / denominator);
    return Estimate.of(PROPORTION, target, levels, level -> cut(target, error, level)).times(per);
  }

  private static Interval cut(double target, double error, double level) {
    double reach = Distributions.z(level) * error;
    return new Interval(level, Math.max(0, target - reach), Math.min(1, target + reach));
  }

  /**
   * Control limits of a ratio at the sizes where a whole number of observed events lies on them.
   *
   * <p>A region with O events lies on the lower limit when O is expected to be the upper exact
   * Poisson limit of O, and on the upper one when it is the lower limit: O over these. Domain O ≥
   * 0; at O = 0 the lower limit is 0 and the upper infinite. The sizes themselves are {@link
   * Crude#exactRate} of O and 1. Bad input is refused as there.
   *
   * @param per the value of the target: 1 or 100
   */
  public static Estimate ratio(double observed, double per, double... levels) {
    Estimate expected = Crude.exactRate(observed, 1, per, levels);
    if (expected.refused()) {
      return Estimate.refused(POISSON, expected.reason());
    }
    return Estimate.of(POISSON, 1, levels, level -> around(observed, level)).times(per);
  }

  private static Interval around(double observed, double level) {
    Interval expected = PoissonLimits.exact(observed, level);
    double upper = observed == 0 ? Double.POSITIVE_INFINITY : observed / expected.lower();
    return new Interval(level, observed / expected.upper(), upper);
  }

  /**
   * Control limits of a rate, or of a ratio with the expected events for exposure and target 1.
   *
   * <p>The numbers of events (not only whole ones) of which the exact Poisson limits end at the
   * expected number E = target × exposure, divided by the exposure; below -ln(α/2) expected events
   * the lower limit is 0. Domain target and exposure above 0. Bad input is refused as by {@link
   * Crude#rate}; so is a target of 0, and more than 10⁹ expected events.
   *
   * @param target the country's rate per one unit of exposure
   * @param per the unit of the result
   */
  public static Estimate rate(double target, double exposure, double per, double... levels) {
    String fault =
        Check.first(
            Check.unit(per, levels),
            Check.rate(target, exposure),
            target == 0 ? Reason.NOTHING_EXPECTED : null,
            target * exposure > PoissonLimits.SAME ? Reason.OUTSIDE_RANGE : null);
    return fault == null
        ? Estimate.of(POISSON, target * exposure, levels, level -> events(target * exposure, level))
            .times(per / exposure)
        : Estimate.refused(POISSON, fault);
  }

  private static Interval events(double expected, double level) {
    double tail = Distributions.tail(level);
    double step = 1 + StrictMath.sqrt(expected);
    double upper = Root.rising(x -> tail - Distributions.gamma(x, expected), expected, step);
    double lower =
        StrictMath.exp(-expected) >= tail
            ? 0
            : Root.rising(x -> Distributions.gammaOver(x + 1, expected) - tail, 0, step);
    return new Interval(level, lower, upper);
  }

  /**
   * Where a proportion lies: its Wilson limits leave out the target exactly outside the funnel.
   *
   * <p>Domain as {@link Crude#proportion}, at 0 and at n too; bad input, or a target that is
   * missing or infinite, cannot be said. May be published when the proportion and the target are.
   *
   * @param target as a fraction
   */
  public static FunnelPosition position(double numerator, double denominator, double target) {
    return FunnelPosition.of(Crude.proportion(numerator, denominator, 1), target);
  }

  /**
   * Where events lie against the expected number, by their exact Poisson limits.
   *
   * <p>Domain as {@link Crude#exactRate}, at 0 events too; bad input, or an expected number that is
   * missing or infinite, cannot be said. May be published when both numbers are.
   */
  public static FunnelPosition position(double observed, double expected) {
    return FunnelPosition.of(Crude.exactRate(observed, 1, 1), expected);
  }
}
