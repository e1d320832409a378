package nl.izamonitor.statistics;

import static nl.izamonitor.statistics.Near.assertNear;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTest {

  /** Origin: Newcombe, Statistics in Medicine 17 (1998), table II, method 10, four decimals. */
  @ParameterizedTest
  @CsvSource({
    "56, 70, 48, 80, 0.0524, 0.3339",
    "9, 10, 3, 10, 0.1705, 0.8090",
    "6, 7, 2, 7, 0.0582, 0.8062",
    "5, 56, 0, 29, -0.0381, 0.1926",
    "0, 10, 0, 20, -0.1611, 0.2775",
    "10, 10, 0, 20, 0.6791, 1.0000",
    "10, 10, 0, 10, 0.6075, 1.0000",
  })
  void newcombe(ArgumentsAccessor row) {
    double x = row.getDouble(0);
    double n = row.getDouble(1);
    double otherX = row.getDouble(2);
    double otherN = row.getDouble(3);
    double lower = row.getDouble(4);
    double upper = row.getDouble(5);
    Estimate difference = Difference.proportions(x, n, otherX, otherN, 0.95);
    Offset<Double> printed = Offset.offset(0.00005);
    assertThat(difference.at(0.95).lower()).isCloseTo(lower, printed);
    assertThat(difference.at(0.95).upper()).isCloseTo(upper, printed);
  }

  /** Origin: the formulas in 40-digit arithmetic (mpmath 1.3.0). */
  @ParameterizedTest
  @CsvSource({
    "56, 70, 48, 80, 0.95, 0.052431472402364907, 0.33387265403690595",
    "5, 56, 0, 29, 0.998, -0.16666160074963826, 0.27332304949935234",
    "1234, 20000, 1100, 21000, 0.95, 0.0048295619542856952, 0.013823645025153488",
    "4999000, 10000000, 5000000, 10000000, 0.95, -0.00053826115456436939, 0.00033826120889077961",
  })
  void newcombeToAllDigits(ArgumentsAccessor row) {
    double level = row.getDouble(4);
    Estimate difference =
        Difference.proportions(
            row.getDouble(0), row.getDouble(1), row.getDouble(2), row.getDouble(3), level);
    assertNear(difference.at(level), row.getDouble(5), row.getDouble(6), Near.CLOSED);
  }

  /** Origin: the same, with SciPy 1.17.1 for the exact limits below 10 events. */
  @ParameterizedTest
  @CsvSource({
    "30, 100, 4, 50, 0.95, 0.061523795148829763, 0.36086967766582563",
    "120, 10000, 90, 11000, 0.998, -0.00052205848983814221, 0.0083077161067381715",
    "0, 50, 4, 60, 0.95, -0.17069314459006157, 0.021626030096989055",
  })
  void rates(ArgumentsAccessor row) {
    double level = row.getDouble(4);
    Estimate difference =
        Difference.rates(
            row.getDouble(0), row.getDouble(1), row.getDouble(2), row.getDouble(3), level);
    assertNear(difference.at(level), row.getDouble(5), row.getDouble(6), Near.CLOSED);
  }

  @Test
  void zeroAgainstZeroHasLimits() {
    Interval interval = Difference.rates(0, 100, 0, 100, 0.95).at(0.95);
    assertNear(interval, -interval.upper(), -StrictMath.log(0.025) / 100, Near.CLOSED);
  }

  @Test
  void refusalsPassThrough() {
    assertThat(Difference.proportions(5, 4, 1, 10).reason())
        .isEqualTo(Reason.NUMERATOR_ABOVE_DENOMINATOR);
    assertThat(Difference.rates(1, 10, Double.NaN, 10).reason()).isEqualTo(Reason.MISSING);
    assertThat(Difference.of(Crude.rate(1, 10, 1, 0.95), Crude.rate(1, 10, 1, 0.99)).reason())
        .isEqualTo(Reason.LEVELS_DIFFER);
  }

  /** An estimate may come from elsewhere, such as a published figure. */
  @Test
  void estimatesFromElsewhereAreChecked() {
    Estimate good = Crude.rate(12, 10, 1, 0.95);
    assertThat(Difference.of(good, null).reason()).isEqualTo(Reason.MISSING);
    assertThat(Difference.of(good, published(1.0)).reason()).isEqualTo(Reason.NO_LIMITS);
    assertThat(reason(good, Double.NaN, 0, 2)).isEqualTo(Reason.MISSING);
    assertThat(reason(good, 1, Double.NaN, 2)).isEqualTo(Reason.NO_LIMITS);
    assertThat(reason(good, 3, 0, 2)).isEqualTo(Reason.INCONSISTENT);
    assertThat(reason(good, 1, 0, 2)).isNull();
    Interval percent = new Interval(95, 0, 2);
    assertThat(Difference.of(published(1, percent), published(1, percent)).reason())
        .isEqualTo(Reason.LEVEL_NOT_BETWEEN_0_AND_1);
  }

  private static String reason(Estimate good, double value, double lower, double upper) {
    return Difference.of(good, published(value, new Interval(0.95, lower, upper))).reason();
  }

  private static Estimate published(double value, Interval... limits) {
    return new Estimate(value, List.of(limits), "published", null);
  }
}
