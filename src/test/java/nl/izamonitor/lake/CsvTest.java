package nl.izamonitor.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

  @Test
  void a_line_has_raw_values_and_empty_cells() {
    List<Object> cells = Arrays.asList("GM0363", 12L, 2.5, null, LocalDate.of(2025, 1, 1));

    assertThat(Csv.line(cells)).isEqualTo("GM0363;12;2.5;;2025-01-01\r\n");
  }

  @Test
  void a_number_is_never_written_with_an_exponent_or_an_apostrophe() {
    assertThat(Csv.line(List.of(0.00001, 12345678.9, -1.5)))
        .isEqualTo("0.000010;12345678.9;-1.5\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+31", "-5", "@SUM(A1)"})
  void a_text_that_is_a_formula_to_a_spreadsheet_is_neutralised(String text) {
    assertThat(Csv.line(List.of(text))).isEqualTo("'" + text + "\r\n");
  }

  @Test
  void a_tab_in_front_is_neutralised_and_quoted() {
    assertThat(Csv.line(List.of("\t=1"))).isEqualTo("\"'\t=1\"\r\n");
  }

  @Test
  void separators_quotes_and_line_ends_are_quoted() {
    assertThat(Csv.line(List.of("a;b", "een \"b\"", "c\nd", "85+", "'s-Gravenhage")))
        .isEqualTo("\"a;b\";\"een \"\"b\"\"\";\"c\nd\";85+;'s-Gravenhage\r\n");
  }
}
