package nl.izamonitor.statistics;

/**
 * A proportion or rate as it enters a comparison.
 *
 * @param numerator NaN when protected or missing
 * @param denominator NaN when protected or missing
 * @param per the unit, such as 100 or 1000
 * @param standing what decides with which values it may be compared
 */
public record Quotient(double numerator, double denominator, double per, Standing standing) {

  /** The reason why these two may not be compared, or null. */
  static String fault(Quotient value, Quotient other) {
    if (value == null || other == null) {
      return Reason.MISSING;
    }
    return Check.first(
        Standing.fault(value.standing, other.standing),
        Check.unit(value.per),
        value.per == other.per ? null : Reason.UNIT_DIFFERS);
  }
}
