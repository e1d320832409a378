package nl.izamonitor.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.izamonitor.conf.CategoryList;
import nl.izamonitor.conf.CategoryList.Category;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Indicator.Divides;
import nl.izamonitor.conf.Indicator.Kind;
import nl.izamonitor.conf.Indicator.Measure;
import nl.izamonitor.conf.Indicator.Method;
import nl.izamonitor.conf.Indicator.NoNumerator;
import nl.izamonitor.conf.Indicator.Value;
import nl.izamonitor.conf.Location;
import nl.izamonitor.meting.BlockSpec;
import nl.izamonitor.meting.Contributions;
import nl.izamonitor.meting.Counts;
import nl.izamonitor.meting.Key;
import nl.izamonitor.meting.Laid;
import nl.izamonitor.meting.SmallBlock;
import nl.izamonitor.meting.Value;
import nl.izamonitor.model.Condition;
import nl.izamonitor.model.Condition.Allowed;
import org.junit.jupiter.api.Test;

/** Two gemeenten and what is unknown; the country is their sum. */
class LinkedTablesTest {

  private static final CategoryList SOORT = list("soort", "A", "B", "C");

  private final List<Laid> family = new ArrayList<>();
  private final List<Indicator> indicators = new ArrayList<>();
  private ContributorRule rule = ContributorRule.NONE;

  private static CategoryList list(String name, String... codes) {
    return new CategoryList(
        new Location("a.yml", 1, Map.of()),
        name,
        name,
        null,
        null,
        List.of(),
        List.of(),
        false,
        "s",
        List.of(codes).stream()
            .map(code -> new Category(code, code, null, null, null, List.of()))
            .toList());
  }

  /** An indicator that counts rows of t, by soort or not. */
  private void indicator(Condition where, boolean bySoort, Map<Key, Counts> counts) {
    Indicator plain =
        SmallBlock.indicator(
            Method.COUNT, NoNumerator.ZERO, bySoort ? Map.of("soort", Divides.BEIDE) : Map.of());
    Indicator own =
        new Indicator(
            plain.location(),
            "i" + indicators.size(),
            plain.title(),
            plain.tags(),
            plain.definition(),
            plain.version(),
            plain.method(),
            plain.per(),
            plain.direction(),
            plain.maturity(),
            null,
            new Measure("t", new Value(Kind.COUNT, null, where), "u"),
            null,
            null,
            plain.noNumerator(),
            plain.levels(),
            plain.breakdowns(),
            plain.standardise(),
            plain.trendBreaks(),
            plain.source(),
            plain.example());
    indicators.add(own);
    BlockSpec spec = SmallBlock.spec(own, Map.of(), SmallBlock.TEN);
    BlockSpec shown =
        new BlockSpec(
            spec.meting(),
            own,
            spec.indeling(),
            spec.periods(),
            spec.regions(),
            Map.of("soort", List.of("A", "B", "C", "ONBEKEND")),
            spec.missing(),
            spec.minimums(),
            spec.minimum(),
            spec.voorlopig(),
            spec.plan(),
            new Thresholds(10, 10, false, rule),
            false,
            spec.standard(),
            spec.respondents(),
            spec.source());
    family.add(new Laid(shown, "2023", counts, SmallBlock.PLACES));
  }

  private static Map<Key, Counts> totals(long first, long second) {
    Map<Key, Counts> counts = new HashMap<>();
    counts.put(SmallBlock.total("GM0001"), SmallBlock.counts(first, 0));
    counts.put(SmallBlock.total("GM0002"), SmallBlock.counts(second, 0));
    counts.put(SmallBlock.total("NL"), SmallBlock.counts(first + second, 0));
    return counts;
  }

  private static Condition soort(String... codes) {
    return Condition.of("soort", Allowed.of(List.of(codes), false));
  }

  /** Per gemeente the counts of A, B and C; with their totals and those of the country. */
  private static Map<Key, Counts> bySoort(long[] first, long[] second) {
    Map<Key, Counts> counts =
        totals(first[0] + first[1] + first[2], second[0] + second[1] + second[2]);
    for (int i = 0; i < 3; i++) {
      String code = List.of("A", "B", "C").get(i);
      counts.put(SmallBlock.key("soort", code, "GM0001"), SmallBlock.counts(first[i], 0));
      counts.put(SmallBlock.key("soort", code, "GM0002"), SmallBlock.counts(second[i], 0));
      counts.put(SmallBlock.key("soort", code, "NL"), SmallBlock.counts(first[i] + second[i], 0));
    }
    return counts;
  }

  private List<List<Key>> hidden() {
    List<BitSet> hidden =
        LinkedTables.hidden(
            List.of(
                new LinkedRelease(
                    family,
                    new Populations(
                        Populations.codes(List.of(SOORT)), List.of(SOORT), Map.of(), indicators),
                    false)));
    List<List<Key>> keys = new ArrayList<>();
    for (int i = 0; i < family.size(); i++) {
      Laid laid = family.get(i);
      keys.add(hidden.get(i).stream().mapToObj(row -> laid.keys().get(row)).toList());
    }
    return keys;
  }

  @Test
  void theOtherRegionOfACountryIsHiddenToo() {
    indicator(null, false, totals(3, 500));
    assertThat(hidden().get(0))
        .containsExactly(SmallBlock.total("GM0001"), SmallBlock.total("GM0002"));
  }

  @Test
  void whatIsUnknownNowhereIsKnownToBeZero() {
    // Were the unknown region taken for a hidden count, the second gemeente would not be hidden.
    indicator(null, false, totals(9, 10));
    assertThat(hidden().get(0)).hasSize(2);
  }

  @Test
  void aHiddenCategoryHasAnotherInItsRegionAndInItsCategory() {
    indicator(null, true, bySoort(new long[] {3, 20, 30}, new long[] {40, 50, 60}));
    assertThat(hidden().get(0))
        .containsExactlyInAnyOrder(
            SmallBlock.key("soort", "A", "GM0001"),
            SmallBlock.key("soort", "B", "GM0001"),
            SmallBlock.key("soort", "A", "GM0002"),
            SmallBlock.key("soort", "B", "GM0002"));
  }

  @Test
  void aSetOfCategoriesInAnotherIndicatorDoesNotGiveItsPartAway() {
    indicator(null, true, bySoort(new long[] {3, 20, 30}, new long[] {40, 50, 60}));
    indicator(soort("A", "B"), false, totals(23, 90));
    List<List<Key>> hidden = hidden();
    // A and B may stand for each other in the first gemeente: their sum is known anyway.
    assertThat(hidden.get(1)).isEmpty();
    assertThat(hidden.get(0)).hasSize(4);
  }

  @Test
  void aPairThatAnotherIndicatorAddsUpWithAThirdIsBroken() {
    indicator(null, true, bySoort(new long[] {3, 20, 30}, new long[] {40, 50, 60}));
    indicator(soort("A", "C"), false, totals(33, 100));
    List<Key> own = hidden().get(0);
    List<Key> others = hidden().get(1);
    // A with C known: either C is hidden in B's place, or the pair itself is.
    assertThat(own).contains(SmallBlock.key("soort", "A", "GM0001"));
    boolean pairIsShown = !others.contains(SmallBlock.total("GM0001"));
    boolean partnerIsShown = !own.contains(SmallBlock.key("soort", "C", "GM0001"));
    assertThat(pairIsShown && partnerIsShown).isFalse();
  }

  @Test
  void anotherIndicatorWithTheSameCountIsHiddenWithIt() {
    indicator(null, true, bySoort(new long[] {3, 20, 30}, new long[] {40, 50, 60}));
    indicator(soort("B"), false, totals(20, 50));
    List<List<Key>> hidden = hidden();
    boolean first = hidden.get(0).contains(SmallBlock.key("soort", "B", "GM0001"));
    boolean second = hidden.get(1).contains(SmallBlock.total("GM0001"));
    assertThat(first).isEqualTo(second);
  }

  /** A count that one contributor dominates, or that ten share. */
  private static Counts ofContributors(long total, long largest) {
    List<Long> others = List.of(largest, (total - largest) / 9, (total - largest) / 9);
    Contributions own = new Contributions(10, 0, others, List.of(), List.of());
    return new Counts(total, 0, 0, List.of(), Map.of(Primary.NUMERATOR, own), null);
  }

  @Test
  void theSumOfHiddenCellsIsHiddenFromContributorsToo() {
    // Of A, B and their sum one contributor has more than 85 %; of C and the total nobody.
    Map<Key, Counts> counts = bySoort(new long[] {990, 990, 5000}, new long[] {0, 0, 0});
    for (String code : List.of("A", "B")) {
      counts.put(SmallBlock.key("soort", code, "GM0001"), ofContributors(990, 900));
      counts.put(SmallBlock.key("soort", code, "NL"), ofContributors(990, 900));
    }
    counts.put(SmallBlock.key("soort", "C", "GM0001"), ofContributors(5000, 500));
    counts.put(SmallBlock.key("soort", "C", "NL"), ofContributors(5000, 500));
    counts.put(SmallBlock.total("GM0001"), ofContributors(6980, 1800));
    counts.put(SmallBlock.total("NL"), ofContributors(6980, 1800));
    rule = new ContributorRule(3, List.of(new Dominance(1, 85)));
    indicator(null, true, counts);
    List<Key> hidden = hidden().get(0);
    assertThat(hidden).contains(SmallBlock.key("soort", "A", "NL"));
    boolean other = hidden.contains(SmallBlock.key("soort", "C", "NL"));
    assertThat(other || hidden.contains(SmallBlock.total("NL"))).isTrue();
  }

  @Test
  void theSumOfHiddenCellsIsKnownWhereNobodyDominatesIt() {
    // Each has another large contributor: nobody has more than half of both.
    Map<Key, Counts> counts = bySoort(new long[] {990, 990, 5000}, new long[] {0, 0, 0});
    for (String region : List.of("GM0001", "NL")) {
      counts.put(SmallBlock.key("soort", "A", region), ofContributors(990, 900));
      counts.put(SmallBlock.key("soort", "B", region), ofContributors(990, 900));
      counts.put(SmallBlock.key("soort", "C", region), ofContributors(5000, 500));
      counts.put(SmallBlock.total(region), ofContributors(6980, 900));
    }
    rule = new ContributorRule(3, List.of(new Dominance(1, 85)));
    indicator(null, true, counts);
    assertThat(hidden().get(0))
        .containsExactlyInAnyOrder(
            SmallBlock.key("soort", "A", "GM0001"),
            SmallBlock.key("soort", "B", "GM0001"),
            SmallBlock.key("soort", "A", "NL"),
            SmallBlock.key("soort", "B", "NL"));
  }

  @Test
  void conditionsThatAreNotAboutCategoriesStandApart() {
    indicator(null, false, totals(30, 500));
    indicator(Condition.of("iets", Allowed.of(List.of("anders"), false)), false, totals(3, 500));
    assertThat(hidden().get(0)).isEmpty();
    assertThat(hidden().get(1)).hasSize(2);
  }
}
