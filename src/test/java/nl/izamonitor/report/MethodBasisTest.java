package nl.izamonitor.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.izamonitor.model.Basis;
import org.junit.jupiter.api.Test;

class MethodBasisTest {

  @Test
  void every_method_that_pages_have_words_for_has_a_basis() {
    assertThat(IndicatorFacts.methods()).isNotEmpty();
    IndicatorFacts.methods()
        .forEach(method -> assertThat(MethodBasis.of(method)).as(method).isNotNull());
  }

  @Test
  void what_nobody_can_compute_again_is_marked() {
    assertThat(MethodBasis.of("Byar")).isEqualTo(Basis.AANTALLEN);
    assertThat(MethodBasis.of("Byar, repeat events")).isEqualTo(Basis.SOMMEN);
    assertThat(MethodBasis.of("Taylor, Student")).isEqualTo(Basis.STEEKPROEF);
    assertThat(MethodBasis.of("overgenomen")).isEqualTo(Basis.OVERGENOMEN);
    assertThat(MethodBasis.of(null)).isNull();
    assertThat(Basis.furthest(Basis.SOMMEN, Basis.AANTALLEN)).isEqualTo(Basis.SOMMEN);
    assertThat(MethodBasis.standardised("Wilson")).isEqualTo(MethodBasis.STANDARDISED);
    assertThat(MethodBasis.standardised("Byar, repeat events"))
        .isEqualTo(MethodBasis.STANDARDISED_REPEAT);
  }

  @Test
  void a_method_of_which_it_is_not_known_stops_the_report() {
    assertThatThrownBy(() -> MethodBasis.of("bootstrap")).hasMessageContaining("bootstrap");
  }
}
