package nl.izamonitor.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.izamonitor.model.Observation;
import nl.izamonitor.model.Period;
import nl.izamonitor.model.Verdict;

/** A value less that of the period before. */
public final class PreviousPeriod implements ComparisonKind {

  public static final String CODE = "vorige";

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public List<ComparisonDraft> drafts(ObservationSet observations, ComparisonContext context) {
    List<ComparisonDraft> drafts = new ArrayList<>();
    for (Map<String, Observation> series : observations.series()) {
      for (Observation value : series.values()) {
        String before = Period.before(value.place().period());
        if (value.hasValue() && context.periods().contains(before)) {
          drafts.add(ComparisonDraft.overTime(value, before, series.get(before), context));
        }
      }
    }
    return drafts;
  }

  @Override
  public String sentence(ComparisonDraft draft, Verdict verdict, ComparisonContext context) {
    String other = Dutch.periodInSentence(draft.against().with());
    return new DifferenceSentence(draft, verdict, context.wording())
        .of(other, "over " + other, DifferenceSentence.gain(verdict));
  }

  @Override
  public String method(ComparisonDraft draft, ComparisonContext context) {
    return draft.differenceMethod(context);
  }
}
