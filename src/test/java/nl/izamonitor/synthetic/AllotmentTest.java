package nl.izamonitor.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AllotmentTest {

  @Test
  void dividesExactly() {
    for (int total = 0; total < 50; total++) {
      long[] parts = Allotment.split(total, new long[] {3, 0, 5, 1, 90}, total);

      assertThat(Arrays.stream(parts).sum()).isEqualTo(total);
      assertThat(Arrays.stream(parts).min().orElseThrow()).isNotNegative();
      assertThat(parts[1]).isZero();
    }
  }

  @Test
  void givesSmallCellsTheirShareOverManyTurns() {
    long rare =
        IntStream.range(0, 1000)
            .mapToLong(turn -> Allotment.split(10, new long[] {1, 49, 50}, turn)[0])
            .sum();

    assertThat(rare).isBetween(95L, 105L);
  }
}
