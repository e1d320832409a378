package nl.izamonitor.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.izamonitor.TallyBuilder;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Indicator.Divides;
import nl.izamonitor.conf.Indicator.NoNumerator;
import nl.izamonitor.conf.SmallIndicator;
import nl.izamonitor.disclosure.LinkedIndicators;
import nl.izamonitor.lake.ObservationTable;
import nl.izamonitor.lake.ProtectedTable;
import nl.izamonitor.model.Deliveries;
import nl.izamonitor.model.Figure;
import nl.izamonitor.model.Observation;
import nl.izamonitor.model.Place;
import nl.izamonitor.model.Status;
import nl.izamonitor.statistics.Crude;
import nl.izamonitor.statistics.Estimate;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/** The observations that a release has, and their status. */
class DerivationTest {

  private static final Map<String, String> NOTHING_IN_2022 = Map.of("2022", "geen levering");

  private static SmallRelease release(String method) {
    return SmallRelease.of(method).missing(NOTHING_IN_2022);
  }

  private static SmallRelease rate(Map<String, Divides> breakdowns) {
    return new SmallRelease(SmallIndicator.of("rate").breakdowns(breakdowns).build());
  }

  private static Place place(String breakdown, String category, String region) {
    return SmallRelease.place(breakdown, category, region);
  }

  private static Place total(String region) {
    return SmallRelease.total(region);
  }

  @Test
  void withoutADeliveryEveryRegionIsMissing() {
    Map<Place, Observation> observations =
        rate(SmallRelease.BREAKDOWNS)
            .missing(Map.of("2022", "geen levering van t van een", "2023", "ook niet"))
            .add(TallyBuilder.of("GM0001").period("2022").sums(50, 100))
            .add(TallyBuilder.of("ONBEKEND").period("2022").sums(50, 100))
            .observations();
    assertThat(observations).hasSize(6);
    assertThat(observations.keySet()).extracting(Place::breakdown).containsOnly("totaal");
    assertThat(observations.keySet())
        .extracting(Place::region)
        .containsOnly("GM0001", "GM0002", "NL");
    observations
        .values()
        .forEach(
            observation -> {
              SmallRelease.hasNoNumber(observation);
              assertThat(observation.status()).isEqualTo(Status.ONTBREEKT);
              boolean first = observation.place().period().equals("2022");
              assertThat(observation.quality().reason())
                  .isEqualTo(first ? "geen levering van t van een" : "ook niet");
            });
  }

  @Test
  void aProtectedRowHasNoNumberAndNoReason() {
    SmallRelease release =
        release("proportion").count("GM0001", 9, 1000).count("GM0002", 995, 1000);
    for (String region : List.of("GM0001", "GM0002")) {
      Observation observation = release.observation(region);
      SmallRelease.hasNoNumber(observation);
      assertThat(observation.status()).isEqualTo(Status.BESCHERMD);
      assertThat(observation.quality().reason()).isNull();
    }
    assertThat(release.observation("NL").status()).isEqualTo(Status.WAARDE);
  }

  @Test
  void aRowWithoutProtectionIsDerived() {
    SmallRelease release = release("rate").count("GM0001", 9, 1000);
    assertThat(release.observations(release.grid("2023"), Set.of()))
        .filteredOn(observation -> observation.place().equals(total("GM0001")))
        .singleElement()
        .satisfies(observation -> assertThat(observation.crude().value()).isEqualTo(0.9));
  }

  @Test
  void valueAndIntervalAreThoseOfTheStatisticsInTwelveDigits() {
    Observation proportion = release("proportion").count("GM0001", 37, 1234).observation("GM0001");
    same(proportion, Crude.proportion(37, 1234, 100, 0.95), "Wilson");
    Observation rate = release("rate").count("GM0001", 37, 1234).observation("GM0001");
    same(rate, Crude.rate(37, 1234, 100, 0.95), "Byar");
    assertThat(rate.counts().numerator()).isEqualTo(37);
    assertThat(rate.counts().denominator()).isEqualTo(1234);
    assertThat(rate.quality().coverage()).isEqualTo(1.0);
    assertThat(rate.quality().reason()).isNull();
  }

  private static void same(Observation observation, Estimate estimate, String method) {
    assertThat(observation.crude().value()).isEqualTo(twelve(estimate.value()));
    assertThat(observation.crude().lower()).isEqualTo(twelve(estimate.at(0.95).lower()));
    assertThat(observation.crude().upper()).isEqualTo(twelve(estimate.at(0.95).upper()));
    assertThat(observation.crude().method()).isEqualTo(method);
  }

  private static double twelve(double value) {
    return new BigDecimal(value).round(new MathContext(12)).doubleValue();
  }

  @Test
  void aCountIsItsOwnValue() {
    Observation count = release("count").count("GM0001", 12, 0).observation("GM0001");
    assertThat(count.crude().value()).isEqualTo(12.0);
    assertThat(count.counts().denominator()).isNull();
    assertThat(count.crude().lower()).isNull();
    assertThat(count.crude().method()).isEqualTo("telling");
  }

  @Test
  void whatWasNotCountedIsZero() {
    Observation rate = release("rate").count("GM0001", 0, 500).observation("GM0001");
    assertThat(rate.status()).isEqualTo(Status.WAARDE);
    assertThat(rate.crude().value()).isZero();
  }

  @Test
  void whatWasNotCountedIsUnknownWhereTheDefinitionSaysSo() {
    Indicator indicator = SmallIndicator.of("rate").noNumerator(NoNumerator.UNKNOWN).build();
    SmallRelease release =
        new SmallRelease(indicator).count("GM0001", 0, 500).count("GM0002", 20, 500);
    Observation unknown = release.observation("GM0001");
    SmallRelease.hasNoNumber(unknown);
    assertThat(unknown.status()).isEqualTo(Status.ONTBREEKT);
    assertThat(unknown.quality().reason()).isEqualTo("onbekend of er gevallen waren");
    assertThat(release.observation("GM0002").status()).isEqualTo(Status.WAARDE);
  }

  @Test
  void withoutADenominatorThereIsNoValue() {
    SmallRelease release = release("proportion").count("GM0001", 20, 0);
    for (String region : List.of("GM0001", "GM0002")) {
      Observation observation = release.observation(region);
      assertThat(observation.status()).isEqualTo(Status.NIET_VAN_TOEPASSING);
      assertThat(observation.quality().reason()).isEqualTo("geen noemer");
      assertThat(observation.crude().value()).isNull();
    }
    assertThat(release.observation("GM0001").counts().numerator()).isEqualTo(20);
  }

  @Test
  void morePersonsThanInhabitantsIsNoProportion() {
    Observation proportion = release("proportion").count("GM0001", 30, 20).observation("GM0001");
    assertThat(proportion.status()).isEqualTo(Status.NIET_VAN_TOEPASSING);
    assertThat(proportion.quality().reason()).isEqualTo("teller groter dan noemer");
  }

  @Test
  void theUnknownRegionHasARowWhereSomethingWasCounted() {
    SmallRelease release = release("rate");
    assertThat(release.observations()).doesNotContainKey(total("ONBEKEND"));
    release.count("ONBEKEND", 12, 0);
    assertThat(release.observation("ONBEKEND").counts().numerator()).isEqualTo(12);
  }

  @Test
  void theUnknownCategoryHasARowWhereSomethingWasCounted() {
    SmallRelease release = rate(SmallRelease.BREAKDOWNS).thresholds(SmallRelease.NONE);
    for (String breakdown : SmallRelease.BREAKDOWNS.keySet()) {
      release
          .add(TallyBuilder.of("GM0001").category(breakdown, "ONBEKEND").sums(0, 70))
          .add(TallyBuilder.of("GM0002").category(breakdown, "ONBEKEND").sums(2, 70));
    }
    assertThat(release.observations())
        .containsKeys(
            place("soort", "A", "GM0001"),
            place("aard", "X", "GM0001"),
            place("soort", "ONBEKEND", "GM0001"),
            place("soort", "ONBEKEND", "GM0002"),
            place("aard", "ONBEKEND", "GM0002"),
            place("soort", "ONBEKEND", "NL"))
        .doesNotContainKeys(
            place("soort", "ONBEKEND", "NL").during("2022"),
            place("soort", "ONBEKEND", "GM0001").during("2022"),
            place("aard", "ONBEKEND", "GM0001"));
  }

  @Test
  void aCrossIsShownWhereThePlanAllowsIt() {
    SmallRelease release = rate(Map.of("soort*aard", Divides.BEIDE)).thresholds(SmallRelease.NONE);
    Map<Place, Observation> observations = release.observations();
    assertThat(observations.keySet())
        .filteredOn(place -> place.level().equals(Place.GEMEENTE))
        .extracting(Place::breakdown)
        .containsOnly("totaal");
    assertThat(observations.keySet())
        .filteredOn(Place::isCountry)
        .extracting(Place::breakdown)
        .contains("totaal", "soort*aard");
    assertThat(observations.keySet())
        .filteredOn(place -> !place.isTotal())
        .extracting(Place::category)
        .containsOnly("A*X");
  }

  @Test
  void aPublishedFigureIsTakenOverOrMissing() {
    Figure figure = new Figure(total("GM0001"), 3.123456789012345, null, null, null, null, false);
    for (NoNumerator none : NoNumerator.values()) {
      SmallRelease release =
          new SmallRelease(SmallIndicator.of("published").noNumerator(none).build())
              .thresholds(SmallRelease.NONE)
              .add(figure);
      Observation taken = release.observation("GM0001");
      assertThat(taken.crude().value()).isEqualTo(3.12345678901);
      assertThat(taken.crude().method()).isEqualTo("overgenomen");
      assertThat(taken.counts().numerator()).isNull();
      assertThat(taken.quality().coverage()).isNull();
      assertThat(taken.provenance().source()).as("that of the indicator").isEqualTo("s");
      Observation absent = release.observation("GM0002");
      SmallRelease.hasNoNumber(absent);
      assertThat(absent.status()).isEqualTo(Status.ONTBREEKT);
      assertThat(absent.quality().reason()).isEqualTo("de bron geeft geen cijfer");
    }
  }

  @Test
  void figuresOfProvisionalAndOfSyntheticPeriodsAreMarked() {
    Indicator indicator = SmallIndicator.of("rate").build();
    SmallRelease release = new SmallRelease(indicator).missing(NOTHING_IN_2022);
    Deliveries synthetic = new Deliveries(Map.of("1", "t/een/2023"), Map.of("1", "synthetisch"));
    ReleaseBlock block =
        new ReleaseBlock(
            List.of(release.release(Map.of("i/2023", "1"), synthetic)),
            new LinkedIndicators(List.of(indicator)));
    Row tally = BlockRows.tally(TallyBuilder.of("GM0001").sums(20, 100).build());
    List<Row> rows = new ArrayList<>();
    block.rows("t", "2023", List.of(tally).iterator()).forEachRemaining(rows::add);
    block.rows("t", "2022", List.of(BlockRows.nothing()).iterator()).forEachRemaining(rows::add);

    StructType table = ObservationTable.TABLE.columns();
    assertThat(rows).hasSize(6).allMatch(made -> made.length() == ProtectedTable.SCHEMA.length());
    for (Row made : rows) {
      Row observation = made.getStruct(0);
      assertThat(observation.length()).isEqualTo(table.length());
      boolean last = observation.getString(table.fieldIndex("period")).equals("2023");
      assertThat(observation.getString(table.fieldIndex(ObservationTable.FLAG)))
          .isEqualTo(last ? "voorlopig" : "definitief");
      assertThat(observation.getString(table.fieldIndex(ObservationTable.ORIGIN)))
          .isEqualTo(last ? "synthetisch" : "echt");
    }
  }
}
