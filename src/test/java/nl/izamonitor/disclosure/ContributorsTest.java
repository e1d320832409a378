package nl.izamonitor.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What instellingen may not learn of each other. */
class ContributorsTest {

  private static final ContributorRule RULE =
      new ContributorRule(3, List.of(new Dominance(1, 85), new Dominance(2, 90)));
  private static final Thresholds THRESHOLDS = new Thresholds(0, 0, false, RULE);

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
        new CountedCell(who.total(), 0, false, false, Map.of(Primary.NUMERATOR, who));
    return !Primary.of(cell, THRESHOLDS).isEmpty();
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
    Map<Primary, Contributors> who = new EnumMap<>(Primary.class);
    who.put(Primary.NUMERATOR, of(20, 20, 20));
    who.put(Primary.DENOMINATOR, of(900, 40, 60));
    who.put(Primary.REST, of(880, 40, 20));
    assertThat(Primary.of(new CountedCell(60, 1000, true, true, who), THRESHOLDS))
        .isEqualTo(Set.of(Primary.DENOMINATOR, Primary.REST));
    assertThat(Primary.of(new CountedCell(60, 1000, true, false, who), THRESHOLDS))
        .isEqualTo(Set.of(Primary.DENOMINATOR));
    assertThat(Primary.of(new CountedCell(60, 1000, false, false, who), THRESHOLDS)).isEmpty();
  }

  @Test
  void whoseCountsAreNotKnownAreHidden() {
    assertThat(Primary.of(new CountedCell(5000, 9000, true, false), THRESHOLDS))
        .isEqualTo(Set.of(Primary.NUMERATOR, Primary.DENOMINATOR));
    assertThat(Primary.of(new CountedCell(0, 0, true, false), THRESHOLDS)).isEmpty();
  }

  @Test
  void withoutARuleNothingIsHidden() {
    Thresholds none = new Thresholds(10, 10, false);
    Map<Primary, Contributors> one = Map.of(Primary.NUMERATOR, of(100));
    assertThat(Primary.of(new CountedCell(100, 0, false, false, one), none)).isEmpty();
  }

  @Test
  void whatIsHiddenIsAsUncertainAsIfItWereNotDominated() {
    Contributors one = of(850, 0, 0);
    CountedCell cell = new CountedCell(850, 0, false, false, Map.of(Primary.NUMERATOR, one));
    // 850 is 85 % of 1000, and 90 % of less.
    assertThat(Primary.NUMERATOR.width(cell, THRESHOLDS)).isEqualTo(150);
    assertThat(Primary.NUMERATOR.width(cell, new Thresholds(200, 0, false, RULE))).isEqualTo(200);
    assertThat(Primary.NUMERATOR.width(cell, new Thresholds(10, 0, false))).isEqualTo(10);
  }
}
