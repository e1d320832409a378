package nl.izamonitor.statistics;

import org.apache.commons.numbers.fraction.GeneralizedContinuedFraction;
import org.apache.commons.numbers.fraction.GeneralizedContinuedFraction.Coefficient;
import org.apache.commons.numbers.gamma.LogGamma;

/**
 * The lower tail of a beta variable left of its middle, as a product of its density and a continued
 * fraction (DiDonato and Morris 1992). The library's own tail takes powers of numbers near 1, which
 * costs a digit for every tenfold of a + b; here the powers are seen from the middle (Loader 2000)
 * and no digit is lost.
 *
 * @param x where the tail ends
 * @param y what is left of 1, given apart because the difference has fewer digits
 */
record BetaTail(double a, double b, double x, double y) {

  private static final double PRECISION = 1e-15;
  private static final double SERIES_FROM = 16;
  private static final double HALF_LOG_TWO_PI = StrictMath.log(2 * StrictMath.PI) / 2;

  /** xᵃ yᵇ / B(a, b): the density times x y. */
  private double power() {
    double sum = a + b;
    double excess = x < y ? a - sum * x : sum * y - b;
    double stirling = stirling(sum) - stirling(a) - stirling(b);
    return StrictMath.sqrt(a / sum * b / (2 * StrictMath.PI))
        * StrictMath.exp(stirling + power(a, -excess, x / a * sum) + power(b, excess, y / b * sum));
  }

  /** The logarithm of {@code base} to the power n, base being 1 + excess/n. */
  private static double power(double n, double excess, double base) {
    return n * (base > 0.5 && base < 2 ? StrictMath.log1p(excess / n) : StrictMath.log(base));
  }

  /** What Stirling's formula leaves of the logarithm of the gamma function. */
  private static double stirling(double n) {
    if (n < SERIES_FROM) {
      return LogGamma.value(n) - (n - 0.5) * StrictMath.log(n) + n - HALF_LOG_TWO_PI;
    }
    double square = n * n;
    double series = 1 / 1260.0 - (1 / 1680.0 - 1 / 1188.0 / square) / square;
    return (1 / 12.0 - (1 / 360.0 - series / square) / square) / n;
  }

  /** The tail over density times x y: 1 over the fraction. */
  private double overPower() {
    double start = a * (a * y - b * x + 1) / (a + 1);
    int[] step = {0};
    return 1 / GeneralizedContinuedFraction.value(start, () -> coefficient(++step[0]), PRECISION);
  }

  private Coefficient coefficient(double m) {
    double before = a + 2 * m - 1;
    double top = (a + m - 1) / before * ((a + b + m - 1) / before) * m * (b - m) * x * x;
    double rise = (a + m) * (a * y - b * x + 1 + m * (2 - x)) / (a + 2 * m + 1);
    return Coefficient.of(top, m + m * (b - m) * x / before + rise);
  }

  /** The chance of at most x. */
  double chance() {
    return power() * overPower();
  }

  /** How much x is too far to the right for a tail of {@code wanted}: a step of Newton's. */
  double excess(double wanted) {
    double over = overPower();
    return x * y * over * StrictMath.log(power() * over / wanted);
  }
}
