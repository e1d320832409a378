package nl.izamonitor.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * A value with its limits, or the reason why there is none: never both, never neither.
 *
 * @param value in the unit the method states; NaN when refused
 * @param intervals one per asked level, in the order asked; empty when refused
 * @param method the name to print beside the limits; also filled when refused
 * @param reason one of {@link Reason}, null when there is a value
 */
public record Estimate(double value, List<Interval> intervals, String method, String reason) {

  public Estimate {
    value += 0.0; // Never the negative zero that a product with 0 can be.
    intervals = intervals == null ? List.of() : List.copyOf(intervals);
  }

  /** True when there is no value; {@link #reason} then says why. */
  public boolean refused() {
    return reason != null;
  }

  /**
   * The interval at {@code level}, which must be one of the levels that were asked; limits of NaN
   * when refused.
   */
  public Interval at(double level) {
    if (refused()) {
      return new Interval(level, Double.NaN, Double.NaN);
    }
    for (Interval interval : intervals) {
      if (interval.level() == level) {
        return interval;
      }
    }
    throw new IllegalArgumentException(
        "No interval at level %s in %s: ask for that level.".formatted(level, this));
  }

  static Estimate refused(String method, String reason) {
    return new Estimate(Double.NaN, List.of(), method, reason);
  }

  static Estimate of(
      String method, double value, double[] levels, DoubleFunction<Interval> interval) {
    double[] asked = Levels.orBoth(levels);
    List<Interval> intervals = new ArrayList<>(asked.length);
    for (double level : asked) {
      intervals.add(interval.apply(level));
    }
    return new Estimate(value, intervals, method, null);
  }

  /**
   * The same estimate in another unit, such as 100 for per cent. A refusal stays a refusal; a
   * factor that gives no finite value is refused.
   */
  public Estimate times(double factor) {
    String fault = Check.first(reason, Check.finite(factor, value * factor));
    if (fault != null) {
      return refused(method, fault);
    }
    List<Interval> scaled = new ArrayList<>(intervals.size());
    for (Interval interval : intervals) {
      scaled.add(interval.times(factor));
    }
    return new Estimate(value * factor, scaled, method, null);
  }
}
