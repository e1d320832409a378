package nl.izamonitor.cube;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Indicator.Divides;
import nl.izamonitor.conf.Location;
import nl.izamonitor.conf.PublicatiePlan;
import nl.izamonitor.conf.SmallIndicator;
import org.junit.jupiter.api.Test;

class GridSpecTest {

  @Test
  void aCrossIsThereWhereThePlanAllowsIt() {
    Indicator indicator =
        SmallIndicator.of("rate").breakdowns(Map.of("soort*aard", Divides.BEIDE)).build();
    GridSpec spec =
        new GridSpec(
            indicator,
            List.of("2023"),
            Map.of("gemeente", List.of("GM0001"), "nederland", List.of("NL")),
            Map.of("soort", List.of("A", "ONBEKEND"), "aard", List.of("X", "ONBEKEND")),
            Map.of(),
            new GridSpec.Dekking(Map.of(), 0),
            new PublicatiePlan(
                new Location("publicatieplan.yml", 1, Map.of()),
                Map.of(
                    "gemeente", PublicatiePlan.Finest.EENWEG,
                    "nederland", PublicatiePlan.Finest.KRUIS)));

    assertThat(spec.breakdowns("gemeente")).containsExactly("totaal");
    assertThat(spec.breakdowns("nederland")).containsExactly("totaal", "soort*aard");
    assertThat(spec.categories("soort*aard"))
        .containsExactly("A*X", "A*ONBEKEND", "ONBEKEND*X", "ONBEKEND*ONBEKEND");
  }
}
