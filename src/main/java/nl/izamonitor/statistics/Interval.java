package nl.izamonitor.statistics;

/**
 * Lower and upper limit of a two-sided interval.
 *
 * @param level the confidence level as a fraction, such as 0.95 or 0.998
 * @param lower in the unit of the value it belongs to; may be minus infinity
 * @param upper in the unit of the value it belongs to; may be infinity
 */
public record Interval(double level, double lower, double upper) {

  /** A limit is never the negative zero that a product with 0 can be. */
  public Interval {
    lower += 0.0;
    upper += 0.0;
  }

  /** The same interval in another unit; a negative factor turns the limits round. */
  Interval times(double factor) {
    return factor < 0
        ? new Interval(level, upper * factor, lower * factor)
        : new Interval(level, lower * factor, upper * factor);
  }

  /** Both limits divided by their own divisor, as a quotient of two sets of limits needs. */
  Interval over(double underLower, double underUpper) {
    return new Interval(level, lower / underLower, upper / underUpper);
  }

  /** True when {@code point} lies between the limits or on one of them. */
  boolean holds(double point) {
    return lower <= point && point <= upper;
  }
}
