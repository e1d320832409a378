package nl.izamonitor.disclosure;

import static nl.izamonitor.conf.CategoryListBuilder.categoryList;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import nl.izamonitor.conf.CategoryList;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Indicator.Divides;
import nl.izamonitor.conf.SmallIndicator;
import nl.izamonitor.model.Condition;
import nl.izamonitor.model.Condition.Allowed;
import nl.izamonitor.model.Condition.Case;
import nl.izamonitor.model.Place;

/**
 * Any rows of two gemeenten by soort and kleur, counted by any few indicators with any conditions:
 * what protection publishes of them is safe.
 */
class LinkedTablesPropertiesTest {

  private static final String SOORT = "soort";
  private static final String KLEUR = "kleur";
  private static final Map<String, List<String>> COLUMNS =
      Map.of(SOORT, List.of("A", "B", "C"), KLEUR, List.of("x", "y"));
  private static final List<CategoryList> LISTS =
      List.of(
          categoryList(SOORT).codes("A", "B", "C").build(),
          categoryList(KLEUR).codes("x", "y").build());

  /** What an indicator counts. */
  private record Definition(List<Case> anyOf, Set<String> breakdowns) {

    Indicator indicator(int number) {
      Map<String, Divides> divided = new TreeMap<>();
      breakdowns.forEach(breakdown -> divided.put(breakdown, Divides.BEIDE));
      return SmallIndicator.of("i" + number, "count")
          .numerator(SmallIndicator.rows(anyOf.isEmpty() ? null : new Condition(anyOf)))
          .breakdowns(divided)
          .build();
    }
  }

  @Provide
  Arbitrary<Microdata> rows() {
    Arbitrary<Integer> number =
        Arbitraries.frequencyOf(
            Tuple.of(2, Arbitraries.just(0)),
            Tuple.of(3, Arbitraries.integers().between(1, 9)),
            Tuple.of(5, Arbitraries.integers().between(10, 60)));
    // Of each gemeente every soort and kleur, and some of which one is not known.
    return number.list().ofSize(16).map(LinkedTablesPropertiesTest::rows);
  }

  private static Microdata rows(List<Integer> numbers) {
    Microdata data = new Microdata(COLUMNS);
    int next = 0;
    for (String region : List.of("GM0001", "GM0002")) {
      for (String soort : COLUMNS.get(SOORT)) {
        for (String kleur : COLUMNS.get(KLEUR)) {
          data.add(region, Map.of(SOORT, soort, KLEUR, kleur), numbers.get(next++));
        }
      }
      data.add(region, Map.of(KLEUR, "x"), numbers.get(next++));
      data.add(region, Map.of(SOORT, "C"), numbers.get(next++));
    }
    return data;
  }

  @Provide
  Arbitrary<List<Indicator>> indicators() {
    Arbitrary<List<Case>> anyOf =
        Combinators.combine(allowed(SOORT), allowed(KLEUR))
            .as(
                (soort, kleur) -> {
                  Map<String, Allowed> columns = new HashMap<>(soort);
                  columns.putAll(kleur);
                  return columns;
                })
            .filter(columns -> !columns.isEmpty())
            .map(Case::new)
            .list()
            .ofMaxSize(2);
    Arbitrary<Set<String>> breakdowns =
        Arbitraries.of(SOORT, KLEUR, SOORT + "*" + KLEUR).set().ofMaxSize(2);
    return Combinators.combine(anyOf, breakdowns)
        .as(Definition::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(LinkedTablesPropertiesTest::numbered);
  }

  private static List<Indicator> numbered(List<Definition> definitions) {
    List<Indicator> indicators = new ArrayList<>();
    definitions.forEach(definition -> indicators.add(definition.indicator(indicators.size())));
    return indicators;
  }

  /** What a case asks of a column, if it asks anything. */
  private static Arbitrary<Map<String, Allowed>> allowed(String column) {
    Arbitrary<Allowed> values =
        Combinators.combine(
                Arbitraries.of(COLUMNS.get(column)).set().ofMinSize(1), Arbitraries.of(true, false))
            .as((some, orEmpty) -> Allowed.of(some.stream().sorted().toList(), orEmpty));
    return Arbitraries.oneOf(values, Arbitraries.of(Allowed.EMPTY, Allowed.FILLED))
        .map(allowed -> Map.of(column, allowed))
        .injectNull(0.4)
        .map(asked -> asked == null ? Map.<String, Allowed>of() : asked);
  }

  private static List<Set<Place>> hidden(List<LinkedTable> tables) {
    List<Indicator> indicators = tables.stream().map(LinkedTable::indicator).toList();
    Populations.Definitions definitions = new Populations.Definitions(LISTS, Map.of(), indicators);
    return LinkedTables.hidden(
        List.of(new LinkedRelease(tables, Populations.of(List.of(definitions)).get(0), false)));
  }

  private static List<String> definitions(List<Indicator> indicators) {
    return indicators.stream()
        .map(i -> i.numerator().value().where() + " by " + i.breakdowns().keySet())
        .toList();
  }

  /** Without intervals: nothing follows from sums alone. */
  @Property(tries = 300, seed = "2026")
  void whatIsSmallIsHiddenAndNothingHiddenCanBeComputed(
      @ForAll("rows") Microdata data, @ForAll("indicators") List<Indicator> indicators) {
    isSafe(data, indicators, GemeenteTable.TEN, Double.NEGATIVE_INFINITY);
  }

  /** With intervals: nor from counts not being below zero. */
  @Tag("slow")
  @Property(tries = 300, seed = "2026")
  void norNarrowedDownToLessThanItsInterval(
      @ForAll("rows") Microdata data, @ForAll("indicators") List<Indicator> indicators) {
    Thresholds intervals = new Thresholds(10, 10, false, ContributorRule.NONE, true);
    isSafe(data, indicators, intervals, 0);
  }

  private static void isSafe(
      Microdata data, List<Indicator> indicators, Thresholds thresholds, double least) {
    List<LinkedTable> tables =
        indicators.stream().map(indicator -> data.table(indicator, thresholds)).toList();
    List<Set<Place>> hidden = hidden(tables);

    List<Set<Place>> sensitive = Microdata.sensitive(tables);
    for (int table = 0; table < tables.size(); table++) {
      assertThat(hidden.get(table)).containsAll(sensitive.get(table));
    }
    assertThat(data.found(least, tables, hidden))
        .as("%s of %s; hidden %s", definitions(indicators), data, hidden)
        .isEmpty();
  }
}
