package nl.izamonitor.method;

import static nl.izamonitor.method.CellBuilder.cell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.IndicatorBuilder;
import nl.izamonitor.model.Basis;
import nl.izamonitor.model.ObservationBuilder;
import nl.izamonitor.model.Status;
import nl.izamonitor.model.Value;
import nl.izamonitor.statistics.Crude;
import nl.izamonitor.statistics.ExactShares;
import nl.izamonitor.statistics.Interval;
import org.junit.jupiter.api.Test;

class NumberRatioTest {

  private static final Method METHOD = new NumberRatio();
  private static final Indicator INDICATOR =
      IndicatorBuilder.indicator("verhouding").method("ratio").per(10).build();

  /** The odds of the limits of the share of the first in both. */
  private static void limits(Value value, Interval share) {
    assertThat(value.lower()).isCloseTo(share.lower() / (1 - share.lower()) * 10, within(1e-9));
    assertThat(value.upper()).isCloseTo(share.upper() / (1 - share.upper()) * 10, within(1e-9));
  }

  @Test
  void twoNumbersHaveTheOddsOfTheirShareInBoth() {
    Value many = cell(INDICATOR).counts(30, 60).estimate().crude();
    assertThat(many.value()).isEqualTo(5);
    assertThat(many.method()).isEqualTo("conditional score");
    limits(many, Crude.proportion(30, 90, 1, 0.95).at(0.95));
    Value few = cell(INDICATOR).counts(3, 60).estimate().crude();
    assertThat(few.value()).isEqualTo(0.5);
    assertThat(few.method()).isEqualTo("conditional exact");
    limits(few, ExactShares.of(3, 63, 0.95));
    assertThat(METHOD.basis(few)).isEqualTo(Basis.AANTALLEN);
    Estimation none = cell(INDICATOR).counts(3, 0).estimate();
    assertThat(none.status()).isEqualTo(Status.NIET_VAN_TOEPASSING);
    assertThat(none.reason()).isEqualTo("geen noemer");
  }

  @Test
  void twoRatiosAreComparedByTheirLimits() {
    Value value = cell(INDICATOR).counts(30, 60).estimate().crude();
    assertThat(
            METHOD.countsDecide(
                ObservationBuilder.observation().counts(30L, 60L).value(value).build()))
        .isFalse();
    assertThatThrownBy(() -> METHOD.compare(null, null))
        .hasMessage("Values by ratio are compared by their limits.");
    assertThat(METHOD.isPartOfDenominator()).isFalse();
  }
}
