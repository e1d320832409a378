package nl.izamonitor.method;

import static nl.izamonitor.method.CellBuilder.cell;
import static org.assertj.core.api.Assertions.assertThat;

import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.IndicatorBuilder;
import nl.izamonitor.model.Basis;
import nl.izamonitor.model.ObservationBuilder;
import nl.izamonitor.model.Value;
import org.junit.jupiter.api.Test;

class TotalTest {

  private static final Method METHOD = new Total();
  private static final Indicator INDICATOR =
      IndicatorBuilder.indicator("aantal").method("count").per(1).denominator(null).build();

  @Test
  void aNumberIsItsOwnValueWithoutInterval() {
    Estimation estimation = cell(INDICATOR).counts(12, 0).estimate();
    assertThat(estimation.crude()).isEqualTo(new Value(12.0, null, null, "telling"));
    assertThat(estimation.showsNumerator()).isTrue();
    assertThat(estimation.showsDenominator()).isFalse();
    assertThat(METHOD.basis(estimation.crude())).isEqualTo(Basis.AANTALLEN);
    assertThat(METHOD.isTotal()).isTrue();
  }

  @Test
  void nobodyKnowsWhetherTwoNumbersDifferByChance() {
    assertThat(
            METHOD.countsDecide(
                ObservationBuilder.observation().counts(12L, null).value(12, "telling").build()))
        .isFalse();
  }
}
