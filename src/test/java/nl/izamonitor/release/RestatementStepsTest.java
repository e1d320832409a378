package nl.izamonitor.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import nl.izamonitor.TallyBuilder;
import nl.izamonitor.comparison.RestatementCause;
import org.junit.jupiter.api.Test;

/** A difference is split by what values are of the counts on the way. */
class RestatementStepsTest {

  /** Before, 20 of 100 and no data of the other gemeente; now 30 of 110, and 40 of 200 there. */
  private static List<RestatementSteps.Part> parts(String method, double was, double is) {
    SmallRelease before = SmallRelease.of(method).count("GM0001", 20, 100).count("GM0002", 0, 0);
    SmallRelease made = SmallRelease.of(method).count("GM0001", 30, 110).count("GM0002", 40, 200);
    before.add(TallyBuilder.of("GM0002").dekking("t", 0, 1000));
    return new RestatementSteps(made.grid("2023"), before.grid("2023"), SmallRelease.total("NL"))
        .parts(!method.equals("count"), was, is);
  }

  private static void areParts(String method, double source, double dekking) {
    double was = 20;
    assertThat(parts(method, was, was + source + dekking))
        .extracting(
            RestatementSteps.Part::cause,
            part -> part.change().part(),
            part -> part.change().numerator())
        .containsExactly(
            tuple(RestatementCause.BRON, source, 10L),
            tuple(RestatementCause.DEKKING, dekking, 40L));
  }

  @Test
  void theStepsOfACountAreCounts() {
    areParts("count", 10, 40);
  }

  @Test
  void theStepsOfAQuotientAreQuotients() {
    areParts("proportion", 7.27272727273, -4.69208211144);
  }

  @Test
  void theStepsOfAMethodOfAnotherAreItsValues() {
    // 20 to 80, then 30 to 80, then 70 to 240.
    areParts("odds", 12.5, -8.33333333333);
  }
}
