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
    for (boolean fitted : new boolean[] {true, false}) {
      SlopeMethod method = new SlopeMethod(Scale.LOGIT, fitted, -100);
      SlopeIndex index = Inequality.slope(groups, method);
      assertThat(index.slope().at(0.95).holds(index.slope().value())).isTrue();
      assertThat(index.slope().at(0.998).lower())
          .isLessThanOrEqualTo(index.slope().at(0.95).lower());
      assertThat(Inequality.slope(groups, method)).isEqualTo(index);
    }
  }

  @Property(tries = 100)
  void correctedPIsNeverBelowP(@ForAll long seed) {
    double[] p = new Random(seed).doubles(30).toArray();
    double[] corrected = Family.benjaminiHochberg(p);
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
