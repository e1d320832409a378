package nl.izamonitor.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuantileTest {

  /**
   * Origin: PHEindicatormethods 2.1.0, phe_quantile, its dummy indicator 1 in deciles, with ties.
   */
  @Test
  void highestFirst() {
    assertThat(
            numbers(
                true, 10, 182.71, 175.99, 169.27, 169.27, 155.83, 149.11, 142.39, 135.67, 128.95,
                121.4, 108.9, 108.9, 101.6))
        .containsExactly(1, 1, 2, 2, 4, 4, 5, 6, 7, 7, 8, 8, 10);
  }

  /** Origin: the same, its dummy indicator 2, of which the lowest value comes first. */
  @Test
  void lowestFirst() {
    assertThat(
            numbers(
                false, 10, 10, 11, 13, 15, 19, 20.2, 22.4, 24.6, 26.8, 29, 31.2, 33.4, 35.6, 37.8,
                37.8, 42.2, 44.4, 46.6, 46.6, 51, 53.2, 55.4))
        .containsExactly(1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 6, 6, 7, 8, 8, 8, 9, 10, 10);
  }

  @Test
  void aRegionWithoutValueDoesNotCount() {
    assertThat(numbers(false, 2, 1, Double.NaN, 2, Double.POSITIVE_INFINITY))
        .containsExactly(1, 0, 2, 0);
  }

  @Test
  void badInputHasAReason() {
    assertThat(Quantile.of(List.of(new Ranked(1, true)), 2))
        .containsExactly(new Quantile(0, Reason.TOO_FEW_REGIONS));
    assertThat(Quantile.of(List.of(new Ranked(1, true), new Ranked(2, false)), 2))
        .extracting(Quantile::reason)
        .containsOnly(Reason.DIRECTION_DIFFERS);
    assertThat(Quantile.of(List.of(new Ranked(1, true)), 0))
        .extracting(Quantile::reason)
        .containsExactly(Reason.BAD_MULTIPLIER);
    assertThat(Quantile.of(List.of(), 4)).isEmpty();
  }

  private static List<Integer> numbers(boolean highestFirst, int quantiles, double... values) {
    List<Ranked> regions =
        Arrays.stream(values).mapToObj(value -> new Ranked(value, highestFirst)).toList();
    return Quantile.of(regions, quantiles).stream().map(Quantile::number).toList();
  }
}
