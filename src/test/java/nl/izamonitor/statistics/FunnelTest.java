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

  @Test
  void badInputHasAReason() {
    assertThat(Funnel.proportion(1.1, 10, 1).reason())
        .isEqualTo(Reason.NUMERATOR_ABOVE_DENOMINATOR);
    assertThat(Funnel.proportion(0.1, 0, 1).reason()).isEqualTo(Reason.DENOMINATOR_ZERO);
  }
}
