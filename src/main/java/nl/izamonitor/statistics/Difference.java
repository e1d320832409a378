package nl.izamonitor.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * Difference of two independent values by squaring and adding the distances to their own limits
 * (Newcombe 1998, method 10; Zou and Donner 2008 for other values). May be published when both
 * values are.
 */
public final class Difference {

  static final String METHOD = "Newcombe";
  static final String SQUARE_AND_ADD = "square and add";

  private Difference() {}

  /**
   * Difference of two proportions with Newcombe's limits.
   *
   * <p>d = p₁ - p₂ with limits d - √((p₁-l₁)² + (u₂-p₂)²) and d + √((u₁-p₁)² + (p₂-l₂)²), l and u
   * being Wilson's. A fraction between -1 and 1 ({@link Estimate#times} gives another unit).
   * Defined at 0 and at n; bad input is refused as by {@link Crude#proportion}.
   */
  public static Estimate proportions(
      double x, double n, double otherX, double otherN, double... levels) {
    return proportions(new Pair(x, n, otherX, otherN), levels);
  }

  static Estimate proportions(Pair pair, double... levels) {
    return squareAndAdd(
        METHOD,
        Crude.proportion(pair.count(), pair.size(), 1, levels),
        Crude.proportion(pair.otherCount(), pair.otherSize(), 1, levels));
  }

  /**
   * Difference of two rates per one unit of exposure.
   *
   * <p>As {@link #proportions}, with the limits of {@link Crude#rate}: exact below 10 events,
   * Byar's from 10. Defined at 0 events; bad input is refused as by {@link Crude#rate}.
   */
  public static Estimate rates(
      double events, double exposure, double otherEvents, double otherExposure, double... levels) {
    return rates(new Pair(events, exposure, otherEvents, otherExposure), levels);
  }

  static Estimate rates(Pair pair, double... levels) {
    return of(
        Crude.rate(pair.count(), pair.size(), 1, levels),
        Crude.rate(pair.otherCount(), pair.otherSize(), 1, levels));
  }

  /**
   * Difference of any two independent estimates in one unit that have limits at the same levels:
   * means, standardised rates, survey estimates.
   *
   * <p>v₁ - v₂ with limits as {@link #proportions}, in the unit of both. A limit may be infinite.
   * Refused: when either is, with its reason; a missing estimate, value or limit, limits that do
   * not hold their value, levels that differ.
   */
  public static Estimate of(Estimate value, Estimate other) {
    return squareAndAdd(SQUARE_AND_ADD, value, other);
  }

  private static Estimate squareAndAdd(String method, Estimate value, Estimate other) {
    String fault = Check.first(fault(value), fault(other));
    fault = fault == null ? levels(value, other) : fault;
    if (fault != null) {
      return Estimate.refused(method, fault);
    }
    List<Interval> intervals = new ArrayList<>();
    for (int i = 0; i < value.intervals().size(); i++) {
      double lower = reach(below(value, i), above(other, i));
      double upper = reach(above(value, i), below(other, i));
      double difference = value.value() - other.value();
      double level = value.intervals().get(i).level();
      intervals.add(new Interval(level, difference - lower, difference + upper));
    }
    return new Estimate(value.value() - other.value(), intervals, method, null);
  }

  /** An estimate may come from elsewhere, so it is not taken on trust. */
  private static String fault(Estimate estimate) {
    if (estimate == null || estimate.refused()) {
      return estimate == null ? Reason.MISSING : estimate.reason();
    }
    String fault = estimate.intervals().isEmpty() ? Reason.NO_LIMITS : null;
    for (Interval interval : estimate.intervals()) {
      boolean known = !Double.isNaN(interval.lower()) && !Double.isNaN(interval.upper());
      fault =
          Check.first(
              fault,
              Levels.fault(interval.level()),
              known ? null : Reason.NO_LIMITS,
              interval.holds(estimate.value()) ? null : Reason.INCONSISTENT);
    }
    return Check.first(Check.finite(estimate.value()), fault);
  }

  private static String levels(Estimate value, Estimate other) {
    List<Double> levels = value.intervals().stream().map(Interval::level).toList();
    return levels.equals(other.intervals().stream().map(Interval::level).toList())
        ? null
        : Reason.LEVELS_DIFFER;
  }

  private static double below(Estimate estimate, int i) {
    return estimate.value() - estimate.intervals().get(i).lower();
  }

  private static double above(Estimate estimate, int i) {
    return estimate.intervals().get(i).upper() - estimate.value();
  }

  private static double reach(double one, double other) {
    return StrictMath.sqrt(one * one + other * other);
  }
}
