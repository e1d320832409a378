package nl.izamonitor.method;

import java.util.List;
import java.util.Map;
import nl.izamonitor.statistics.Estimate;
import nl.izamonitor.statistics.Survey;
import nl.izamonitor.statistics.SurveyStratum;

/** {@code mean}: the sum of a column over its rows, divided by their number. */
public class SampleMean extends Sampled {

  @Override
  public String code() {
    return "mean";
  }

  @Override
  public boolean isMean() {
    return true;
  }

  @Override
  public boolean countsNumerator() {
    return false;
  }

  @Override
  Estimate estimate(List<SurveyStratum> strata, int respondents) {
    return Survey.mean(strata, respondents, LEVEL).estimate();
  }

  @Override
  public Map<String, String> labels() {
    return Map.of("Taylor, Student", "interval voor een gemiddelde uit een steekproef (95%)");
  }
}
