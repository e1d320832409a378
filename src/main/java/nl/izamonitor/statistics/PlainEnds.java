package nl.izamonitor.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import nl.izamonitor.statistics.FittedLine.Member;

/**
 * Ends of a line through the values themselves: sums of independent values, whose quantiles come
 * from mean, variance and skewness (Cornish and Fisher 1938). For normal errors these are exact,
 * and the limits of the ratio are Fieller's.
 */
record PlainEnds(FittedLine line, List<Moments> moments) implements LineEnds {

  /** Mean and second and third central moment of a group's value under its error. */
  record Moments(Member member, double mean, double variance, double third) {

    static Moments of(Member member, Scale scale) {
      double centre = scale.to(member.group().value());
      double error = member.group().standardError();
      if (error == 0) {
        return new Moments(member, member.group().value(), 0, 0);
      }
      DoubleUnaryOperator drawn = z -> scale.from(centre + error * z);
      double mean = Normal.mean(drawn);
      double variance = Normal.mean(z -> StrictMath.pow(drawn.applyAsDouble(z) - mean, 2));
      double third = Normal.mean(z -> StrictMath.pow(drawn.applyAsDouble(z) - mean, 3));
      return new Moments(member, mean, variance, third);
    }
  }

  static PlainEnds of(FittedLine line) {
    Scale scale = line.method().scale();
    return new PlainEnds(
        line, line.members().stream().map(member -> Moments.of(member, scale)).toList());
  }

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
    double third = 0;
    for (Moments of : moments) {
      double weight = weights.applyAsDouble(of.member());
      mean += weight * of.mean();
      variance += weight * weight * of.variance();
      third += weight * weight * weight * of.third();
    }
    if (variance == 0) {
      return mean;
    }
    double skew = third / StrictMath.pow(variance, 1.5);
    double z = Distributions.normalQuantile(chance);
    double turn = (z * z - 1) * skew / 6 - (2 * z * z * z - 5 * z) * skew * skew / 36;
    return mean + StrictMath.sqrt(variance) * (z + turn);
  }
}
