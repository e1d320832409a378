package nl.izamonitor.statistics;

import static nl.izamonitor.statistics.Near.assertNear;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

class CompareTest {

  private static final Standing SAME = Standing.usable("inwoner", "1", "from 2021");

  /** Origin of p: SciPy 1.17.1, chi2_contingency without correction on the two-by-two table. */
  @ParameterizedTest
  @CsvSource({
    "56, 70, 48, 80, 0.008045081368196585, HIGHER",
    "3, 10, 9, 10, 0.0061698993205441645, LOWER",
    "1234, 20000, 1100, 21000, 4.686461497328403e-05, HIGHER",
  })
  void proportions(ArgumentsAccessor row) {
    double x = row.getDouble(0);
    double n = row.getDouble(1);
    double y = row.getDouble(2);
    double m = row.getDouble(3);
    double p = row.getDouble(4);
    Evidence verdict = row.get(5, Evidence.class);
    TestedDifference comparison = Compare.proportions(value(x, n), value(y, m), 0.95, 0.998);
    assertNear(comparison.p(), p, Near.CLOSED);
    assertThat(comparison.verdict()).isEqualTo(verdict);
    assertNear(comparison.estimate().value(), (x / n - y / m) * 100, Near.CLOSED);
    assertThat(comparison.estimate().intervals()).hasSize(2);
    assertThat(comparison.reason()).isNull();
  }

  @Test
  void equalValuesShowNoDifference() {
    assertThat(Compare.proportions(value(0, 50), value(0, 60)).p()).isEqualTo(1);
    assertThat(Compare.rateDifference(value(0, 50), value(0, 60)).verdict())
        .isEqualTo(Evidence.NO_DIFFERENCE_SHOWN);
  }

  @Test
  void pOfEstimatesAgreesWithTheirInterval() {
    Estimate low = estimate(3, 1.04, 4.96);
    Estimate high = estimate(6.8, 4.41, 9.19);
    TestedDifference comparison = Compare.estimates(high, SAME, low, SAME);
    assertThat(comparison.p()).isLessThan(0.05);
    assertThat(comparison.verdict()).isEqualTo(Evidence.HIGHER);
    assertThat(Compare.estimates(low, SAME, low, SAME).p()).isEqualTo(1);
  }

  /** By hand: of lopsided limits p takes the side of 0; z is 2 / √(1.5² + 0.2²) times 1.96. */
  @Test
  void pOfEstimatesTakesTheSideOfZero() {
    Estimate high = new Estimate(3, List.of(new Interval(0.95, 1.5, 7)), "published", null);
    Estimate low = new Estimate(1, List.of(new Interval(0.95, 0.9, 1.2)), "published", null);
    double p = 0.009587524416871298;
    assertNear(Compare.estimates(high, SAME, low, SAME).p(), p, Near.CLOSED);
    assertNear(Compare.estimates(low, SAME, high, SAME).p(), p, Near.CLOSED);
  }

  /** The score test and Newcombe's limits may disagree; both must leave out equality. */
  @Test
  void aSmallPAloneIsNoDifference() {
    TestedDifference comparison = Compare.proportions(value(2, 5), value(0, 9), 0.95);
    assertThat(comparison.p()).isLessThan(0.05);
    assertThat(comparison.estimate().at(0.95).holds(0)).isTrue();
    assertThat(comparison.verdict()).isEqualTo(Evidence.NO_DIFFERENCE_SHOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "contact, 1, from 2021, USABLE, unit differs",
    "inwoner, 2, from 2021, USABLE, version differs",
    "inwoner, 1, to 2020, USABLE, break",
    "inwoner, 1, from 2021, PROTECTED, protected",
    "inwoner, 1, from 2021, UNRELIABLE, onbetrouwbaar",
    "inwoner, 1, from 2021, MISSING, missing",
  })
  void whatMayNotBeComparedIsRefused(ArgumentsAccessor row) {
    String unit = row.getString(0);
    String version = row.getString(1);
    String series = row.getString(2);
    Usability quality = row.get(3, Usability.class);
    String reason = row.getString(4);
    Quotient other = new Quotient(9, 10, 100, new Standing(unit, version, series, quality));
    Quotient mine = value(3, 10);
    Estimate mean = estimate(1.5, -4.85, 7.85);
    for (TestedDifference refused :
        new TestedDifference[] {
          Compare.proportions(mine, other),
          Compare.rateDifference(mine, other),
          Compare.estimates(mean, SAME, mean, other.standing()),
        }) {
      assertThat(refused.verdict()).isEqualTo(Evidence.CANNOT_BE_SAID);
      assertThat(refused.reason()).isEqualTo(reason);
      assertThat(refused.p()).isNaN();
    }
  }

  @Test
  void badCountsAndUnitsAreRefused() {
    assertThat(Compare.proportions(value(11, 10), value(1, 10)).reason())
        .isEqualTo(Reason.NUMERATOR_ABOVE_DENOMINATOR);
    assertThat(Compare.rateDifference(value(Double.NaN, 10), value(1, 10)).verdict())
        .isEqualTo(Evidence.CANNOT_BE_SAID);
    assertThat(Compare.proportions(new Quotient(1, 10, 1, SAME), value(1, 10)).reason())
        .isEqualTo(Reason.UNIT_DIFFERS);
  }

  private static Estimate estimate(double value, double lower, double upper) {
    return new Estimate(value, List.of(new Interval(0.95, lower, upper)), "Student", null);
  }

  static Quotient value(double numerator, double denominator) {
    return new Quotient(numerator, denominator, 100, SAME);
  }
}
