package nl.izamonitor.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.izamonitor.TallyBuilder;
import nl.izamonitor.conf.SmallIndicator;
import nl.izamonitor.model.Figure;
import nl.izamonitor.model.Observation;
import nl.izamonitor.model.Status;
import nl.izamonitor.model.StratumSums.Sample;
import nl.izamonitor.model.Value;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The values that the methods make of what was counted in a gemeente. */
class EstimatesTest {

  private static final Offset<Double> ROUNDED = Offset.offset(0.06);

  private static SmallRelease release(String method) {
    return SmallRelease.of(method).thresholds(SmallRelease.NONE);
  }

  private static TallyBuilder stratum(String name) {
    return TallyBuilder.of("GM0001").stratum(name);
  }

  private static Observation observation(SmallRelease release) {
    return release.observation("GM0001");
  }

  @Test
  void aMeanHasStudentsLimits() {
    // 2, 4, 6: mean 4, s = 2, t(2) = 4.302653, per 100 in the small release.
    Observation mean = observation(release("mean").add(stratum("").answers(3, 12, 56)));

    assertThat(mean.crude()).isEqualTo(new Value(400.0, -96.8, 896.8, "Taylor, Student"));
    assertThat(mean.counts().numerator()).isEqualTo(12);
  }

  @Test
  void aWeightedShareIsThatOfTheWeightsAndHidesTheUnweightedCount() {
    // Stratum a: weights 3 and 1, the first says yes; b: weights 2 and 2, the first says yes.
    TallyBuilder a = stratum("a").sums(1, 2, 1).sample(new Sample(2, 4, 10, 3, 3, 9, 9));
    TallyBuilder b = stratum("b").sums(1, 2, 1).sample(new Sample(2, 4, 8, 2, 2, 4, 4));
    Observation share = observation(release("weighted_proportion").add(a).add(b));

    assertThat(share.crude().value()).isEqualTo(62.5);
    assertThat(share.counts().numerator()).isNull();
    assertThat(share.counts().denominator()).isEqualTo(4);
    assertThat(share.crude().lower()).isLessThan(62.5);
  }

  @Test
  void tooFewRespondentsAreNotReliableAndGiveNoNumber() {
    Observation mean =
        observation(release("weighted_mean").respondents(100).add(stratum("").answers(3, 12, 56)));

    assertThat(mean.status()).isEqualTo(Status.ONBETROUWBAAR);
    assertThat(mean.quality().reason()).isEqualTo("minder dan 100 in de steekproef");
    assertThat(mean.crude().value()).isNull();
    assertThat(mean.counts().denominator()).isNull();
  }

  @Test
  void whoComesMoreOftenMakesTheLimitsOfARateWider() {
    Observation once = observation(release("rate").add(stratum("").sums(100, 1000, 100)));
    Observation often = observation(release("rate").add(stratum("").sums(100, 1000, 400)));

    assertThat(often.crude().value()).isEqualTo(once.crude().value()).isEqualTo(10.0);
    assertThat(often.crude().method()).isEqualTo("Byar, repeat events");
    // Twice as wide, to one decimal.
    assertThat(often.crude().upper() - 10).isCloseTo(2 * (once.crude().upper() - 10), ROUNDED);
  }

  @Test
  void limitsAreThoseOfIndependentEventsWherePersonsAreHidden() {
    // Ten contacts of 43 inhabitants; two patients came twice.
    SmallRelease contacts =
        release("rate")
            .add(TallyBuilder.of("GM0001").sums(10, 43, 14))
            .add(TallyBuilder.of("GM0002").sums(10, 43, 14))
            .personsShown(place -> place.region().equals("GM0002"));

    assertThat(contacts.observation("GM0001").crude().method()).isEqualTo("Byar");
    assertThat(contacts.observation("GM0002").crude().method()).isEqualTo("Byar, repeat events");
  }

  @Test
  void aStandardisedValueStandsBesideTheCrudeOne() {
    Map<String, Double> standard = Map.of("jong", 3.0, "oud", 1.0);
    Observation same =
        observation(
            release("rate")
                .standard(standard)
                .add(stratum("jong").answers(100, 10, 10))
                .add(stratum("oud").answers(400, 40, 40))
                .add(stratum("ONBEKEND").answers(0, 0, 0)));

    assertThat(same.crude().value()).isEqualTo(10.0);
    assertThat(same.standardised().value()).as("the same rate at every age").isEqualTo(10.0);

    Observation older =
        observation(
            release("rate")
                .standard(standard)
                .add(stratum("jong").answers(100, 2, 2))
                .add(stratum("oud").answers(400, 48, 48)));
    // (3 x 2 + 1 x 12) / 4 per 100.
    assertThat(older.standardised().value()).isEqualTo(4.5);
    assertThat(older.standardised().lower()).isLessThan(4.5);
  }

  @Test
  void withFewerThanTenEventsNothingIsStandardised() {
    Observation few =
        observation(
            release("rate")
                .standard(Map.of("jong", 1.0, "oud", 1.0))
                .add(stratum("jong").answers(100, 4, 4))
                .add(stratum("oud").answers(400, 5, 5)));

    assertThat(few.crude().value()).isEqualTo(1.8);
    assertThat(few.standardised()).isEqualTo(Value.NONE);
  }

  @Test
  void aRatioIsOfTwoCounts() {
    Value ratio = observation(release("ratio").count("GM0001", 30, 60)).crude();

    assertThat(ratio.value()).isEqualTo(50.0);
    assertThat(ratio.method()).isEqualTo("conditional score");
    assertThat(ratio.lower()).isLessThan(50.0);
    assertThat(ratio.upper()).isGreaterThan(50.0);
  }

  @Test
  void aPublishedFigureKeepsItsOwnIntervalAndWords() {
    Figure figure =
        new Figure(SmallRelease.total("GM0001"), 12.5, 11.0, 14.0, "circa", "Nivel", false);
    Observation taken = observation(release("published").add(figure));

    assertThat(taken.crude()).isEqualTo(new Value(12.5, 11.0, 14.0, "overgenomen"));
    assertThat(taken.provenance().text()).isEqualTo("circa");
    assertThat(taken.provenance().source()).isEqualTo("Nivel");
    assertThat(taken.quality().coverage()).isNull();
  }

  @Test
  void wordsAreAValueToo() {
    Figure figure =
        new Figure(SmallRelease.total("GM0001"), null, null, null, "meer", "VWS", false);
    Observation taken = observation(release("published").add(figure));
    assertThat(SmallIndicator.of("published").build().isTakenOver()).isTrue();

    assertThat(taken.status()).isEqualTo(Status.WAARDE);
    assertThat(taken.crude().value()).isNull();
    assertThat(taken.provenance().text()).isEqualTo("meer");
  }
}
