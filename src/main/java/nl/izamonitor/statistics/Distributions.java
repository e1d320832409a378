package nl.izamonitor.statistics;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Quantiles and tails of the library's distributions. Its quantiles of the gamma, beta and t
 * distribution are found to 1e-9 absolute; Newton steps on the logarithm of the tail bring them to
 * the precision of the tail itself, for the beta distribution that of {@link BetaTail}.
 */
final class Distributions {

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
  private static final int MOST_STEPS = 20;
  private static final double PRECISION = 2e-16;

  private Distributions() {}

  /** Half of what a two-sided interval leaves out. */
  static double tail(double level) {
    return (1 - level) / 2;
  }

  /** The number of standard errors of a two-sided normal interval: 1.96 at 0.95. */
  static double z(double level) {
    return NORMAL.inverseSurvivalProbability(tail(level));
  }

  static double normalQuantile(double chance) {
    return NORMAL.inverseCumulativeProbability(chance);
  }

  static double normalBelow(double x) {
    return NORMAL.cumulativeProbability(x);
  }

  /** Two-sided p of a standard normal statistic. */
  static double twoSided(double z) {
    return Math.min(1, 2 * NORMAL.survivalProbability(StrictMath.abs(z)));
  }

  static double t(double level, double degreesOfFreedom) {
    return above(TDistribution.of(degreesOfFreedom), tail(level));
  }

  static double gammaBelow(double shape, double probability) {
    return below(GammaDistribution.of(shape, 1), probability);
  }

  static double gammaAbove(double shape, double probability) {
    return above(GammaDistribution.of(shape, 1), probability);
  }

  static double betaBelow(double a, double b, double probability) {
    double start = BetaDistribution.of(a, b).inverseCumulativeProbability(probability);
    return polish(start, x -> new BetaTail(a, b, x, 1 - x).excess(probability));
  }

  static double betaAbove(double a, double b, double probability) {
    double start = BetaDistribution.of(a, b).inverseSurvivalProbability(probability);
    return polish(start, x -> -new BetaTail(b, a, 1 - x, x).excess(probability));
  }

  /** The chance that a beta variable is at most {@code x}; {@code y} is what is left of 1. */
  static double beta(double a, double b, double x, double y) {
    return (a + 1) * y > (b + 1) * x
        ? new BetaTail(a, b, x, y).chance()
        : 1 - new BetaTail(b, a, y, x).chance();
  }

  /** The chance that a gamma variable with scale 1 is at most {@code x}. */
  static double gamma(double shape, double x) {
    return GammaDistribution.of(shape, 1).cumulativeProbability(x);
  }

  /** The chance that a gamma variable with scale 1 is above {@code x}. */
  static double gammaOver(double shape, double x) {
    return GammaDistribution.of(shape, 1).survivalProbability(x);
  }

  private static double below(ContinuousDistribution law, double probability) {
    double start = law.inverseCumulativeProbability(probability);
    return polish(start, x -> ratio(law.cumulativeProbability(x), probability) / law.density(x));
  }

  private static double above(ContinuousDistribution law, double probability) {
    double start = law.inverseSurvivalProbability(probability);
    return polish(start, x -> -ratio(law.survivalProbability(x), probability) / law.density(x));
  }

  /** Tail times the logarithm of tail over wanted tail: divided by the density, a Newton step. */
  private static double ratio(double tail, double wanted) {
    return tail * StrictMath.log(tail / wanted);
  }

  private static double polish(double start, DoubleUnaryOperator newton) {
    double x = start;
    for (int i = 0; i < MOST_STEPS; i++) {
      double step = newton.applyAsDouble(x);
      if (!Double.isFinite(step) || StrictMath.abs(step) >= StrictMath.abs(x)) {
        return x;
      }
      x -= step;
      if (StrictMath.abs(step) <= PRECISION * StrictMath.abs(x)) {
        return x;
      }
    }
    return x;
  }
}
