package nl.izamonitor.statistics;

/**
 * Sums over the respondents of one sampling stratum that are in the group of the estimate.
 *
 * <p>w is a respondent's weight, y the answer: 0 or 1 for a proportion, any number for a mean. Who
 * makes the sums leaves a respondent with a missing answer out and refuses a weight that is not
 * above 0; the sums show such a weight only in part.
 *
 * @param sampled respondents of the whole stratum, in the group or not: at least {@code
 *     respondents}
 * @param respondents respondents of the stratum in the group
 * @param weights Σ w and Σ w²
 * @param values Σ w y and Σ w y²
 * @param squares Σ w² y and Σ w² y²
 */
public record SurveyStratum(
    double sampled, double respondents, Sums weights, Sums values, Sums squares) {

  /** Sums of up to some thousands of terms have so many digits right. */
  static final double ROUNDING = 1e-12;

  /**
   * Two sums that belong together.
   *
   * @param first the sum of the plain terms
   * @param second the sum of the squared terms
   */
  public record Sums(double first, double second) {}

  /** A stratum of which y is 0 or 1: Σ w y² is Σ w y, and Σ w² y² is Σ w² y. */
  public static SurveyStratum ofYes(double sampled, double respondents, Sums weights, Sums yes) {
    Sums values = new Sums(yes.first(), yes.first());
    return new SurveyStratum(
        sampled, respondents, weights, values, new Sums(yes.second(), yes.second()));
  }

  /** The reason why the sums cannot be used, or null. */
  String fault() {
    String fault = numbersFault();
    return fault != null || possible() ? fault : Reason.INCONSISTENT;
  }

  /** The same for answers of 0 and 1, which equal their squares. */
  String yesFault() {
    String fault = numbersFault();
    if (fault != null) {
      return fault;
    }
    boolean part =
        atMost(values.first(), weights.first()) && atMost(squares.first(), weights.second());
    boolean zeroOrOne =
        equal(values) && equal(squares) && values.first() >= 0 && squares.first() >= 0;
    return Check.first(
        zeroOrOne ? null : Reason.INCONSISTENT,
        part ? fault() : Reason.NUMERATOR_ABOVE_DENOMINATOR);
  }

  private String numbersFault() {
    if (weights == null || values == null || squares == null) {
      return Reason.MISSING;
    }
    boolean weighed = weights.first() > 0 && weights.second() > 0;
    return Check.first(
        Check.counts(sampled, respondents),
        Check.notNegative(weights.second(), values.second(), squares.second()),
        Check.finite(weights.first(), values.first(), squares.first()),
        weighed || empty() ? null : Reason.WEIGHT_NOT_POSITIVE);
  }

  private boolean empty() {
    Sums none = new Sums(0, 0);
    return respondents == 0 && weights.equals(none) && values.equals(none) && squares.equals(none);
  }

  /** True when persons with such sums can exist. */
  private boolean possible() {
    double squared = weights.first() * weights.first();
    return sampled >= respondents
        && (respondents > 0 || empty())
        && atMost(squared, respondents * weights.second())
        && atMost(weights.second(), squared)
        && atMost(values.first() * values.first(), weights.first() * values.second())
        && atMost(squares.first() * squares.first(), weights.second() * squares.second());
  }

  private static boolean equal(Sums sums) {
    return atMost(sums.first(), sums.second()) && atMost(sums.second(), sums.first());
  }

  /** But for the rounding of sums of many terms. */
  private static boolean atMost(double one, double other) {
    return one <= other + 1e-9 * StrictMath.abs(other);
  }

  /** Σ w² (y - centre)², the squared residuals of the stratum. */
  double squaredResiduals(double centre) {
    return Math.max(
        0, squares.second() - 2 * centre * squares.first() + centre * centre * weights.second());
  }

  /** What of {@link #squaredResiduals} may be the rounding of the sums. */
  double rounding(double centre) {
    return ROUNDING * (squares.second() + centre * centre * weights.second());
  }

  /** Σ w (y - centre). */
  double residuals(double centre) {
    return values.first() - centre * weights.first();
  }
}
