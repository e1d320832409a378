package nl.izamonitor.method;

import static nl.izamonitor.method.CellBuilder.cell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import nl.izamonitor.conf.ConfBuilder;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.IndicatorBuilder;
import nl.izamonitor.conf.Mistake;
import nl.izamonitor.model.Value;
import nl.izamonitor.statistics.Crude;
import nl.izamonitor.statistics.Interval;
import org.junit.jupiter.api.Test;

/** A method is one class: {@link Odds} stands beside the tests. */
class OddsTest {

  private static final IndicatorBuilder DEFINITION =
      IndicatorBuilder.indicator("kans")
          .method("odds")
          .per(100)
          .denominator(IndicatorBuilder.count("melding", "melding", null));

  @Test
  void aMethodOfAnotherIsFoundAndMakesValues() {
    Indicator indicator = DEFINITION.build();
    assertThat(Methods.of(indicator)).isInstanceOf(Odds.class);
    Value value = cell(indicator).counts(20, 100).estimate().crude();
    Interval share = Crude.proportion(20, 100, 1, 0.95).at(0.95);
    assertThat(value.value()).isEqualTo(25);
    assertThat(value.lower()).isCloseTo(share.lower() / (1 - share.lower()) * 100, within(1e-9));
    assertThat(value.method()).isEqualTo(Odds.METHOD);
    assertThat(cell(indicator).counts(3, 3).estimate().reason()).isEqualTo("iedereen telt mee");
  }

  @Test
  void itSaysItselfWhatADefinitionMustHave() {
    Indicator unlike = IndicatorBuilder.indicator("kans").method("odds").build();
    assertThat(Methods.check(ConfBuilder.conf().with(DEFINITION.build()).build())).isEmpty();
    assertThat(Methods.check(ConfBuilder.conf().with(unlike).build()))
        .extracting(Mistake::what)
        .containsExactly(
            "Odds are of those who are counted and those who are not: give both the same unit.");
  }
}
