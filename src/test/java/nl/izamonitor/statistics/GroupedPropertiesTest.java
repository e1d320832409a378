package nl.izamonitor.statistics;

import static nl.izamonitor.statistics.Near.assertNear;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import nl.izamonitor.statistics.SurveyStratum.Sums;

class GroupedPropertiesTest {

  @Property(tries = 200)
  void equalRatesGiveThatRate(
      @ForAll @DoubleRange(min = 0.01, max = 3) double rate, @ForAll long seed) {
    Random random = new Random(seed);
    List<Stratum> strata = new ArrayList<>();
    Map<String, Double> weights = new HashMap<>();
    for (int i = 0; i < 19; i++) {
      double population = 1000 + random.nextInt(100_000);
      strata.add(new Stratum("band " + i, rate * population, population));
      weights.put("band " + i, 1.0 + random.nextInt(9000));
    }
    Estimate standardised = Standardised.direct(strata, weights, 1000);
    assertNear(standardised.value(), rate * 1000, Near.CLOSED);
    assertThat(standardised.at(0.95).holds(rate * 1000)).isTrue();
    assertNear(Indirect.ratio(strata, strata, 100).value(), 100, Near.CLOSED);
  }

  @Property(tries = 100)
  void theOrderOfStrataDoesNotMatter(@ForAll long seed) {
    Random random = new Random(seed);
    List<Stratum> strata = new ArrayList<>(AgeBands.strata("events", "people", "squares"));
    List<Stratum> reference =
        new ArrayList<>(AgeBands.strata("refEvents", "refPeople", "refEvents"));
    Map<String, Double> weights = AgeBands.europeanStandard();
    List<Estimate> before = estimates(strata, reference, weights);
    Collections.shuffle(strata, random);
    Collections.shuffle(reference, random);
    assertThat(estimates(strata, reference, weights)).isEqualTo(before);
  }

  /** Sampling strata have no name to be ordered by: the terms of their sums are. */
  @Property(tries = 100)
  void theOrderOfSamplingStrataDoesNotMatter(@ForAll long seed) {
    Random random = new Random(seed);
    List<SurveyStratum> strata = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      double n = 5 + random.nextInt(40);
      double w = 0.1 + random.nextDouble();
      double yes = random.nextInt((int) n);
      strata.add(
          SurveyStratum.ofYes(n, n, new Sums(n * w, n * w * w), new Sums(yes * w, yes * w * w)));
    }
    SurveyEstimate proportion = Survey.proportion(strata, 0);
    SurveyEstimate mean = Survey.mean(strata, 0);
    assertThat(proportion.estimate().refused()).isFalse();
    assertThat(mean.estimate().at(0.95).holds(mean.estimate().value())).isTrue();
    Collections.shuffle(strata, random);
    assertThat(Survey.proportion(strata, 0)).isEqualTo(proportion);
    assertThat(Survey.mean(strata, 0)).isEqualTo(mean);
  }

  @Property(tries = 200)
  void standardisedLimitsHoldTheValueAndAreNested(@ForAll long seed) {
    Random random = new Random(seed);
    List<Stratum> strata = new ArrayList<>();
    Map<String, Double> weights = new HashMap<>();
    for (int i = 0; i < 10; i++) {
      int events = random.nextInt(30);
      double squares = Math.min(events + random.nextInt(30), (double) events * events);
      strata.add(new Stratum("band " + i, events, 1 + random.nextInt(5000), squares));
      weights.put("band " + i, 1.0 + random.nextInt(9000));
    }
    for (Estimate estimate : estimates(strata, strata, weights)) {
      Interval usual = estimate.at(0.95);
      Interval strict = estimate.at(0.998);
      assertThat(estimate.refused()).isFalse();
      assertThat(usual.holds(estimate.value())).isTrue();
      assertThat(strict.lower()).isBetween(0.0, usual.lower());
      assertThat(strict.upper()).isGreaterThanOrEqualTo(usual.upper());
    }
  }

  @Property(tries = 100)
  void moreRepetitionIsNeverNarrower(
      @ForAll @IntRange(min = 1, max = 200) int events,
      @ForAll @IntRange(min = 0, max = 50) int more) {
    double squares = Math.min(events + more, (double) events * events);
    Interval narrow = RepeatEvents.rate(events, events, 1000, 1, 0.95).at(0.95);
    Interval wide = RepeatEvents.rate(events, squares, 1000, 1, 0.95).at(0.95);
    assertThat(wide.lower()).isLessThanOrEqualTo(narrow.lower());
    assertThat(wide.upper()).isGreaterThanOrEqualTo(narrow.upper());
    assertThat(wide.holds(events / 1000.0)).isTrue();
  }

  @Property(tries = 15)
  void slopeIndexHoldsItsValueAndHasTheSameBitsTwice(@ForAll long seed) {
    Random random = new Random(seed);
    List<Group> groups = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      groups.add(
          new Group(
              1000 + random.nextInt(9000),
              0.1 + 0.3 * random.nextDouble(),
              0.2 * random.nextDouble()));
    }
    Estimate slope = Inequality.slope(groups);
    assertThat(slope.at(0.95).holds(slope.value())).isTrue();
    assertThat(slope.at(0.998).lower()).isLessThanOrEqualTo(slope.at(0.95).lower());
    assertThat(Inequality.slope(groups)).isEqualTo(slope);
  }

  @Property(tries = 100)
  void correctedPIsNeverBelowP(@ForAll long seed) {
    double[] p = new Random(seed).doubles(30).toArray();
    double[] corrected = BenjaminiHochberg.corrected(p);
    for (int i = 0; i < p.length; i++) {
      assertThat(corrected[i]).isBetween(p[i], 1.0);
    }
  }

  private static List<Estimate> estimates(
      List<Stratum> strata, List<Stratum> reference, Map<String, Double> weights) {
    return List.of(
        Standardised.direct(strata, weights, 1000),
        Standardised.directRepeat(strata, weights, 1000),
        Indirect.ratio(strata, reference, 100),
        Indirect.rate(strata, reference, 1000));
  }
}
