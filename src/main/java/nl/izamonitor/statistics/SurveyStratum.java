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
    String fault =
        Check.first(
            Check.counts(sampled, respondents),
            Check.notNegative(weights.second(), values.second(), squares.second()),
            Check.finite(weights.first(), values.first(), squares.first()));
    return fault != null || (respondents == 0 && empty()) ? fault : sumsFault();
  }

  private boolean empty() {
    Sums none = new Sums(0, 0);
    return weights.equals(none) && values.equals(none) && squares.equals(none);
  }

  private String sumsFault() {
    double sum = weights.first();
    double squared = sum * sum;
    boolean possible =
        respondents > 0
            && sampled >= respondents
            && squared <= respondents * weights.second() * (1 + 1e-9)
            && weights.second() <= squared * (1 + 1e-9);
    return Check.first(
        sum <= 0 || weights.second() <= 0 ? Reason.WEIGHT_NOT_POSITIVE : null,
        possible ? null : Reason.INCONSISTENT);
  }

  /** Σ w² (y - centre)², the squared residuals of the stratum. */
  double squaredResiduals(double centre) {
    return Math.max(
        0, squares.second() - 2 * centre * squares.first() + centre * centre * weights.second());
  }

  /** Σ w (y - centre). */
  double residuals(double centre) {
    return values.first() - centre * weights.first();
  }
}
