package nl.izamonitor.statistics;

/**
 * Ratio of two independent rates. Given the sum of the events the number of the first is binomial,
 * and the odds of its share are the ratio times the ratio of the exposures. May be published when
 * both rates are.
 */
public final class Ratio {

  static final String EXACT = "conditional exact";
  static final String SCORE = "conditional score";

  private Ratio() {}

  /**
   * Ratio of two rates, exact when either has fewer than 10 events, by the score from 10.
   *
   * <p>(a/A) / (b/B), limits o B/A with o the odds of the limits of a/(a + b): Clopper and
   * Pearson's or Wilson's; the method says which. Domain a ≥ 0, b above 0, exposures above 0;
   * without unit. At a = 0 the lower limit is 0 (below one event the upper limit may be infinite);
   * b = 0 is refused, for nothing can be relative to it. Bad input is refused as by {@link
   * Crude#rate}.
   */
  public static Estimate rates(
      double events, double exposure, double otherEvents, double otherExposure, double... levels) {
    return Math.min(events, otherEvents) < PoissonLimits.FIRST_BYAR
        ? exactRates(events, exposure, otherEvents, otherExposure, levels)
        : scoreRates(events, exposure, otherEvents, otherExposure, levels);
  }

  /** The exact limits at any number of events; all else as {@link #rates}. */
  public static Estimate exactRates(
      double events, double exposure, double otherEvents, double otherExposure, double... levels) {
    String fault = fault(events, exposure, otherEvents, otherExposure, levels);
    if (fault != null) {
      return Estimate.refused(EXACT, fault);
    }
    double both = events + otherEvents;
    return Estimate.of(
            EXACT,
            events / otherEvents,
            levels,
            level ->
                odds(
                    Crude.clopperPearson(events, both, level),
                    Crude.clopperPearson(otherEvents, both, level)))
        .times(otherExposure / exposure);
  }

  private static Estimate scoreRates(
      double events, double exposure, double otherEvents, double otherExposure, double... levels) {
    String fault = fault(events, exposure, otherEvents, otherExposure, levels);
    if (fault != null) {
      return Estimate.refused(SCORE, fault);
    }
    double both = events + otherEvents;
    return Estimate.of(
            SCORE,
            events / otherEvents,
            levels,
            level ->
                odds(
                    Wilson.interval(events, both, level),
                    Wilson.interval(otherEvents, both, level)))
        .times(otherExposure / exposure);
  }

  /** Each limit of the share over the opposite limit of the rest: their sum is 1. */
  private static Interval odds(Interval share, Interval rest) {
    return share.over(rest.upper(), rest.lower());
  }

  private static String fault(
      double events, double exposure, double otherEvents, double otherExposure, double... levels) {
    return Check.first(
        Levels.fault(levels),
        Check.rate(events, exposure),
        Check.rate(otherEvents, otherExposure),
        otherEvents == 0 ? Reason.DENOMINATOR_ZERO : null);
  }

  /**
   * Two-sided p of equal rates that belongs to the limits of {@link #rates}: twice the smaller
   * binomial tail, or the score test. 1 when there is no event at all.
   */
  static double p(double events, double exposure, double otherEvents, double otherExposure) {
    double share = exposure / (exposure + otherExposure);
    double both = events + otherEvents;
    if (Math.min(events, otherEvents) < PoissonLimits.FIRST_BYAR) {
      double rest = otherExposure / (exposure + otherExposure);
      double atLeast = events == 0 ? 1 : Distributions.beta(events, otherEvents + 1, share);
      double atMost = otherEvents == 0 ? 1 : Distributions.beta(otherEvents, events + 1, rest);
      return Math.min(1, 2 * Math.min(atLeast, atMost));
    }
    double spread = StrictMath.sqrt(both * share * (1 - share));
    return Distributions.twoSided((events - both * share) / spread);
  }
}
