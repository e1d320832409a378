package nl.izamonitor.method;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.IndicatorBuilder;
import nl.izamonitor.model.Basis;
import nl.izamonitor.model.Decimals;
import nl.izamonitor.model.ObservationBuilder;
import nl.izamonitor.model.Status;
import nl.izamonitor.model.Sums;
import nl.izamonitor.model.Value;
import org.junit.jupiter.api.Test;

class AmountQuotientTest {

  private static final Method METHOD = new AmountQuotient();
  private static final Indicator INDICATOR =
      IndicatorBuilder.indicator("kosten").method("quotient").per(10).build();

  private static Estimation of(long numerator, long denominator, Decimals decimals) {
    return METHOD.estimate(
        new Method.Cell(
            INDICATOR,
            new Sums(numerator, denominator, 0, List.of()),
            Sums.NONE,
            new Method.Reference(Map.of(), 2, decimals),
            false));
  }

  @Test
  void anAmountIsDividedInItsUnitAndHasNoInterval() {
    // 12,345.67 euros by 98.7 years, per 10 of them.
    Value value = of(1_234_567, 987, new Decimals(2, 1)).crude();
    assertThat(value.value()).isEqualTo(1250.82776089);
    assertThat(value.hasLimits()).isFalse();
    assertThat(METHOD.basis(value)).isEqualTo(Basis.AANTALLEN);
    assertThat(METHOD.labels()).containsKey(value.method());
    assertThat(METHOD.formulas()).containsKey(value.method());
    assertThat(of(3, 4, Decimals.NONE).crude().value()).isEqualTo(7.5);
    // More digits than a double has: the last of them decide here.
    assertThat(
            of(900_000_000_000_000_001L, 900_000_000_000_000_000L, Decimals.NONE).crude().value())
        .isEqualTo(10);
  }

  @Test
  void aCreditIsAValueAndNothingIsDividedByNothing() {
    assertThat(of(-250, 100, new Decimals(2, 0)).crude().value()).isEqualTo(-0.25);
    assertThat(of(0, 100, new Decimals(2, 0)).crude().value()).isZero();
    Estimation none = of(250, 0, new Decimals(2, 2));
    assertThat(none.status()).isEqualTo(Status.NIET_VAN_TOEPASSING);
    assertThat(none.reason()).isEqualTo("geen noemer");
    assertThat(of(250, -1, new Decimals(2, 2)).reason()).isEqualTo("noemer onder nul");
  }

  @Test
  void nothingIsTested() {
    Value value = of(250, 100, Decimals.NONE).crude();
    assertThat(
            METHOD.countsDecide(
                ObservationBuilder.observation().counts(250L, 100L).value(value).build()))
        .isFalse();
    assertThat(METHOD.funnel(2.5, 100, 1, 0.95)).isEmpty();
    assertThat(METHOD.isPartOfDenominator()).isFalse();
  }
}
