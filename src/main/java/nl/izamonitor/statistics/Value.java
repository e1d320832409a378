package nl.izamonitor.statistics;

/**
 * A proportion or rate as it enters a comparison.
 *
 * @param numerator NaN when protected or missing
 * @param denominator NaN when protected or missing
 * @param per the unit, such as 100 or 1000
 * @param standing what decides with which values it may be compared
 */
public record Value(double numerator, double denominator, double per, Standing standing) {

  /** The reason why this value and {@code other} may not be compared, or null. */
  String faultWith(Value other) {
    return Check.first(
        standing.faultWith(other.standing),
        Check.unit(per),
        per == other.per ? null : Reason.UNIT_DIFFERS);
  }

  /** What is left of the whole when this part is taken out. */
  Value restOf(Value whole) {
    return new Value(
        whole.numerator - numerator, whole.denominator - denominator, per, whole.standing);
  }

  /** The reason why this is not a part of {@code whole}, or null. */
  String faultAsPartOf(Value whole) {
    return Check.first(
        faultWith(whole),
        Check.rate(numerator, denominator),
        Check.rate(whole.numerator, whole.denominator),
        numerator > whole.numerator || denominator > whole.denominator
            ? Reason.PART_ABOVE_WHOLE
            : null);
  }
}
