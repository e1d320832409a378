package nl.izamonitor.method;

import static nl.izamonitor.method.CellBuilder.cell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.IndicatorBuilder;
import nl.izamonitor.model.Basis;
import nl.izamonitor.model.Observation;
import nl.izamonitor.model.ObservationBuilder;
import nl.izamonitor.model.Status;
import nl.izamonitor.model.Value;
import nl.izamonitor.statistics.Evidence;
import nl.izamonitor.statistics.Quotient;
import nl.izamonitor.statistics.Standing;
import nl.izamonitor.statistics.TestedDifference;
import org.junit.jupiter.api.Test;

class RateTest {

  private static final Method METHOD = new Rate();
  private static final Indicator INDICATOR = IndicatorBuilder.indicator("cijfer").build();

  private static Observation observation(Value value, long numerator, long denominator) {
    return ObservationBuilder.observation().counts(numerator, denominator).value(value).build();
  }

  private static Quotient quotient(double numerator, double denominator) {
    return new Quotient(numerator, denominator, 1000, Standing.usable("u/u", "1", "0"));
  }

  /** Origin: Garwood's exact limits of 5 events, 1.6235 and 11.6683. */
  @Test
  void fewEventsHaveTheExactIntervalOfPoisson() {
    Estimation estimation = cell(INDICATOR).counts(5, 1000).estimate();
    assertThat(estimation.crude().value()).isEqualTo(5);
    assertThat(estimation.crude().lower()).isCloseTo(1.6235, within(0.0001));
    assertThat(estimation.crude().upper()).isCloseTo(11.6683, within(0.0001));
    assertThat(estimation.crude().method()).isEqualTo("exact Poisson");
    assertThat(METHOD.basis(estimation.crude())).isEqualTo(Basis.AANTALLEN);
  }

  @Test
  void moreEventsHaveThatOfByarAndMayBeMoreThanThereAreInhabitants() {
    double z = 1.959963984540054;
    Estimation estimation = cell(INDICATOR).counts(4000, 1000).estimate();
    double below = 1 - 1 / (9 * 4000.0) - z / (3 * StrictMath.sqrt(4000));
    double above = 1 - 1 / (9 * 4001.0) + z / (3 * StrictMath.sqrt(4001));
    assertThat(estimation.crude().value()).isEqualTo(4000);
    assertThat(estimation.crude().lower()).isCloseTo(4000 * below * below * below, within(1e-7));
    assertThat(estimation.crude().upper()).isCloseTo(4001 * above * above * above, within(1e-7));
    assertThat(estimation.crude().method()).isEqualTo("Byar");
    assertThat(cell(INDICATOR).counts(3, 0).estimate().status())
        .isEqualTo(Status.NIET_VAN_TOEPASSING);
  }

  @Test
  void whoComesMoreOftenWidensTheIntervalToOneDecimal() {
    Value plain = cell(INDICATOR).counts(400, 1000).estimate().crude();
    Value wide = cell(INDICATOR).counts(400, 1000).squares(1600).estimate().crude();
    assertThat(wide.value()).isEqualTo(plain.value());
    assertThat(wide.method()).isEqualTo("Byar, repeat events");
    // √(1600/400) = 2 times as far from the value.
    assertThat(wide.lower()).isCloseTo(400 - 2 * (400 - plain.lower()), within(0.05));
    assertThat(wide.upper()).isCloseTo(400 + 2 * (plain.upper() - 400), within(0.05));
    assertThat(wide.lower() * 10).isCloseTo(Math.rint(wide.lower() * 10), within(1e-9));
    assertThat(METHOD.basis(wide)).isEqualTo(Basis.SOMMEN);
    assertThat(METHOD.standardisedMethod(wide))
        .isEqualTo("direct gestandaardiseerd, Dobson, repeat events");
    assertThat(cell(INDICATOR).counts(400, 1000).squares(1600).personsHidden().estimate().crude())
        .as("limits that tell how many persons there are, where that is hidden")
        .isEqualTo(plain);
  }

  @Test
  void theStandardisedValueKnowsWhoComesMoreOften() {
    Indicator indicator = IndicatorBuilder.indicator("cijfer").standardise("geslacht").build();
    CellBuilder cell =
        cell(indicator)
            .counts(400, 1000)
            .squares(1600)
            .group("M", 100, 500, 400)
            .group("V", 300, 500, 1200)
            .standard(Map.of("M", 3.0, "V", 1.0));
    Value repeat = cell.estimate().standardised();
    Value plain = cell.personsHidden().estimate().standardised();
    // (3 × 200 + 600) / 4
    assertThat(repeat.value()).isEqualTo(300).isEqualTo(plain.value());
    assertThat(repeat.method()).isEqualTo("Dobson, repeat events");
    assertThat(plain.method()).isEqualTo("Dobson");
    assertThat(repeat.lower()).isLessThan(plain.lower());
    assertThat(repeat.upper()).isGreaterThan(plain.upper());
  }

  @Test
  void ratesOfIndependentEventsAreComparedByTheirCounts() {
    Value plain = cell(INDICATOR).counts(400, 1000).estimate().crude();
    Value wide = cell(INDICATOR).counts(400, 1000).squares(1600).estimate().crude();
    assertThat(METHOD.countsDecide(observation(plain, 400, 1000))).isTrue();
    assertThat(METHOD.countsDecide(observation(wide, 400, 1000)))
        .as("its limits are no longer those of its counts")
        .isFalse();
    TestedDifference difference = METHOD.compare(quotient(400, 1000), quotient(500, 1000));
    assertThat(difference.estimate().value()).isCloseTo(-100, within(1e-9));
    assertThat(difference.estimate().at(Method.LEVEL).upper()).isNegative();
    assertThat(difference.verdict()).isEqualTo(Evidence.LOWER);
    assertThat(METHOD.differenceMethod()).isEqualTo("square and add");
    assertThat(METHOD.funnel(400, 1000, 1000, 0.998))
        .as("its own limits say how far chance reaches")
        .isEmpty();
  }
}
