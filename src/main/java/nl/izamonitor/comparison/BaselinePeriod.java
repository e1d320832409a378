package nl.izamonitor.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.izamonitor.model.Observation;
import nl.izamonitor.model.Verdict;

/** A value less that of the 0-meting, recomputed in this meting. */
public final class BaselinePeriod implements ComparisonKind {

  public static final String CODE = "0-meting";

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public List<ComparisonDraft> drafts(ObservationSet observations, ComparisonContext context) {
    List<ComparisonDraft> drafts = new ArrayList<>();
    String baseline = context.baseline();
    if (baseline != null) {
      for (Map<String, Observation> series : observations.series()) {
        for (Observation value : series.values()) {
          if (value.hasValue() && baseline.compareTo(value.place().period()) < 0) {
            drafts.add(ComparisonDraft.overTime(value, baseline, series.get(baseline), context));
          }
        }
      }
    }
    return drafts;
  }

  @Override
  public String sentence(ComparisonDraft draft, Verdict verdict, ComparisonContext context) {
    String other = Dutch.periodInSentence(draft.against().with()) + " (de 0-meting)";
    return new DifferenceSentence(draft, verdict, context.wording())
        .of(other, "over " + other, DifferenceSentence.gain(verdict));
  }

  @Override
  public String method(ComparisonDraft draft, ComparisonContext context) {
    return draft.differenceMethod(context);
  }
}
