package nl.izamonitor.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class CountedCellTest {

  private static final Thresholds TEN = new Thresholds(10, 10, false);
  private static final Thresholds NO_ZEROS = new Thresholds(10, 10, true);

  private static boolean hidden(CountedCell cell, Thresholds thresholds) {
    return !cell.sensitive(thresholds).isEmpty();
  }

  private static CountedCell count(long numerator) {
    return new CountedCell(numerator, 0, false, false);
  }

  private static CountedCell rate(long numerator, long denominator) {
    return new CountedCell(numerator, denominator, true, false);
  }

  private static CountedCell proportion(long numerator, long denominator) {
    return new CountedCell(numerator, denominator, true, true);
  }

  @Test
  void countsFromTheFloorAreShown() {
    assertThat(hidden(count(1), TEN)).isTrue();
    assertThat(hidden(count(9), TEN)).isTrue();
    assertThat(hidden(count(10), TEN)).isFalse();
  }

  @Test
  void zerosAreHiddenWhereTheSourceSaysSo() {
    assertThat(hidden(count(0), TEN)).isFalse();
    assertThat(hidden(count(0), NO_ZEROS)).isTrue();
    assertThat(hidden(proportion(0, 100), NO_ZEROS)).isTrue();
  }

  @Test
  void smallDenominatorsAreHidden() {
    assertThat(hidden(rate(20, 9), TEN)).isTrue();
    assertThat(hidden(rate(20, 10), TEN)).isFalse();
    assertThat(hidden(rate(0, 9), TEN)).isTrue();
    assertThat(hidden(rate(20, 0), TEN)).isFalse();
  }

  @Test
  void theRestOfAProportionIsAGroupToo() {
    assertThat(hidden(proportion(91, 100), TEN)).isTrue();
    assertThat(hidden(proportion(90, 100), TEN)).isFalse();
    assertThat(hidden(rate(91, 100), TEN)).isFalse();
    assertThat(hidden(proportion(100, 100), TEN)).isFalse();
    assertThat(hidden(proportion(100, 100), NO_ZEROS)).isTrue();
  }

  @Test
  void theRestHasTheStricterFloor() {
    assertThat(hidden(proportion(91, 100), new Thresholds(0, 10, false))).isTrue();
    assertThat(hidden(proportion(91, 100), new Thresholds(10, 0, false))).isTrue();
  }

  @Test
  void whereNobodyLivesThereIsNobodyToProtect() {
    assertThat(hidden(proportion(0, 0), TEN)).isFalse();
  }

  @Test
  void publishedFiguresHaveNoFloor() {
    Thresholds none = new Thresholds(0, 0, false);
    assertThat(hidden(count(0), none)).isFalse();
    assertThat(hidden(count(1), none)).isFalse();
    assertThat(hidden(count(0), new Thresholds(0, 0, true))).isFalse();
  }

  @Property
  void noSmallGroupIsShown(
      @ForAll @LongRange(max = 60) long numerator,
      @ForAll @LongRange(max = 60) long denominator,
      @ForAll @IntRange(max = 15) int floor,
      @ForAll boolean zeros) {
    Thresholds thresholds = new Thresholds(floor, floor, zeros);
    if (!hidden(proportion(numerator, denominator), thresholds)) {
      assertThat(numerator).matches(n -> n == 0 || n >= floor);
      assertThat(denominator).matches(n -> n == 0 || n >= floor);
      assertThat(denominator - numerator).matches(n -> n <= 0 || n >= floor);
      assertThat(zeros && floor > 0 && numerator == 0).isFalse();
    }
  }

  @Property
  void aHigherFloorHidesNoLess(
      @ForAll @LongRange(max = 60) long numerator,
      @ForAll @LongRange(max = 60) long denominator,
      @ForAll @IntRange(max = 15) int floor,
      @ForAll boolean zeros) {
    CountedCell cell = proportion(numerator, denominator);
    if (hidden(cell, new Thresholds(floor, floor, zeros))) {
      assertThat(hidden(cell, new Thresholds(floor + 1, floor, zeros))).isTrue();
      assertThat(hidden(cell, new Thresholds(floor, floor + 1, zeros))).isTrue();
      assertThat(hidden(cell, new Thresholds(floor, floor, true))).isTrue();
    }
  }
}
