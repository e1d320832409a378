package nl.izamonitor.statistics;

import static org.assertj.core.api.Assertions.assertThat;

/** Equality within a relative difference. */
final class Near {

  /** For closed forms. */
  static final double CLOSED = 1e-11;

  /** For exact binomial limits and rates of events that are not independent. */
  static final double EXACT = 1e-10;

  private Near() {}

  static void assertNear(double actual, double expected, double relative) {
    assertThat(actual)
        .isBetween(expected - bound(expected, relative), expected + bound(expected, relative));
  }

  static void assertNear(Interval actual, double lower, double upper, double relative) {
    assertNear(actual.lower(), lower, relative);
    assertNear(actual.upper(), upper, relative);
  }

  private static double bound(double expected, double relative) {
    return Math.abs(expected) * relative;
  }
}
