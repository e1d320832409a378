package nl.izamonitor.method;

import java.util.List;
import java.util.Map;
import nl.izamonitor.statistics.Estimate;
import nl.izamonitor.statistics.Survey;
import nl.izamonitor.statistics.SurveyStratum;

/** {@code weighted_proportion}: the weighted share of the respondents who satisfy a condition. */
public final class WeightedProportion extends Sampled {

  @Override
  public String code() {
    return "weighted_proportion";
  }

  @Override
  public boolean isWeighted() {
    return true;
  }

  @Override
  public boolean isShare() {
    return true;
  }

  @Override
  public boolean isPartOfDenominator() {
    return true;
  }

  @Override
  Estimate estimate(List<SurveyStratum> strata, int respondents) {
    return Survey.proportion(strata, respondents, LEVEL).estimate();
  }

  @Override
  public Map<String, String> labels() {
    return Map.of(
        "Taylor, Wilson on effective n",
        "interval voor een gewogen aandeel uit een steekproef (95%)");
  }
}
