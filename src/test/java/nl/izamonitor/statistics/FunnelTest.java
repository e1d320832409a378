package nl.izamonitor.statistics;

import static nl.izamonitor.statistics.Near.assertNear;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

/** Origin of the figures: test data of PHEindicatormethods 2.1.0 for its funnel functions. */
class FunnelTest {

  private static final double PRINTED = 1e-4;

  @ParameterizedTest
  @CsvSource({
    "80.642448, 1, 3.204264, 100, 0, 100",
    "80.642448, 5, 46.011039, 100, 26.039864, 100",
    "80.642448, 110000, 80.408963, 80.875933, 80.274317, 81.010578",
    "82.18033788, 10000, 81.43030244, 82.93037332, 80.99777342, 83.36290233",
    "82.18033788, 33000, 81.76745696, 82.5932188, 81.52935757, 82.83131819",
  })
  void proportion(ArgumentsAccessor row) {
    double target = row.getDouble(0);
    double n = row.getDouble(1);
    double low = row.getDouble(2);
    double high = row.getDouble(3);
    double lower = row.getDouble(4);
    double upper = row.getDouble(5);
    Estimate funnel = Funnel.proportion(target / 100, n, 100, 0.95, 0.998);
    assertNear(funnel.at(0.95), low, high, PRINTED);
    assertNear(funnel.at(0.998), lower, upper, PRINTED);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 17.94802207, 3949.774946, 10.83023482, 99945.32721, 5.571644585, 0.025317898",
    "5, 42.85102213, 307.979188, 30.38637225, 676.2496398, 11.6683331, 1.623486324",
    "10, 54.3763205, 208.5337156, 41.43536693, 337.778507, 18.39035799, 4.795387629",
    "76, 79.89458618, 126.9218651, 71.03695942, 146.4944265, 95.12534408, 59.87935959",
    "716, 92.93605352, 107.7488421, 89.20960712, 112.5516964, 770.4222128, 664.5083011",
  })
  void ratio(ArgumentsAccessor row) {
    double observed = row.getDouble(0);
    double low = row.getDouble(1);
    double high = row.getDouble(2);
    double lower = row.getDouble(3);
    double upper = row.getDouble(4);
    double most = row.getDouble(5);
    double least = row.getDouble(6);
    Estimate funnel = Funnel.ratio(observed, 100, 0.95, 0.998);
    assertNear(funnel.at(0.95), low, high, PRINTED);
    assertNear(funnel.at(0.998), lower, upper, PRINTED);
    assertNear(Crude.exactRate(observed, 1, 1, 0.95).at(0.95), least, most, PRINTED);
  }

  @Test
  void aRateIsTheRatioSeenFromTheExpectedNumber() {
    Interval expected = Crude.exactRate(40, 1, 1, 0.95).at(0.95);
    Estimate largest = Funnel.rate(0.01, expected.upper() * 100, 1000, 0.95);
    assertNear(largest.at(0.95).lower(), 40 / expected.upper() * 10, Near.CLOSED);
    Estimate smallest = Funnel.rate(0.01, expected.lower() * 100, 1000, 0.95);
    assertNear(smallest.at(0.95).upper(), 40 / expected.lower() * 10, Near.CLOSED);
    assertThat(Funnel.rate(0.01, 300, 1, 0.95).at(0.95).lower()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "35078.4880000, 41980, ABOVE_998",
    "24803.6256000, 31824, BELOW_998",
    "50050.7443000, 61921, WITHIN",
    "26789.2380000, 33012, ABOVE_95",
    "30277.5312000, 37828, BELOW_95",
  })
  void positionOfAProportion(double x, double n, FunnelPosition position) {
    assertThat(Funnel.position(x, n, 0.806424478571495)).isEqualTo(position);
  }

  @ParameterizedTest
  @CsvSource({
    "8, 6.239860227, WITHIN",
    "151, 106.4429719, ABOVE_998",
    "159, 232.9329036, BELOW_998",
    "150, 119.5695496, ABOVE_95",
    "101, 126.2973615, BELOW_95",
  })
  void positionOfACount(double observed, double expected, FunnelPosition position) {
    assertThat(Funnel.position(observed, expected)).isEqualTo(position);
  }

  @Test
  void noEvents() {
    assertThat(Funnel.ratio(0, 100, 0.95).at(0.95))
        .isEqualTo(new Interval(0.95, 0, Double.POSITIVE_INFINITY));
    assertThat(Funnel.position(0, 3)).isEqualTo(FunnelPosition.WITHIN);
    assertThat(Funnel.position(0, 8)).isEqualTo(FunnelPosition.BELOW_998);
  }

  @Test
  void badInputHasAReason() {
    assertThat(Funnel.proportion(1.1, 10, 1).reason())
        .isEqualTo(Reason.NUMERATOR_ABOVE_DENOMINATOR);
    assertThat(Funnel.proportion(0.1, 0, 1).reason()).isEqualTo(Reason.DENOMINATOR_ZERO);
    assertThat(Funnel.rate(0, 10, 1).reason()).isEqualTo(Reason.NOTHING_EXPECTED);
    assertThat(Funnel.ratio(-1, 1).reason()).isEqualTo(Reason.NEGATIVE);
    assertThat(Funnel.position(Double.NaN, 5)).isEqualTo(FunnelPosition.CANNOT_BE_SAID);
    assertThat(Funnel.position(3, 10, Double.NaN)).isEqualTo(FunnelPosition.CANNOT_BE_SAID);
  }
}
