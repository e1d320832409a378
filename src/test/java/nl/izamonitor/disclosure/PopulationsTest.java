package nl.izamonitor.disclosure;

import static nl.izamonitor.conf.CategoryListBuilder.categoryList;
import static nl.izamonitor.conf.IndicatorBuilder.sum;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import nl.izamonitor.conf.CategoryList;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.SmallIndicator;
import nl.izamonitor.model.Condition;
import nl.izamonitor.model.Condition.Allowed;
import nl.izamonitor.model.Place;
import org.junit.jupiter.api.Test;

class PopulationsTest {

  private static final List<CategoryList> LISTS =
      List.of(
          categoryList("urgentie").codes("U0", "U1", "U2").build(),
          categoryList("leeftijdsgroep")
              .of("leeftijd")
              .band("0-17", 0, 17)
              .band("18-74", 18, 74)
              .band("75+", 75, null)
              .build());

  private static Population of(Condition where) {
    Indicator indicator = SmallIndicator.of("count").numerator(SmallIndicator.rows(where)).build();
    return populations(indicator).of(indicator.numerator());
  }

  /** The units of each dimension that a condition on one case asks something of. */
  private static SortedMap<String, BitSet> box(Condition where) {
    Population population = of(where);
    assertThat(population.isBox()).isTrue();
    return population.box();
  }

  private static Populations populations(Indicator indicator) {
    return Populations.of(List.of(new Populations.Definitions(LISTS, Map.of(), List.of(indicator))))
        .get(0);
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
    assertThat(box(where("urgentie", "U1"))).containsExactly(Map.entry("t.urgentie", units(1, 2)));
    assertThat(box(where("urgentie", "U0", "U1")))
        .containsExactly(Map.entry("t.urgentie", units(0, 2)));
    assertThat(box(where("urgentie", Allowed.EMPTY)))
        .containsExactly(Map.entry("t.urgentie", units(3, 4)));
    assertThat(of(where("urgentie", Allowed.FILLED)))
        .isEqualTo(of(where("urgentie", "U2", "U1", "U0")));
    assertThat(box(where("urgentie", Allowed.of(List.of("U2"), true))))
        .containsExactly(Map.entry("t.urgentie", units(2, 4)));
  }

  @Test
  void agesAreTheSameWhereverTheyComeFrom() {
    assertThat(of(ages(75L, null))).isEqualTo(of(where("leeftijdsgroep", "75+")));
    assertThat(of(ages(null, 17L))).isEqualTo(of(where("leeftijdsgroep", "0-17")));
    assertThat(of(ages(18L, 74L))).isEqualTo(of(where("leeftijdsgroep", "18-74")));
    assertThat(box(ages(400L, null))).isNotEqualTo(box(ages(40L, null)));
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
    assertThat(box(one)).containsOnlyKeys("t.leeftijd", "t.urgentie");
    assertThat(box(one)).containsEntry("t.urgentie", units(1, 3));
  }

  @Test
  void aColumnWithoutAListIsFilledOrNot() {
    assertThat(box(where("praktijk", Allowed.EMPTY)))
        .containsExactly(Map.entry("t.praktijk", units(1, 2)));
    assertThat(box(where("praktijk", Allowed.FILLED))).containsEntry("t.praktijk", units(0, 1));
  }

  @Test
  void aCategoryOfABreakdownIsAPart() {
    Indicator indicator = SmallIndicator.of("count").build();
    Populations populations = populations(indicator);
    Population all = populations.of(indicator.numerator());
    assertThat(populations.of(all, place("urgentie*leeftijdsgroep", "U0*75+")))
        .isEqualTo(
            populations.of(
                populations.of(all, place("urgentie", "U0")), place("leeftijdsgroep", "75+")));
    assertThat(populations.of(all, place("totaal", "totaal"))).isEqualTo(all);
  }

  private static Place place(String breakdown, String category) {
    return GemeenteTable.place(breakdown, category, "NL");
  }

  @Test
  void aSumIsAnotherMeasureThanACount() {
    Indicator sum = SmallIndicator.of("count").numerator(sum("t", "inwoners", "u", null)).build();
    Population population = populations(sum).of(sum.numerator());
    assertThat(population.measure()).isEqualTo("sum of inwoners");
    assertThat(population.table()).isEqualTo("t");
  }
}
