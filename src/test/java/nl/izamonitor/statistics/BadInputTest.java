package nl.izamonitor.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.izamonitor.statistics.SurveyStratum.Sums;
import org.junit.jupiter.api.Test;

/** Every method on every four of these numbers: a reason or a number, never an exception. */
class BadInputTest {

  private static final double[] AWKWARD = {
    Double.NaN, Double.POSITIVE_INFINITY, -1, 0, 1e-300, 0.5, 9, 40, 1e15, 1e300
  };

  @Test
  void aReasonOrANumberThatItsLimitsHold() {
    for (double a : AWKWARD) {
      for (double b : AWKWARD) {
        one(a, b).forEach(BadInputTest::assertReasonOrNumber);
        for (double c : AWKWARD) {
          for (double d : AWKWARD) {
            two(new double[] {a, b, c, d}).forEach(BadInputTest::assertReasonOrNumber);
          }
        }
      }
    }
  }

  @Test
  void aZeroIsNeverNegative() {
    Estimate none = Crude.proportion(-0.0, 10, 100, 0.95);
    assertThat(Double.compare(none.value(), 0)).isZero();
    assertThat(Double.compare(none.at(0.95).lower(), 0)).isZero();
    assertThat(Double.compare(none.times(-1).at(0.95).upper(), 0)).isZero();
  }

  @Test
  void aUnitThatGivesNoNumberIsRefused() {
    Estimate rate = Crude.rate(3, 10, 1);
    assertThat(rate.times(Double.NaN).reason()).isEqualTo(Reason.MISSING);
    assertThat(rate.times(Double.POSITIVE_INFINITY).reason()).isEqualTo(Reason.INFINITE);
    assertThat(rate.times(1e300).reason()).isEqualTo(Reason.OUTSIDE_RANGE);
    assertThat(Crude.rate(3, 0, 1).times(Double.NaN).reason()).isEqualTo(Reason.DENOMINATOR_ZERO);
  }

  private static void assertReasonOrNumber(Estimate estimate) {
    if (estimate.refused()) {
      assertThat(estimate.value()).isNaN();
      assertThat(estimate.intervals()).isEmpty();
      return;
    }
    assertThat(estimate.value()).isFinite();
    assertThat(estimate.intervals()).isNotEmpty().allMatch(i -> i.holds(estimate.value()));
  }

  private static List<Estimate> one(double a, double b) {
    return List.of(
        Crude.proportion(a, b, 1),
        Crude.rate(a, b, 1),
        Crude.exactRate(a, b, 1),
        Crude.byarRate(a, b, 1),
        Crude.rate(3, 10, a, b),
        Funnel.proportion(a, b, 100));
  }

  private static List<Estimate> two(double[] n) {
    List<Stratum> strata = List.of(new Stratum("a", n[0], n[1]), new Stratum("b", 20, 100));
    List<Stratum> reference = List.of(new Stratum("a", n[2], n[3]), new Stratum("b", 5, 10));
    Map<String, Double> weights = new HashMap<>(Map.of("a", n[2], "b", n[3]));
    SurveyStratum sums =
        SurveyStratum.ofYes(n[0], n[1], new Sums(n[2], n[3]), new Sums(n[3], n[2]));
    Quotient value = CompareTest.value(n[0], n[1]);
    Quotient other = CompareTest.value(n[2], n[3]);
    List<Estimate> estimates = new ArrayList<>();
    estimates.add(RepeatEvents.rate(n[0], n[1], n[2], 1000));
    estimates.add(Difference.rates(n[0], n[1], n[2], n[3]));
    estimates.add(Ratio.rates(n[0], n[1], n[2], n[3]));
    estimates.add(Standardised.direct(strata, weights, 1000));
    estimates.add(Indirect.rate(strata, reference, 1000));
    estimates.add(Survey.proportion(List.of(sums), n[0]).estimate());
    estimates.add(Survey.mean(List.of(sums), n[0]).estimate());
    estimates.add(Compare.proportions(value, other).estimate());
    estimates.add(Compare.rateDifference(value, other).estimate());
    estimates.add(slope(n));
    return estimates;
  }

  private static Estimate slope(double[] n) {
    List<Group> groups = List.of(new Group(n[0], n[1], n[2]), new Group(100, 0.5, 0.1));
    return Inequality.slope(groups, 0.95);
  }
}
