package nl.izamonitor.statistics;

/**
 * One point of a series.
 *
 * @param period its place in time in equal steps: the year, or 4 × year + quarter
 * @param value in the unit of the series; NaN when missing or protected
 * @param lower lower limit at 95 %; NaN when there is none
 * @param upper upper limit at 95 %; NaN when there is none
 * @param standing with which points it may be compared
 */
public record TrendPoint(
    double period, double value, double lower, double upper, Standing standing) {

  /** The divisor of the method: twice 1.96, rounded as its authors do. */
  private static final double STANDARD_ERRORS_BETWEEN_LIMITS = 3.92;

  /** Why the value itself cannot be used, or null. */
  String fault() {
    return Check.first(standing.quality().fault(), Check.finite(period, value));
  }

  /** Why the limits cannot be used, or null; a missing limit is told apart elsewhere. */
  String limitsFault() {
    return Check.first(
        Check.finite(known(lower), known(upper)),
        lower == upper ? Reason.LIMITS_COINCIDE : null,
        lower > upper ? Reason.INCONSISTENT : null);
  }

  private static double known(double limit) {
    return Double.isNaN(limit) ? 0 : limit;
  }

  /** True when it does not say what it may be compared with. */
  static boolean missing(TrendPoint point) {
    return point == null || Standing.missing(point.standing);
  }

  boolean withoutLimits() {
    return Double.isNaN(lower) || Double.isNaN(upper);
  }

  double standardError() {
    return (upper - lower) / STANDARD_ERRORS_BETWEEN_LIMITS;
  }
}
