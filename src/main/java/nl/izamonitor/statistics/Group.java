package nl.izamonitor.statistics;

/**
 * One of several ordered groups, such as a quintile of income.
 *
 * @param population inhabitants
 * @param value rate, proportion or mean; a proportion as a fraction
 * @param standardError of the value on the scale where its error is normal
 */
public record Group(double population, double value, double standardError) {

  /** On a logarithmic or logit scale a value with such an error says nothing. */
  private static final double LARGEST_ERROR = 10;

  /** No rate or proportion is so far from 1, and beyond it a line has no number at its end. */
  private static final double LARGEST_SCALED = 100;

  /**
   * The error from the limits of the value: their distance on {@code scale} over 2z. NaN, which is
   * refused where the group is used, when limits or scale are missing or the level is not between 0
   * and 1.
   */
  public static Group ofLimits(double population, double value, Interval limits, Scale scale) {
    if (limits == null || scale == null || Levels.fault(limits.level()) != null) {
      return new Group(population, value, Double.NaN);
    }
    double distance = scale.to(limits.upper()) - scale.to(limits.lower());
    return new Group(population, value, distance / (2 * Distributions.z(limits.level())));
  }

  /** The reason why the numbers cannot be used on {@code scale}, or null. */
  String fault(Scale scale) {
    return Check.first(
        Check.counts(population, standardError),
        Check.finite(value),
        scale != Scale.PLAIN && far(scale) ? Reason.OUTSIDE_SCALE : null);
  }

  private boolean far(Scale scale) {
    return StrictMath.abs(scale.to(value)) > LARGEST_SCALED || standardError > LARGEST_ERROR;
  }
}
