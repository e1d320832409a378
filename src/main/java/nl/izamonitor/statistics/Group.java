package nl.izamonitor.statistics;

/**
 * One of several ordered groups, such as a quintile of income.
 *
 * @param population inhabitants
 * @param value rate, proportion or mean
 * @param standardError of the value
 */
public record Group(double population, double value, double standardError) {

  /**
   * The error from the limits of the value: their distance over 2z. NaN, which is refused where the
   * group is used, when limits are missing or the level is not between 0 and 1.
   */
  public static Group ofLimits(double population, double value, Interval limits) {
    if (limits == null || Levels.fault(limits.level()) != null) {
      return new Group(population, value, Double.NaN);
    }
    double distance = limits.upper() - limits.lower();
    return new Group(population, value, distance / (2 * Distributions.z(limits.level())));
  }

  /** The reason why the numbers cannot be used, or null. */
  String fault() {
    return Check.first(Check.counts(population, standardError), Check.finite(value));
  }
}
