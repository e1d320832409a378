package nl.izamonitor.statistics;

import static nl.izamonitor.statistics.Near.assertNear;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class IndirectTest {

  private static final List<Stratum> REFERENCE =
      AgeBands.strata("refEvents", "refPeople", "refEvents");

  /** Origin: PHEindicatormethods 2.1.0, calculate_ISRate on testdata_big and _tiny. */
  @Test
  void rate() {
    Estimate big = Indirect.rate(AgeBands.strata("events"), REFERENCE, 100000, 0.95, 0.998);
    assertNear(big.value(), 10011.137622091057, Near.CLOSED);
    assertNear(big.at(0.95), 9365.91600297888, 10689.097582910616, Near.CLOSED);
    assertNear(big.at(0.998), 9008.7578618655, 11089.02718538338, Near.CLOSED);
    assertThat(big.method()).isEqualTo("Byar");
    Estimate tiny = Indirect.rate(AgeBands.strata("tiny"), REFERENCE, 1000, 0.95);
    assertNear(tiny.at(0.95), 0.4603303513307893, 1.9110426659054027, Near.CLOSED);
    assertThat(tiny.method()).isEqualTo("exact Poisson");
  }

  /** Origin: calculate_ISRatio on testdata_small. */
  @Test
  void ratio() {
    Estimate small = Indirect.ratio(AgeBands.strata("small"), REFERENCE, 100, 0.95, 0.998);
    assertNear(small.value(), 10.886683770400502, Near.CLOSED);
    assertNear(small.at(0.95), 8.765040101829404, 13.366576328418912, Near.CLOSED);
    assertNear(small.at(0.998), 7.695425528392111, 14.897920510466744, Near.CLOSED);
  }

  /** Origin: the case in which the band 5-9 has 25 events and no population. */
  @Test
  void eventsWhereNobodyLivesCountAsObserved() {
    List<Stratum> strata =
        AgeBands.strata("events").stream()
            .map(s -> s.name().equals("5-9") ? new Stratum(s.name(), 25, 0) : s)
            .toList();
    assertNear(
        Indirect.ratio(strata, REFERENCE, 100, 0.95).value(), 110.72323749430866, Near.CLOSED);
  }

  @Test
  void badInputHasAReason() {
    List<Stratum> one = List.of(new Stratum("a", 5, 100));
    assertThat(Indirect.ratio(List.of(), one, 1).reason()).isEqualTo(Reason.NO_STRATA);
    assertThat(Indirect.ratio(one, List.of(), 1).reason()).isEqualTo(Reason.NO_STRATA);
    assertThat(Indirect.rate(one, List.of(new Stratum("b", 5, 100)), 1).reason())
        .isEqualTo(Reason.MISSING_REFERENCE_STRATUM);
    assertThat(Indirect.ratio(one, List.of(new Stratum("a", 0, 100)), 1).reason())
        .isEqualTo(Reason.NOTHING_EXPECTED);
    assertThat(Indirect.ratio(List.of(new Stratum("a", 0, 0)), one, 1).reason())
        .isEqualTo(Reason.DENOMINATOR_ZERO);
    assertThat(Indirect.ratio(List.of(new Stratum("a", Double.NaN, 10)), one, 1).reason())
        .isEqualTo(Reason.MISSING);
    assertThat(Indirect.ratio(one, one, -1).reason()).isEqualTo(Reason.BAD_MULTIPLIER);
  }
}
