package nl.izamonitor.statistics;

/** Why there is no number. Stable codes: what people read is made of them elsewhere, in Dutch. */
public final class Reason {

  /** A number that is needed is NaN, which is how a missing number is passed. */
  public static final String MISSING = "missing";

  /** A number is infinite. */
  public static final String INFINITE = "infinite";

  /**
   * A count or population above 10¹², or below 10⁻¹² without being 0, or another number beyond
   * 10¹⁰⁰: no tally, and no distribution is exact there.
   */
  public static final String OUTSIDE_RANGE = "outside range";

  /** A count, sum or population is below 0. */
  public static final String NEGATIVE = "negative";

  /** The numerator of a proportion is above its denominator. */
  public static final String NUMERATOR_ABOVE_DENOMINATOR = "numerator above denominator";

  /** The denominator, or the sum of the denominators, is 0. */
  public static final String DENOMINATOR_ZERO = "denominator zero";

  /**
   * The factor that sets the unit, such as 1000, is not between 10⁻¹² and 10¹² (or 0, where it may
   * be below).
   */
  public static final String BAD_MULTIPLIER = "bad multiplier";

  /** A confidence level is not between 0 and 1. */
  public static final String LEVEL_NOT_BETWEEN_0_AND_1 = "level not between 0 and 1";

  /** Numbers that cannot belong together, such as a sum of squares below what the sum implies. */
  public static final String INCONSISTENT = "inconsistent";

  /** Fewer observations than a spread can be taken from. */
  public static final String TOO_FEW_OBSERVATIONS = "too few observations";

  /** Fewer than 10 events: a directly standardised rate is withheld. */
  public static final String TOO_FEW_EVENTS = "too few events";

  /** There is not one stratum or group. */
  public static final String NO_STRATA = "no strata";

  /** Two strata have the same name. */
  public static final String DUPLICATE_STRATUM = "duplicate stratum";

  /** The reference population lacks a stratum. */
  public static final String MISSING_REFERENCE_STRATUM = "missing reference stratum";

  /** Events in a stratum where nobody lives. */
  public static final String EVENTS_WITHOUT_POPULATION = "events without population";

  /** A weight is 0 or below. */
  public static final String WEIGHT_NOT_POSITIVE = "weight not positive";

  /** No event is expected, so that nothing can be divided by it. */
  public static final String NOTHING_EXPECTED = "nothing expected";

  /** {@code onbetrouwbaar}: below the source's minimum of respondents, or marked so. */
  public static final String UNRELIABLE = "onbetrouwbaar";

  /** A count is protected: nothing may be made from it. */
  public static final String PROTECTED = "protected";

  /** The two values are in different units. */
  public static final String UNIT_DIFFERS = "unit differs";

  /** The two values were made by different versions of the definition. */
  public static final String VERSION_DIFFERS = "version differs";

  /** A trend break lies between the two values. */
  public static final String BREAK = "break";

  /** The two estimates have limits at different levels. */
  public static final String LEVELS_DIFFER = "levels differ";

  /** Fewer than five comparable points. */
  public static final String TOO_FEW_POINTS = "too few points";

  /** Two points have the same period. */
  public static final String DUPLICATE_PERIOD = "duplicate period";

  /** A point has no limits, so that nothing can be called significant. */
  public static final String NO_LIMITS = "no limits";

  /** The limits of a point coincide: it would outweigh all others. */
  public static final String LIMITS_COINCIDE = "limits coincide";

  /** Fewer than two groups with inhabitants: no line can be drawn. */
  public static final String TOO_FEW_GROUPS = "too few groups";

  /** Fewer regions than quantiles. */
  public static final String TOO_FEW_REGIONS = "too few regions";

  /** High is good for one region and low for another. */
  public static final String DIRECTION_DIFFERS = "direction differs";

  private Reason() {}
}
