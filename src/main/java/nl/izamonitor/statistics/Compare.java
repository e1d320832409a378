package nl.izamonitor.statistics;

/**
 * Compares two independent values. Refused before anything is computed: a value that is protected,
 * missing or unreliable, another unit, another version, a break between them. May be published when
 * both values are. The verdict is at the first level asked (0.95 when none is named).
 */
public final class Compare {

  private Compare() {}

  /**
   * Difference of two proportions, value minus other, in their unit.
   *
   * <p>Limits of {@link Difference#proportions}; p of the score test with pooled proportion and
   * without continuity correction, 1 when both are 0 or both are n. Domain and bad input as {@link
   * Crude#proportion}.
   */
  public static TestedDifference proportions(Quotient value, Quotient other, double... levels) {
    String fault = Quotient.fault(value, other);
    if (fault != null) {
      return TestedDifference.refused(Difference.METHOD, 0, fault);
    }
    Pair pair = Pair.of(value, other);
    Estimate difference = Difference.proportions(pair, levels).times(value.per());
    return TestedDifference.of(difference, 0, pair::proportionP);
  }

  /**
   * Difference of two rates, value minus other, in their unit.
   *
   * <p>Limits of {@link Difference#rates}, and the p that belongs to two rates: twice the smaller
   * binomial tail when either has fewer than 10 events, the score test from 10. Defined at 0 events
   * of either or both. Bad input as {@link Crude#rate}.
   */
  public static TestedDifference rateDifference(Quotient value, Quotient other, double... levels) {
    String fault = Quotient.fault(value, other);
    if (fault != null) {
      return TestedDifference.refused(Difference.SQUARE_AND_ADD, 0, fault);
    }
    Pair pair = Pair.of(value, other);
    Estimate difference = Difference.rates(pair, levels).times(value.per());
    return TestedDifference.of(difference, 0, pair::rateP);
  }

  /**
   * Difference of any two estimates in one unit: means, standardised rates, survey estimates.
   *
   * <p>Limits of {@link Difference#of}; p = 2Φ(-|d|/s) with s the distance from d to the limit on
   * the side of 0, over z of the first level, so that p and interval agree. Refused when either
   * estimate is, with its reason.
   */
  public static TestedDifference estimates(
      Estimate value, Standing standing, Estimate other, Standing otherStanding) {
    String fault = Standing.fault(standing, otherStanding);
    if (fault != null) {
      return TestedDifference.refused(Difference.SQUARE_AND_ADD, 0, fault);
    }
    Estimate difference = Difference.of(value, other);
    return TestedDifference.of(difference, 0, () -> limitsP(difference));
  }

  private static double limitsP(Estimate difference) {
    double d = difference.value();
    Interval first = difference.intervals().get(0);
    double reach = d > 0 ? d - first.lower() : first.upper() - d;
    if (d == 0 || reach == 0) {
      return d == 0 ? 1 : 0;
    }
    return Distributions.twoSided(d / reach * Distributions.z(first.level()));
  }
}
