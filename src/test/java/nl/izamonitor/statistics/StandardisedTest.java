package nl.izamonitor.statistics;

import static nl.izamonitor.statistics.Near.assertNear;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StandardisedTest {

  private static final Map<String, Double> ESP = AgeBands.europeanStandard();

  /** Origin: PHEindicatormethods 2.1.0, testdata_big per 10,000. */
  @Test
  void manyEvents() {
    Estimate rate = Standardised.direct(AgeBands.strata("events"), ESP, 10000, 0.95, 0.998);
    assertNear(rate.value(), 1043.0247991469423, Near.CLOSED);
    assertNear(rate.at(0.95), 971.770906798568, 1117.894091547925, Near.CLOSED);
    assertNear(rate.at(0.998), 932.3287880219904, 1162.0595999522059, Near.CLOSED);
    assertThat(rate.method()).isEqualTo("Dobson");
  }

  /** Origin: testdata_small per 100,000. */
  @Test
  void fewEvents() {
    Estimate rate = Standardised.direct(AgeBands.strata("small"), ESP, 100000, 0.95, 0.998);
    assertNear(rate.value(), 1103.212025300104, Near.CLOSED);
    assertNear(rate.at(0.95), 877.455767536709, 1367.0882227251795, Near.CLOSED);
    assertNear(rate.at(0.998), 763.6420357939879, 1530.0328948244762, Near.CLOSED);
  }

  /** Origin: testdata_tiny, nine events, no value. */
  @Test
  void withheldBelowTenEvents() {
    assertThat(Standardised.direct(AgeBands.strata("tiny"), ESP, 100000).reason())
        .isEqualTo(Reason.TOO_FEW_EVENTS);
    assertThat(Standardised.directRepeat(AgeBands.strata("tiny"), ESP, 100000).reason())
        .isEqualTo(Reason.TOO_FEW_EVENTS);
  }

  /** Origin: testdata_nonind_big and testdata_nonind_small, printed to 8 decimals. */
  @Test
  void eventsThatComeAgain() {
    Estimate big =
        Standardised.directRepeat(
            AgeBands.strata("events", "people", "squares"), ESP, 100000, 0.95, 0.998);
    assertNear(big.value(), 10430.24799147, Near.EXACT);
    assertNear(big.at(0.95), 9532.94977862, 11373.07483298, Near.EXACT);
    assertNear(big.at(0.998), 9036.25631357, 11929.24980749, Near.EXACT);
    Estimate small =
        Standardised.directRepeat(
            AgeBands.strata("smallRepeat", "people", "smallSquares"), ESP, 100000, 0.95);
    assertNear(small.value(), 1082.95419841, Near.EXACT);
    assertNear(small.at(0.95), 817.68609755, 1393.55884927, Near.EXACT);
  }

  @Test
  void anEmptyOrAbsentStratumIsLeftOutWithItsWeight() {
    Estimate without =
        Standardised.direct(List.of(new Stratum("a", 20, 100)), Map.of("a", 3.0, "b", 5.0), 1);
    Estimate with =
        Standardised.direct(
            List.of(new Stratum("a", 20, 100), new Stratum("b", 0, 0)),
            Map.of("a", 3.0, "b", 5.0),
            1);
    assertThat(with).isEqualTo(without);
    assertNear(with.value(), 0.2, Near.CLOSED);
  }

  /** Counts may be fractions; the bound on a sum of squares is none of the direct rate's. */
  @Test
  void halfAnEventInAStratum() {
    List<Stratum> strata = List.of(new Stratum("a", 20, 100), new Stratum("b", 0.5, 50));
    Map<String, Double> weights = Map.of("a", 1.0, "b", 1.0);
    assertNear(Standardised.direct(strata, weights, 1).value(), 0.105, Near.CLOSED);
    assertNear(Standardised.directRepeat(strata, weights, 1).value(), 0.105, Near.CLOSED);
  }

  @Test
  void badInputHasAReason() {
    Stratum good = new Stratum("a", 20, 100);
    assertThat(direct()).isEqualTo(Reason.NO_STRATA);
    assertThat(direct(new Stratum("a", 0, 0))).isEqualTo(Reason.DENOMINATOR_ZERO);
    assertThat(direct(good, good)).isEqualTo(Reason.DUPLICATE_STRATUM);
    assertThat(direct(good, new Stratum("b", 3, 0))).isEqualTo(Reason.EVENTS_WITHOUT_POPULATION);
    assertThat(direct(good, new Stratum("b", Double.NaN, 9))).isEqualTo(Reason.MISSING);
    assertThat(direct(good, new Stratum("b", -1, 9))).isEqualTo(Reason.NEGATIVE);
    assertThat(direct(good, new Stratum("unknown", 1, 9)))
        .isEqualTo(Reason.MISSING_REFERENCE_STRATUM);
    assertThat(direct(good, new Stratum("zero", 1, 9))).isEqualTo(Reason.WEIGHT_NOT_POSITIVE);
    assertThat(direct(good, new Stratum("minus", 1, 9))).isEqualTo(Reason.WEIGHT_NOT_POSITIVE);
    assertThat(direct(good, new Stratum("nan", 1, 9))).isEqualTo(Reason.MISSING);
    assertThat(
            Standardised.directRepeat(List.of(new Stratum("a", 20, 100, 19)), Map.of("a", 1.0), 1)
                .reason())
        .isEqualTo(Reason.INCONSISTENT);
  }

  private static String direct(Stratum... strata) {
    Map<String, Double> reference = new HashMap<>(Map.of("a", 1.0, "b", 1.0, "zero", 0.0));
    reference.put("minus", -1.0);
    reference.put("nan", Double.NaN);
    return Standardised.direct(new ArrayList<>(List.of(strata)), reference, 1).reason();
  }
}
