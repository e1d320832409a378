package nl.izamonitor.statistics;

/** Why there is no number. Stable codes: what people read is made of them elsewhere, in Dutch. */
public final class Reason {

  /** A number that is needed is NaN, which is how a missing number is passed. */
  public static final String MISSING = "missing";

  /** A number is infinite. */
  public static final String INFINITE = "infinite";

  /** A count, sum or population is below 0. */
  public static final String NEGATIVE = "negative";

  /** The numerator of a proportion is above its denominator. */
  public static final String NUMERATOR_ABOVE_DENOMINATOR = "numerator above denominator";

  /** The denominator, or the sum of the denominators, is 0. */
  public static final String DENOMINATOR_ZERO = "denominator zero";

  /** The factor that sets the unit, such as 1000, is not above 0 (or 0, where it may be below). */
  public static final String BAD_MULTIPLIER = "bad multiplier";

  /** A confidence level is not between 0 and 1. */
  public static final String LEVEL_NOT_BETWEEN_0_AND_1 = "level not between 0 and 1";

  private Reason() {}
}
