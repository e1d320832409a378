package nl.izamonitor.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DutchTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0          | 1 | 0,0
          2.25       | 1 | 2,3
          1.005      | 2 | 1,01
          1234.5     | 1 | 1.234,5
          17475415   | 0 | 17.475.415
          -0.04      | 1 | 0,0
          -1234.56   | 1 | −1.234,6
          """)
  void numbers_have_a_decimal_comma_and_round_half_up(double value, int decimals, String text) {
    assertThat(Dutch.number(value, decimals)).isEqualTo(text);
  }

  @Test
  void coverage_is_not_rounded_up_to_full() {
    assertThat(Dutch.percentage(1.0)).isEqualTo("100%");
    assertThat(Dutch.percentage(0.9999)).isEqualTo("99%");
    assertThat(Dutch.percentage(0.43)).isEqualTo("43%");
  }

  @Test
  void dates_are_in_words() {
    assertThat(Dutch.date(LocalDate.of(2025, 1, 1))).isEqualTo("1 januari 2025");
  }

  @Test
  void a_quarter_is_in_words() {
    assertThat(Dutch.period("2025KW1")).isEqualTo("eerste kwartaal 2025");
    assertThat(Dutch.periodInSentence("2026KW4")).isEqualTo("het vierde kwartaal van 2026");
    assertThat(Dutch.period("2025")).isEqualTo("2025").isEqualTo(Dutch.periodInSentence("2025"));
  }

  @ParameterizedTest
  @CsvSource({
    "inwoner,inwoners",
    "persoon,personen",
    "verzekerde,verzekerden",
    "patiënt,patiënten",
    "contact,contacten",
    "respondent,respondenten",
    "praktijk,praktijken",
    "actie,acties",
    "plan,plannen",
    "score,scores",
    "huisarts,huisartsen",
    "antwoord,antwoorden"
  })
  void units_have_a_plural(String unit, String plural) {
    assertThat(Dutch.plural(unit)).isEqualTo(plural);
  }
}
