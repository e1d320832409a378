package nl.izamonitor.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.izamonitor.comparison.ComparisonContext.Groups;
import nl.izamonitor.comparison.ComparisonDraft.Against;
import nl.izamonitor.conf.Indicator.Direction;
import nl.izamonitor.method.Method;
import nl.izamonitor.model.Comparison.Pace;
import nl.izamonitor.model.Observation;
import nl.izamonitor.model.Place;
import nl.izamonitor.model.Verdict;
import nl.izamonitor.statistics.Estimate;
import nl.izamonitor.statistics.Group;
import nl.izamonitor.statistics.Inequality;
import nl.izamonitor.statistics.Reason;

/**
 * The value of the last person less that of the first, on a line through all groups of people in
 * their order.
 */
public final class GroupSlope implements ComparisonKind {

  public static final String CODE = "helling";

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
      if (last != null && last.hasValue() && groups.ranked()) {
        drafts.add(
            new ComparisonDraft(
                last,
                last.place().in(Place.TOTAAL),
                new Against(last.place().breakdown(), null),
                Direction.NONE,
                slope(last, groups, categories, new ValueContrast(context)),
                Pace.NONE,
                List.copyOf(categories.values())));
      }
    }
    return drafts;
  }

  private static TestResult slope(
      Observation last,
      Groups groups,
      Map<String, Observation> categories,
      ValueContrast contrast) {
    List<Group> inOrder = new ArrayList<>();
    for (String code : groups.codes()) {
      Observation group = categories.get(code);
      String reason = contrast.reason(last, group);
      if (reason != null) {
        return TestResult.without(reason);
      }
      if (!group.crude().hasLimits() || group.counts().denominator() == null) {
        return TestResult.without(ReasonWording.GEEN_MARGE);
      }
      inOrder.add(
          Group.ofLimits(
              (double) group.counts().denominator(),
              group.crude().value(),
              contrast.estimate(group).at(Method.LEVEL)));
    }
    Estimate slope = Inequality.slope(inOrder, Method.LEVEL);
    return slope.refused()
        ? TestResult.without(
            ReasonWording.of(slope.reason() == null ? Reason.MISSING : slope.reason()))
        : contrast.withNothing(slope, last);
  }

  @Override
  public String sentence(ComparisonDraft draft, Verdict verdict, ComparisonContext context) {
    TestResult result = draft.result();
    Groups groups = context.groups().get(draft.against().with());
    String period = Dutch.periodInSentence(draft.period());
    String along =
        "van %s naar %s"
            .formatted(groups.labels().get(groups.first()), groups.labels().get(groups.last()));
    if (verdict == Verdict.NIET_TE_VERGELIJKEN) {
      return "Of het cijfer over %s oploopt of afloopt %s is niet te zeggen: %s."
          .formatted(period, along, result.reason());
    }
    if (!verdict.isDifference()) {
      return "Dat het cijfer over %s oploopt of afloopt %s is niet aangetoond."
          .formatted(period, along);
    }
    return "Het cijfer over %s loopt %s %s: van het ene eind tot het andere %s.%s"
        .formatted(
            period,
            result.estimate() < 0 ? "af" : "op",
            along,
            context.wording().difference(result.estimate()),
            context.wording().margin(result));
  }

  @Override
  public String method(ComparisonDraft draft, ComparisonContext context) {
    return "weighted line, quantiles of its ends";
  }
}
