package nl.izamonitor.conf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodFormTest {

  @ParameterizedTest
  @CsvSource({
    "yyyy, 2014, true",
    "yyyy, 14, false",
    "yyyyJJ00, 2014JJ00, true",
    "yyyyJJ00, 2014KW01, false",
    "yyyyKWQ, 2025KW1, true",
    "yyyyKWQ, 2025KW5, false",
    "yyyyMM, 201709, true",
    "yyyyMM, 201713, false",
    "ddMMMyyyy, 01SEP2017, true",
    "ddMMMyyyy, 01XXX2017, false",
    "'yyyy, Q', '2025, 3', true",
    "yyyy-MM-dd, 2025-03-31, true"
  })
  void readsWhatItSays(String form, String period, boolean isRead) {
    assertThat(period.matches(PeriodForm.of(form).pattern())).isEqualTo(isRead);
  }

  @ParameterizedTest
  @ValueSource(strings = {"MM", "", "yyyyyyyy", "yyyyQMM", "jaar", "yyyyQQ", "yy"})
  void isRefusedWithoutAYearOrWithAPartTwice(String form) {
    assertThatThrownBy(() -> PeriodForm.of(form))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(
            "The period form '%s' cannot be read: write yyyy once".formatted(form));
  }

  @Test
  void withoutAFormatYearsQuartersAndTheCodesOfCbsAreRead() {
    PeriodColumn period = new PeriodColumn("perioden", null);
    for (String text : new String[] {"2014", "2025KW1", "2014JJ00", "2014KW02", "2014MM05"}) {
      assertThat(period.forms()).anyMatch(form -> text.matches(form.pattern()));
    }
    assertThat(period.forms()).noneMatch(form -> "2014XX00".matches(form.pattern()));
  }
}
