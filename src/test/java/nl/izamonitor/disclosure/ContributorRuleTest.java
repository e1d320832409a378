package nl.izamonitor.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nl.izamonitor.model.Contributors;
import nl.izamonitor.model.Quantity;
import org.junit.jupiter.api.Test;

/** What instellingen may not learn of each other. */
class ContributorRuleTest {

  private static final ContributorRule RULE =
      new ContributorRule(3, List.of(new Dominance(1, 85), new Dominance(2, 90)));
  private static final Thresholds THRESHOLDS = new Thresholds(0, 0, false, RULE, false);

  /** Contributions from large to small. */
  private static Contributors of(long... contributions) {
    List<Long> together =
        IntStream.rangeClosed(1, 3)
            .mapToObj(n -> IntStream.range(0, Math.min(n, contributions.length)))
            .map(first -> first.mapToLong(i -> contributions[i]).sum())
            .toList();
    return new Contributors(
        contributions.length, java.util.Arrays.stream(contributions).sum(), together);
  }

  private static boolean hidden(long... contributions) {
    Contributors who = of(contributions);
    CountedCell cell =
        new CountedCell(who.total(), 0, false, false, Map.of(Quantity.NUMERATOR, who));
    return !cell.sensitive(THRESHOLDS).isEmpty();
  }

  @Test
  void fewerThanThreeAreTooFew() {
    assertThat(hidden(100)).isTrue();
    assertThat(hidden(50, 50)).isTrue();
    assertThat(hidden(34, 33, 33)).isFalse();
    assertThat(hidden()).isFalse();
  }

  @Test
  void oneMayHave85Percent() {
    assertThat(hidden(85, 5, 5, 5)).isFalse();
    assertThat(hidden(86, 4, 4, 3, 3)).isTrue();
    assertThat(hidden(8501, 399, 400, 400, 300)).isTrue();
  }

  @Test
  void twoMayHave90Percent() {
    assertThat(hidden(50, 40, 10)).isFalse();
    assertThat(hidden(51, 40, 9)).isTrue();
    assertThat(hidden(20, 20, 20, 20, 20)).isFalse();
  }

  @Test
  void everyCountOfARowIsLookedAt() {
    Map<Quantity, Contributors> who = new EnumMap<>(Quantity.class);
    who.put(Quantity.NUMERATOR, of(20, 20, 20));
    who.put(Quantity.DENOMINATOR, of(900, 40, 60));
    who.put(Quantity.REST, of(880, 40, 20));
    assertThat(new CountedCell(60, 1000, true, true, who).sensitive(THRESHOLDS))
        .isEqualTo(Set.of(Quantity.DENOMINATOR, Quantity.REST));
    assertThat(new CountedCell(60, 1000, true, false, who).sensitive(THRESHOLDS))
        .isEqualTo(Set.of(Quantity.DENOMINATOR));
    assertThat(new CountedCell(60, 1000, false, false, who).sensitive(THRESHOLDS)).isEmpty();
  }

  @Test
  void whoseCountsAreNotKnownAreHidden() {
    assertThat(new CountedCell(5000, 9000, true, false).sensitive(THRESHOLDS))
        .isEqualTo(Set.of(Quantity.NUMERATOR, Quantity.DENOMINATOR));
    assertThat(new CountedCell(0, 0, true, false).sensitive(THRESHOLDS)).isEmpty();
  }

  @Test
  void withoutARuleNothingIsHidden() {
    Thresholds none = new Thresholds(10, 10, false);
    Map<Quantity, Contributors> one = Map.of(Quantity.NUMERATOR, of(100));
    assertThat(new CountedCell(100, 0, false, false, one).sensitive(none)).isEmpty();
  }

  @Test
  void whatIsHiddenIsAsUncertainAsIfItWereNotDominated() {
    Contributors one = of(850, 0, 0);
    CountedCell cell = new CountedCell(850, 0, false, false, Map.of(Quantity.NUMERATOR, one));
    // 850 is 85 % of 1000, and 90 % of less.
    assertThat(interval(cell, RULE, 0)).isEqualTo(150);
    assertThat(interval(cell, RULE, 200)).isEqualTo(200);
    assertThat(interval(cell, ContributorRule.NONE, 10)).isEqualTo(10);
  }

  private static long interval(CountedCell cell, ContributorRule rule, int floor) {
    return cell.interval(Quantity.NUMERATOR, new Thresholds(floor, 0, false, rule, true));
  }
}
