package nl.izamonitor.statistics;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Weighted estimates of a stratified sample from sums per stratum. The sums are never published;
 * the estimate only from the source's minimum of respondents, to one decimal of the unit.
 *
 * <p>Var(ŷ) = Σ_h n_h/(n_h - 1) (Σ z² - (Σ z)²/n_h) with z = w (y - ŷ)/Σw: Taylor linearisation of
 * a ratio, sampling with replacement within strata, n_h the sampled respondents of the stratum. A
 * stratum of which one respondent was sampled counts with z² itself. Order of the strata matters in
 * the last digits only.
 */
public final class Survey {

  static final String PROPORTION = "Taylor, Wilson on effective n";
  static final String MEAN = "Taylor, Student";

  private Survey() {}

  /**
   * Weighted proportion as a fraction of 0 to 1.
   *
   * <p>p = Σwy/Σw. With v the linearised variance: effective n = 1 + p(1 - p)/v, and the limits are
   * Wilson's for that n; with equal weights and one stratum they are those of {@link
   * Crude#proportion}. At p = 0 and p = 1, where v is 0, effective n is Kish's (Σw)²/Σw². The
   * design effect is respondents over effective n. Refused: fewer than {@code minimum} respondents
   * (onbetrouwbaar), no respondents, a missing, negative or infinite sum, weights that are not
   * above 0, sums that cannot belong together.
   *
   * @param minimum the source's minimum of respondents
   */
  public static SurveyEstimate proportion(
      List<SurveyStratum> strata, double minimum, double... levels) {
    double weighted = sum(strata, s -> s.values().first());
    String fault =
        Check.first(
            fault(strata, minimum, levels),
            weighted > sum(strata, s -> s.weights().first()) * (1 + 1e-12)
                ? Reason.NUMERATOR_ABOVE_DENOMINATOR
                : null,
            weighted < 0 ? Reason.NEGATIVE : null);
    double n = respondents(strata);
    if (fault != null) {
      return SurveyEstimate.refused(PROPORTION, n, fault);
    }
    double p = Math.min(1, centre(strata));
    double error = standardError(strata, p);
    double effective = error > 0 ? 1 + p * (1 - p) / (error * error) : kish(strata);
    Estimate estimate =
        Estimate.of(
            PROPORTION, p, levels, level -> Wilson.interval(p * effective, effective, level));
    return new SurveyEstimate(estimate, error, n, effective, n / effective);
  }

  /**
   * Weighted mean, in the unit of the answers.
   *
   * <p>ŷ = Σwy/Σw with limits ŷ ± t √v, t of respondents minus strata degrees of freedom; effective
   * n = 1 + s²/v with s² = Σw(y - ŷ)²/Σw (Kish's when all answers are equal). Refused as {@link
   * #proportion}, and with no more respondents than strata.
   *
   * @param minimum the source's minimum of respondents
   */
  public static SurveyEstimate mean(List<SurveyStratum> strata, double minimum, double... levels) {
    double n = respondents(strata);
    double freedom = sum(strata, SurveyStratum::sampled) - strata.size();
    String fault =
        Check.first(
            fault(strata, minimum, levels), freedom < 1 ? Reason.TOO_FEW_OBSERVATIONS : null);
    if (fault != null) {
      return SurveyEstimate.refused(MEAN, n, fault);
    }
    double mean = centre(strata);
    double spread = spread(strata, mean);
    double error = spread > 0 ? standardError(strata, mean) : 0;
    double effective = error > 0 ? 1 + spread / (error * error) : kish(strata);
    Estimate estimate =
        Estimate.of(MEAN, mean, levels, level -> Mean.around(mean, error, freedom, level));
    return new SurveyEstimate(estimate, error, n, effective, n / effective);
  }

  private static String fault(List<SurveyStratum> strata, double minimum, double... levels) {
    String fault = strata.isEmpty() ? Reason.NO_STRATA : Levels.fault(levels);
    for (SurveyStratum stratum : strata) {
      fault = Check.first(fault, stratum.fault());
    }
    double n = respondents(strata);
    return Check.first(
        fault,
        Check.counts(minimum),
        n == 0 ? Reason.DENOMINATOR_ZERO : null,
        n < minimum ? Reason.UNRELIABLE : null);
  }

  private static double centre(List<SurveyStratum> strata) {
    return sum(strata, s -> s.values().first()) / sum(strata, s -> s.weights().first());
  }

  private static double standardError(List<SurveyStratum> strata, double centre) {
    double variance = sum(strata, s -> variance(s, centre));
    return StrictMath.sqrt(variance) / sum(strata, s -> s.weights().first());
  }

  private static double variance(SurveyStratum stratum, double centre) {
    double n = stratum.sampled();
    double squares = stratum.squaredResiduals(centre);
    if (n <= 1) {
      return squares;
    }
    double sum = stratum.residuals(centre);
    return Math.max(0, n / (n - 1) * (squares - sum * sum / n));
  }

  /** Weighted variance of the answers; 0 when it is no more than the rounding of their squares. */
  private static double spread(List<SurveyStratum> strata, double mean) {
    double square = sum(strata, s -> s.values().second()) / sum(strata, s -> s.weights().first());
    double spread = square - mean * mean;
    return spread > 1e-14 * square ? spread : 0;
  }

  private static double kish(List<SurveyStratum> strata) {
    double weights = sum(strata, s -> s.weights().first());
    return weights * weights / sum(strata, s -> s.weights().second());
  }

  private static double respondents(List<SurveyStratum> strata) {
    return sum(strata, SurveyStratum::respondents);
  }

  private static double sum(List<SurveyStratum> strata, ToDoubleFunction<SurveyStratum> term) {
    return strata.stream().mapToDouble(term).sum();
  }
}
