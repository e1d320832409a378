package nl.izamonitor.comparison;

import static nl.izamonitor.comparison.RealDefinitions.nederland;
import static nl.izamonitor.comparison.RealDefinitions.subject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import nl.izamonitor.comparison.Shown.Place;
import nl.izamonitor.conf.CategoryList;
import nl.izamonitor.conf.Norms.Bound;
import nl.izamonitor.conf.Norms.Norm;
import nl.izamonitor.model.Verdict;
import org.junit.jupiter.api.Test;

class ComparisonsTest {

  private static final String SHARE = "niet_ingeschreven";

  private static Place gemeente(int number) {
    return new Place("gemeente", "GM%04d".formatted(number), "totaal", "totaal");
  }

  private static List<Compared> compared(String periods, List<Shown> rows) {
    return new Comparisons(subject(SHARE, periods, null)).of(rows);
  }

  private static Compared only(List<Compared> all, ComparisonKind kind, Place place) {
    List<Compared> found =
        all.stream().filter(c -> c.kind() == kind && c.place().equals(place)).toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  /** Forty like regions and one that is not. */
  private static List<Shown> country(long special) {
    List<Shown> rows = new ArrayList<>();
    for (int i = 1; i <= 40; i++) {
      rows.add(Rows.share("2023", gemeente(i), 180 + i, 10_000));
    }
    rows.add(Rows.share("2023", gemeente(99), special, 10_000));
    long all = rows.stream().mapToLong(Shown::numerator).sum();
    rows.add(Rows.share("2023", nederland(), all, 410_000));
    return rows;
  }

  @Test
  void a_region_is_set_beside_the_rest_of_the_country_and_never_beside_itself() {
    List<Compared> all = compared("2023", country(400));
    Compared rest = only(all, ComparisonKind.REST, gemeente(99));

    assertThat(rest.other()).isCloseTo((8020.0 / 400_000) * 100, within(1e-9));
    assertThat(rest.estimate()).isCloseTo(4.0 - rest.other(), within(1e-9));
    assertThat(rest.oordeel()).isEqualTo(Verdict.ONGUNSTIGER);
    assertThat(all)
        .noneMatch(c -> c.kind() == ComparisonKind.REST && c.place().equals(nederland()));
  }

  @Test
  void looking_at_many_regions_corrects_what_one_region_alone_would_show() {
    List<Compared> all = compared("2023", country(230));
    Compared rest = only(all, ComparisonKind.REST, gemeente(99));

    assertThat(rest.p()).isLessThan(0.05);
    assertThat(rest.corrected()).isGreaterThan(0.05);
    assertThat(rest.oordeel()).isEqualTo(Verdict.GEEN_VERSCHIL);
    assertThat(rest.sentence())
        .contains("Er zijn veel cijfers tegelijk bekeken, en dan is zo'n verschil ook bij toeval");
  }

  @Test
  void a_funnel_names_the_limits_of_chance_and_a_quarter_its_margin() {
    List<Compared> all = compared("2023", country(400));
    Compared funnel = only(all, ComparisonKind.TRECHTER, gemeente(99));
    Compared quarter = only(all, ComparisonKind.KWANTIEL, gemeente(99));

    assertThat(funnel.lower()).isLessThan(funnel.other());
    assertThat(funnel.upper()).isBetween(funnel.other(), 4.0);
    assertThat(all)
        .filteredOn(c -> c.kind() == ComparisonKind.TRECHTER)
        .allMatch(
            c -> c.oordeel().isDifference() == (c.value() < c.lower() || c.value() > c.upper()));
    assertThat(funnel.oordeel()).isEqualTo(Verdict.ONGUNSTIGER);
    assertThat(only(all, ComparisonKind.TRECHTER, gemeente(20)).oordeel())
        .isEqualTo(Verdict.GEEN_VERSCHIL);
    assertThat(quarter.estimate()).isEqualTo(4);
    assertThat(quarter.lower()).isEqualTo(4);
    assertThat(only(all, ComparisonKind.KWANTIEL, gemeente(20)).oordeel())
        .isEqualTo(Verdict.GEEN_VERSCHIL);
    assertThat(only(all, ComparisonKind.KWANTIEL, gemeente(20)).sentence())
        .contains(
            "Met de marge erbij kan het liggen van het laagste tot en met het hoogste kwart.");
  }

  @Test
  void what_is_protected_or_of_nowhere_is_compared_with_nothing() {
    List<Compared> all =
        compared(
            "2022..2023",
            List.of(
                Rows.without("2022", gemeente(1), "beschermd"),
                Rows.share("2023", gemeente(1), 50, 1000),
                Rows.share("2022", gemeente(2), 50, 1000),
                Rows.without("2023", gemeente(2), "beschermd"),
                Rows.share(
                    "2022",
                    new Place("gemeente", CategoryList.ONBEKEND, "totaal", "totaal"),
                    50,
                    1000),
                Rows.share(
                    "2023",
                    new Place("gemeente", CategoryList.ONBEKEND, "totaal", "totaal"),
                    90,
                    1000)));

    assertThat(all).noneMatch(c -> c.place().region().equals(CategoryList.ONBEKEND));
    assertThat(all).noneMatch(c -> c.place().equals(gemeente(2)) && c.period().equals("2023"));
    assertThat(only(all, ComparisonKind.VORIGE, gemeente(1)).reason())
        .isEqualTo("het andere cijfer is beschermd");
    assertThat(only(all, ComparisonKind.VORIGE, gemeente(1)).other()).isNull();
  }

  @Test
  void two_years_of_which_other_areas_came_in_are_not_compared() {
    Shown first = Rows.share("2022", nederland(), 200, 10_000);
    Shown covered =
        new Shown(
            first.period(),
            first.place(),
            first.numerator(),
            first.denominator(),
            first.value(),
            first.lower(),
            first.upper(),
            first.method(),
            0.93,
            first.status());

    Compared before =
        only(
            compared("2022..2023", List.of(covered, Rows.share("2023", nederland(), 300, 10_000))),
            ComparisonKind.VORIGE,
            nederland());

    assertThat(before.oordeel()).isEqualTo(Verdict.NIET_TE_VERGELIJKEN);
    assertThat(before.sentence()).contains("de cijfers gaan niet over hetzelfde gebied");
    assertThat(before.sentence()).doesNotContain("breuk");
  }

  @Test
  void groups_in_an_order_have_a_gap_and_a_slope() {
    List<Compared> all =
        compared(
            "2023",
            List.of(
                Rows.share("2023", groep("laag"), 300, 1000),
                Rows.share("2023", groep("midden"), 200, 1000),
                Rows.share("2023", groep("hoog"), 120, 1000)));
    Compared gap = only(all, ComparisonKind.KLOOF, groep("hoog"));
    Compared slope = only(all, ComparisonKind.HELLING, groep("totaal"));

    assertThat(gap.sentence())
        .startsWith(
            "Kloof over 2023 tussen de groep hbo of wo en de groep basisonderwijs: 18,0 procentpunt (12,0 tegenover 30,0). "
                + "Het verschil ligt waarschijnlijk tussen ");
    assertThat(gap.oordeel()).isEqualTo(Verdict.LAGER);
    assertThat(gap.estimate()).isCloseTo(-18, within(1e-9));
    assertThat(slope.estimate()).isCloseTo(-27, within(1e-9));
    assertThat(slope.oordeel()).isEqualTo(Verdict.LAGER);
    assertThat(slope.sentence())
        .startsWith("Het cijfer over 2023 loopt af van basisonderwijs naar hbo of wo");
  }

  @Test
  void a_gap_that_is_not_shown_says_what_it_can_be() {
    List<Compared> all =
        compared(
            "2023",
            List.of(
                Rows.share("2023", groep("laag"), 30, 100),
                Rows.share("2023", groep("midden"), 31, 100),
                Rows.share("2023", groep("hoog"), 32, 100)));
    List<Compared> hidden =
        compared(
            "2023",
            List.of(
                Rows.without("2023", groep("laag"), "beschermd"),
                Rows.share("2023", groep("hoog"), 32, 100)));

    assertThat(only(all, ComparisonKind.KLOOF, groep("hoog")).sentence())
        .startsWith(
            "Kloof over 2023 tussen de groep hbo of wo en de groep basisonderwijs: 2,0 procentpunt (32,0 tegenover 30,0). "
                + "Zij is niet aangetoond: het verschil kan van ")
        .endsWith(" procentpunt hoger zijn.");
    assertThat(only(hidden, ComparisonKind.KLOOF, groep("hoog")).sentence())
        .isEqualTo(
            "De kloof over 2023 tussen de groep hbo of wo en de groep basisonderwijs is niet te geven: het andere cijfer is beschermd.");
  }

  private static Place groep(String code) {
    return new Place("nederland", "NL", "opleiding", code);
  }

  @Test
  void a_norm_has_a_distance_the_pace_so_far_and_the_pace_that_is_needed() {
    Norm norm = new Norm("een", SHARE, "t", Bound.HOOGSTENS, 1.0, "procent", 2025, null, null, "s");
    List<Compared> all =
        new Comparisons(subject(SHARE, "2021..2023", "2021", List.of(norm)))
            .of(
                List.of(
                    Rows.share("2021", nederland(), 300, 10_000),
                    Rows.share("2023", nederland(), 250, 10_000)));
    Compared against =
        all.stream()
            .filter(c -> c.kind() == ComparisonKind.NORM && c.period().equals("2023"))
            .findFirst()
            .orElseThrow();

    assertThat(against.estimate()).isCloseTo(1.5, within(1e-9));
    assertThat(against.pace()).isCloseTo(-0.25, within(1e-9));
    assertThat(against.needed()).isCloseTo(-0.75, within(1e-9));
    assertThat(against.sentence())
        .startsWith(
            "Het cijfer over 2023 is 2,5 procent, 1,5 procentpunt hoger dan de norm van ten hoogste 1,0 procent. "
                + "De norm is nog niet gehaald.")
        .endsWith(
            "Sinds de 0-meting ging er per jaar 0,3 procentpunt af. "
                + "Om de norm op tijd te halen moet er per jaar 0,8 procentpunt af.");
  }
}
