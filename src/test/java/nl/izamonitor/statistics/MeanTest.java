package nl.izamonitor.statistics;

import static nl.izamonitor.statistics.Near.assertNear;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MeanTest {

  private static final double[] VALUES = {
    33.09375, 48.38596, 64.83495, 67.98475, 22.93556, 71.23587, 38.78465, 82.37927
  };

  /** Origin: Area1 of the test data of PHEindicatormethods 2.1.0 for phe_mean. */
  @Test
  void studentLimits() {
    Estimate mean = Mean.ofValues(VALUES, 0.95, 0.998);
    assertNear(mean.value(), 53.70434500000001, Near.CLOSED);
    assertNear(mean.at(0.95), 36.168325241336504, 71.24036475866352, Near.CLOSED);
    assertNear(mean.at(0.998), 18.216705294788838, 89.19198470521118, Near.CLOSED);
  }

  @Test
  void sumsGiveTheSame() {
    double sum = 0;
    double squares = 0;
    for (double value : VALUES) {
      sum += value;
      squares += value * value;
    }
    assertNear(
        Mean.ofSums(VALUES.length, sum, squares, 0.95).at(0.95),
        36.168325241336504,
        71.24036475866352,
        Near.CLOSED);
  }

  @Test
  void largeEqualValuesHaveNoSpread() {
    Estimate mean = Mean.ofSums(3, 3e8, 3e16, 0.95);
    assertThat(mean.at(0.95)).isEqualTo(new Interval(0.95, 1e8, 1e8));
  }

  @Test
  void badInputHasAReason() {
    assertThat(Mean.ofValues(new double[] {1}).reason()).isEqualTo(Reason.TOO_FEW_OBSERVATIONS);
    assertThat(Mean.ofValues(new double[0]).reason()).isEqualTo(Reason.TOO_FEW_OBSERVATIONS);
    assertThat(Mean.ofValues(new double[] {1, Double.NaN}).reason()).isEqualTo(Reason.MISSING);
    assertThat(Mean.ofSums(0, 0, 0).reason()).isEqualTo(Reason.TOO_FEW_OBSERVATIONS);
    assertThat(Mean.ofSums(4, 8, 10).reason()).isEqualTo(Reason.INCONSISTENT);
    assertThat(Mean.ofSums(-4, 8, 20).reason()).isEqualTo(Reason.NEGATIVE);
  }
}
