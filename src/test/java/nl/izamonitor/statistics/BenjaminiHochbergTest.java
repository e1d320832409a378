package nl.izamonitor.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class BenjaminiHochbergTest {

  /** Origin: SciPy 1.17.1, false_discovery_control, on an example of ten p values. */
  @Test
  void benjaminiHochberg() {
    assertThat(
            BenjaminiHochberg.corrected(
                0.205, 0.008, 0.039, 0.041, 0.216, 0.06, 0.074, 0.001, 0.212, 0.042))
        .containsExactly(
            new double[] {
              0.216, 0.04, 0.084, 0.084, 0.216, 0.1, 0.1057142857142857, 0.01, 0.216, 0.084
            },
            Offset.offset(1e-15));
  }

  @Test
  void whatHasNoPDoesNotCount() {
    assertThat(BenjaminiHochberg.corrected(0.03, Double.NaN, 0.01))
        .containsExactly(0.03, Double.NaN, 0.02);
    assertThat(BenjaminiHochberg.corrected(2, -1)).containsOnly(Double.NaN);
    assertThat(BenjaminiHochberg.corrected()).isEmpty();
  }

  @Test
  void bothPValuesAreKeptAndTheVerdictFollowsTheCorrectedOne() {
    TestedDifference close =
        Compare.proportions(CompareTest.value(56, 100), CompareTest.value(41, 100));
    TestedDifference nothing =
        Compare.proportions(CompareTest.value(5, 10), CompareTest.value(5, 10));
    TestedDifference refused =
        Compare.proportions(CompareTest.value(5, 4), CompareTest.value(5, 10));
    assertThat(close.verdict()).isEqualTo(Evidence.HIGHER);
    List<TestedDifference> family = BenjaminiHochberg.corrected(List.of(close, nothing, refused));
    assertThat(family.get(0).p()).isEqualTo(close.p());
    assertThat(family.get(0).corrected()).isEqualTo(2 * close.p());
    assertThat(family.get(0).verdict()).isEqualTo(Evidence.NO_DIFFERENCE_SHOWN);
    assertThat(family.get(2).verdict()).isEqualTo(Evidence.CANNOT_BE_SAID);
    assertThat(family.get(2).corrected()).isNaN();
  }
}
