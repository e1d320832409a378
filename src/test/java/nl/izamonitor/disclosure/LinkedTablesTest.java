package nl.izamonitor.disclosure;

import static nl.izamonitor.conf.CategoryListBuilder.categoryList;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.izamonitor.conf.CategoryList;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Indicator.Divides;
import nl.izamonitor.conf.IndicatorBuilder;
import nl.izamonitor.conf.SmallIndicator;
import nl.izamonitor.model.Condition;
import nl.izamonitor.model.Condition.Allowed;
import nl.izamonitor.model.ContributorSums;
import nl.izamonitor.model.Contributors;
import nl.izamonitor.model.Place;
import org.junit.jupiter.api.Test;

/** Two gemeenten and what is unknown; the country is their sum. */
class LinkedTablesTest {

  private static final List<String> CODES = List.of("A", "B", "C");
  private static final CategoryList SOORT = categoryList("soort").codes("A", "B", "C").build();
  private static final Thresholds NOT_DOMINATED =
      new Thresholds(10, 10, false, new ContributorRule(3, List.of(new Dominance(1, 85))), false);

  private final List<LinkedTable> tables = new ArrayList<>();

  /** An indicator that counts rows of t, in the two gemeenten. */
  private void totals(Condition where, long first, long second) {
    add(builder(where), first, second);
  }

  /** An indicator that counts persons with such a row of t. */
  private void persons(Condition where, long first, long second) {
    add(builder(null).numerator(IndicatorBuilder.persons("t", "u", where)), first, second);
  }

  private void add(IndicatorBuilder indicator, long first, long second) {
    tables.add(
        GemeenteTable.of(indicator.build())
            .count(total("GM0001"), first)
            .count(total("GM0002"), second)
            .build());
  }

  /** An indicator that counts all rows of t by soort: in each gemeente those of A, B and C. */
  private void bySoort(long[] first, long[] second) {
    tables.add(soortTable(first, second).build());
  }

  private IndicatorBuilder builder(Condition where) {
    return SmallIndicator.of("i" + tables.size(), "count").numerator(SmallIndicator.rows(where));
  }

  private GemeenteTable soortTable(long[] first, long[] second) {
    Indicator indicator = builder(null).breakdowns(Map.of("soort", Divides.BEIDE)).build();
    GemeenteTable table = new GemeenteTable(indicator, Map.of("soort", CODES));
    for (int code = 0; code < CODES.size(); code++) {
      table
          .count(soort(CODES.get(code), "GM0001"), first[code])
          .count(soort(CODES.get(code), "GM0002"), second[code])
          .count(total("GM0001"), first[code])
          .count(total("GM0002"), second[code]);
    }
    return table;
  }

  private static Place total(String region) {
    return GemeenteTable.total(region);
  }

  private static Place soort(String code, String region) {
    return GemeenteTable.place("soort", code, region);
  }

  private static Condition rowsOf(String... codes) {
    return Condition.of("soort", Allowed.of(List.of(codes), false));
  }

  /** Per indicator the cells that are hidden. */
  private List<Set<Place>> hidden() {
    List<Indicator> indicators = tables.stream().map(LinkedTable::indicator).toList();
    Populations.Definitions definitions =
        new Populations.Definitions(List.of(SOORT), Map.of(), indicators);
    return LinkedTables.hidden(
        List.of(new LinkedRelease(tables, Populations.of(List.of(definitions)).get(0), false)));
  }

  @Test
  void theOtherRegionOfACountryIsHiddenToo() {
    totals(null, 3, 500);
    assertThat(hidden().get(0)).containsExactlyInAnyOrder(total("GM0001"), total("GM0002"));
  }

  @Test
  void whatIsUnknownNowhereIsKnownToBeZero() {
    // Were the unknown region taken for a hidden count, the second gemeente would not be hidden.
    totals(null, 9, 10);
    assertThat(hidden().get(0)).hasSize(2);
  }

  @Test
  void aHiddenCategoryHasAnotherInItsRegionAndInItsCategory() {
    bySoort(new long[] {3, 20, 30}, new long[] {40, 50, 60});
    assertThat(hidden().get(0))
        .containsExactlyInAnyOrder(
            soort("A", "GM0001"), soort("B", "GM0001"), soort("A", "GM0002"), soort("B", "GM0002"));
  }

  @Test
  void aSetOfCategoriesInAnotherIndicatorDoesNotGiveItsPartAway() {
    bySoort(new long[] {3, 20, 30}, new long[] {40, 50, 60});
    totals(rowsOf("A", "B"), 23, 90);
    List<Set<Place>> hidden = hidden();
    // A and B may stand for each other in the first gemeente: their sum is known anyway.
    assertThat(hidden.get(1)).isEmpty();
    assertThat(hidden.get(0)).hasSize(4);
  }

  @Test
  void aPairThatAnotherIndicatorAddsUpWithAThirdIsBroken() {
    bySoort(new long[] {3, 20, 30}, new long[] {40, 50, 60});
    totals(rowsOf("A", "C"), 33, 100);
    Set<Place> own = hidden().get(0);
    Set<Place> others = hidden().get(1);
    // A with C known: either C is hidden in B's place, or the pair itself is.
    assertThat(own).contains(soort("A", "GM0001"));
    boolean pairIsShown = !others.contains(total("GM0001"));
    boolean partnerIsShown = !own.contains(soort("C", "GM0001"));
    assertThat(pairIsShown && partnerIsShown).isFalse();
  }

  @Test
  void anotherIndicatorWithTheSameCountIsHiddenWithIt() {
    bySoort(new long[] {3, 20, 30}, new long[] {40, 50, 60});
    totals(rowsOf("B"), 20, 50);
    List<Set<Place>> hidden = hidden();
    boolean first = hidden.get(0).contains(soort("B", "GM0001"));
    boolean second = hidden.get(1).contains(total("GM0001"));
    assertThat(first).isEqualTo(second);
  }

  /** Ten contributors of a count, of which the largest has so much. */
  private static Contributors ten(long total, long largest) {
    long other = (total - largest) / 9;
    return new ContributorSums(10, 0, List.of(largest, other, other), List.of(), List.of())
        .of(total);
  }

  /**
   * Of A and B one contributor has more than 85 %, of C and the total nobody.
   *
   * @param largest what the largest contributor has of all rows
   */
  private void dominated(long largest) {
    GemeenteTable table =
        soortTable(new long[] {990, 990, 5000}, new long[] {0, 0, 0}).thresholds(NOT_DOMINATED);
    for (String region : List.of("GM0001", "NL")) {
      table
          .contributors(soort("A", region), ten(990, 900))
          .contributors(soort("B", region), ten(990, 900))
          .contributors(soort("C", region), ten(5000, 500))
          .contributors(total(region), ten(6980, largest));
    }
    tables.add(table.build());
  }

  @Test
  void theSumOfHiddenCellsIsHiddenFromContributorsToo() {
    // The sum of A and B may be of one contributor.
    dominated(1800);
    Set<Place> hidden = hidden().get(0);
    assertThat(hidden).contains(soort("A", "NL"));
    boolean other = hidden.contains(soort("C", "NL"));
    assertThat(other || hidden.contains(total("NL"))).isTrue();
  }

  @Test
  void theSumOfHiddenCellsIsKnownWhereNobodyDominatesIt() {
    // Each has another large contributor: nobody has more than half of both.
    dominated(900);
    assertThat(hidden().get(0))
        .containsExactlyInAnyOrder(
            soort("A", "GM0001"), soort("B", "GM0001"), soort("A", "NL"), soort("B", "NL"));
  }

  @Test
  void aConditionOnAColumnWithoutAListIsAPartToo() {
    totals(null, 30, 500);
    totals(Condition.of("iets", Allowed.of(List.of("anders"), false)), 3, 400);
    List<Set<Place>> hidden = hidden();
    assertThat(hidden.get(0)).isEmpty();
    assertThat(hidden.get(1)).hasSize(2);
  }

  @Test
  void conditionsThatPersonsDoNotAddUpOverStandApart() {
    persons(null, 30, 500);
    persons(Condition.of("iets", Allowed.of(List.of("anders"), false)), 3, 500);
    List<Set<Place>> hidden = hidden();
    assertThat(hidden.get(0)).isEmpty();
    assertThat(hidden.get(1)).hasSize(2);
  }
}
