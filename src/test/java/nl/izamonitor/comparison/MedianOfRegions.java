package nl.izamonitor.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.izamonitor.comparison.ComparisonDraft.Against;
import nl.izamonitor.model.Observation;
import nl.izamonitor.model.Verdict;

/**
 * The value of a region less the median of the regions of its level. A comparison of the tests
 * only, which shows that one class is all that a kind of comparison is. It compares values by the
 * method of the tests, so that other tests do not see it.
 */
public final class MedianOfRegions implements ComparisonKind {

  static final String CODE = "mediaan";

  private static final String METHOD_OF_TESTS = "odds";

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public List<ComparisonDraft> drafts(ObservationSet observations, ComparisonContext context) {
    List<ComparisonDraft> drafts = new ArrayList<>();
    if (context.indicator().method().equals(METHOD_OF_TESTS)) {
      for (Map<String, List<Observation>> levels : observations.levels()) {
        levels.values().stream()
            .map(level -> level.stream().filter(Observation::hasValue).toList())
            .filter(level -> level.size() > 1)
            .forEach(level -> drafts.addAll(drafts(level, context)));
      }
    }
    return drafts;
  }

  private List<ComparisonDraft> drafts(List<Observation> level, ComparisonContext context) {
    List<Double> values = level.stream().map(region -> region.crude().value()).sorted().toList();
    double median = (values.get((values.size() - 1) / 2) + values.get(values.size() / 2)) / 2;
    return level.stream()
        .map(
            region ->
                ComparisonDraft.of(
                    region,
                    new Against(region.place().level(), TestResult.digits(median)),
                    new ValueContrast(context).withFixed(region, median),
                    context))
        .toList();
  }

  @Override
  public String sentence(ComparisonDraft draft, Verdict verdict, ComparisonContext context) {
    String median = "de mediaan van de regio's";
    return new DifferenceSentence(draft, verdict, context.wording())
        .of(median, median, DifferenceSentence.gain(verdict));
  }

  @Override
  public String method(ComparisonDraft draft, ComparisonContext context) {
    return draft.result().hasLimits() ? ComparisonDraft.SQUARE_AND_ADD : ComparisonDraft.DIFFERENCE;
  }
}
