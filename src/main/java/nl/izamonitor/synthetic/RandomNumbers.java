package nl.izamonitor.synthetic;

import java.util.SplittableRandom;

/** Random numbers of several distributions; the normal one stands in for large binomial ones. */
record RandomNumbers(SplittableRandom random) {

  private static final double LARGE = 200;

  /** Numbers that are fixed for the seed and for what they are drawn for. */
  static RandomNumbers of(long seed, String what) {
    long hash = seed;
    for (int i = 0; i < what.length(); i++) {
      hash = 31 * (hash ^ hash >>> 32) + what.charAt(i);
    }
    return new RandomNumbers(new SplittableRandom(hash));
  }

  /** A number from 0 up to 1. */
  double uniform() {
    return random.nextDouble();
  }

  /** A whole number from 0 up to {@code limit}. */
  int below(int limit) {
    return random.nextInt(limit);
  }

  /** A whole number of 64 bits. */
  long whole() {
    return random.nextLong();
  }

  double normal() {
    return Math.sqrt(-2 * StrictMath.log(1 - uniform())) * StrictMath.cos(2 * Math.PI * uniform());
  }

  long poisson(double mean) {
    if (mean > LARGE) {
      return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()));
    }
    double left = StrictMath.exp(-mean);
    long events = 0;
    for (double product = uniform(); product > left; product *= uniform()) {
      events++;
    }
    return events;
  }

  long binomial(long trials, double share) {
    if (trials > LARGE) {
      double mean = trials * share;
      double number = mean + Math.sqrt(mean * (1 - share)) * normal();
      return Math.max(0, Math.min(trials, Math.round(number)));
    }
    long yes = 0;
    for (long i = 0; i < trials; i++) {
      yes += uniform() < share ? 1 : 0;
    }
    return yes;
  }
}
