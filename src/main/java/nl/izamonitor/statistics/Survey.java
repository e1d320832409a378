package nl.izamonitor.statistics;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Weighted estimates of a stratified sample from sums per stratum. The sums are never published;
 * the estimate only from the source's minimum of respondents, to one decimal of the unit.
 *
 * <p>Var(ŷ) = Σ_h n_h/(n_h - 1) (Σ z² - (Σ z)²/n_h) with z = w (y - ŷ)/Σw: Taylor linearisation of
 * a ratio, sampling with replacement within strata, n_h the sampled respondents of the stratum. A
 * stratum of which one respondent was sampled counts with z² itself. What is less than the rounding
 * of the sums (10⁻¹² of them) counts as 0. Order of the strata does not matter.
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
   * Crude#proportion}. Where v is 0 (p = 0, p = 1, one answer in each stratum) effective n is
   * Kish's (Σw)²/Σw². The design effect is respondents over effective n. Refused: fewer than {@code
   * minimum} respondents (onbetrouwbaar), no respondents, a missing, negative or infinite sum,
   * weights that are not above 0, sums that cannot belong together or are not of answers 0 and 1.
   *
   * @param minimum the source's minimum of respondents
   */
  public static SurveyEstimate proportion(
      List<SurveyStratum> strata, double minimum, double... levels) {
    String fault = fault(strata, SurveyStratum::yesFault, minimum, levels);
    if (fault != null) {
      return SurveyEstimate.refused(PROPORTION, respondents(strata), fault);
    }
    double n = respondents(strata);
    double p = share(strata);
    double error = p == 0 || p == 1 ? 0 : standardError(strata, p);
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
    String fault = fault(strata, SurveyStratum::fault, minimum, levels);
    double freedom = fault == null ? sum(strata, SurveyStratum::sampled) - strata.size() : 0;
    fault = Check.first(fault, freedom < 1 ? Reason.TOO_FEW_OBSERVATIONS : null);
    if (fault != null) {
      return SurveyEstimate.refused(MEAN, respondents(strata), fault);
    }
    double n = respondents(strata);
    double mean = centre(strata);
    double spread = spread(strata, mean);
    double error = spread > 0 ? standardError(strata, mean) : 0;
    double effective = error > 0 ? 1 + spread / (error * error) : kish(strata);
    Estimate estimate =
        Estimate.of(MEAN, mean, levels, level -> around(mean, error, freedom, level));
    return new SurveyEstimate(estimate, error, n, effective, n / effective);
  }

  /** The mean plus and minus t standard errors (Gosset 1908). */
  private static Interval around(double mean, double error, double freedom, double level) {
    double reach = error == 0 ? 0 : Distributions.t(level, freedom) * error;
    return new Interval(level, mean - reach, mean + reach);
  }

  private static String fault(
      List<SurveyStratum> strata,
      Function<SurveyStratum, String> ofStratum,
      double minimum,
      double... levels) {
    if (strata == null || strata.isEmpty()) {
      return Reason.NO_STRATA;
    }
    String fault = Check.first(Levels.fault(levels), Check.counts(minimum));
    for (SurveyStratum stratum : strata) {
      fault = Check.first(fault, stratum == null ? Reason.MISSING : ofStratum.apply(stratum));
    }
    if (fault != null) {
      return fault;
    }
    double n = respondents(strata);
    return Check.first(
        n == 0 ? Reason.DENOMINATOR_ZERO : null, n < minimum ? Reason.UNRELIABLE : null);
  }

  /** The weighted share of yes, without the rounding that leaves all or nobody just short. */
  private static double share(List<SurveyStratum> strata) {
    double share = centre(strata);
    return 1 - share < SurveyStratum.ROUNDING ? 1 : share;
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
    double sum = stratum.residuals(centre);
    double within = n > 1 ? squares - sum * sum / n : squares;
    double factor = n > 1 ? n / (n - 1) : 1;
    return within > stratum.rounding(centre) ? factor * within : 0;
  }

  /** Weighted variance of the answers; 0 when it is no more than the rounding of their squares. */
  private static double spread(List<SurveyStratum> strata, double mean) {
    double square = sum(strata, s -> s.values().second()) / sum(strata, s -> s.weights().first());
    double spread = square - mean * mean;
    return spread > SurveyStratum.ROUNDING * square ? spread : 0;
  }

  private static double kish(List<SurveyStratum> strata) {
    double weights = sum(strata, s -> s.weights().first());
    return weights * weights / sum(strata, s -> s.weights().second());
  }

  private static double respondents(List<SurveyStratum> strata) {
    return strata == null ? Double.NaN : sum(strata, s -> s == null ? Double.NaN : s.respondents());
  }

  private static double sum(List<SurveyStratum> strata, ToDoubleFunction<SurveyStratum> term) {
    return strata.stream().mapToDouble(term).sorted().sum();
  }
}
