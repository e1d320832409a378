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

  /** What is left of the whole when this part is taken out. */
  Quotient restOf(Quotient whole) {
    return new Quotient(
        whole.numerator - numerator, whole.denominator - denominator, per, whole.standing);
  }

  /** The reason why {@code part} is not a part of {@code whole}, or null. */
  static String faultAsPart(Quotient part, Quotient whole) {
    String fault = fault(part, whole);
    return fault == null
        ? Check.first(
            Pair.of(part, whole).rateFault(),
            part.numerator > whole.numerator || part.denominator > whole.denominator
                ? Reason.PART_ABOVE_WHOLE
                : null)
        : fault;
  }
}
