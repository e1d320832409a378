package nl.izamonitor.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import nl.izamonitor.statistics.SurveyStratum.Sums;
import org.junit.jupiter.api.Test;

/** What is not there at all is a reason too: no job stops halfway for it. */
class NothingGivenTest {

  private static final Quotient VALUE = CompareTest.value(3, 10);
  private static final Stratum GOOD = new Stratum("a", 20, 100);
  private static final double[] NO_LEVELS = null;

  @Test
  void ofValuesAndLevels() {
    assertThat(Crude.proportion(1, 10, 1, NO_LEVELS).reason())
        .isEqualTo(Reason.LEVEL_NOT_BETWEEN_0_AND_1);
    assertThat(BenjaminiHochberg.corrected((double[]) null)).isEmpty();
    assertThat(BenjaminiHochberg.corrected((List<TestedDifference>) null)).isEmpty();
    assertThat(BenjaminiHochberg.corrected(Collections.singletonList(null)))
        .extracting(TestedDifference::reason)
        .containsExactly(Reason.MISSING);
    assertThat(Quantile.of(null, 4)).isEmpty();
    assertThat(Quantile.of(Arrays.asList(null, new Ranked(1, true)), 1))
        .containsExactly(new Quantile(0, Reason.MISSING), new Quantile(1, null));
  }

  @Test
  void ofStrata() {
    Map<String, Double> weights = Map.of("a", 1.0);
    List<Stratum> good = List.of(GOOD);
    assertThat(Standardised.direct(null, weights, 1).reason()).isEqualTo(Reason.NO_STRATA);
    assertThat(Standardised.direct(good, null, 1).reason()).isEqualTo(Reason.MISSING);
    assertThat(Indirect.rate(null, good, 1).reason()).isEqualTo(Reason.NO_STRATA);
    assertThat(Indirect.ratio(good, null, 1).reason()).isEqualTo(Reason.NO_STRATA);
    for (Stratum bad : new Stratum[] {null, new Stratum(null, 20, 100)}) {
      List<Stratum> strata = Arrays.asList(GOOD, bad);
      assertThat(Standardised.directRepeat(strata, weights, 1).reason()).isEqualTo(Reason.MISSING);
      assertThat(Indirect.ratio(strata, good, 1).reason()).isEqualTo(Reason.MISSING);
      assertThat(Indirect.rate(good, strata, 1).reason()).isEqualTo(Reason.MISSING);
    }
  }

  @Test
  void ofRespondents() {
    Sums sums = new Sums(5, 5);
    List<SurveyStratum> strata = Arrays.asList(null, new SurveyStratum(5, 5, sums, null, sums));
    for (SurveyStratum stratum : strata) {
      List<SurveyStratum> one = Collections.singletonList(stratum);
      assertThat(Survey.proportion(one, 0).estimate().reason()).isEqualTo(Reason.MISSING);
      assertThat(Survey.mean(one, 0).estimate().reason()).isEqualTo(Reason.MISSING);
    }
    assertThat(Survey.proportion(null, 0).estimate().reason()).isEqualTo(Reason.NO_STRATA);
  }

  @Test
  void ofComparedValues() {
    Standing half = new Standing("inwoner", null, "from 2021", Usability.USABLE);
    Standing unknown = new Standing("inwoner", "1", "from 2021", null);
    for (Quotient bad :
        new Quotient[] {
          null,
          new Quotient(3, 10, 100, null),
          new Quotient(3, 10, 100, half),
          new Quotient(3, 10, 100, unknown),
        }) {
      for (TestedDifference comparison :
          List.of(
              Compare.proportions(VALUE, bad),
              Compare.rateDifference(bad, VALUE),
              Compare.rateDifference(VALUE, bad))) {
        assertThat(comparison.reason()).isEqualTo(Reason.MISSING);
        assertThat(comparison.verdict()).isEqualTo(Evidence.CANNOT_BE_SAID);
      }
    }
    assertThat(Compare.estimates(null, VALUE.standing(), null, VALUE.standing()).reason())
        .isEqualTo(Reason.MISSING);
  }

  @Test
  void ofGroups() {
    List<Group> groups = Arrays.asList(new Group(1, 2, 0.1), null, new Group(1, 3, 0.1));
    assertThat(Inequality.slope(null).reason()).isEqualTo(Reason.TOO_FEW_GROUPS);
    assertThat(Inequality.slope(groups).reason()).isEqualTo(Reason.MISSING);
    assertThat(Group.ofLimits(1, 2, null).standardError()).isNaN();
    assertThat(Group.ofLimits(1, 2, new Interval(95, 1, 3)).standardError()).isNaN();
  }
}
