package nl.izamonitor.statistics;

/** Crude rate of events that come more than once to a person, such as contacts. */
public final class RepeatEvents {

  private RepeatEvents() {}

  /**
   * Crude rate with limits from the sum of squares per frequency.
   *
   * <p>v = x/n; limits v + √(q/x) (L - x)/n with L the limits of {@link Crude#rate} for x events
   * and q = Σ f² x_f, the sum over persons of the squared number of events; a lower limit below 0
   * is 0. With q = x they are the limits of {@link Crude#rate}. Domain x ≥ 0, n above 0, x ≤ q ≤
   * x². At 0 events those of {@link Crude#rate}. Missing, negative, infinite, exposure 0 or an
   * inconsistent q is refused. Not published without its own numerator and denominator, and to one
   * decimal of the unit, for q itself is not public. For standardised rates see {@link
   * Standardised#directRepeat}.
   *
   * @param squares q
   * @param per the unit: 1000 for events per 1000 of the exposure
   */
  public static Estimate rate(
      double events, double squares, double exposure, double per, double... levels) {
    String method = PoissonLimits.method(events) + ", repeat events";
    String fault =
        Check.first(
            Check.unit(per, levels),
            Check.rate(events, exposure),
            new Stratum("", events, exposure, squares).repeatFault());
    if (fault != null) {
      return Estimate.refused(method, fault);
    }
    Dobson rate = new Dobson(events, squares, events);
    return Estimate.of(method, events, levels, rate::interval).times(per / exposure);
  }
}
