package nl.izamonitor.comparison;

import java.util.List;
import java.util.Optional;
import nl.izamonitor.comparison.ComparisonDraft.Against;
import nl.izamonitor.method.Method;
import nl.izamonitor.model.Observation;
import nl.izamonitor.model.Place;
import nl.izamonitor.model.Verdict;
import nl.izamonitor.statistics.Estimate;
import nl.izamonitor.statistics.Evidence;
import nl.izamonitor.statistics.Interval;

/** Whether a region lies where chance alone may bring one of its size. */
public final class RegionFunnel implements ComparisonKind {

  public static final String CODE = "trechter";

  /** Limits at 99.8 % over those at 95 %. */
  private static final double STRICT = 0.998;

  private static final double STRICT_OVER_USUAL = 3.090232306167813 / 1.959963984540054;

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public List<ComparisonDraft> drafts(ObservationSet observations, ComparisonContext context) {
    return observations
        .regionsInCountry()
        .map(pair -> draft(pair.region(), pair.country(), context))
        .toList();
  }

  private ComparisonDraft draft(
      Observation region, Observation country, ComparisonContext context) {
    String reason = new ValueContrast(context).reason(region, country);
    Double target = reason == null ? country.crude().value() : null;
    return ComparisonDraft.of(
            region,
            new Against(Place.NEDERLAND, target),
            reason == null ? result(region, target, context) : TestResult.without(reason),
            context)
        .restingOn(country);
  }

  private static TestResult result(Observation region, double target, ComparisonContext context) {
    double value = region.crude().value();
    if (!region.crude().hasLimits()) {
      return TestResult.untested(value - target, ReasonWording.GEEN_MARGE);
    }
    TestResult test = new ValueContrast(context).withFixed(region, target);
    Interval limits = limits(region, target, context);
    Evidence evidence = value > limits.upper() ? Evidence.HIGHER : Evidence.NO_DIFFERENCE_SHOWN;
    evidence = value < limits.lower() ? Evidence.LOWER : evidence;
    return new TestResult(
        test.estimate(), limits.lower(), limits.upper(), test.p(), evidence, test.reason());
  }

  /** Where the value of a region of this size lies by chance alone, at 99.8 %. */
  private static Interval limits(Observation region, double target, ComparisonContext context) {
    return byChance(region, target, context)
        .orElseGet(() -> ownLimits(region, target, new ValueContrast(context)));
  }

  private static Optional<Interval> byChance(
      Observation region, double target, ComparisonContext context) {
    return context
        .method()
        .funnel(target, (double) region.counts().denominator(), context.indicator().per(), STRICT);
  }

  /**
   * Whose own limits just leave the target out lies just outside: so far below as its limits are
   * above, and the other way round.
   */
  private static Interval ownLimits(Observation region, double target, ValueContrast contrast) {
    Estimate estimate = contrast.estimate(region);
    Interval usual = estimate.at(Method.LEVEL);
    double below = STRICT_OVER_USUAL * (estimate.value() - usual.lower());
    double above = STRICT_OVER_USUAL * (usual.upper() - estimate.value());
    return new Interval(STRICT, Math.max(0, target - above), target + below);
  }

  @Override
  public String sentence(ComparisonDraft draft, Verdict verdict, ComparisonContext context) {
    ValueWording wording = context.wording();
    TestResult result = draft.result();
    String start = new DifferenceSentence(draft, verdict, wording).start();
    return sentence(start, result, verdict, wording) + DifferenceSentence.ages(draft, context);
  }

  private static String sentence(
      String start, TestResult result, Verdict verdict, ValueWording wording) {
    if (verdict == Verdict.NIET_TE_VERGELIJKEN) {
      return "%s. Vergelijken met Nederland kan niet: %s.".formatted(start, result.reason());
    }
    if (!verdict.isDifference()) {
      return "%s. Dat kan bij een regio van deze grootte toeval zijn.".formatted(start);
    }
    return "%s. Bij toeval ligt een regio van deze grootte tussen %s; dit cijfer is %s.%s"
        .formatted(
            start,
            wording.range(result.lower(), result.upper()),
            wording.side(result.estimate()),
            DifferenceSentence.gain(verdict));
  }

  @Override
  public String method(ComparisonDraft draft, ComparisonContext context) {
    if (!draft.result().hasLimits()) {
      return ComparisonDraft.DIFFERENCE;
    }
    return byChance(draft.observation(), draft.against().other(), context).isPresent()
        ? "funnel, score"
        : "funnel, own limits";
  }
}
