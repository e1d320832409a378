package nl.izamonitor.statistics;

import static nl.izamonitor.statistics.Near.assertNear;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

class RatioTest {

  /** Origin: SciPy 1.17.1, binomtest(a, a + b).proportion_ci turned to odds times B/A. */
  @ParameterizedTest
  @CsvSource({
    "3, 100, 9, 250, 0.95, 0.14511258104524363, 3.3391904951960094, 1",
    "0, 50, 4, 60, 0.95, 0, 1.8178402312391293, 0.17703708763062637",
    "9, 1000, 5, 1000, 0.998, 0.29225860302316986, 15.60749410603842, 0.4239501953125",
  })
  void exactBelowTenEvents(ArgumentsAccessor row) {
    double a = row.getDouble(0);
    double exposure = row.getDouble(1);
    double b = row.getDouble(2);
    double otherExposure = row.getDouble(3);
    double level = row.getDouble(4);
    double lower = row.getDouble(5);
    double upper = row.getDouble(6);
    double p = row.getDouble(7);
    Estimate ratio = Ratio.rates(a, exposure, b, otherExposure, level);
    assertNear(ratio.value(), a / exposure / (b / otherExposure), Near.CLOSED);
    assertNear(ratio.at(level), lower, upper, Near.EXACT);
    assertNear(new Pair(a, exposure, b, otherExposure).rateP(), p, Near.EXACT);
  }

  /** Origin: the same with method "wilson", and the normal score test. */
  @ParameterizedTest
  @CsvSource({
    "120, 10000, 90, 11000, 0.95, 1.116871937540549, 1.9260141103088761, 0.005720312248297306",
    "25, 300, 10, 310, 0.998, 0.859949837490361, 7.760465576209737, 0.008468382930472996",
  })
  void scoreFromTenEvents(ArgumentsAccessor row) {
    double a = row.getDouble(0);
    double exposure = row.getDouble(1);
    double b = row.getDouble(2);
    double otherExposure = row.getDouble(3);
    double level = row.getDouble(4);
    double lower = row.getDouble(5);
    double upper = row.getDouble(6);
    double p = row.getDouble(7);
    Estimate ratio = Ratio.rates(a, exposure, b, otherExposure, level);
    assertNear(ratio.at(level), lower, upper, Near.CLOSED);
    assertNear(new Pair(a, exposure, b, otherExposure).rateP(), p, Near.CLOSED);
    assertThat(ratio.method()).isEqualTo("conditional score");
  }

  /** Origin: binomial sums in 50-digit arithmetic (mpmath 1.3.0). */
  @Test
  void pOfAFewAgainstTenMillion() {
    assertNear(new Pair(4, 1, 1e7, 5e6).rateP(), 0.28575318727112586, Near.CLOSED);
    assertNear(new Pair(9, 1, 1e7, 2e6).rateP(), 0.13618743263879685, Near.CLOSED);
  }

  /** A count may be a fraction; so small a one took ten seconds. */
  @Test
  @Timeout(2)
  void hardlyAnEventAgainstABillion() {
    assertThat(new Pair(1e-9, 1e-9, 1e9, 1e9).rateP()).isBetween(0.0, 1.0);
  }

  @Test
  void nothingIsRelativeToNothing() {
    assertThat(Ratio.rates(3, 10, 0, 10).reason()).isEqualTo(Reason.DENOMINATOR_ZERO);
    assertThat(Ratio.rates(-3, 10, 5, 10).reason()).isEqualTo(Reason.NEGATIVE);
    assertThat(Ratio.rates(30, 10, 50, 0).reason()).isEqualTo(Reason.DENOMINATOR_ZERO);
  }
}
