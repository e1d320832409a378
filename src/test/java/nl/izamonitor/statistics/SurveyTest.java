package nl.izamonitor.statistics;

import static nl.izamonitor.statistics.Near.assertNear;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.izamonitor.statistics.SurveyStratum.Sums;
import org.junit.jupiter.api.Test;

class SurveyTest {

  private static final double[][] WEIGHTS = {{1.2, 0.8, 2.5, 1.1}, {3.1, 0.4, 1.9, 2.2, 0.7}};
  private static final double[][] ANSWERS = {{3, 7, 4, 8}, {1, 9, 2, 2, 5}};
  private static final double[][] YES = {{1, 0, 0, 1}, {1, 1, 0, 0, 1}};

  /** The definition on persons: residuals per respondent, their spread per stratum. */
  @Test
  void sumsGiveTheTaylorErrorOfTheRespondents() {
    SurveyEstimate mean = Survey.mean(strata(ANSWERS), 0, 0.95);
    double[] expected = meanAndError(ANSWERS);
    assertNear(mean.estimate().value(), expected[0], Near.CLOSED);
    assertNear(mean.standardError(), expected[1], Near.CLOSED);
    SurveyEstimate yes = Survey.proportion(strata(YES), 0, 0.95);
    assertNear(yes.estimate().value(), meanAndError(YES)[0], Near.CLOSED);
    assertNear(yes.standardError(), meanAndError(YES)[1], Near.CLOSED);
    assertNear(yes.designEffect() * yes.effective(), 9, Near.CLOSED);
  }

  /** Origin of t: SciPy 1.17.1, t.ppf(0.975, 7). */
  @Test
  void aMeanHasStudentsLimits() {
    SurveyEstimate mean = Survey.mean(strata(ANSWERS), 0, 0.95);
    double reach = 2.364624251592784 * mean.standardError();
    double value = mean.estimate().value();
    assertNear(mean.estimate().at(0.95), value - reach, value + reach, Near.CLOSED);
  }

  @Test
  void equalWeightsAreNoSurvey() {
    SurveyStratum plain = SurveyStratum.ofYes(200, 200, new Sums(400, 800), new Sums(60, 120));
    SurveyEstimate estimate = Survey.proportion(List.of(plain), 100, 0.95);
    Interval wilson = Crude.proportion(30, 200, 1, 0.95).at(0.95);
    assertNear(estimate.estimate().at(0.95), wilson.lower(), wilson.upper(), Near.CLOSED);
    assertNear(estimate.effective(), 200, Near.CLOSED);
    assertNear(estimate.designEffect(), 1, Near.CLOSED);
  }

  @Test
  void respondentsOutsideTheGroupCountInTheError() {
    SurveyStratum alone = SurveyStratum.ofYes(10, 10, new Sums(20, 40), new Sums(8, 16));
    SurveyStratum part = SurveyStratum.ofYes(500, 10, new Sums(20, 40), new Sums(8, 16));
    double narrow = Survey.proportion(List.of(alone), 0).standardError();
    assertNear(
        Survey.proportion(List.of(part), 0).standardError(),
        narrow * Math.sqrt(500.0 / 499 * 9 / 10),
        Near.CLOSED);
  }

  @Test
  void allOrNobodyHasKishsEffectiveNumber() {
    SurveyStratum nobody = SurveyStratum.ofYes(50, 50, new Sums(100, 250), new Sums(0, 0));
    SurveyEstimate none = Survey.proportion(List.of(nobody), 0, 0.95);
    assertNear(none.effective(), 40, Near.CLOSED);
    assertThat(none.estimate().at(0.95).lower()).isZero();
    SurveyStratum everybody = SurveyStratum.ofYes(50, 50, new Sums(100, 250), new Sums(100, 250));
    assertThat(Survey.proportion(List.of(everybody), 0, 0.95).estimate().at(0.95).upper())
        .isEqualTo(1);
  }

  /** Yes counted in another order than the weights: short of all by rounding only. */
  @Test
  void allButForRoundingIsAll() {
    double almost = Math.nextDown(100.0);
    SurveyStratum everybody =
        SurveyStratum.ofYes(50, 50, new Sums(100, 250), new Sums(almost, Math.nextDown(250.0)));
    SurveyEstimate estimate = Survey.proportion(List.of(everybody), 0, 0.95);
    assertThat(estimate.estimate().value()).isEqualTo(1);
    assertNear(estimate.effective(), 40, Near.CLOSED);
  }

  /** No spread within the strata: what is left of it is rounding, not precision. */
  @Test
  void oneAnswerInEachStratumHasKishsEffectiveNumber() {
    SurveyStratum yes =
        SurveyStratum.ofYes(30, 30, new Sums(21, 14.7), new Sums(21, 14.7 * (1 + 1e-13)));
    SurveyStratum no = SurveyStratum.ofYes(30, 30, new Sums(33, 36.3), new Sums(0, 0));
    SurveyEstimate estimate = Survey.proportion(List.of(yes, no), 0, 0.95);
    assertThat(estimate.standardError()).isZero();
    assertNear(estimate.effective(), 54 * 54 / 51.0, Near.CLOSED);
  }

  @Test
  void sumsThatCannotBelongTogetherHaveAReason() {
    Sums weights = new Sums(10, 10);
    SurveyStratum grades = new SurveyStratum(10, 10, weights, new Sums(50, 260), new Sums(50, 260));
    assertThat(Survey.mean(List.of(grades), 0).estimate().refused()).isFalse();
    assertThat(Survey.proportion(List.of(grades), 0).estimate().reason())
        .isEqualTo(Reason.INCONSISTENT);
    SurveyStratum tooFewSquares =
        new SurveyStratum(10, 10, weights, new Sums(50, 240), new Sums(50, 260));
    assertThat(Survey.mean(List.of(tooFewSquares), 0).estimate().reason())
        .isEqualTo(Reason.INCONSISTENT);
    SurveyStratum tooMany = SurveyStratum.ofYes(10, 10, weights, new Sums(11, 11));
    SurveyStratum enough = SurveyStratum.ofYes(10, 10, weights, new Sums(1, 1));
    assertThat(Survey.proportion(List.of(tooMany, enough), 0).estimate().reason())
        .isEqualTo(Reason.NUMERATOR_ABOVE_DENOMINATOR);
    SurveyEstimate few = Survey.proportion(List.of(enough), 11);
    assertThat(few.estimate().reason()).isEqualTo("onbetrouwbaar");
    assertThat(few.respondents()).isEqualTo(10);
  }

  @Test
  void badInputHasAReason() {
    assertThat(reason(SurveyStratum.ofYes(100, 100, new Sums(100, 100), new Sums(5, 5)), 101))
        .isEqualTo("onbetrouwbaar");
    assertThat(reason(SurveyStratum.ofYes(100, 100, new Sums(100, 100), new Sums(5, 5)), 100))
        .isNull();
    assertThat(reason(SurveyStratum.ofYes(0, 0, new Sums(0, 0), new Sums(0, 0)), 0))
        .isEqualTo(Reason.DENOMINATOR_ZERO);
    assertThat(reason(SurveyStratum.ofYes(5, 5, new Sums(0, 5), new Sums(0, 0)), 0))
        .isEqualTo(Reason.WEIGHT_NOT_POSITIVE);
    assertThat(reason(SurveyStratum.ofYes(5, 5, new Sums(-5, 5), new Sums(0, 0)), 0))
        .isEqualTo(Reason.WEIGHT_NOT_POSITIVE);
    assertThat(reason(SurveyStratum.ofYes(5, 5, new Sums(5, Double.NaN), new Sums(1, 1)), 0))
        .isEqualTo(Reason.MISSING);
    assertThat(reason(SurveyStratum.ofYes(5, 5, new Sums(5, 4), new Sums(1, 1)), 0))
        .isEqualTo(Reason.INCONSISTENT);
    assertThat(reason(SurveyStratum.ofYes(4, 5, new Sums(5, 5), new Sums(1, 1)), 0))
        .isEqualTo(Reason.INCONSISTENT);
    assertThat(reason(SurveyStratum.ofYes(5, 5, new Sums(5, 5), new Sums(6, 6)), 0))
        .isEqualTo(Reason.NUMERATOR_ABOVE_DENOMINATOR);
    assertThat(Survey.mean(List.of(), 0).estimate().reason()).isEqualTo(Reason.NO_STRATA);
  }

  private static String reason(SurveyStratum stratum, double minimum) {
    return Survey.proportion(List.of(stratum), minimum, 0.95).estimate().reason();
  }

  private static List<SurveyStratum> strata(double[][] answers) {
    List<SurveyStratum> strata = new ArrayList<>();
    for (int h = 0; h < answers.length; h++) {
      double[] sums = new double[6];
      for (int i = 0; i < answers[h].length; i++) {
        double w = WEIGHTS[h][i];
        double y = answers[h][i];
        double[] terms = {w, w * w, w * y, w * y * y, w * w * y, w * w * y * y};
        for (int k = 0; k < sums.length; k++) {
          sums[k] += terms[k];
        }
      }
      double n = answers[h].length;
      strata.add(
          new SurveyStratum(
              n,
              n,
              new Sums(sums[0], sums[1]),
              new Sums(sums[2], sums[3]),
              new Sums(sums[4], sums[5])));
    }
    return strata;
  }

  private static double[] meanAndError(double[][] answers) {
    double weights = 0;
    double mean = 0;
    for (int h = 0; h < answers.length; h++) {
      for (int i = 0; i < answers[h].length; i++) {
        weights += WEIGHTS[h][i];
        mean += WEIGHTS[h][i] * answers[h][i];
      }
    }
    mean /= weights;
    double variance = 0;
    for (int h = 0; h < answers.length; h++) {
      int n = answers[h].length;
      double middle = 0;
      for (int i = 0; i < n; i++) {
        middle += WEIGHTS[h][i] * (answers[h][i] - mean) / weights / n;
      }
      for (int i = 0; i < n; i++) {
        double z = WEIGHTS[h][i] * (answers[h][i] - mean) / weights;
        variance += n / (n - 1.0) * (z - middle) * (z - middle);
      }
    }
    return new double[] {mean, Math.sqrt(variance)};
  }
}
