package nl.izamonitor.statistics;

import static nl.izamonitor.statistics.Near.assertNear;
import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTest {

  /** Origin: Newcombe, Statistics in Medicine 17 (1998), table II, method 10, four decimals. */
  @ParameterizedTest
  @CsvSource({
    "56, 70, 48, 80, 0.0524, 0.3339",
    "9, 10, 3, 10, 0.1705, 0.8090",
    "6, 7, 2, 7, 0.0582, 0.8062",
    "5, 56, 0, 29, -0.0381, 0.1926",
    "0, 10, 0, 20, -0.1611, 0.2775",
    "10, 10, 0, 20, 0.6791, 1.0000",
    "10, 10, 0, 10, 0.6075, 1.0000",
  })
  void newcombe(ArgumentsAccessor row) {
    double x = row.getDouble(0);
    double n = row.getDouble(1);
    double otherX = row.getDouble(2);
    double otherN = row.getDouble(3);
    double lower = row.getDouble(4);
    double upper = row.getDouble(5);
    Estimate difference = Difference.proportions(x, n, otherX, otherN, 0.95);
    Offset<Double> printed = Offset.offset(0.00005);
    assertThat(difference.at(0.95).lower()).isCloseTo(lower, printed);
    assertThat(difference.at(0.95).upper()).isCloseTo(upper, printed);
  }

  @Test
  void ratesSquareAndAddTheirOwnLimits() {
    Interval high = Crude.rate(30, 100, 1, 0.95).at(0.95);
    Interval low = Crude.rate(4, 50, 1, 0.95).at(0.95);
    assertNear(
        Difference.rates(30, 100, 4, 50, 0.95).at(0.95),
        0.22 - Math.hypot(0.3 - high.lower(), low.upper() - 0.08),
        0.22 + Math.hypot(high.upper() - 0.3, 0.08 - low.lower()),
        Near.CLOSED);
  }

  @Test
  void zeroAgainstZeroHasLimits() {
    Interval interval = Difference.rates(0, 100, 0, 100, 0.95).at(0.95);
    assertNear(interval, -interval.upper(), -StrictMath.log(0.025) / 100, Near.CLOSED);
  }

  @Test
  void refusalsPassThrough() {
    assertThat(Difference.proportions(5, 4, 1, 10).reason())
        .isEqualTo(Reason.NUMERATOR_ABOVE_DENOMINATOR);
    assertThat(Difference.rates(1, 10, Double.NaN, 10).reason()).isEqualTo(Reason.MISSING);
    assertThat(Difference.of(Crude.rate(1, 10, 1, 0.95), Crude.rate(1, 10, 1, 0.99)).reason())
        .isEqualTo(Reason.LEVELS_DIFFER);
  }
}
