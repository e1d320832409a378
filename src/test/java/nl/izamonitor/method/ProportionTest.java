package nl.izamonitor.method;

import static nl.izamonitor.method.CellBuilder.cell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Indicator.NoNumerator;
import nl.izamonitor.conf.IndicatorBuilder;
import nl.izamonitor.model.Basis;
import nl.izamonitor.model.Observation;
import nl.izamonitor.model.ObservationBuilder;
import nl.izamonitor.model.Status;
import nl.izamonitor.model.Value;
import nl.izamonitor.statistics.Evidence;
import nl.izamonitor.statistics.Interval;
import nl.izamonitor.statistics.Quotient;
import nl.izamonitor.statistics.Standing;
import nl.izamonitor.statistics.TestedDifference;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ProportionTest {

  private static final double Z = 1.959963984540054;
  private static final Offset<Double> CLOSE = within(1e-9);
  private static final Method METHOD = new Proportion();

  private static IndicatorBuilder indicator() {
    return IndicatorBuilder.indicator("aandeel").method("proportion").per(100);
  }

  private static Quotient quotient(double numerator, double denominator) {
    return new Quotient(numerator, denominator, 100, Standing.usable("u/u", "1", "0"));
  }

  @Test
  void aPartOfAWholeHasTheIntervalOfWilson() {
    Estimation estimation = cell(indicator().build()).counts(37, 1234).estimate();
    double spread = Z * StrictMath.sqrt(Z * Z + 4 * 37 * (1 - 37.0 / 1234));
    double twice = 2 * (1234 + Z * Z);
    assertThat(estimation.status()).isEqualTo(Status.WAARDE);
    assertThat(estimation.reason()).isNull();
    assertThat(estimation.crude().value()).isEqualTo(2.99837925446);
    assertThat(estimation.crude().lower())
        .isCloseTo((2 * 37 + Z * Z - spread) / twice * 100, CLOSE);
    assertThat(estimation.crude().upper())
        .isCloseTo((2 * 37 + Z * Z + spread) / twice * 100, CLOSE);
    assertThat(estimation.crude().method()).isEqualTo("Wilson");
    assertThat(estimation.standardised()).isEqualTo(Value.NONE);
    assertThat(estimation.showsNumerator()).isTrue();
    assertThat(estimation.showsDenominator()).isTrue();
    assertThat(METHOD.basis(estimation.crude())).isEqualTo(Basis.AANTALLEN);
  }

  @Test
  void noCaseIsZeroOrUnknownAsTheDefinitionSays() {
    Estimation zero = cell(indicator().build()).counts(0, 500).estimate();
    assertThat(zero.crude().value()).isZero();
    assertThat(zero.crude().lower()).isZero();
    assertThat(zero.crude().upper()).isPositive();

    Indicator unknown = indicator().noNumerator(NoNumerator.UNKNOWN).build();
    Estimation none = cell(unknown).counts(0, 500).estimate();
    assertThat(none.status()).isEqualTo(Status.ONTBREEKT);
    assertThat(none.reason()).isEqualTo("onbekend of er gevallen waren");
    assertThat(none.showsNumerator() || none.showsDenominator()).isFalse();
    assertThat(cell(unknown).counts(1, 500).estimate().status()).isEqualTo(Status.WAARDE);
  }

  @Test
  void whatCannotBeDividedHasCountsAndNoValue() {
    Estimation nobody = cell(indicator().build()).counts(20, 0).estimate();
    assertThat(nobody.status()).isEqualTo(Status.NIET_VAN_TOEPASSING);
    assertThat(nobody.reason()).isEqualTo("geen noemer");
    assertThat(nobody.crude()).isEqualTo(Value.NONE);
    assertThat(nobody.showsNumerator()).isTrue();
    Estimation more = cell(indicator().build()).counts(30, 20).estimate();
    assertThat(more.status()).isEqualTo(Status.NIET_VAN_TOEPASSING);
    assertThat(more.reason()).isEqualTo("teller groter dan noemer");
  }

  @Test
  void theStandardisedValueIsThatOfTheStandardPopulationToOneDecimal() {
    Indicator indicator = indicator().standardise("leeftijdsgroep").build();
    Map<String, Double> standard = Map.of("jong", 600.0, "oud", 400.0);
    Estimation estimation =
        cell(indicator)
            .counts(110, 1100)
            .group("jong", 20, 700)
            .group("oud", 90, 300)
            .group("ONBEKEND", 0, 100)
            .standard(standard)
            .estimate();
    // 0.6 × 20/700 + 0.4 × 90/300 = 13.714 %; those of whom no age is known count for nobody.
    assertThat(estimation.standardised().value()).isEqualTo(13.7);
    assertThat(estimation.standardised().lower()).isLessThan(13.7).isGreaterThan(11);
    assertThat(estimation.standardised().upper()).isGreaterThan(13.7).isLessThan(17);
    assertThat(estimation.standardised().method()).isEqualTo("Dobson");
    assertThat(METHOD.standardisedMethod(estimation.crude()))
        .isEqualTo("direct gestandaardiseerd, Dobson");
    assertThat(cell(indicator).counts(110, 1000).group("jong", 110, 1000).estimate().standardised())
        .isEqualTo(Value.NONE);
    assertThat(
            cell(indicator)
                .counts(9, 1000)
                .group("jong", 9, 1000)
                .standard(standard)
                .estimate()
                .standardised())
        .as("fewer than ten events")
        .isEqualTo(Value.NONE);
  }

  @Test
  void twoSharesAreComparedByTheirCounts() {
    TestedDifference difference = METHOD.compare(quotient(56, 70), quotient(48, 80));
    // Newcombe 1998, table II, method 10 on 56/70 and 48/80: 0.0524 to 0.3339.
    assertThat(difference.estimate().value()).isCloseTo(20, CLOSE);
    assertThat(difference.estimate().at(Method.LEVEL).lower()).isCloseTo(5.24, within(0.005));
    assertThat(difference.estimate().at(Method.LEVEL).upper()).isCloseTo(33.39, within(0.005));
    assertThat(difference.verdict()).isEqualTo(Evidence.HIGHER);
    assertThat(METHOD.differenceMethod()).isEqualTo("Newcombe");
    Observation shown =
        ObservationBuilder.observation().counts(56L, 70L).value(80, "Wilson").build();
    Observation hidden = ObservationBuilder.observation().status(Status.BESCHERMD, null).build();
    assertThat(METHOD.countsDecide(shown)).isTrue();
    assertThat(METHOD.countsDecide(hidden)).isFalse();
  }

  @Test
  void aFunnelIsAsWideAsARegionIsSmall() {
    Interval small = METHOD.funnel(20, 100, 100, 0.998).orElseThrow();
    Interval large = METHOD.funnel(20, 10_000, 100, 0.998).orElseThrow();
    double reach = 3.090232306167813 * StrictMath.sqrt(0.2 * 0.8 / 10_000) * 100;
    assertThat(large.lower()).isCloseTo(20 - reach, CLOSE);
    assertThat(large.upper()).isCloseTo(20 + reach, CLOSE);
    assertThat(small.lower()).isLessThan(large.lower());
    assertThat(METHOD.funnel(20, 0, 100, 0.998)).isEmpty();
  }

  @Test
  void onlyOfAHundredItIsAPercentage() {
    assertThat(METHOD.isPercentage(indicator().build())).isTrue();
    assertThat(METHOD.isPercentage(indicator().per(1000).build())).isFalse();
    assertThat(METHOD.isPartOfDenominator()).isTrue();
    assertThat(METHOD.divides()).isTrue();
  }
}
