package nl.izamonitor.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.izamonitor.comparison.ComparisonDraft.Against;
import nl.izamonitor.method.Method;
import nl.izamonitor.model.Observation;
import nl.izamonitor.model.Verdict;
import nl.izamonitor.statistics.Evidence;
import nl.izamonitor.statistics.Interval;
import nl.izamonitor.statistics.Quantile;
import nl.izamonitor.statistics.Ranked;

/**
 * In which quarter of the regions of its level a region is. A place is no test: only a region that
 * is in one half with its margin is said to be there.
 */
public final class QuarterOfRegions implements ComparisonKind {

  public static final String CODE = "kwantiel";

  private static final int QUARTERS = 4;
  private static final List<String> PARTS = List.of("laagste", "tweede", "derde", "hoogste");

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public boolean isSaid() {
    return false;
  }

  @Override
  public List<ComparisonDraft> drafts(ObservationSet observations, ComparisonContext context) {
    List<ComparisonDraft> drafts = new ArrayList<>();
    // Of numbers of things the place says how large a region is, and no more.
    if (!context.method().isTotal()) {
      for (Map<String, List<Observation>> levels : observations.levels()) {
        levels.values().stream()
            .filter(regions -> !regions.get(0).place().isCountry())
            .forEach(regions -> drafts.addAll(quarters(regions, context)));
      }
    }
    return drafts;
  }

  private List<ComparisonDraft> quarters(List<Observation> regions, ComparisonContext context) {
    ValueContrast contrast = new ValueContrast(context);
    List<Ranked> ranked =
        regions.stream()
            .map(r -> new Ranked(r.hasValue() ? r.crude().value() : Double.NaN, false))
            .toList();
    List<Interval> limits =
        regions.stream()
            .map(
                r ->
                    r.hasValue() && r.crude().hasLimits()
                        ? contrast.estimate(r).at(Method.LEVEL)
                        : null)
            .toList();
    List<Quantile> quarters = Quantile.of(ranked, QUARTERS);
    List<Interval> reach = Quantile.reach(ranked, limits, QUARTERS);
    List<ComparisonDraft> drafts = new ArrayList<>();
    for (int i = 0; i < regions.size(); i++) {
      Observation region = regions.get(i);
      if (region.hasValue()) {
        drafts.add(
            ComparisonDraft.of(
                region,
                new Against(region.place().level(), null),
                result(quarters.get(i), reach.get(i)),
                context));
      }
    }
    return drafts;
  }

  private static TestResult result(Quantile quarter, Interval reach) {
    if (quarter.reason() != null) {
      return TestResult.without(ReasonWording.of(quarter.reason()));
    }
    double number = quarter.number();
    if (reach == null) {
      return TestResult.untested(number, ReasonWording.GEEN_MARGE);
    }
    double half = QUARTERS / 2;
    Evidence evidence = reach.lower() > half ? Evidence.HIGHER : Evidence.NO_DIFFERENCE_SHOWN;
    evidence = reach.upper() <= half ? Evidence.LOWER : evidence;
    return new TestResult(number, reach.lower(), reach.upper(), null, evidence, null);
  }

  @Override
  public String sentence(ComparisonDraft draft, Verdict verdict, ComparisonContext context) {
    String start = new DifferenceSentence(draft, verdict, context.wording()).start();
    return sentence(start, draft.result(), verdict) + DifferenceSentence.ages(draft, context);
  }

  private static String sentence(String start, TestResult result, Verdict verdict) {
    if (result.estimate() == null) {
      return "%s. Een plaats tussen de regio's is niet te geven: %s."
          .formatted(start, result.reason());
    }
    String place =
        "%s en hoort bij het %s kwart van de regio's".formatted(start, part(result.estimate()));
    if (verdict == Verdict.NIET_TE_VERGELIJKEN) {
      return "%s. Hoe zeker dat is, is niet te zeggen: %s.".formatted(place, result.reason());
    }
    String margin =
        result.lower().equals(result.upper())
            ? ""
            : " Met de marge erbij kan het liggen van het %s tot en met het %s kwart."
                .formatted(part(result.lower()), part(result.upper()));
    return "%s.%s%s".formatted(place, margin, DifferenceSentence.gain(verdict));
  }

  private static String part(double quarter) {
    return PARTS.get((int) quarter - 1);
  }

  @Override
  public String method(ComparisonDraft draft, ComparisonContext context) {
    return "quarter";
  }
}
