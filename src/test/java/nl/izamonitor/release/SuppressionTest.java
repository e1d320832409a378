package nl.izamonitor.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.SmallIndicator;
import nl.izamonitor.disclosure.ContributorRule;
import nl.izamonitor.disclosure.LinkedCell;
import nl.izamonitor.disclosure.LinkedTable;
import nl.izamonitor.disclosure.Thresholds;
import nl.izamonitor.model.Release;
import nl.izamonitor.model.Suppression;
import org.junit.jupiter.api.Test;

/** Why cells are hidden, and what an attack may not find of them. */
class SuppressionTest {

  private static final Thresholds EXACT = new Thresholds(10, 20, false);
  private static final Thresholds INTERVALS =
      new Thresholds(10, 20, false, ContributorRule.NONE, true);

  private static Suppression suppression(
      String method, Thresholds thresholds, long numerator, long denominator) {
    return suppression(SmallIndicator.of(method).build(), thresholds, numerator, denominator);
  }

  private static Suppression suppression(
      Indicator indicator, Thresholds thresholds, long numerator, long denominator) {
    SmallRelease release =
        new SmallRelease(indicator).thresholds(thresholds).count("GM0001", numerator, denominator);
    LinkedTable table = ReleaseBlock.table(release.grid("2023"), release.spec());
    LinkedCell cell =
        table.cells().stream()
            .filter(own -> own.place().equals(SmallRelease.total("GM0001")))
            .findFirst()
            .orElseThrow();
    return table.suppression(new Release("proef", Release.CONCEPT, LocalDate.of(2023, 1, 1)), cell);
  }

  /** Of numerator, denominator and rest how far apart their values must lie. */
  private static List<Long> intervals(Suppression suppression) {
    return Arrays.asList(suppression.numerator(), suppression.denominator(), suppression.rest());
  }

  @Test
  void whatIsSmallMayNotFollowOrKeepsItsInterval() {
    Suppression all = suppression("proportion", EXACT, 3, 19);
    assertThat(all.isPrimary()).isTrue();
    assertThat(intervals(all)).containsExactly(0L, 0L, 0L);
    assertThat(intervals(suppression("proportion", EXACT, 3, 300))).containsExactly(0L, null, null);
    assertThat(intervals(suppression("proportion", EXACT, 290, 300)))
        .containsExactly(null, null, 0L);
    assertThat(intervals(suppression("proportion", INTERVALS, 3, 19)))
        .containsExactly(10L, 20L, 20L);
    Suppression none = suppression("proportion", INTERVALS, 50, 300);
    assertThat(none.isPrimary()).isFalse();
    assertThat(intervals(none)).containsExactly(null, null, null);
  }

  @Test
  void ofAMeanItIsThoseWhoAnsweredThatAreFew() {
    Indicator mean = SmallIndicator.of("mean").denominator(null).build();
    assertThat(suppression(mean, INTERVALS, 3, 300).isPrimary()).isFalse();
    assertThat(intervals(suppression(mean, INTERVALS, 300, 8))).containsExactly(null, 10L, null);
  }

  @Test
  void ofAMeanTheLargerFloorHolds() {
    assertThat(suppression("mean", INTERVALS, 3, 300).isPrimary()).isFalse();
    assertThat(intervals(suppression("mean", INTERVALS, 300, 8))).containsExactly(null, 20L, null);
    assertThat(intervals(suppression("mean", INTERVALS, 300, 15))).containsExactly(null, 20L, null);
  }
}
