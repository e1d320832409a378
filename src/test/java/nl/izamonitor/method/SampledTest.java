package nl.izamonitor.method;

import static nl.izamonitor.method.CellBuilder.cell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.IndicatorBuilder;
import nl.izamonitor.model.Basis;
import nl.izamonitor.model.ObservationBuilder;
import nl.izamonitor.model.Status;
import nl.izamonitor.model.StratumSums;
import nl.izamonitor.model.StratumSums.Sample;
import nl.izamonitor.model.Sums;
import nl.izamonitor.model.Value;
import nl.izamonitor.statistics.Crude;
import nl.izamonitor.statistics.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Methods of which values are estimated from answers: {@code mean} and those with weights. */
class SampledTest {

  private static Indicator indicator(String method, int per) {
    return IndicatorBuilder.indicator("antwoorden").method(method).per(per).build();
  }

  /** Answers that count for the same. */
  private static Sample sample(double weight, double... answers) {
    double sum = 0;
    double squares = 0;
    for (double answer : answers) {
      sum += answer;
      squares += answer * answer;
    }
    double n = answers.length;
    return new Sample(
        answers.length,
        n * weight,
        n * weight * weight,
        sum * weight,
        squares * weight,
        sum * weight * weight,
        squares * weight * weight);
  }

  private static double decimal(double value) {
    return Math.rint(value * 10) / 10;
  }

  @ParameterizedTest
  @ValueSource(strings = {"mean", "weighted_mean"})
  void aMeanHasTheIntervalOfStudentToOneDecimal(String method) {
    double[] answers = {3, 7, 4, 8, 1, 9, 2};
    Value value = cell(indicator(method, 1)).stratum("a", sample(2.5, answers)).estimate().crude();
    // Of 7 answers with sum 34 and sum of squares 224; t of 6 degrees of freedom at 95 %.
    double mean = 34 / 7.0;
    double reach = 2.4469118511449692 * Math.sqrt((224 - 34 * 34 / 7.0) / 6 / 7);
    assertThat(value.value()).isEqualTo(4.9);
    assertThat(value.lower()).isCloseTo(decimal(mean - reach), within(1e-9));
    assertThat(value.upper()).isCloseTo(decimal(mean + reach), within(1e-9));
    assertThat(value.method()).isEqualTo("Taylor, Student");
  }

  @Test
  void aWeightedShareHasTheIntervalOfWilsonForTheEffectiveNumberOfAnswers() {
    double[] answers = new double[200];
    for (int i = 0; i < 30; i++) {
      answers[i] = 1;
    }
    Value value =
        cell(indicator("weighted_proportion", 100))
            .stratum("a", sample(2.5, answers))
            .estimate()
            .crude();
    // With weights that are all the same every answer is effective.
    Interval wilson = Crude.proportion(30, 200, 100, 0.95).at(0.95);
    assertThat(value.value()).isEqualTo(15);
    assertThat(value.lower()).isCloseTo(decimal(wilson.lower()), within(1e-9));
    assertThat(value.upper()).isCloseTo(decimal(wilson.upper()), within(1e-9));
    assertThat(value.method()).isEqualTo("Taylor, Wilson on effective n");
  }

  @Test
  void answersCountForWhatTheyWeigh() {
    Value value =
        cell(indicator("weighted_mean", 1))
            .stratum("a", sample(1, 2, 4))
            .stratum("b", sample(3, 8, 8, 8))
            .estimate()
            .crude();
    // (6 + 3 × 24) / (2 + 3 × 3)
    assertThat(value.value()).isEqualTo(7.1);
  }

  @Test
  void whoIsInTheSampleOfARegionAndNotInTheCategoryCountsInTheError() {
    Sample own = sample(1, 2, 4, 3, 5);
    Value alone = cell(indicator("mean", 1)).stratum("a", own).estimate().crude();
    Sums total =
        new Sums(0, 0, 0, List.of(new StratumSums("a", 0, 0, 0, sample(1, new double[400]))));
    Value part = cell(indicator("mean", 1)).stratum("a", own).total(total).estimate().crude();
    assertThat(part.value()).isEqualTo(alone.value());
    assertThat(part.upper()).isNotEqualTo(alone.upper());
  }

  @Test
  void aMeanShowsBothCountsAndAWeightedValueTheNumberOfAnswersOnly() {
    Estimation plain = cell(indicator("mean", 1)).stratum("a", sample(1, 2, 4)).estimate();
    Estimation weighted =
        cell(indicator("weighted_mean", 1)).stratum("a", sample(1, 2, 4)).estimate();
    assertThat(plain.showsNumerator() && plain.showsDenominator()).isTrue();
    assertThat(weighted.showsNumerator()).isFalse();
    assertThat(weighted.showsDenominator()).isTrue();
  }

  @Test
  void tooFewAnswersAreNoValue() {
    Estimation nobody = cell(indicator("mean", 1)).estimate();
    assertThat(nobody.status()).isEqualTo(Status.ONTBREEKT);
    assertThat(nobody.reason()).isEqualTo("niemand gaf antwoord");
    Estimation few =
        cell(indicator("mean", 1)).stratum("a", sample(1, 2, 4)).respondents(100).estimate();
    assertThat(few.status()).isEqualTo(Status.ONBETROUWBAAR);
    assertThat(few.reason()).isEqualTo("minder dan 100 in de steekproef");
    assertThat(few.crude()).isEqualTo(Value.NONE);
    assertThat(few.showsNumerator() || few.showsDenominator()).isFalse();
    Estimation single =
        cell(indicator("mean", 1)).stratum("a", sample(1, 2)).respondents(0).estimate();
    assertThat(single.status()).isEqualTo(Status.ONBETROUWBAAR);
    assertThat(single.reason()).isEqualTo("te weinig in de steekproef");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mean", "weighted_mean", "weighted_proportion"})
  void twoValuesAreComparedByTheirLimitsAndFollowFromASample(String code) {
    Method method = Methods.of(indicator(code, 1));
    assertThat(method.isSampled()).isTrue();
    assertThat(method.isWeighted()).isEqualTo(code.startsWith("weighted"));
    assertThat(method.isMean()).isEqualTo(code.endsWith("mean"));
    assertThat(method.countsNumerator()).isEqualTo(!code.endsWith("mean"));
    assertThat(method.divides()).isFalse();
    assertThat(method.countsDecide(ObservationBuilder.observation().counts(3L, 9L).build()))
        .isFalse();
    assertThat(method.basis(new Value(1.0, 0.5, 1.5, "Taylor, Student")))
        .isEqualTo(Basis.STEEKPROEF);
  }

  @Test
  void onlyAWeightedShareOfAHundredIsAPercentage() {
    assertThat(Methods.of(indicator("weighted_proportion", 100)))
        .satisfies(
            method -> {
              assertThat(method.isPercentage(indicator("weighted_proportion", 100))).isTrue();
              assertThat(method.isPercentage(indicator("weighted_proportion", 1))).isFalse();
              assertThat(method.isPartOfDenominator()).isTrue();
            });
    assertThat(new WeightedMean().isPercentage(indicator("weighted_mean", 100))).isFalse();
  }
}
