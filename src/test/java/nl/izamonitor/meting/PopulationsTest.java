package nl.izamonitor.meting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import nl.izamonitor.conf.CategoryList;
import nl.izamonitor.conf.CategoryList.Category;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Indicator.Kind;
import nl.izamonitor.conf.Indicator.Measure;
import nl.izamonitor.conf.Indicator.Method;
import nl.izamonitor.conf.Indicator.NoNumerator;
import nl.izamonitor.conf.Indicator.Value;
import nl.izamonitor.conf.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PopulationsTest {

  private static final Location ORIGIN = new Location("a.yml", 1, Map.of());

  private static final CategoryList URGENTIE =
      new CategoryList(
          ORIGIN,
          "urgentie",
          "Urgentie",
          null,
          null,
          List.of(),
          List.of(),
          false,
          "s",
          List.of(code("U0", null, null), code("U1", null, null), code("U2", null, null)));

  private static final CategoryList LEEFTIJDSGROEP =
      new CategoryList(
          ORIGIN,
          "leeftijdsgroep",
          "Leeftijd",
          "leeftijd",
          null,
          List.of(),
          List.of(),
          false,
          "s",
          List.of(code("0-17", 0, 17), code("18-74", 18, 74), code("75+", 75, null)));

  private static Category code(String code, Integer from, Integer to) {
    return new Category(code, code, from, to, null, List.of());
  }

  private static Population of(String where) {
    Measure measure = new Measure("t", new Value(Kind.COUNT, null, where), "u");
    return populations(measure).of(measure);
  }

  private static Populations populations(Measure measure) {
    Indicator plain = SmallBlock.indicator(Method.COUNT, NoNumerator.ZERO, Map.of());
    Indicator own =
        new Indicator(
            ORIGIN,
            "i",
            "I",
            List.of(),
            "d",
            1,
            Method.COUNT,
            1,
            plain.direction(),
            plain.maturity(),
            null,
            measure,
            null,
            null,
            plain.noNumerator(),
            plain.levels(),
            plain.breakdowns(),
            plain.standardise(),
            plain.trendBreaks(),
            "s",
            Map.of());
    List<CategoryList> lists = List.of(URGENTIE, LEEFTIJDSGROEP);
    return new Populations(Populations.codes(lists), lists, Map.of(), List.of(own));
  }

  private static BitSet units(int from, int to) {
    BitSet units = new BitSet();
    units.set(from, to);
    return units;
  }

  @Test
  void conditionsOnCategoriesAreSetsOfThem() {
    assertThat(of("urgentie = 'U1'").only()).containsExactly(Map.entry("urgentie", units(1, 2)));
    assertThat(of("urgentie in ('U0', 'U1')").only())
        .containsExactly(Map.entry("urgentie", units(0, 2)));
    assertThat(of("urgentie is null").only()).containsExactly(Map.entry("urgentie", units(3, 4)));
    assertThat(of("urgentie is not null")).isEqualTo(of("urgentie in ('U2','U1','U0')"));
  }

  @Test
  void anEmptyValueSatisfiesNoComparison() {
    assertThat(of("urgentie <> 'U0'")).isEqualTo(of("urgentie in ('U1', 'U2')"));
  }

  @Test
  void agesAreTheSameWhereverTheyComeFrom() {
    assertThat(of("leeftijd >= 75")).isEqualTo(of("leeftijdsgroep = '75+'"));
    assertThat(of("leeftijd > 74")).isEqualTo(of("leeftijd >= 75"));
    assertThat(of("leeftijd < 18")).isEqualTo(of("leeftijdsgroep = '0-17'"));
    assertThat(of("leeftijd <= 17")).isEqualTo(of("leeftijd < 18"));
    assertThat(of("leeftijd = 400").only()).isNotEqualTo(of("leeftijd = 40").only());
  }

  @Test
  void severalConditionsHoldTogether() {
    assertThat(of("urgentie is not null and urgentie <> 'U0' and leeftijd >= 75"))
        .isEqualTo(of("leeftijdsgroep = '75+' AND urgentie in ('U1', 'U2')"));
  }

  @Test
  void aColumnWithoutAListIsFilledOrNot() {
    assertThat(of("praktijk is null and urgentie = 'U0'").only())
        .containsExactly(Map.entry("praktijk", units(1, 2)), Map.entry("urgentie", units(0, 1)));
    assertThat(of("praktijk is not null").only()).containsEntry("praktijk", units(0, 1));
  }

  @Test
  void otherConditionsAreKnownByTheirText() {
    assertThat(of("praktijk = 'x'").measure()).isEqualTo("rows of t; praktijk = 'x'");
    assertThat(of("urgentie = 'U9'").only()).isEmpty();
  }

  private static List<String> notFollowed(String where) {
    return Populations.notFollowed(
        List.of(URGENTIE, LEEFTIJDSGROEP),
        Map.of(),
        new Measure("t", new Value(Kind.COUNT, null, where), "u"));
  }

  @Test
  void whatProtectionFollowsMayBeUsed() {
    assertThat(notFollowed(null)).isEmpty();
    assertThat(notFollowed("urgentie in ('U0', 'U1') and leeftijd >= 75 and x is null")).isEmpty();
    assertThat(notFollowed("urgentie <> 'U0' AND urgentie is not null")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "urgentie = 'U0' or urgentie = 'U1'",
        "not (urgentie = 'U0')",
        "urgentie not in ('U0')",
        "urgentie is null or urgentie <> 'U0'",
        "coalesce(urgentie, 'U0') = 'U1'",
        "urgentie = 'U9'",
        "praktijk = 'x'",
        "leeftijd between 5 and 9",
        "aantal > 3",
        "(urgentie = 'U0')"
      })
  void whatItDoesNotFollowIsNamed(String where) {
    assertThat(notFollowed(where)).isNotEmpty();
    assertThat(notFollowed("leeftijd >= 75 and " + where)).isNotEmpty();
  }

  @Test
  void aCategoryOfABreakdownIsAPart() {
    Measure measure = new Measure("t", new Value(Kind.COUNT, null, null), "u");
    Populations populations = populations(measure);
    assertThat(populations.of(populations.of(measure), "urgentie*leeftijdsgroep", "U0*75+"))
        .isEqualTo(of("urgentie = 'U0' and leeftijd >= 75"));
    assertThat(populations.of(populations.of(measure), "totaal", "totaal"))
        .isEqualTo(populations.of(measure));
  }

  @Test
  void aSumIsAnotherMeasureThanACount() {
    Measure sum = new Measure("t", new Value(Kind.COUNT, "inwoners", null), "u");
    assertThat(populations(sum).of(sum).measure()).isEqualTo("sum of inwoners of t");
  }
}
