package nl.izamonitor.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.izamonitor.conf.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountryTest {

  @ParameterizedTest
  @CsvSource({"9,2019,2025", "17900001,2019,2025", "-1,2020,2020"})
  void refusesTooFewOrTooManyInhabitants(long inhabitants, int first, int last) {
    assertThatThrownBy(() -> new Country(inhabitants, first, last, 1))
        .isInstanceOf(UserError.class)
        .hasMessage(
            "A country of %d inhabitants cannot be made: give a number from 10 to 17900000.",
            inhabitants);
  }

  @ParameterizedTest
  @CsvSource({"2018,2025", "2019,2027", "2024,2023"})
  void refusesYearsThatAreNotKnown(int first, int last) {
    assertThatThrownBy(() -> new Country(1000, first, last, 1))
        .isInstanceOf(UserError.class)
        .hasMessage(
            "The years %d..%d cannot be made: give years from 2019 to 2026, the first one first.",
            first, last)
        .satisfies(e -> assertThat(((UserError) e).exitCode()).isEqualTo(2));
  }

  @Test
  void takesTheWholeCountry() {
    assertThat(new Country(17_900_000, 2019, 2026, 1).describe())
        .isEqualTo("inhabitants=17900000 years=2019..2026 seed=1");
  }
}
