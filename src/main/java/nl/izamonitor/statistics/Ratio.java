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
    return of(new Pair(events, exposure, otherEvents, otherExposure), levels);
  }

  static Estimate of(Pair pair, double... levels) {
    return pair.few()
        ? of(EXACT, pair, Crude::clopperPearson, levels)
        : of(SCORE, pair, Wilson::interval, levels);
  }

  private static Estimate of(String method, Pair pair, ShareLimits limits, double... levels) {
    String fault =
        Check.first(
            Levels.fault(levels),
            pair.rateFault(),
            pair.otherCount() == 0 ? Reason.DENOMINATOR_ZERO : null);
    return fault == null
        ? Estimate.of(
                method,
                pair.count() / pair.otherCount(),
                levels,
                level -> odds(pair, limits, level))
            .times(pair.otherSize() / pair.size())
        : Estimate.refused(method, fault);
  }

  /** Each limit of the share over the opposite limit of the rest: their sum is 1. */
  private static Interval odds(Pair pair, ShareLimits limits, double level) {
    Interval rest = limits.of(pair.otherCount(), pair.both(), level);
    return limits.of(pair.count(), pair.both(), level).over(rest.upper(), rest.lower());
  }

  /** Limits of a share: x of n at a level. */
  private interface ShareLimits {
    Interval of(double x, double n, double level);
  }
}
