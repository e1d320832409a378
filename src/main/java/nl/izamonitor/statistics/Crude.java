package nl.izamonitor.statistics;

/**
 * Crude proportions and rates of one numerator and one denominator. All of them may be published
 * when numerator and denominator are.
 *
 * <p>Every method takes any number of confidence levels as fractions; without one it gives 0.95 and
 * 0.998. A missing number is passed as NaN. What cannot be computed is a refused {@link Estimate}.
 */
public final class Crude {

  private Crude() {}

  /**
   * Proportion with Wilson's score limits (Wilson 1927).
   *
   * <p>With p = x/n, q = 1 - p: limits (2x + z² ± z √(z² + 4xq)) / (2(n + z²)). Domain 0 ≤ x ≤ n, n
   * above 0, whole numbers or not. At x = 0 the lower limit is 0, at x = n the upper limit is
   * {@code per}. Missing, negative, infinite, x above n or n = 0 is refused.
   *
   * @param per the unit: 1 for a fraction, 100 for per cent; value and limits lie in 0..per
   */
  public static Estimate proportion(
      double numerator, double denominator, double per, double... levels) {
    String fault = Check.first(Check.unit(per, levels), Check.proportion(numerator, denominator));
    if (fault != null) {
      return Estimate.refused(Wilson.METHOD, fault);
    }
    return Estimate.of(
            Wilson.METHOD,
            numerator / denominator,
            levels,
            level -> Wilson.interval(numerator, denominator, level))
        .times(per);
  }

  /**
   * Rate with exact Poisson limits below 10 events and Byar's from 10; the method says which.
   *
   * <p>The limits are those of {@link #exactRate} or {@link #byarRate}. Domain events ≥ 0, exposure
   * above 0; a rate may exceed 1, so events may be above exposure. At 0 events the lower limit is 0
   * and the upper limit -ln(α/2) events. Missing, negative, infinite or exposure 0 is refused.
   *
   * @param per the unit: 1000 for events per 1000 of the exposure
   */
  public static Estimate rate(double events, double exposure, double per, double... levels) {
    return events < PoissonLimits.FIRST_BYAR
        ? exactRate(events, exposure, per, levels)
        : byarRate(events, exposure, per, levels);
  }

  /**
   * Rate with exact Poisson limits at any number of events (Garwood 1936).
   *
   * <p>Lower limit the α/2 quantile of Gamma(x), upper limit the 1 - α/2 quantile of Gamma(x + 1),
   * divided by the exposure. Domain, unit, behaviour at 0 and at missing as for {@link #rate}.
   */
  public static Estimate exactRate(double events, double exposure, double per, double... levels) {
    String fault = Check.first(Check.unit(per, levels), Check.rate(events, exposure));
    if (fault != null) {
      return Estimate.refused(PoissonLimits.EXACT, fault);
    }
    return Estimate.of(
            PoissonLimits.EXACT, events, levels, level -> PoissonLimits.exact(events, level))
        .times(per / exposure);
  }

  /**
   * Rate with Byar's limits at any number of events (Breslow and Day 1987).
   *
   * <p>Limits x (1 - 1/(9x) - z/(3√x))³ and y (1 - 1/(9y) + z/(3√y))³ with y = x + 1, divided by
   * the exposure; a lower limit below 0 is 0. Domain, unit, behaviour at missing as for {@link
   * #rate}; at 0 events the lower limit is 0.
   */
  public static Estimate byarRate(double events, double exposure, double per, double... levels) {
    String fault = Check.first(Check.unit(per, levels), Check.rate(events, exposure));
    if (fault != null) {
      return Estimate.refused(PoissonLimits.BYAR, fault);
    }
    return Estimate.of(
            PoissonLimits.BYAR, events, levels, level -> PoissonLimits.byar(events, level))
        .times(per / exposure);
  }

  /** The exact limits as a fraction; 0 at x = 0 and 1 at x = n. */
  static Interval clopperPearson(double x, double n, double level) {
    double tail = Distributions.tail(level);
    double lower = x == 0 ? 0 : Distributions.betaBelow(x, n - x + 1, tail);
    double upper = x == n ? 1 : Distributions.betaAbove(x + 1, n - x, tail);
    return new Interval(level, lower, upper);
  }
}
