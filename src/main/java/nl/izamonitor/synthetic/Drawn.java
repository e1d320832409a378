package nl.izamonitor.synthetic;

import java.util.SplittableRandom;

/** Numbers drawn from a distribution; where they are large the normal one stands in for it. */
final class Drawn {

  private static final double LARGE = 200;

  private Drawn() {}

  /** Draws that are fixed for what they are drawn for. */
  static SplittableRandom of(long seed, String what) {
    long hash = seed;
    for (int i = 0; i < what.length(); i++) {
      hash = 31 * (hash ^ hash >>> 32) + what.charAt(i);
    }
    return new SplittableRandom(hash);
  }

  static double normal(SplittableRandom draw) {
    return Math.sqrt(-2 * StrictMath.log(1 - draw.nextDouble()))
        * StrictMath.cos(2 * Math.PI * draw.nextDouble());
  }

  static long poisson(SplittableRandom draw, double mean) {
    if (mean > LARGE) {
      return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(draw)));
    }
    double left = StrictMath.exp(-mean);
    long events = 0;
    for (double product = draw.nextDouble(); product > left; product *= draw.nextDouble()) {
      events++;
    }
    return events;
  }

  static long binomial(SplittableRandom draw, long trials, double share) {
    if (trials > LARGE) {
      double mean = trials * share;
      double drawn = mean + Math.sqrt(mean * (1 - share)) * normal(draw);
      return Math.max(0, Math.min(trials, Math.round(drawn)));
    }
    long yes = 0;
    for (long i = 0; i < trials; i++) {
      yes += draw.nextDouble() < share ? 1 : 0;
    }
    return yes;
  }
}
