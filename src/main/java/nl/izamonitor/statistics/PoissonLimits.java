package nl.izamonitor.statistics;

/** Limits of the expected number of events, given a number of events. */
final class PoissonLimits {

  /** Below this number of events the limits are exact, from it on they are Byar's. */
  static final double FIRST_BYAR = 10;

  /**
   * From here on exact and Byar's limits are the same to 15 digits, and the library's series no
   * longer ends: Byar's stand in.
   */
  static final double SAME = 1e9;

  static final String EXACT = "exact Poisson";
  static final String BYAR = "Byar";

  private PoissonLimits() {}

  static String method(double events) {
    return events < FIRST_BYAR ? EXACT : BYAR;
  }

  static Interval interval(double events, double level) {
    return events < FIRST_BYAR ? exact(events, level) : byar(events, level);
  }

  /** Quantiles of the gamma distribution with shape x and x + 1; the lower limit of 0 is 0. */
  static Interval exact(double events, double level) {
    if (events >= SAME) {
      return byar(events, level);
    }
    double tail = Distributions.tail(level);
    double lower = events == 0 ? 0 : Distributions.gammaBelow(events, tail);
    return new Interval(level, lower, Distributions.gammaAbove(events + 1, tail));
  }

  /** Byar's cube; where its lower limit would be below 0 (few events, high level) it is 0. */
  static Interval byar(double events, double level) {
    double z = Distributions.z(level);
    double lower = events == 0 ? 0 : cube(events, -z);
    return new Interval(level, Math.max(0, lower), cube(events + 1, z));
  }

  private static double cube(double events, double z) {
    double root = 1 - 1 / (9 * events) + z / (3 * StrictMath.sqrt(events));
    return events * root * root * root;
  }
}
