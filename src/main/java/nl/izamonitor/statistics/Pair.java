package nl.izamonitor.statistics;

import java.util.function.DoubleUnaryOperator;

/**
 * Two independent counts, each with what it is a count of, and the chance that they would differ as
 * they do were both shares or rates equal.
 *
 * @param count events, or the numerator
 * @param size exposure, or the denominator
 */
record Pair(double count, double size, double otherCount, double otherSize) {

  static Pair of(Quotient value, Quotient other) {
    return new Pair(value.numerator(), value.denominator(), other.numerator(), other.denominator());
  }

  /** The reason why these are no rates, or null. */
  String rateFault() {
    return Check.first(Check.rate(count, size), Check.rate(otherCount, otherSize));
  }

  double both() {
    return count + otherCount;
  }

  /** True when a normal approximation is too coarse for either. */
  boolean few() {
    return Math.min(count, otherCount) < PoissonLimits.FIRST_BYAR;
  }

  /** Two-sided p of equal proportions: the score test; 1 when both are 0 or both are 1. */
  double proportionP() {
    return scoreP(pooled -> pooled * (1 - pooled));
  }

  /**
   * Two-sided p of equal rates: twice the smaller binomial tail when either has fewer than 10
   * events, else the score test; 1 when there is no event at all.
   */
  double rateP() {
    return few() ? Math.min(1, 2 * Math.min(atLeast(), atMost())) : scoreP(pooled -> pooled);
  }

  /** The chance that so many of both events or more are of the first; a beta tail, as below. */
  private double atLeast() {
    return count == 0 ? 1 : Distributions.beta(count, otherCount + 1, share(), rest());
  }

  private double atMost() {
    return otherCount == 0 ? 1 : Distributions.beta(otherCount, count + 1, rest(), share());
  }

  private double share() {
    return size / (size + otherSize);
  }

  private double rest() {
    return otherSize / (size + otherSize);
  }

  /** Two-sided p of the score test, given the variance of one unit as a function of the mean. */
  private double scoreP(DoubleUnaryOperator variance) {
    double pooled = both() / (size + otherSize);
    double error = StrictMath.sqrt(variance.applyAsDouble(pooled) * (1 / size + 1 / otherSize));
    double difference = count / size - otherCount / otherSize;
    return error == 0 ? 1 : Distributions.twoSided(difference / error);
  }
}
