package nl.izamonitor.statistics;

/** Wilson's score limits of a proportion, as a fraction. */
final class Wilson {

  static final String METHOD = "Wilson";

  private Wilson() {}

  /**
   * The lower limit is written as a quotient of sums, so that nothing cancels for a rare event:
   * exactly 0 at {@code x = 0}, and the upper limit exactly 1 at {@code x = n}.
   */
  static Interval interval(double x, double n, double level) {
    double z = Distributions.z(level);
    double centre = 2 * x + z * z;
    double spread = z * StrictMath.sqrt(z * z + 4 * x * ((n - x) / n));
    double lower = 2 * x * (x / n) / (centre + spread);
    double upper = x == n ? 1 : Math.min(1, (centre + spread) / (2 * (n + z * z)));
    return new Interval(level, lower, upper);
  }
}
