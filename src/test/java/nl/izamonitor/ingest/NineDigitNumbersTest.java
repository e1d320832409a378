package nl.izamonitor.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many numbers that pass the elfproef are too many for chance. */
class NineDigitNumbersTest {

  @ParameterizedTest
  @CsvSource({
    "5, 5, false",
    "6, 6, true",
    "20, 10, false",
    "20, 11, true",
    "121, 11, false",
    "121, 121, true",
    "1000, 91, false",
    "1000, 181, false",
    "1000, 182, true",
    "1000000, 90909, false",
    "1000000, 100000, false",
    "1000000, 200000, true",
    "1, 0, false",
  })
  void manyMoreThanOneInElevenAreNumbersOfPersons(long numbers, long passing, boolean isRefused) {
    assertThat(NineDigitNumbers.isTooMany(numbers, passing)).isEqualTo(isRefused);
  }
}
