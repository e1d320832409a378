package nl.izamonitor.statistics;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import nl.izamonitor.statistics.LineEnds.End;

/**
 * Inequality between groups that have an order, such as incomes. May be published when the values
 * of all groups are.
 */
public final class Inequality {

  static final String METHOD = "weighted line, quantiles of its ends";

  private Inequality() {}

  /**
   * Slope index and relative index of inequality.
   *
   * <p>A line by least squares, weighted with the shares of the population, of the value on the
   * middle of each group's share (0 is the first person, 1 the last). Slope index: value at 1 minus
   * value at 0, times the multiplier; relative index: value at 1 over value at 0, the reverse when
   * the multiplier is negative. Limits: quantiles of both when the group values vary by their
   * errors (what PHEindicatormethods simulates): computed where the line is straight on the scale
   * of the errors, else from 50,000 draws with a fixed seed. Domain: any value, above 0 for LOG,
   * between 0 and 1 for LOGIT; errors of 0 give limits equal to the value. A group without
   * inhabitants is left out. Refused: a missing, negative or infinite number, a value outside its
   * scale, fewer than two groups, a multiplier of 0. Only the relative index is refused when the
   * end it is relative to is not above 0 beyond its own error.
   *
   * @param groups from first to last
   */
  public static SlopeIndex slope(List<Group> groups, SlopeMethod method, double... levels) {
    List<Group> inhabited = inhabited(groups);
    String fault = Check.first(SlopeMethod.fault(method), Levels.fault(levels));
    fault = fault == null ? fault(inhabited, method.scale()) : fault;
    if (fault != null) {
      Estimate refused = Estimate.refused(METHOD, fault);
      return new SlopeIndex(refused, refused, Double.NaN);
    }
    FittedLine line = FittedLine.of(inhabited, method);
    LineEnds ends = line.ends();
    double first = line.value(End.FIRST);
    Estimate slope =
        estimate(line.value(End.LAST) - first, levels, ends::difference).times(method.multiplier());
    return new SlopeIndex(slope, relative(line, ends, levels), first);
  }

  private static List<Group> inhabited(List<Group> groups) {
    return groups == null
        ? List.of()
        : groups.stream().filter(group -> group == null || group.population() != 0).toList();
  }

  private static Estimate relative(FittedLine line, LineEnds ends, double... levels) {
    End base = line.method().multiplier() < 0 ? End.LAST : End.FIRST;
    if (!ends.above(base, Levels.orBoth(levels))) {
      return Estimate.refused(METHOD, Reason.NO_RELATIVE);
    }
    double value = line.value(base.other()) / line.value(base);
    return estimate(value, levels, chance -> ends.ratio(base, chance));
  }

  private static Estimate estimate(double value, double[] levels, DoubleUnaryOperator quantile) {
    return Estimate.of(METHOD, value, levels, level -> limits(value, level, quantile));
  }

  /** The quantiles, never so that rounding or skewness leaves the value itself out. */
  private static Interval limits(double value, double level, DoubleUnaryOperator quantile) {
    double tail = Distributions.tail(level);
    return new Interval(
        level,
        Math.min(value, quantile.applyAsDouble(tail)),
        Math.max(value, quantile.applyAsDouble(1 - tail)));
  }

  private static String fault(List<Group> groups, Scale scale) {
    String fault = null;
    for (Group group : groups) {
      fault = Check.first(fault, group == null ? Reason.MISSING : group.fault(scale));
    }
    return Check.first(fault, groups.size() < 2 ? Reason.TOO_FEW_GROUPS : null);
  }

  /**
   * Gap between two groups in proportions: last minus first, in their unit; formula, domain, bad
   * input and publication as {@link Compare#proportions}.
   */
  public static TestedDifference proportionGap(Quotient last, Quotient first, double... levels) {
    return Compare.proportions(last, first, levels);
  }

  /**
   * Gap between two groups in rates: last minus first, in their unit; formula, domain, bad input
   * and publication as {@link Compare#rateDifference}.
   */
  public static TestedDifference rateGap(Quotient last, Quotient first, double... levels) {
    return Compare.rateDifference(last, first, levels);
  }
}
