package nl.izamonitor.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Indicator.Direction;
import nl.izamonitor.conf.IndicatorBuilder;
import nl.izamonitor.method.Estimation;
import nl.izamonitor.method.Method;
import nl.izamonitor.method.Methods;
import nl.izamonitor.model.Basis;
import nl.izamonitor.model.Comparison;
import nl.izamonitor.model.Observation;
import nl.izamonitor.model.ObservationBuilder;
import nl.izamonitor.model.Place;
import nl.izamonitor.model.Sums;
import nl.izamonitor.model.Verdict;
import org.junit.jupiter.api.Test;

/**
 * A kind of comparison is one class: {@link MedianOfRegions} stands beside the tests, and so does
 * the method by which its values are made.
 */
class ComparisonKindTest {

  private static final Indicator INDICATOR =
      IndicatorBuilder.indicator("kans")
          .method("odds")
          .per(100)
          .direction(Direction.HIGHER)
          .denominator(IndicatorBuilder.count("melding", "melding", null))
          .build();

  private static Observation observation(Place place, long numerator, long denominator) {
    Sums sums = new Sums(numerator, denominator, numerator, List.of());
    Estimation estimation =
        Methods.of(INDICATOR)
            .estimate(
                new Method.Cell(INDICATOR, sums, sums, new Method.Reference(Map.of(), 2), true));
    return ObservationBuilder.observation()
        .of(INDICATOR.code())
        .at(place)
        .counts(numerator, denominator)
        .value(estimation.crude())
        .build();
  }

  private static Place gemeente(String period, int number) {
    return new Place(period, Place.GEMEENTE, "GM%04d".formatted(number), "totaal", "totaal");
  }

  private static List<Comparison> compared() {
    return new Comparisons(
            new ComparisonContext(INDICATOR, List.of("2022", "2023"), null, List.of(), Map.of()))
        .of(
            List.of(
                observation(gemeente("2022", 1), 250, 1000),
                observation(gemeente("2023", 1), 200, 1000),
                observation(gemeente("2023", 2), 600, 1000),
                observation(gemeente("2023", 3), 200, 1000),
                observation(
                    new Place("2023", Place.NEDERLAND, "NL", "totaal", "totaal"), 1000, 3000)));
  }

  private static List<Comparison> ofKind(String kind) {
    return compared().stream().filter(c -> c.against().kind().equals(kind)).toList();
  }

  @Test
  void aKindOfAnotherIsMadeCorrectedAndWorded() {
    assertThat(Comparisons.kinds()).contains(MedianOfRegions.CODE);
    List<Comparison> medians = ofKind(MedianOfRegions.CODE);
    assertThat(medians)
        .extracting(c -> c.place().region())
        .containsExactlyInAnyOrder("GM0001", "GM0002", "GM0003");
    Comparison second =
        medians.stream().filter(c -> c.place().region().equals("GM0002")).findFirst().orElseThrow();
    assertThat(second.against().with()).isEqualTo("gemeente");
    assertThat(second.against().value()).isEqualTo(150);
    assertThat(second.against().other()).isEqualTo(25);
    assertThat(second.difference().estimate()).isEqualTo(125);
    assertThat(second.difference().corrected()).isGreaterThan(second.difference().p());
    assertThat(second.difference().method()).isEqualTo("square and add");
    assertThat(second.difference().basis()).isEqualTo(Basis.AANTALLEN);
    assertThat(second.judgement().verdict()).isEqualTo(Verdict.GUNSTIGER);
    assertThat(second.judgement().sentence())
        .startsWith(
            "Het cijfer over 2023 is 150,0 per 100 meldingen, 125,0 per 100 meldingen hoger dan de mediaan van de regio's. Dat is gunstiger.");
  }

  @Test
  void otherKindsCompareValuesAsTheirMethodDoes() {
    Comparison before = ofKind(PreviousPeriod.CODE).get(0);
    assertThat(before.against().other()).isCloseTo(100.0 / 3, within(1e-9));
    assertThat(before.difference().estimate()).isCloseTo(25 - 100.0 / 3, within(1e-9));
    assertThat(before.difference().method()).isEqualTo("square and add of odds");
    assertThat(before.judgement().verdict()).isEqualTo(Verdict.ONGUNSTIGER);
    // Without the second there are 400 of 2,000, and 1,600 who are not counted.
    assertThat(ofKind(RestOfCountry.CODE))
        .filteredOn(c -> c.place().region().equals("GM0002"))
        .singleElement()
        .satisfies(
            rest -> {
              assertThat(rest.against().other()).isEqualTo(25);
              assertThat(rest.difference().estimate()).isEqualTo(125);
            });
  }
}
