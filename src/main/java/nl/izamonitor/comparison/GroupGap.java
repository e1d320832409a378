package nl.izamonitor.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.izamonitor.comparison.ComparisonContext.Groups;
import nl.izamonitor.comparison.ComparisonDraft.Against;
import nl.izamonitor.conf.Indicator.Direction;
import nl.izamonitor.model.Comparison.Pace;
import nl.izamonitor.model.Observation;
import nl.izamonitor.model.Verdict;

/**
 * The value of the last group of people less that of the first one. It is no gain for either:
 * neither way is the good one.
 */
public final class GroupGap implements ComparisonKind {

  public static final String CODE = "kloof";

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public boolean isOfGroups() {
    return true;
  }

  @Override
  public List<ComparisonDraft> drafts(ObservationSet observations, ComparisonContext context) {
    List<ComparisonDraft> drafts = new ArrayList<>();
    for (Map<String, Observation> categories : observations.groups()) {
      Groups groups = context.groups(categories.values());
      Observation last = groups == null ? null : categories.get(groups.last());
      if (last != null && last.hasValue()) {
        Observation first = categories.get(groups.first());
        drafts.add(
            new ComparisonDraft(
                last,
                last.place(),
                new Against(groups.first(), ComparisonDraft.value(first)),
                Direction.NONE,
                new ValueContrast(context).between(last, first),
                Pace.NONE,
                ComparisonDraft.others(first)));
      }
    }
    return drafts;
  }

  @Override
  public String sentence(ComparisonDraft draft, Verdict verdict, ComparisonContext context) {
    TestResult result = draft.result();
    Map<String, String> labels = context.groups().get(draft.place().breakdown()).labels();
    String groups =
        "tussen de groep %s en de groep %s"
            .formatted(labels.get(draft.place().category()), labels.get(draft.against().with()));
    String period = Dutch.periodInSentence(draft.period());
    if (result.estimate() == null) {
      return "De kloof over %s %s is niet te geven: %s.".formatted(period, groups, result.reason());
    }
    ValueWording wording = context.wording();
    String gap =
        "Kloof over %s %s: %s (%s)."
            .formatted(
                period,
                groups,
                wording.difference(result.estimate()),
                wording.against(draft.value(), draft.against().other()));
    return switch (verdict) {
      case NIET_TE_VERGELIJKEN ->
          "%s Of dat meer is dan toeval is niet te zeggen: %s.".formatted(gap, result.reason());
      case GEEN_VERSCHIL -> gap + " " + notShown(result, wording);
      default -> gap + wording.margin(result);
    };
  }

  private static String notShown(TestResult result, ValueWording wording) {
    return result.isOutside()
        ? DifferenceSentence.MANY
        : "Zij is niet aangetoond: het verschil kan van %s tot %s zijn."
            .formatted(wording.signed(result.lower()), wording.signed(result.upper()));
  }

  @Override
  public String method(ComparisonDraft draft, ComparisonContext context) {
    return draft.differenceMethod(context);
  }
}
