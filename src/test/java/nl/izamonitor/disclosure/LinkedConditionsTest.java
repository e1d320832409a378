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
import nl.izamonitor.conf.SmallIndicator;
import nl.izamonitor.model.Condition;
import nl.izamonitor.model.Condition.Allowed;
import nl.izamonitor.model.Condition.Case;
import nl.izamonitor.model.Place;
import org.junit.jupiter.api.Test;

/**
 * Indicators whose conditions overlap: what is hidden in one may not follow from what another
 * shows, however its condition is written. Each of these cases gives a small count away when the
 * indicators are protected one by one.
 */
class LinkedConditionsTest {

  private static final List<CategoryList> LISTS =
      List.of(
          categoryList("soort").codes("A", "B", "C").build(),
          categoryList("kleur").codes("x", "y").build(),
          categoryList("urgentie").codes("U1", "U2", "U5").build(),
          categoryList("leeftijdsgroep")
              .of("leeftijd")
              .band("0-17", 0, 17)
              .band("18-74", 18, 74)
              .band("75+", 75, null)
              .build());

  private static final Map<String, Divides> BY_SOORT = Map.of("soort", Divides.BEIDE);
  private static final Map<String, Divides> NONE = Map.of();

  private final List<Indicator> indicators = new ArrayList<>();

  private void indicator(Map<String, Divides> breakdowns, Case... anyOf) {
    Condition where = anyOf.length == 0 ? null : new Condition(List.of(anyOf));
    indicators.add(
        SmallIndicator.of("i" + indicators.size(), "count")
            .numerator(SmallIndicator.rows(where))
            .breakdowns(breakdowns)
            .build());
  }

  private static Case where(String column, Allowed allowed) {
    return new Case(Map.of(column, allowed));
  }

  private static Case where(String column, String... values) {
    return where(column, in(values));
  }

  private static Allowed in(String... values) {
    return Allowed.of(List.of(values), false);
  }

  private static Allowed inOrEmpty(String... values) {
    return Allowed.of(List.of(values), true);
  }

  private static LinkedRelease release(List<LinkedTable> tables) {
    Populations.Definitions definitions =
        new Populations.Definitions(
            LISTS, Map.of(), tables.stream().map(LinkedTable::indicator).toList());
    return new LinkedRelease(tables, Populations.of(List.of(definitions)).get(0), false);
  }

  /**
   * Nothing hidden can be computed from all indicators together, though it can when each is
   * protected by itself.
   *
   * @param secret a cell of an indicator that is given away then
   */
  private void isKept(Microdata data, int indicator, Place secret) {
    List<LinkedTable> tables = tables(data);
    List<Set<Place>> apart =
        tables.stream()
            .map(table -> LinkedTables.hidden(List.of(release(List.of(table)))).get(0))
            .toList();
    try (Outsider outsider = new Outsider(data, 0, tables, apart)) {
      assertThat(outsider.computes(indicators.get(indicator), secret)).isTrue();
    }
    assertThat(hidden(data).get(indicator)).contains(secret);
  }

  private List<LinkedTable> tables(Microdata data) {
    return indicators.stream().map(i -> data.table(i, GemeenteTable.TEN)).toList();
  }

  /** What is hidden per indicator, of which an outsider finds nothing. */
  private List<Set<Place>> hidden(Microdata data) {
    List<LinkedTable> tables = tables(data);
    List<Set<Place>> hidden = LinkedTables.hidden(List.of(release(tables)));
    assertThat(data.found(0, tables, hidden)).isEmpty();
    for (int i = 0; i < tables.size(); i++) {
      assertThat(hidden.get(i)).containsAll(Microdata.sensitive(tables).get(i));
    }
    long cells = tables.stream().mapToLong(table -> table.cells().size()).sum();
    assertThat(hidden.stream().mapToLong(Set::size).sum()).isLessThan(cells * 3 / 4);
    return hidden;
  }

  private static Place soort(String code) {
    return GemeenteTable.place("soort", code, "GM0001");
  }

  private static Place total() {
    return GemeenteTable.total("GM0001");
  }

  /** Of soort A there are 3 in the first gemeente, of B and C together 50. */
  private static Microdata soorten() {
    return new Microdata(Map.of("soort", List.of("A", "B", "C")))
        .add("GM0001", Map.of("soort", "A"), 3)
        .add("GM0001", Map.of("soort", "B"), 20)
        .add("GM0001", Map.of("soort", "C"), 30)
        .add("GM0002", Map.of("soort", "A"), 40)
        .add("GM0002", Map.of("soort", "B"), 50)
        .add("GM0002", Map.of("soort", "C"), 60);
  }

  @Test
  void oneOrAnotherIsTheRestOfTheThird() {
    indicator(BY_SOORT);
    indicator(NONE, where("soort", "B"), where("soort", "C"));
    isKept(soorten(), 0, soort("A"));
  }

  @Test
  void notOneIsTheRest() {
    indicator(BY_SOORT);
    indicator(NONE, where("soort", "B", "C"));
    isKept(soorten(), 0, soort("A"));
  }

  @Test
  void notOneAndNotKnownIsTheRestToo() {
    indicator(BY_SOORT);
    indicator(NONE, where("soort", inOrEmpty("B", "C")));
    isKept(soorten(), 0, soort("A"));
  }

  @Test
  void oneOrNotKnownIsTheRestToo() {
    indicator(BY_SOORT);
    indicator(NONE, where("soort", "B", "C"), where("soort", Allowed.EMPTY));
    isKept(soorten(), 0, soort("A"));
  }

  @Test
  void filledIsTheRestOfEmptyInAColumnWithoutAList() {
    Microdata data =
        new Microdata(Map.of("praktijk", List.of("P")))
            .add("GM0001", Map.of(), 3)
            .add("GM0001", Map.of("praktijk", "P"), 97)
            .add("GM0002", Map.of(), 40)
            .add("GM0002", Map.of("praktijk", "P"), 60);
    indicator(NONE);
    indicator(NONE, where("praktijk", Allowed.EMPTY));
    indicator(NONE, where("praktijk", Allowed.FILLED));
    isKept(data, 1, total());
  }

  @Test
  void oneValueIsTheRestOfAllOthersInAColumnWithoutAList() {
    Microdata data =
        new Microdata(Map.of("praktijk", List.of("P", "Q")))
            .add("GM0001", Map.of("praktijk", "P"), 3)
            .add("GM0001", Map.of("praktijk", "Q"), 97)
            .add("GM0002", Map.of("praktijk", "P"), 40)
            .add("GM0002", Map.of("praktijk", "Q"), 60);
    indicator(NONE, where("praktijk", Allowed.FILLED));
    indicator(NONE, where("praktijk", "P"));
    indicator(NONE, where("praktijk", "Q"));
    isKept(data, 1, total());
  }

  /** Of soort B and kleur x there are 3 in the first gemeente, of soort A 100. */
  private static Microdata kleuren() {
    return new Microdata(Map.of("soort", List.of("A", "B", "C"), "kleur", List.of("x", "y")))
        .add("GM0001", Map.of("soort", "A", "kleur", "x"), 40)
        .add("GM0001", Map.of("soort", "A", "kleur", "y"), 60)
        .add("GM0001", Map.of("soort", "B", "kleur", "x"), 3)
        .add("GM0001", Map.of("soort", "B", "kleur", "y"), 27)
        .add("GM0001", Map.of("soort", "C", "kleur", "x"), 25)
        .add("GM0001", Map.of("soort", "C", "kleur", "y"), 35)
        .add("GM0002", Map.of("soort", "A", "kleur", "x"), 50)
        .add("GM0002", Map.of("soort", "A", "kleur", "y"), 55)
        .add("GM0002", Map.of("soort", "B", "kleur", "x"), 65)
        .add("GM0002", Map.of("soort", "B", "kleur", "y"), 75)
        .add("GM0002", Map.of("soort", "C", "kleur", "x"), 85)
        .add("GM0002", Map.of("soort", "C", "kleur", "y"), 95);
  }

  private static Case redB() {
    return new Case(Map.of("kleur", in("x"), "soort", in("B")));
  }

  @Test
  void notBothIsTheRestOfBoth() {
    indicator(NONE);
    indicator(NONE, where("kleur", inOrEmpty("y")), where("soort", inOrEmpty("A", "C")));
    indicator(NONE, redB());
    isKept(kleuren(), 2, total());
  }

  @Test
  void anAlternativeOfTwoColumnsIsAPartOfItsOwn() {
    indicator(BY_SOORT);
    indicator(BY_SOORT, where("kleur", "x"));
    indicator(NONE, where("soort", "A"), redB());
    isKept(kleuren(), 1, soort("B"));
  }

  @Test
  void whichAlternativeIsNamedFirstIsTheSame() {
    indicator(BY_SOORT);
    indicator(BY_SOORT, where("kleur", "x"));
    indicator(NONE, redB(), where("soort", "A"));
    isKept(kleuren(), 1, soort("B"));
  }

  @Test
  void whatTwoConditionsHaveInCommonFollowsFromEitherOfThem() {
    indicator(BY_SOORT);
    indicator(BY_SOORT, where("kleur", "x"));
    // Kleur x, soort B, and either: both are the sum of the first two less the third.
    indicator(NONE, where("kleur", "x"), where("soort", "B"));
    isKept(kleuren(), 1, soort("B"));
  }

  @Test
  void alternativesThatOverlapAreCountedOnce() {
    indicator(BY_SOORT);
    indicator(BY_SOORT, where("kleur", "x"));
    indicator(NONE, where("soort", "A", "C"), where("soort", "A"), redB(), where("soort", "C"));
    isKept(kleuren(), 1, soort("B"));
  }

  @Test
  void emptyOrAnotherUrgencyIsTheRestOfOne() {
    proof(where("urgentie", Allowed.EMPTY), where("urgentie", "U1", "U2"));
  }

  @Test
  void notOneUrgencyThatIsFilledIsTheRestOfIt() {
    proof(where("urgentie", inOrEmpty("U1", "U2")));
  }

  /** Of urgentie U5 there are 2 in the first gemeente; of some it is not known. */
  private void proof(Case... others) {
    Microdata data =
        new Microdata(Map.of("urgentie", List.of("U1", "U2", "U5")))
            .add("GM0001", Map.of("urgentie", "U1"), 30)
            .add("GM0001", Map.of("urgentie", "U2"), 40)
            .add("GM0001", Map.of("urgentie", "U5"), 2)
            .add("GM0001", Map.of(), 15)
            .add("GM0002", Map.of("urgentie", "U1"), 50)
            .add("GM0002", Map.of("urgentie", "U2"), 60)
            .add("GM0002", Map.of("urgentie", "U5"), 70)
            .add("GM0002", Map.of(), 25);
    indicator(Map.of("urgentie", Divides.TELLER));
    indicator(NONE, others);
    isKept(data, 0, GemeenteTable.place("urgentie", "U5", "GM0001"));
  }

  @Test
  void youngOrOldIsTheRestOfThoseBetween() {
    Microdata data =
        new Microdata(Map.of("leeftijd", List.of("10", "40", "80")))
            .add("GM0001", Map.of("leeftijd", "10"), 60)
            .add("GM0001", Map.of("leeftijd", "40"), 5)
            .add("GM0001", Map.of("leeftijd", "80"), 70)
            .add("GM0002", Map.of("leeftijd", "10"), 80)
            .add("GM0002", Map.of("leeftijd", "40"), 90)
            .add("GM0002", Map.of("leeftijd", "80"), 100);
    indicator(NONE, where("leeftijd", Allowed.FILLED));
    indicator(NONE, where("leeftijd", Allowed.within(18L, 74L)));
    indicator(
        NONE,
        where("leeftijd", Allowed.within(null, 17L)),
        where("leeftijd", Allowed.within(75L, null)));
    isKept(data, 1, total());
  }

  /** One row without soort, and ten of soort C without kleur. */
  private static Microdata unknown() {
    return new Microdata(Map.of("soort", List.of("A", "B", "C"), "kleur", List.of("x", "y")))
        .add("GM0002", Map.of("kleur", "x"), 1)
        .add("GM0002", Map.of("soort", "C"), 10);
  }

  @Test
  void aCrossAddsUpToItsTotalWithoutTheCategoriesThatItCrosses() {
    indicator(Map.of("soort*kleur", Divides.BEIDE));
    assertThat(hidden(unknown()).get(0))
        .contains(GemeenteTable.place("soort*kleur", "ONBEKEND*x", "GM0002"));
  }

  @Test
  void casesThatTogetherHaveEveryKleurOfASoortAskNothingOfIt() {
    indicator(
        BY_SOORT,
        where("kleur", inOrEmpty("x")),
        new Case(Map.of("kleur", inOrEmpty("y"), "soort", Allowed.EMPTY)));
    assertThat(hidden(unknown()).get(0))
        .contains(GemeenteTable.place("soort", "ONBEKEND", "GM0002"));
  }

  @Test
  void partsOfPartsAddUpToo() {
    indicator(BY_SOORT, where("kleur", Allowed.EMPTY));
    indicator(BY_SOORT, where("kleur", Allowed.FILLED));
    indicator(NONE, where("soort", inOrEmpty("A")));
    indicator(NONE, where("soort", inOrEmpty("C")));
    assertThat(hidden(unknown()).get(2)).contains(GemeenteTable.total("GM0002"));
  }
}
