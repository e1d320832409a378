package nl.izamonitor.statistics;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleBinaryOperator;
import nl.izamonitor.statistics.FittedLine.Member;

/**
 * Ends of a line through values of which the logarithms or logits have normal errors: no law has a
 * name here, so they are drawn. Each group takes every one of 50,000 equally likely values of its
 * error once, in an order of its own from a fixed seed (a Latin hypercube): the same bits each time
 * and less noise than free draws.
 */
final class DrawnEnds implements LineEnds {

  private static final int DRAWS = 50_000;
  private static final long SEED = 1815;
  private static final double[] ERRORS = errors();

  private final double[] first = new double[DRAWS];
  private final double[] last = new double[DRAWS];
  private final double[] differences;
  private final double[] ratios;

  private DrawnEnds(FittedLine line) {
    SplittableRandom random = new SplittableRandom(SEED);
    Scale scale = line.method().scale();
    for (Member member : line.members()) {
      double[] errors = shuffled(random);
      double centre = scale.to(member.group().value());
      for (int i = 0; i < DRAWS; i++) {
        double drawn = scale.from(centre + member.group().standardError() * errors[i]);
        first[i] += member.first() * drawn;
        last[i] += member.last() * drawn;
      }
    }
    differences = sorted((one, other) -> other - one);
    ratios = sorted((one, other) -> other / one);
  }

  static DrawnEnds of(FittedLine line) {
    return new DrawnEnds(line);
  }

  @Override
  public boolean above(End end, double... levels) {
    double[] drawn = sorted((one, other) -> end == End.FIRST ? one : other);
    return Arrays.stream(levels).allMatch(level -> quantile(drawn, Distributions.tail(level)) > 0);
  }

  @Override
  public double difference(double chance) {
    return quantile(differences, chance);
  }

  @Override
  public double ratio(End base, double chance) {
    return base == End.FIRST
        ? quantile(ratios, chance)
        : quantile(sorted((one, other) -> one / other), chance);
  }

  private double[] sorted(DoubleBinaryOperator ofFirstAndLast) {
    double[] result = new double[DRAWS];
    for (int i = 0; i < DRAWS; i++) {
      result[i] = ofFirstAndLast.applyAsDouble(first[i], last[i]);
    }
    Arrays.sort(result);
    return result;
  }

  /** Between the two nearest draws, by their distance. */
  private static double quantile(double[] sorted, double chance) {
    double place = chance * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  private static double[] shuffled(SplittableRandom random) {
    double[] errors = ERRORS.clone();
    for (int i = errors.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      double kept = errors[i];
      errors[i] = errors[other];
      errors[other] = kept;
    }
    return errors;
  }

  private static double[] errors() {
    double[] errors = new double[DRAWS];
    for (int i = 0; i < DRAWS; i++) {
      errors[i] = Distributions.normalQuantile((i + 0.5) / DRAWS);
    }
    return errors;
  }
}
