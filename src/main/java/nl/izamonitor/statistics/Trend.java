package nl.izamonitor.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Recent trend of a series.
 *
 * @param slope change per period, in the unit of the values; NaN without points or limits
 * @param standardError of the slope
 * @param chiSquare (slope / standard error)², one degree of freedom
 * @param p its upper tail
 * @param direction RISING or FALLING when p is below 0.002 and leaving out any one point leaves the
 *     sign as it is
 * @param reason why nothing can be said, or why NONE without a test ({@link Reason#NO_LIMITS});
 *     null otherwise
 */
public record Trend(
    double slope,
    double standardError,
    double chiSquare,
    double p,
    Direction direction,
    String reason) {

  /** Points a trend is made from. */
  public static final int POINTS = 5;

  private static final double LEVEL = Levels.STRICT;

  /** The slope with limits at 95 %: slope ± 1.96 standard errors; NaN without a slope. */
  public Interval limits() {
    double reach = Distributions.z(Levels.USUAL) * standardError;
    return new Interval(Levels.USUAL, slope - reach, slope + reach);
  }

  /**
   * Trend over the five most recent comparable points (the method of Fingertips' recent trend).
   *
   * <p>Weighted least squares of value on period, weights 1/s² with s = (upper - lower)/3.92;
   * significant when (slope/s_slope)² is above the 99.8 % point of chi-square with one degree of
   * freedom and all five leave-one-out slopes have the sign of the slope. Comparable: same unit,
   * version and series as the most recent point, going back to the first that differs; unusable
   * points in between are left out, and time goes on through the hole. Cannot be said: the most
   * recent point unusable, fewer than five comparable ones, limits that coincide, cross or are
   * infinite, two points of one period, numbers too far apart to compute with, a point that does
   * not say with what it may be compared. A point without limits: NONE. May be published when the
   * five values are.
   *
   * @param series in any order
   */
  public static Trend of(List<TrendPoint> series) {
    if (series == null || series.stream().anyMatch(TrendPoint::missing)) {
      return without(
          Direction.CANNOT_BE_SAID, series == null ? Reason.TOO_FEW_POINTS : Reason.MISSING);
    }
    List<TrendPoint> newestFirst =
        series.stream().sorted(Comparator.comparingDouble(TrendPoint::period).reversed()).toList();
    List<TrendPoint> points = new ArrayList<>();
    String stopped = gather(newestFirst, points);
    if (points.size() < POINTS) {
      return without(Direction.CANNOT_BE_SAID, Check.first(stopped, Reason.TOO_FEW_POINTS));
    }
    String fault = fault(points);
    if (fault != null) {
      return without(Direction.CANNOT_BE_SAID, fault);
    }
    return points.stream().anyMatch(TrendPoint::withoutLimits)
        ? without(Direction.NONE, Reason.NO_LIMITS)
        : fitted(points);
  }

  /** Fills {@code points}; the reason why it stopped before it had five, or null. */
  private static String gather(List<TrendPoint> newestFirst, List<TrendPoint> points) {
    for (TrendPoint point : newestFirst) {
      TrendPoint newest = newestFirst.get(0);
      String fault = newest.standing().differenceWith(point.standing());
      if (point.equals(newest)) {
        fault = Check.first(fault, point.fault());
      }
      if (fault != null || points.size() == POINTS) {
        return fault;
      }
      if (point.fault() == null) {
        points.add(point);
      }
    }
    return null;
  }

  private static String fault(List<TrendPoint> points) {
    String fault = null;
    for (int i = 0; i < points.size(); i++) {
      fault = Check.first(fault, points.get(i).limitsFault());
      if (i > 0 && points.get(i).period() == points.get(i - 1).period()) {
        return Reason.DUPLICATE_PERIOD;
      }
    }
    return fault;
  }

  private static Trend without(Direction direction, String reason) {
    return new Trend(Double.NaN, Double.NaN, Double.NaN, Double.NaN, direction, reason);
  }

  private static Trend fitted(List<TrendPoint> points) {
    WeightedLine line = line(points);
    double error = smallestError(points) / StrictMath.sqrt(line.spread());
    double steps = line.slope() / error;
    if (Check.finite(line.slope(), error, steps * steps) != null) {
      return without(Direction.CANNOT_BE_SAID, Reason.OUTSIDE_RANGE);
    }
    double p = Distributions.twoSided(steps);
    return new Trend(
        line.slope(), error, steps * steps, p, direction(points, line.slope(), p), null);
  }

  /** Weights are relative to it, so that they stay numbers whatever the unit. */
  private static double smallestError(List<TrendPoint> points) {
    return points.stream().mapToDouble(TrendPoint::standardError).min().orElse(Double.NaN);
  }

  private static Direction direction(List<TrendPoint> points, double slope, double p) {
    double sign = Math.signum(slope);
    boolean steady =
        IntStream.range(0, points.size())
            .allMatch(left -> Math.signum(line(without(points, left)).slope()) == sign);
    if (!steady || p >= 1 - LEVEL) {
      return Direction.NONE;
    }
    return slope > 0 ? Direction.RISING : Direction.FALLING;
  }

  private static List<TrendPoint> without(List<TrendPoint> points, int left) {
    List<TrendPoint> rest = new ArrayList<>(points);
    rest.remove(left);
    return rest;
  }

  private static WeightedLine line(List<TrendPoint> points) {
    double smallest = smallestError(points);
    return WeightedLine.fit(
        points.stream().mapToDouble(TrendPoint::period).toArray(),
        points.stream().mapToDouble(TrendPoint::value).toArray(),
        points.stream()
            .mapToDouble(point -> StrictMath.pow(smallest / point.standardError(), 2))
            .toArray());
  }
}
