package nl.izamonitor.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class LargestRemainderTest {

  @Provide
  Arbitrary<long[]> weights() {
    return Arbitraries.longs()
        .greaterOrEqual(0)
        .array(long[].class)
        .ofMinSize(1)
        .ofMaxSize(40)
        .filter(weights -> Arrays.stream(weights).anyMatch(weight -> weight > 0));
  }

  @Property
  void partsAddUpToTheTotal(
      @ForAll @LongRange(max = Long.MAX_VALUE) long total, @ForAll("weights") long[] weights) {
    assertThat(Arrays.stream(LargestRemainder.split(total, weights)).sum()).isEqualTo(total);
  }

  @Property
  void partsAreWithinOneOfTheExactShare(
      @ForAll @LongRange(max = 1_000_000_000_000L) long total, @ForAll("weights") long[] weights) {
    BigDecimal sum =
        Arrays.stream(weights).mapToObj(BigDecimal::valueOf).reduce(BigDecimal::add).orElseThrow();
    long[] parts = LargestRemainder.split(total, weights);
    for (int i = 0; i < parts.length; i++) {
      BigDecimal exact =
          BigDecimal.valueOf(total)
              .multiply(BigDecimal.valueOf(weights[i]))
              .divide(sum, MathContext.DECIMAL128);
      assertThat(exact.subtract(BigDecimal.valueOf(parts[i])).abs()).isLessThan(BigDecimal.ONE);
    }
  }

  @Property
  void ofEqualWeightsTheFirstAreLargest(
      @ForAll @LongRange(max = 1000) long total, @ForAll @LongRange(min = 1, max = 30) long many) {
    long[] weights = new long[(int) many];
    Arrays.fill(weights, 7);
    long[] parts = LargestRemainder.split(total, weights);
    for (int i = 0; i < parts.length; i++) {
      assertThat(parts[i]).isEqualTo(total / many + (i < total % many ? 1 : 0));
    }
  }

  @Test
  void theLargestRemainderIsRoundedUp() {
    assertThat(LargestRemainder.split(10, new long[] {1, 0, 5, 3})).containsExactly(1, 0, 6, 3);
  }

  @Test
  void nothingCanBeDividedByNothing() {
    assertThat(LargestRemainder.split(0, new long[] {0, 0})).containsExactly(0, 0);
    assertThatThrownBy(() -> LargestRemainder.split(1, new long[] {0, 0}))
        .hasMessageContaining("Cannot divide 1");
    assertThatThrownBy(() -> LargestRemainder.split(1, new long[] {2, -1}))
        .hasMessageContaining("negative");
  }
}
