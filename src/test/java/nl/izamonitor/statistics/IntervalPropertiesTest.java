package nl.izamonitor.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

class IntervalPropertiesTest {

  @Property(tries = 300)
  void limitsHoldTheValueAndStayInTheDomain(
      @ForAll @IntRange(min = 1, max = 20_000_000) int n,
      @ForAll @DoubleRange(min = 0, max = 1) @Scale(9) double share) {
    double x = Math.floor(share * n);
    for (Estimate estimate : proportions(x, n)) {
      for (Interval interval : estimate.intervals()) {
        assertThat(interval.holds(estimate.value())).isTrue();
        assertThat(interval.lower()).isBetween(0.0, 100.0);
        assertThat(interval.upper()).isBetween(0.0, 100.0);
      }
    }
    for (Estimate estimate : rates(x, n)) {
      for (Interval interval : estimate.intervals()) {
        assertThat(interval.holds(estimate.value())).isTrue();
        assertThat(interval.lower()).isNotNegative();
      }
    }
  }

  /** From 9 to 10 events the method of a rate changes; within a method limits rise. */
  @Property(tries = 300)
  void oneMoreNeverLowersALimit(@ForAll @IntRange(min = 0, max = 3000) int x) {
    assertRising(proportions(x, 3001), proportions(x + 1, 3001));
    if (x != 9) {
      assertRising(rates(x, 700), rates(x + 1, 700));
    }
  }

  @Property(tries = 100)
  void aHigherLevelIsNeverNarrower(
      @ForAll @IntRange(min = 0, max = 500) int x,
      @ForAll @DoubleRange(min = 0.5, max = 0.9999) @Scale(4) double level,
      @ForAll @DoubleRange(min = 0.5, max = 0.9999) @Scale(4) double other) {
    double low = Math.min(level, other);
    double high = Math.max(level, other);
    for (Estimate estimate :
        List.of(
            Crude.proportion(x, 500, 1, low, high),
            Crude.rate(x, 500, 1, low, high),
            Difference.proportions(x, 500, 20, 60, low, high),
            Ratio.rates(x, 500, 20, 60, low, high))) {
      assertThat(estimate.at(high).lower()).isLessThanOrEqualTo(estimate.at(low).lower());
      assertThat(estimate.at(high).upper()).isGreaterThanOrEqualTo(estimate.at(low).upper());
    }
  }

  @Property(tries = 300)
  void differencesAndRatiosStayInTheDomain(
      @ForAll @IntRange(min = 0, max = 300) int x, @ForAll @IntRange(min = 0, max = 40) int other) {
    Estimate difference = Difference.proportions(x, 300, other, 40);
    for (Interval interval : difference.intervals()) {
      assertThat(interval.holds(difference.value())).isTrue();
      assertThat(interval.lower()).isGreaterThanOrEqualTo(-1);
      assertThat(interval.upper()).isLessThanOrEqualTo(1);
    }
    Estimate ratio = Ratio.rates(x, 300, other + 1, 40);
    for (Interval interval : ratio.intervals()) {
      assertThat(interval.holds(ratio.value())).isTrue();
      assertThat(interval.lower()).isNotNegative();
    }
  }

  @Property(tries = 100)
  void theSameBitsTwice(
      @ForAll @IntRange(min = 0, max = 800) int x, @ForAll @IntRange(min = 801, max = 9000) int n) {
    assertThat(proportions(x, n)).isEqualTo(proportions(x, n));
    assertThat(rates(x, n)).isEqualTo(rates(x, n));
  }

  private static List<Estimate> proportions(double x, double n) {
    return List.of(Crude.proportion(x, n, 100));
  }

  private static List<Estimate> rates(double x, double n) {
    return List.of(Crude.rate(x, n, 1000), Crude.exactRate(x, n, 1000), Crude.byarRate(x, n, 1000));
  }

  private static void assertRising(List<Estimate> before, List<Estimate> after) {
    for (int i = 0; i < before.size(); i++) {
      for (double level : new double[] {0.95, 0.998}) {
        Interval interval = after.get(i).at(level);
        assertThat(interval.lower()).isGreaterThanOrEqualTo(before.get(i).at(level).lower());
        assertThat(interval.upper()).isGreaterThanOrEqualTo(before.get(i).at(level).upper());
      }
    }
  }
}
