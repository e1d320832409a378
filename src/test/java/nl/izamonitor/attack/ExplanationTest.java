package nl.izamonitor.attack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What follows must follow in whole numbers too. */
class ExplanationTest {

  /** Three sums of two of three unknowns: half of all of them together gives each. */
  private static final LinearSystem PAIRS = new LinearSystem();

  static {
    PAIRS.unknowns(3);
    PAIRS.total(new int[] {0, 1}, 10);
    PAIRS.total(new int[] {1, 2}, 10);
    PAIRS.total(new int[] {0, 2}, 10);
  }

  @Test
  void halvesAreMadeWhole() {
    assertThat(Explanation.isExact(PAIRS, 0, new double[] {0.5, -0.5, 0.5})).isTrue();
  }

  @Test
  void whatLeavesAnotherUnknownIsNoProof() {
    assertThat(Explanation.isExact(PAIRS, 0, new double[] {0.5, -0.5, 0.25})).isFalse();
    assertThat(Explanation.isExact(PAIRS, 0, new double[] {1, 0, 0})).isFalse();
    assertThat(Explanation.isExact(PAIRS, 0, new double[] {0, 0, 0})).isFalse();
  }

  @Test
  void whatIsNearlySoIsNoProof() {
    assertThat(Explanation.isExact(PAIRS, 0, new double[] {0.5001, -0.5, 0.5})).isFalse();
  }
}
