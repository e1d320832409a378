package nl.izamonitor.comparison;

import static nl.izamonitor.comparison.RealDefinitions.context;
import static nl.izamonitor.comparison.RealDefinitions.nederland;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import nl.izamonitor.conf.NormBuilder;
import nl.izamonitor.conf.Norms.Bound;
import nl.izamonitor.conf.Norms.Norm;
import nl.izamonitor.model.Basis;
import nl.izamonitor.model.Comparison;
import nl.izamonitor.model.Observation;
import nl.izamonitor.model.ObservationBuilder;
import nl.izamonitor.model.Place;
import nl.izamonitor.model.Status;
import nl.izamonitor.model.Value;
import nl.izamonitor.model.Verdict;
import org.junit.jupiter.api.Test;

class ComparisonsTest {

  private static final String SHARE = "niet_ingeschreven";

  private static Place gemeente(int number) {
    return new Place("2023", "gemeente", "GM%04d".formatted(number), "totaal", "totaal");
  }

  private static List<Comparison> compared(String periods, List<Observation> rows) {
    return new Comparisons(context(SHARE, periods, null)).of(rows);
  }

  private static boolean isOf(Comparison comparison, String kind) {
    return comparison.against().kind().equals(kind);
  }

  private static Comparison only(List<Comparison> all, String kind, Place place) {
    List<Comparison> found =
        all.stream()
            .filter(c -> isOf(c, kind) && c.place().during("").equals(place.during("")))
            .toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  /** Forty like regions and one that is not. */
  private static List<Observation> country(long special) {
    List<Observation> rows = new ArrayList<>();
    for (int i = 1; i <= 40; i++) {
      rows.add(Values.share(gemeente(i), 180 + i, 10_000));
    }
    rows.add(Values.share(gemeente(99), special, 10_000));
    long all = rows.stream().mapToLong(o -> o.counts().numerator()).sum();
    rows.add(Values.share(nederland("2023"), all, 410_000));
    return rows;
  }

  @Test
  void a_region_is_set_beside_the_rest_of_the_country_and_never_beside_itself() {
    List<Comparison> all = compared("2023", country(400));
    Comparison rest = only(all, RestOfCountry.CODE, gemeente(99));

    assertThat(rest.against().other()).isCloseTo((8020.0 / 400_000) * 100, within(1e-9));
    assertThat(rest.difference().estimate()).isCloseTo(4.0 - rest.against().other(), within(1e-9));
    assertThat(rest.judgement().verdict()).isEqualTo(Verdict.ONGUNSTIGER);
    assertThat(all)
        .noneMatch(c -> isOf(c, RestOfCountry.CODE) && c.place().equals(nederland("2023")));
  }

  @Test
  void looking_at_many_regions_corrects_what_one_region_alone_would_show() {
    List<Comparison> all = compared("2023", country(230));
    Comparison rest = only(all, RestOfCountry.CODE, gemeente(99));

    assertThat(rest.difference().p()).isLessThan(0.05);
    assertThat(rest.difference().corrected()).isGreaterThan(0.05);
    assertThat(rest.judgement().verdict()).isEqualTo(Verdict.GEEN_VERSCHIL);
    assertThat(rest.judgement().sentence())
        .contains("Er zijn veel cijfers tegelijk bekeken, en dan is zo'n verschil ook bij toeval");
  }

  @Test
  void a_funnel_names_the_limits_of_chance_and_a_quarter_its_margin() {
    List<Comparison> all = compared("2023", country(400));
    Comparison funnel = only(all, RegionFunnel.CODE, gemeente(99));
    Comparison quarter = only(all, QuarterOfRegions.CODE, gemeente(99));

    assertThat(funnel.difference().lower()).isLessThan(funnel.against().other());
    assertThat(funnel.difference().upper()).isBetween(funnel.against().other(), 4.0);
    assertThat(all)
        .filteredOn(c -> isOf(c, RegionFunnel.CODE))
        .allMatch(
            c -> {
              double value = c.against().value();
              Comparison.Difference chance = c.difference();
              return c.judgement().verdict().isDifference()
                  == (value < chance.lower() || value > chance.upper());
            });
    assertThat(funnel.judgement().verdict()).isEqualTo(Verdict.ONGUNSTIGER);
    assertThat(only(all, RegionFunnel.CODE, gemeente(20)).judgement().verdict())
        .isEqualTo(Verdict.GEEN_VERSCHIL);
    assertThat(quarter.difference().estimate()).isEqualTo(4);
    assertThat(quarter.difference().lower()).isEqualTo(4);
    assertThat(only(all, QuarterOfRegions.CODE, gemeente(20)).judgement().verdict())
        .isEqualTo(Verdict.GEEN_VERSCHIL);
    assertThat(only(all, QuarterOfRegions.CODE, gemeente(20)).judgement().sentence())
        .contains(
            "Met de marge erbij kan het liggen van het laagste tot en met het hoogste kwart.");
  }

  @Test
  void what_is_protected_or_of_nowhere_is_compared_with_nothing() {
    Place nowhere = new Place("2023", "gemeente", Place.ONBEKEND, "totaal", "totaal");
    List<Comparison> all =
        compared(
            "2022..2023",
            List.of(
                Values.without(gemeente(1).during("2022"), Status.BESCHERMD),
                Values.share(gemeente(1), 50, 1000),
                Values.share(gemeente(2).during("2022"), 50, 1000),
                Values.without(gemeente(2), Status.BESCHERMD),
                Values.share(nowhere.during("2022"), 50, 1000),
                Values.share(nowhere, 90, 1000)));

    assertThat(all).noneMatch(c -> c.place().region().equals(Place.ONBEKEND));
    assertThat(all).noneMatch(c -> c.place().equals(gemeente(2)));
    assertThat(only(all, PreviousPeriod.CODE, gemeente(1)).judgement().reason())
        .isEqualTo("het andere cijfer is beschermd");
    assertThat(only(all, PreviousPeriod.CODE, gemeente(1)).against().other()).isNull();
  }

  @Test
  void two_years_of_which_other_areas_came_in_are_not_compared() {
    Observation covered = Values.share(nederland("2022"), 200, 10_000, 0.93);

    Comparison before =
        only(
            compared("2022..2023", List.of(covered, Values.share(nederland("2023"), 300, 10_000))),
            PreviousPeriod.CODE,
            nederland("2023"));

    assertThat(before.judgement().verdict()).isEqualTo(Verdict.NIET_TE_VERGELIJKEN);
    assertThat(before.judgement().sentence())
        .contains("de cijfers gaan niet over hetzelfde gebied");
    assertThat(before.judgement().sentence()).doesNotContain("breuk");
  }

  @Test
  void values_of_a_sample_are_compared_by_their_limits_at_their_widest() {
    List<Comparison> all =
        new Comparisons(context("digitale_zorg_gebruik", "2022..2023", null))
            .of(List.of(sampled("2022", 50, 48, 52), sampled("2023", 55, 53, 57)));
    Comparison before = only(all, PreviousPeriod.CODE, nederland("2023"));

    // Both limits are rounded to one decimal, and may lie 0.05 further.
    double reach = Math.sqrt(2) * 2.05;
    assertThat(before.difference().estimate()).isEqualTo(5);
    assertThat(before.difference().lower()).isCloseTo(5 - reach, within(1e-9));
    assertThat(before.difference().upper()).isCloseTo(5 + reach, within(1e-9));
    assertThat(before.difference().method()).isEqualTo("square and add");
    assertThat(before.difference().basis()).isEqualTo(Basis.STEEKPROEF);
  }

  private static Observation sampled(String period, double value, double lower, double upper) {
    return ObservationBuilder.observation()
        .at(nederland(period))
        .counts(null, 900L)
        .value(new Value(value, lower, upper, "Taylor, Wilson on effective n"))
        .build();
  }

  @Test
  void groups_in_an_order_have_a_gap_and_a_slope() {
    List<Comparison> all =
        compared(
            "2023",
            List.of(
                Values.share(groep("laag"), 300, 1000),
                Values.share(groep("midden"), 200, 1000),
                Values.share(groep("hoog"), 120, 1000)));
    Comparison gap = only(all, GroupGap.CODE, groep("hoog"));
    Comparison slope = only(all, GroupSlope.CODE, groep("totaal"));

    assertThat(gap.judgement().sentence())
        .startsWith(
            "Kloof over 2023 tussen de groep hbo of wo en de groep basisonderwijs: 18,0 procentpunt (12,0 tegenover 30,0). "
                + "Het verschil ligt waarschijnlijk tussen ");
    assertThat(gap.judgement().verdict()).isEqualTo(Verdict.LAGER);
    assertThat(gap.difference().estimate()).isCloseTo(-18, within(1e-9));
    assertThat(slope.difference().estimate()).isCloseTo(-27, within(1e-9));
    assertThat(slope.judgement().verdict()).isEqualTo(Verdict.LAGER);
    assertThat(slope.judgement().sentence())
        .startsWith("Het cijfer over 2023 loopt af van basisonderwijs naar hbo of wo");
  }

  @Test
  void a_gap_that_is_not_shown_says_what_it_can_be() {
    List<Comparison> all =
        compared(
            "2023",
            List.of(
                Values.share(groep("laag"), 30, 100),
                Values.share(groep("midden"), 31, 100),
                Values.share(groep("hoog"), 32, 100)));
    List<Comparison> hidden =
        compared(
            "2023",
            List.of(
                Values.without(groep("laag"), Status.BESCHERMD),
                Values.share(groep("hoog"), 32, 100)));

    assertThat(only(all, GroupGap.CODE, groep("hoog")).judgement().sentence())
        .startsWith(
            "Kloof over 2023 tussen de groep hbo of wo en de groep basisonderwijs: 2,0 procentpunt (32,0 tegenover 30,0). "
                + "Zij is niet aangetoond: het verschil kan van ")
        .endsWith(" procentpunt hoger zijn.");
    assertThat(only(hidden, GroupGap.CODE, groep("hoog")).judgement().sentence())
        .isEqualTo(
            "De kloof over 2023 tussen de groep hbo of wo en de groep basisonderwijs is niet te geven: het andere cijfer is beschermd.");
  }

  private static Place groep(String code) {
    return new Place("2023", "nederland", "NL", "opleiding", code);
  }

  @Test
  void a_norm_has_a_distance_the_pace_so_far_and_the_pace_that_is_needed() {
    Norm norm =
        NormBuilder.norm("een").of(SHARE).reach(Bound.HOOGSTENS, 1.0, "procent").by(2025).build();
    List<Comparison> all =
        new Comparisons(context(SHARE, "2021..2023", "2021", List.of(norm)))
            .of(
                List.of(
                    Values.share(nederland("2021"), 300, 10_000),
                    Values.share(nederland("2023"), 250, 10_000)));
    Comparison against =
        all.stream()
            .filter(c -> isOf(c, NormDistance.CODE) && c.place().period().equals("2023"))
            .findFirst()
            .orElseThrow();

    assertThat(against.difference().estimate()).isCloseTo(1.5, within(1e-9));
    assertThat(against.pace().soFar()).isCloseTo(-0.25, within(1e-9));
    assertThat(against.pace().needed()).isCloseTo(-0.75, within(1e-9));
    assertThat(against.judgement().sentence())
        .startsWith(
            "Het cijfer over 2023 is 2,5 procent, 1,5 procentpunt hoger dan de norm van ten hoogste 1,0 procent. "
                + "De norm is nog niet gehaald.")
        .endsWith(
            "Sinds de 0-meting ging er per jaar 0,3 procentpunt af. "
                + "Om de norm op tijd te halen moet er per jaar 0,8 procentpunt af.");
  }
}
