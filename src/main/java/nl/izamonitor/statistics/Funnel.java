package nl.izamonitor.statistics;

/**
 * Control limits around a target: where a region of a given size lies by chance alone
 * (Spiegelhalter 2005). May be published for regions whose denominator is; the target must be a
 * published value.
 */
public final class Funnel {

  static final String PROPORTION = "funnel, score";

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
}
