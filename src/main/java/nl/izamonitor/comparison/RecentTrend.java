package nl.izamonitor.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import nl.izamonitor.comparison.ComparisonDraft.Against;
import nl.izamonitor.method.Method;
import nl.izamonitor.model.Comparison.Pace;
import nl.izamonitor.model.Observation;
import nl.izamonitor.model.Period;
import nl.izamonitor.model.Verdict;
import nl.izamonitor.statistics.Evidence;
import nl.izamonitor.statistics.Interval;
import nl.izamonitor.statistics.Reason;
import nl.izamonitor.statistics.Trend;
import nl.izamonitor.statistics.TrendPoint;

/** Whether the last five comparable values of a place rise or fall. */
public final class RecentTrend implements ComparisonKind {

  public static final String CODE = "trend";

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public List<ComparisonDraft> drafts(ObservationSet observations, ComparisonContext context) {
    List<ComparisonDraft> drafts = new ArrayList<>();
    List<String> periods = context.periods();
    for (NavigableMap<String, Observation> series : observations.series()) {
      for (int i = 1; i < periods.size(); i++) {
        Observation last = series.get(periods.get(i));
        // Of the first ones there are never enough.
        boolean isLong = i == periods.size() - 1 || i + 1 >= Trend.POINTS;
        if (last != null && last.hasValue() && isLong) {
          drafts.add(draft(last, series.headMap(periods.get(i), true), context));
        }
      }
    }
    return drafts;
  }

  private ComparisonDraft draft(
      Observation last, NavigableMap<String, Observation> series, ComparisonContext context) {
    ValueContrast contrast = new ValueContrast(context);
    List<TrendPoint> points = new ArrayList<>();
    String stopped = null;
    for (Observation point : series.descendingMap().values()) {
      if (point.hasValue() && stopped == null) {
        stopped = contrast.incomparable(last, point);
        if (stopped == null) {
          points.add(point(point, contrast));
        }
      }
    }
    Trend trend = Trend.of(points);
    boolean isShort = Reason.TOO_FEW_POINTS.equals(trend.reason()) && stopped != null;
    return new ComparisonDraft(
        last,
        last.place(),
        new Against(last.place().period(), null),
        context.indicator().direction(),
        isShort ? TestResult.without(stopped) : result(trend),
        Pace.NONE,
        List.copyOf(series.values()));
  }

  /** With limits at their widest where they are rounded. */
  private static TrendPoint point(Observation observation, ValueContrast contrast) {
    Interval limits = limits(observation, contrast);
    return new TrendPoint(
        Period.step(observation.place().period()),
        observation.crude().value(),
        limits.lower(),
        limits.upper(),
        contrast.standing(observation));
  }

  private static Interval limits(Observation observation, ValueContrast contrast) {
    if (!observation.crude().hasLimits()) {
      return new Interval(Method.LEVEL, Double.NaN, Double.NaN);
    }
    return contrast.isRounded(observation)
        ? contrast.estimate(observation).at(Method.LEVEL)
        : new Interval(Method.LEVEL, observation.crude().lower(), observation.crude().upper());
  }

  private static TestResult result(Trend trend) {
    if (trend.reason() != null) {
      return TestResult.without(ReasonWording.of(trend.reason()));
    }
    Evidence evidence =
        switch (trend.direction()) {
          case RISING -> Evidence.HIGHER;
          case FALLING -> Evidence.LOWER;
          default -> Evidence.NO_DIFFERENCE_SHOWN;
        };
    Interval limits = trend.limits();
    return new TestResult(trend.slope(), limits.lower(), limits.upper(), trend.p(), evidence, null);
  }

  @Override
  public String sentence(ComparisonDraft draft, Verdict verdict, ComparisonContext context) {
    TestResult result = draft.result();
    String until = Dutch.periodInSentence(draft.period());
    boolean years = Period.isYear(draft.period());
    String five = "de laatste vijf vergelijkbare " + (years ? "jaren" : "kwartalen");
    if (result.estimate() == null) {
      return "Of het cijfer tot en met %s stijgt of daalt is niet te zeggen: %s."
          .formatted(until, result.reason());
    }
    if (!verdict.isDifference()) {
      return "Over %s tot en met %s is geen stijging of daling aangetoond.".formatted(five, until);
    }
    return "Over %s tot en met %s is er een %s trend: gemiddeld %s per %s.%s"
        .formatted(
            five,
            until,
            result.estimate() < 0 ? "dalende" : "stijgende",
            context.wording().difference(result.estimate()),
            years ? "jaar" : "kwartaal",
            DifferenceSentence.gain(verdict));
  }

  @Override
  public String method(ComparisonDraft draft, ComparisonContext context) {
    return "weighted line, recent trend";
  }
}
