package nl.izamonitor.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.izamonitor.comparison.Draft.Against;
import nl.izamonitor.statistics.Direction;
import nl.izamonitor.statistics.Evidence;
import nl.izamonitor.statistics.Interval;
import nl.izamonitor.statistics.Reason;
import nl.izamonitor.statistics.Trend;
import nl.izamonitor.statistics.TrendPoint;

/** Compares the values of one place with earlier ones. */
record OverTime(Subject subject, Contrast contrast) {

  /** A difference in dekking from which two values are about different areas. */
  private static final double SAME_AREA = 0.01;

  /** What can be compared of a series. */
  List<Draft> of(Map<String, Shown> series) {
    List<Draft> drafts = new ArrayList<>();
    List<String> periods = subject.periods();
    int base = subject.nulmeting() == null ? periods.size() : periods.indexOf(subject.nulmeting());
    for (int i = 1; i < periods.size(); i++) {
      Shown shown = series.get(periods.get(i));
      if (shown == null || !shown.hasValue()) {
        continue;
      }
      String before = Subject.before(periods.get(i));
      if (periods.contains(before)) {
        drafts.add(with(shown, ComparisonKind.VORIGE, before, series));
      }
      if (base < i) {
        drafts.add(with(shown, ComparisonKind.NULMETING, periods.get(base), series));
      }
      // Of the first ones there are never enough.
      if (i == periods.size() - 1 || i + 1 >= Trend.POINTS) {
        drafts.add(trend(shown, periods.subList(0, i + 1), series));
      }
    }
    return drafts;
  }

  private Draft with(Shown shown, ComparisonKind kind, String period, Map<String, Shown> series) {
    Shown other = series.get(period);
    return new Draft(
        shown,
        shown.place(),
        new Against(kind, period, other == null || !other.hasValue() ? null : other.value()),
        subject.indicator().direction(),
        between(shown, other),
        Draft.Pace.NONE);
  }

  /** One less the other, when both are about the same area. */
  Result between(Shown shown, Shown other) {
    String reason = incomparable(shown, other);
    return reason == null ? contrast.between(shown, other) : Result.without(reason);
  }

  private static boolean isSameArea(Shown one, Shown other) {
    if (one.coverage() == null || other.coverage() == null) {
      return one.coverage() == null && other.coverage() == null;
    }
    return StrictMath.abs(one.coverage() - other.coverage()) < SAME_AREA;
  }

  private Draft trend(Shown shown, List<String> periods, Map<String, Shown> series) {
    List<TrendPoint> points = new ArrayList<>();
    String stopped = null;
    for (int i = periods.size() - 1; i >= 0 && stopped == null; i--) {
      Shown point = series.get(periods.get(i));
      if (point != null && point.hasValue()) {
        stopped = incomparable(shown, point);
        if (stopped == null) {
          points.add(point(point));
        }
      }
    }
    Trend trend = Trend.of(points);
    boolean isShort = Reason.TOO_FEW_POINTS.equals(trend.reason()) && stopped != null;
    return new Draft(
        shown,
        shown.place(),
        new Against(ComparisonKind.TREND, shown.period(), null),
        subject.indicator().direction(),
        isShort ? Result.without(stopped) : result(trend),
        Draft.Pace.NONE);
  }

  /** Why two values are not of one series, in words; null when they are. */
  String incomparable(Shown shown, Shown other) {
    String reason = contrast.reason(shown, other);
    return reason == null && !isSameArea(shown, other) ? Redenen.DEKKING : reason;
  }

  /** With limits at their widest where they are rounded. */
  private TrendPoint point(Shown shown) {
    Interval limits = limits(shown);
    return new TrendPoint(
        Subject.step(shown.period()),
        shown.value(),
        limits.lower(),
        limits.upper(),
        contrast.standing(shown));
  }

  private Interval limits(Shown shown) {
    if (!shown.hasLimits()) {
      return new Interval(Result.LEVEL, Double.NaN, Double.NaN);
    }
    return contrast.isRounded(shown)
        ? contrast.estimate(shown).at(Result.LEVEL)
        : new Interval(Result.LEVEL, shown.lower(), shown.upper());
  }

  private static Result result(Trend trend) {
    if (trend.reason() != null) {
      return Result.without(Redenen.of(trend.reason()));
    }
    Interval limits = trend.limits();
    Evidence verdict = verdict(trend.direction());
    return new Result(trend.slope(), limits.lower(), limits.upper(), trend.p(), verdict, null);
  }

  private static Evidence verdict(Direction direction) {
    return switch (direction) {
      case RISING -> Evidence.HIGHER;
      case FALLING -> Evidence.LOWER;
      default -> Evidence.NO_DIFFERENCE_SHOWN;
    };
  }
}
