package nl.izamonitor.statistics;

import java.util.function.DoubleBinaryOperator;
import java.util.function.ToDoubleFunction;
import nl.izamonitor.statistics.FittedLine.Member;

/**
 * Ends of a line through logarithms or logits: on that scale two normal variables, of which the
 * chances of a difference or ratio are found by integrating over one of them.
 *
 * @param line the line, straight on its scale
 * @param firstError standard error of the first end, on the scale
 * @param lastError standard error of the last
 * @param together their correlation
 */
record ScaledEnds(FittedLine line, double firstError, double lastError, double together)
    implements LineEnds {

  static ScaledEnds of(FittedLine line) {
    double first = StrictMath.sqrt(sum(line, m -> m.first() * m.first()));
    double last = StrictMath.sqrt(sum(line, m -> m.last() * m.last()));
    double together = sum(line, m -> m.first() * m.last());
    return new ScaledEnds(line, first, last, first == 0 ? 0 : together / (first * last));
  }

  private static double sum(FittedLine line, ToDoubleFunction<Member> weight) {
    double sum = 0;
    for (Member member : line.members()) {
      double error = member.group().standardError();
      sum += weight.applyAsDouble(member) * error * error;
    }
    return sum;
  }

  /** Always: neither scale knows values of 0 or below. */
  @Override
  public boolean above(End end, double... levels) {
    return true;
  }

  @Override
  public double difference(double chance) {
    double start = line.value(End.LAST) - line.value(End.FIRST);
    return quantile(End.FIRST, (base, t) -> base + t, start, chance);
  }

  @Override
  public double ratio(End base, double chance) {
    double start = line.value(base.other()) / line.value(base);
    return quantile(base, (value, t) -> value * t, start, chance);
  }

  /** The t at which the other end lies below {@code edge(base, t)} with the asked chance. */
  private double quantile(End base, DoubleBinaryOperator edge, double start, double chance) {
    if (error(base) == 0) {
      return start;
    }
    double step = 0.1 * StrictMath.abs(start) + 1e-9;
    return Root.rising(t -> below(base, edge, t) - chance, start, step);
  }

  private double below(End base, DoubleBinaryOperator edge, double t) {
    Scale scale = line.method().line();
    double centre = line.scaled(base);
    double other = line.scaled(base.other());
    double along = error(base.other()) * together;
    double across = error(base.other()) * StrictMath.sqrt(1 - together * together);
    return Normal.mean(
        z -> {
          double limit = edge.applyAsDouble(scale.from(centre + error(base) * z), t);
          return Distributions.normalBelow((scale.to(limit) - other - along * z) / across);
        });
  }

  private double error(End end) {
    return end == End.FIRST ? firstError : lastError;
  }
}
