package nl.izamonitor.method;

import static nl.izamonitor.method.CellBuilder.cell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Indicator.Published;
import nl.izamonitor.conf.IndicatorBuilder;
import nl.izamonitor.model.Basis;
import nl.izamonitor.model.ObservationBuilder;
import nl.izamonitor.model.Value;
import org.junit.jupiter.api.Test;

class TakenOverTest {

  private static Indicator indicator(String method, String unit) {
    return IndicatorBuilder.indicator("overgenomen")
        .method(method)
        .published(new Published("cijfers", "waarde", unit, null))
        .build();
  }

  @Test
  void figuresOfAnOwnerAreNotEstimatedAndNotComparedByCounts() {
    Indicator figures = indicator("published", "procent");
    Method method = Methods.of(figures);
    assertThat(method.isTakenOver()).isTrue();
    assertThat(method.isWords()).isFalse();
    assertThat(method.basis(new Value(3.0, null, null, TakenOver.METHOD)))
        .isEqualTo(Basis.OVERGENOMEN);
    assertThat(method.countsDecide(ObservationBuilder.observation().build())).isFalse();
    assertThatThrownBy(() -> cell(figures).estimate())
        .hasMessage("Figures of owners are taken over as they are.");
  }

  @Test
  void theUnitOfTheFigureSaysWhetherItIsAPercentage() {
    Indicator percentage = indicator("published", "procent");
    assertThat(Methods.of(percentage).isPercentage(percentage)).isTrue();
    assertThat(Methods.of(percentage).isPercentage(indicator("published", "huisarts"))).isFalse();
    Indicator words = indicator("qualitative", "procent");
    assertThat(Methods.of(words).isPercentage(words)).isFalse();
    assertThat(Methods.of(words).isWords()).isTrue();
    assertThat(Methods.of(words).isTakenOver()).isTrue();
  }
}
