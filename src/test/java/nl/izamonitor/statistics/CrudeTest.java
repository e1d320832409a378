package nl.izamonitor.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrudeTest {

  /** Figures: PHEindicatormethods 2.1.0 test data of phe_proportion, limits at 95 and 99.8 %. */
  @ParameterizedTest
  @CsvSource({
    "1, 100, 1, 0.0017674320641406511, 0.054486196178705294, 0.000873065697299977",
    "65, 100, 1, 0.5525444329688797, 0.7363575175690247, 0.4954946574070431",
    "7776456, 7564336677, 1, 0.0010273201001641094, 0.0010287644578977231, 0.0010269040118442213",
    "222, 3215, 100, 6.07916903636366, 7.833956681383633, 5.647101964624248",
  })
  void wilsonAsPublished(
      double x, double n, double per, double lower, double upper, double lowerStrict) {
    Estimate estimate = Crude.proportion(x, n, per, 0.95, 0.998);
    assertThat(estimate.value()).isCloseTo(x / n * per, Offset.offset(1e-12 * per));
    assertThat(estimate.at(0.95).lower()).isCloseTo(lower, Offset.offset(1e-11 * lower));
    assertThat(estimate.at(0.95).upper()).isCloseTo(upper, Offset.offset(1e-11 * upper));
    assertThat(estimate.at(0.998).lower()).isCloseTo(lowerStrict, Offset.offset(1e-11));
  }

  @Test
  void aProportionRefusesMoreThanAll() {
    assertThat(Crude.proportion(11, 10, 100).reason())
        .isEqualTo(Reason.NUMERATOR_ABOVE_DENOMINATOR);
  }

  @Test
  void theMethodOfARateIsNamed() {
    assertThat(Crude.rate(9, 100, 1000).method()).isEqualTo("exact Poisson");
    assertThat(Crude.rate(10, 100, 1000).method()).isEqualTo("Byar");
  }
}
