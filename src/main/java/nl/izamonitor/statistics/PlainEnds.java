package nl.izamonitor.statistics;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import nl.izamonitor.statistics.FittedLine.Member;

/**
 * Ends of a line through values with normal errors: sums of independent normal variables, so that
 * the limits of the difference are plain, and those of the ratio Fieller's.
 */
record PlainEnds(FittedLine line) implements LineEnds {

  @Override
  public boolean above(End end, double... levels) {
    return Arrays.stream(levels)
        .allMatch(level -> quantile(m -> m.weight(end), Distributions.tail(level)) > 0);
  }

  @Override
  public double difference(double chance) {
    return quantile(m -> m.last() - m.first(), chance);
  }

  @Override
  public double ratio(End base, double chance) {
    double start = line.value(base.other()) / line.value(base);
    return Root.rising(
        r -> -quantile(m -> m.weight(base.other()) - r * m.weight(base), chance),
        start,
        0.1 + 0.1 * StrictMath.abs(start));
  }

  /** Quantile of the weighted sum of the values. */
  private double quantile(ToDoubleFunction<Member> weights, double chance) {
    double mean = 0;
    double variance = 0;
    for (Member member : line.members()) {
      double weight = weights.applyAsDouble(member);
      mean += weight * member.group().value();
      variance += StrictMath.pow(weight * member.group().standardError(), 2);
    }
    return mean + Distributions.normalQuantile(chance) * StrictMath.sqrt(variance);
  }
}
