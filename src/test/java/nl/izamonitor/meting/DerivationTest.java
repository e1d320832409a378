package nl.izamonitor.meting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Indicator.Method;
import nl.izamonitor.disclosure.LinearRelations;
import nl.izamonitor.statistics.Stratum;
import org.junit.jupiter.api.Test;

class DerivationTest {

  private static final Key KEY = SmallBlock.total("GM0001");

  private static BlockSpec spec(Method method, Map<String, Double> standard, int respondents) {
    BlockSpec plain = SmallBlock.plain(method);
    return new BlockSpec(
        plain.meting(),
        plain.indicator(),
        plain.indeling(),
        plain.periods(),
        plain.regions(),
        plain.categories(),
        plain.missing(),
        plain.minimums(),
        plain.minimum(),
        plain.voorlopig(),
        plain.plan(),
        plain.thresholds(),
        plain.width(),
        standard,
        respondents,
        plain.source());
  }

  private static Value derive(BlockSpec spec, Counts counts) {
    return new Derivation(spec, key -> true).derive(KEY, counts, counts);
  }

  /** Units that all count the same, in one stratum: n, their sum and their sum of squares. */
  private static CellStratum answers(String name, double n, double sum, double squares) {
    return new CellStratum(
        name,
        new Stratum(name, sum, n, squares),
        n,
        new LinearRelations(n, n),
        new LinearRelations(sum, squares),
        new LinearRelations(sum, squares));
  }

  private static Counts sampled(long numerator, long denominator, CellStratum... strata) {
    return new Counts(numerator, denominator, 0, List.of(strata));
  }

  @Test
  void aMeanHasStudentsLimits() {
    // 2, 4, 6: mean 4, s = 2, t(2) = 4.302653, per 100 in the small block.
    Value value = derive(spec(Method.MEAN, Map.of(), 2), sampled(12, 3, answers("", 3, 12, 56)));

    assertThat(value.value()).isEqualTo(400.0);
    assertThat(value.lower()).isEqualTo(-96.8);
    assertThat(value.upper()).isEqualTo(896.8);
    assertThat(value.numerator()).isEqualTo(12);
    assertThat(value.method()).isEqualTo("Taylor, Student");
  }

  @Test
  void aWeightedShareIsThatOfTheWeightsAndHidesTheUnweightedCount() {
    // Stratum a: weights 3 and 1, the first says yes; b: weights 2 and 2, the first says yes.
    CellStratum a =
        new CellStratum(
            "a",
            new Stratum("a", 1, 2, 1),
            2,
            new LinearRelations(4, 10),
            new LinearRelations(3, 3),
            new LinearRelations(9, 9));
    CellStratum b =
        new CellStratum(
            "b",
            new Stratum("b", 1, 2, 1),
            2,
            new LinearRelations(4, 8),
            new LinearRelations(2, 2),
            new LinearRelations(4, 4));
    Value value = derive(spec(Method.WEIGHTED_PROPORTION, Map.of(), 2), sampled(2, 4, a, b));

    assertThat(value.value()).isEqualTo(62.5);
    assertThat(value.numerator()).isNull();
    assertThat(value.denominator()).isEqualTo(4);
    assertThat(value.lower()).isLessThan(62.5);
  }

  @Test
  void tooFewRespondentsAreNotReliableAndGiveNoNumber() {
    Value value =
        derive(spec(Method.WEIGHTED_MEAN, Map.of(), 100), sampled(12, 3, answers("", 3, 12, 56)));

    assertThat(value.status()).isEqualTo(Value.ONBETROUWBAAR);
    assertThat(value.reason()).isEqualTo("minder dan 100 in de steekproef");
    assertThat(value.value()).isNull();
    assertThat(value.denominator()).isNull();
  }

  @Test
  void whoComesMoreOftenMakesTheLimitsOfARateWider() {
    BlockSpec rate = spec(Method.RATE, Map.of(), 2);
    Value once = derive(rate, new Counts(100, 1000, 100, List.of()));
    Value often = derive(rate, new Counts(100, 1000, 400, List.of()));

    assertThat(often.value()).isEqualTo(once.value()).isEqualTo(10.0);
    assertThat(often.method()).isEqualTo("Byar, repeat events");
    // Twice as wide, to one decimal.
    assertThat(often.upper() - 10).isCloseTo(2 * (once.upper() - 10), within());
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.data.Offset.offset(0.06);
  }

  @Test
  void aStandardisedValueStandsBesideTheCrudeOne() {
    Map<String, Double> standard = Map.of("jong", 3.0, "oud", 1.0);
    Counts counts =
        new Counts(
            50,
            500,
            50,
            List.of(
                answers("jong", 100, 10, 10),
                answers("oud", 400, 40, 40),
                answers("ONBEKEND", 0, 0, 0)));
    Value same = derive(spec(Method.RATE, standard, 2), counts);

    assertThat(same.value()).isEqualTo(10.0);
    assertThat(same.standardised().value()).as("the same rate at every age").isEqualTo(10.0);

    Counts older =
        new Counts(50, 500, 50, List.of(answers("jong", 100, 2, 2), answers("oud", 400, 48, 48)));
    Value value = derive(spec(Method.RATE, standard, 2), older);
    // (3 x 2 + 1 x 12) / 4 per 100.
    assertThat(value.standardised().value()).isEqualTo(4.5);
    assertThat(value.standardised().lower()).isLessThan(4.5);
  }

  @Test
  void withFewerThanTenEventsNothingIsStandardised() {
    Counts few =
        new Counts(9, 500, 9, List.of(answers("jong", 100, 4, 4), answers("oud", 400, 5, 5)));
    Value value = derive(spec(Method.RATE, Map.of("jong", 1.0, "oud", 1.0), 2), few);

    assertThat(value.value()).isEqualTo(1.8);
    assertThat(value.standardised()).isEqualTo(Value.Range.NONE);
  }

  @Test
  void aRatioIsOfTwoCounts() {
    Value value = derive(spec(Method.RATIO, Map.of(), 2), SmallBlock.counts(30, 60));

    assertThat(value.value()).isEqualTo(50.0);
    assertThat(value.method()).isEqualTo("conditional score");
    assertThat(value.lower()).isLessThan(50.0);
    assertThat(value.upper()).isGreaterThan(50.0);
  }

  @Test
  void aPublishedFigureKeepsItsOwnIntervalAndWords() {
    Counts counts = Counts.of(new Counts.Figure(12.5, 11.0, 14.0, "circa", "Nivel"));
    Value value = derive(spec(Method.PUBLISHED, Map.of(), 2), counts);

    assertThat(value.crude()).isEqualTo(new Value.Range(12.5, 11.0, 14.0));
    assertThat(value.words()).isEqualTo(new Value.Words("circa", "Nivel"));
    assertThat(value.coverage()).isNull();
  }

  @Test
  void wordsAreAValueToo() {
    Counts counts = Counts.of(new Counts.Figure(null, null, null, "meer", "VWS"));
    Indicator indicator = SmallBlock.plain(Method.PUBLISHED).indicator();
    assertThat(indicator.method().isTaken()).isTrue();
    Value value = derive(spec(Method.PUBLISHED, Map.of(), 2), counts);

    assertThat(value.status()).isEqualTo(Value.WAARDE);
    assertThat(value.value()).isNull();
    assertThat(value.words().text()).isEqualTo("meer");
  }
}
