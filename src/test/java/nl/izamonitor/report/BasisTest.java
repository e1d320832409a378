package nl.izamonitor.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BasisTest {

  @Test
  void every_method_that_pages_have_words_for_has_a_basis() {
    assertThat(Wording.methods()).isNotEmpty();
    Wording.methods().forEach(method -> assertThat(Basis.of(method)).as(method).isNotNull());
  }

  @Test
  void what_nobody_can_compute_again_is_marked() {
    assertThat(Basis.of("Byar")).isEqualTo(Basis.AANTALLEN);
    assertThat(Basis.of("Byar, repeat events")).isEqualTo(Basis.SOMMEN);
    assertThat(Basis.of("Taylor, Student")).isEqualTo(Basis.STEEKPROEF);
    assertThat(Basis.of("overgenomen")).isEqualTo(Basis.OVERGENOMEN);
    assertThat(Basis.of(null)).isNull();
    assertThat(Basis.furthest(Basis.SOMMEN, Basis.AANTALLEN)).isEqualTo(Basis.SOMMEN);
    assertThat(Basis.standardised("Wilson")).isEqualTo(Basis.STANDARDISED);
    assertThat(Basis.standardised("Byar, repeat events")).isEqualTo(Basis.STANDARDISED_REPEAT);
  }

  @Test
  void a_method_of_which_it_is_not_known_stops_the_report() {
    assertThatThrownBy(() -> Basis.of("bootstrap")).hasMessageContaining("bootstrap");
  }
}
