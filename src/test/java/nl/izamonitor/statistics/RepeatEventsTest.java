package nl.izamonitor.statistics;

import static nl.izamonitor.statistics.Near.assertNear;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RepeatEventsTest {

  @Test
  void withoutRepetitionTheLimitsOfTheCrudeRate() {
    for (double events : new double[] {0, 1, 9, 10, 500}) {
      Interval repeat = RepeatEvents.rate(events, events, 250, 1000, 0.95).at(0.95);
      Interval crude = Crude.rate(events, 250, 1000, 0.95).at(0.95);
      assertNear(repeat, crude.lower(), crude.upper(), Near.CLOSED);
    }
  }

  @Test
  void oneStratumIsTheStandardisedRate() {
    Interval crude = RepeatEvents.rate(40, 70, 250, 1000, 0.998).at(0.998);
    Interval standardised =
        Standardised.directRepeat(
                List.of(new Stratum("all", 40, 250, 70)), Map.of("all", 7.0), 1000, 0.998)
            .at(0.998);
    assertNear(standardised, crude.lower(), crude.upper(), Near.CLOSED);
  }

  @Test
  void aLowerLimitBelowZeroIsZero() {
    assertThat(RepeatEvents.rate(3, 9, 10, 1, 0.998).at(0.998).lower()).isZero();
  }

  @Test
  void badInputHasAReason() {
    assertThat(RepeatEvents.rate(10, 9, 100, 1).reason()).isEqualTo(Reason.INCONSISTENT);
    assertThat(RepeatEvents.rate(10, 101, 100, 1).reason()).isEqualTo(Reason.INCONSISTENT);
    assertThat(RepeatEvents.rate(10, Double.NaN, 100, 1).reason()).isEqualTo(Reason.MISSING);
    assertThat(RepeatEvents.rate(10, 12, 0, 1).reason()).isEqualTo(Reason.DENOMINATOR_ZERO);
  }
}
