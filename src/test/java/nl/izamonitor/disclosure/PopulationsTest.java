package nl.izamonitor.disclosure;

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
import nl.izamonitor.meting.SmallBlock;
import nl.izamonitor.meting.Value;
import nl.izamonitor.model.Condition;
import nl.izamonitor.model.Condition.Allowed;
import org.junit.jupiter.api.Test;

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

  private static Population of(Condition where) {
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

  private static Condition where(String column, String... codes) {
    return Condition.of(column, Allowed.of(List.of(codes), false));
  }

  private static Condition where(String column, Allowed allowed) {
    return Condition.of(column, allowed);
  }

  private static Condition ages(Long min, Long max) {
    return where("leeftijd", Allowed.within(min, max));
  }

  @Test
  void conditionsOnCategoriesAreSetsOfThem() {
    assertThat(of(where("urgentie", "U1")).only())
        .containsExactly(Map.entry("urgentie", units(1, 2)));
    assertThat(of(where("urgentie", "U0", "U1")).only())
        .containsExactly(Map.entry("urgentie", units(0, 2)));
    assertThat(of(where("urgentie", Allowed.EMPTY)).only())
        .containsExactly(Map.entry("urgentie", units(3, 4)));
    assertThat(of(where("urgentie", Allowed.FILLED)))
        .isEqualTo(of(where("urgentie", "U2", "U1", "U0")));
    assertThat(of(where("urgentie", Allowed.of(List.of("U2"), true))).only())
        .containsExactly(Map.entry("urgentie", units(2, 4)));
  }

  @Test
  void agesAreTheSameWhereverTheyComeFrom() {
    assertThat(of(ages(75L, null))).isEqualTo(of(where("leeftijdsgroep", "75+")));
    assertThat(of(ages(null, 17L))).isEqualTo(of(where("leeftijdsgroep", "0-17")));
    assertThat(of(ages(18L, 74L))).isEqualTo(of(where("leeftijdsgroep", "18-74")));
    assertThat(of(ages(400L, null)).only()).isNotEqualTo(of(ages(40L, null)).only());
  }

  @Test
  void severalConditionsHoldTogether() {
    Condition one =
        new Condition(
            List.of(
                new Condition.Case(
                    Map.of(
                        "urgentie",
                        Allowed.of(List.of("U1", "U2"), false),
                        "leeftijd",
                        Allowed.within(75L, null)))));
    assertThat(of(one).only()).containsOnlyKeys("leeftijd", "urgentie");
    assertThat(of(one).only()).containsEntry("urgentie", units(1, 3));
  }

  @Test
  void aColumnWithoutAListIsFilledOrNot() {
    assertThat(of(where("praktijk", Allowed.EMPTY)).only())
        .containsExactly(Map.entry("praktijk", units(1, 2)));
    assertThat(of(where("praktijk", Allowed.FILLED)).only()).containsEntry("praktijk", units(0, 1));
  }

  @Test
  void aCategoryOfABreakdownIsAPart() {
    Measure measure = new Measure("t", new Value(Kind.COUNT, null, null), "u");
    Populations populations = populations(measure);
    assertThat(populations.of(populations.of(measure), "urgentie*leeftijdsgroep", "U0*75+"))
        .isEqualTo(
            populations.of(
                populations.of(populations.of(measure), "urgentie", "U0"),
                "leeftijdsgroep",
                "75+"));
    assertThat(populations.of(populations.of(measure), "totaal", "totaal"))
        .isEqualTo(populations.of(measure));
  }

  @Test
  void aSumIsAnotherMeasureThanACount() {
    Measure sum = new Measure("t", new Value(Kind.COUNT, "inwoners", null), "u");
    assertThat(populations(sum).of(sum).measure()).isEqualTo("sum of inwoners of t");
  }
}
