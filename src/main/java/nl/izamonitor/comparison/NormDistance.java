package nl.izamonitor.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.izamonitor.comparison.ComparisonDraft.Against;
import nl.izamonitor.conf.Indicator.Direction;
import nl.izamonitor.conf.Norms.Bound;
import nl.izamonitor.conf.Norms.Norm;
import nl.izamonitor.model.Comparison.Pace;
import nl.izamonitor.model.Observation;
import nl.izamonitor.model.Period;
import nl.izamonitor.model.Place;
import nl.izamonitor.model.Verdict;

/** How far a value is from what was agreed, and how fast it moves; nothing is foretold. */
public final class NormDistance implements ComparisonKind {

  public static final String CODE = "norm";

  private static final String PROCENT = "procent";
  private static final String PROCENTPUNT = "procentpunt";
  private static final int PERCENT = 100;

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public List<ComparisonDraft> drafts(ObservationSet observations, ComparisonContext context) {
    List<ComparisonDraft> drafts = new ArrayList<>();
    for (Map<String, Observation> series : observations.series()) {
      series.values().stream()
          .filter(value -> value.hasValue() && value.place().category().equals(Place.TOTAAL))
          .forEach(
              value ->
                  context.norms().forEach(norm -> drafts.add(draft(value, norm, series, context))));
    }
    return drafts;
  }

  private ComparisonDraft draft(
      Observation value, Norm norm, Map<String, Observation> series, ComparisonContext context) {
    String reason = norm.value() == null ? ReasonWording.GEEN_GETAL : null;
    Double target = norm.value() == null ? null : target(value, norm, series, context);
    if (reason == null && target == null) {
      reason = isOfUnit(norm, context) ? ReasonWording.GEEN_BEGIN : ReasonWording.EENHEID;
    }
    return new ComparisonDraft(
        value,
        value.place(),
        new Against(norm.norm(), target),
        isUp(norm) ? Direction.HIGHER : Direction.LOWER,
        reason == null
            ? new ValueContrast(context).withFixed(value, target)
            : TestResult.without(reason),
        target == null ? Pace.NONE : pace(value, target, norm, soFar(value, series, context)),
        List.of());
  }

  private static boolean isUp(Norm norm) {
    return norm.bound() == Bound.MINSTENS || norm.bound() == Bound.STIJGING;
  }

  /** The value to reach; null when it is not known, or is in another unit. */
  private static Double target(
      Observation value, Norm norm, Map<String, Observation> series, ComparisonContext context) {
    if (!isOfUnit(norm, context)) {
      return null;
    }
    if (norm.bound() == Bound.MINSTENS || norm.bound() == Bound.HOOGSTENS) {
      return norm.value();
    }
    Double from = norm.baseline();
    if (from == null && norm.baselineYear() != null) {
      Observation base = series.get(String.valueOf(norm.baselineYear()));
      // Nothing is set against a value that the series cannot be compared with.
      from =
          new ValueContrast(context).incomparable(value, base) == null
              ? base.crude().value()
              : null;
    }
    if (from == null) {
      return null;
    }
    double step = norm.unit().equals(PROCENT) ? from * norm.value() / PERCENT : norm.value();
    return TestResult.digits(norm.bound() == Bound.STIJGING ? from + step : from - step);
  }

  /**
   * Whether the norm can be set beside values; of a percentage, a change in per cent is unclear.
   */
  private static boolean isOfUnit(Norm norm, ComparisonContext context) {
    boolean isPercentage = context.method().isPercentage(context.indicator());
    String unit = isPercentage ? PROCENT : context.indicator().numeratorUnit();
    boolean ofUnit = norm.unit().equals(unit) || norm.unit().equals(Dutch.plural(unit));
    if (norm.bound() == Bound.MINSTENS || norm.bound() == Bound.HOOGSTENS) {
      return ofUnit;
    }
    return unit.equals(PROCENT)
        ? norm.unit().equals(PROCENTPUNT)
        : ofUnit || norm.unit().equals(PROCENT);
  }

  /** The change a year since the 0-meting; null when it is not known. */
  private static Double soFar(
      Observation value, Map<String, Observation> series, ComparisonContext context) {
    String period = value.place().period();
    String baseline = context.baseline();
    if (baseline == null || baseline.compareTo(period) >= 0) {
      return null;
    }
    Double change = new ValueContrast(context).overTime(value, series.get(baseline)).estimate();
    return change == null ? null : change / Period.years(baseline, period);
  }

  private static Pace pace(Observation value, double target, Norm norm, Double soFar) {
    double toGo = target - value.crude().value();
    boolean reached = isUp(norm) ? toGo <= 0 : toGo >= 0;
    double years = norm.year() == null ? 0 : Period.yearsUntil(value.place().period(), norm.year());
    Double needed = reached || years <= 0 ? null : toGo / years;
    return new Pace(TestResult.digits(soFar), TestResult.digits(needed));
  }

  @Override
  public String sentence(ComparisonDraft draft, Verdict verdict, ComparisonContext context) {
    ValueWording wording = context.wording();
    String norm = norm(draft, context);
    String judgement =
        verdict == Verdict.GUNSTIGER ? " De norm is gehaald." : " De norm is nog niet gehaald.";
    return new DifferenceSentence(draft, verdict, wording).of(norm, norm, judgement)
        + pace(draft.pace(), wording);
  }

  private static String norm(ComparisonDraft draft, ComparisonContext context) {
    Double target = draft.against().other();
    return target == null
        ? "de norm"
        : "de norm van %s %s"
            .formatted(
                isUp(context.norm(draft.against().with())) ? "ten minste" : "ten hoogste",
                context.wording().value(target));
  }

  private static String pace(Pace pace, ValueWording wording) {
    String soFar =
        pace.soFar() == null
            ? ""
            : " Sinds de 0-meting %s er per jaar %s %s."
                .formatted(
                    pace.soFar() < 0 ? "ging" : "kwam",
                    wording.difference(pace.soFar()),
                    pace.soFar() < 0 ? "af" : "bij");
    String needed =
        pace.needed() == null
            ? ""
            : " Om de norm op tijd te halen moet er per jaar %s %s."
                .formatted(wording.difference(pace.needed()), pace.needed() < 0 ? "af" : "bij");
    return soFar + needed;
  }

  @Override
  public String method(ComparisonDraft draft, ComparisonContext context) {
    return draft.result().hasLimits() ? ComparisonDraft.SQUARE_AND_ADD : ComparisonDraft.DIFFERENCE;
  }
}
