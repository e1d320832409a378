package nl.izamonitor.statistics;

/**
 * An estimate from weighted respondents and what its precision is worth.
 *
 * @param estimate the weighted proportion or mean with its limits, or why there is none
 * @param standardError by Taylor linearisation, in the unit of the estimate
 * @param respondents number of respondents in the group
 * @param effective number of respondents that a plain random sample of this precision would need
 * @param designEffect respondents over effective
 */
public record SurveyEstimate(
    Estimate estimate,
    double standardError,
    double respondents,
    double effective,
    double designEffect) {

  static SurveyEstimate refused(String method, double respondents, String reason) {
    return new SurveyEstimate(
        Estimate.refused(method, reason), Double.NaN, respondents, Double.NaN, Double.NaN);
  }
}
