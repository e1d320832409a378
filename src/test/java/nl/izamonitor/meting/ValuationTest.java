package nl.izamonitor.meting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.izamonitor.conf.Indicator.Divides;
import nl.izamonitor.conf.Indicator.Method;
import nl.izamonitor.conf.Indicator.NoNumerator;
import nl.izamonitor.disclosure.LinkedIndicators;
import nl.izamonitor.disclosure.Populations;
import nl.izamonitor.lake.Keys;
import nl.izamonitor.lake.ObservationTable;
import nl.izamonitor.statistics.Crude;
import nl.izamonitor.statistics.Estimate;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class ValuationTest {

  private final SmallBlock block = new SmallBlock();

  @Test
  void withoutADeliveryEveryRegionIsMissing() {
    block.counts.put(
        new Key("2022", "totaal", "totaal", "gemeente", "GM0001"), SmallBlock.counts(50, 100));
    block.counts.put(
        new Key("2022", "totaal", "totaal", "gemeente", "ONBEKEND"), SmallBlock.counts(50, 100));
    BlockSpec spec =
        SmallBlock.spec(
            SmallBlock.indicator(Method.RATE, NoNumerator.ZERO, SmallBlock.BREAKDOWNS),
            Map.of("2022", "geen levering van t van een", "2023", "ook niet"),
            SmallBlock.TEN);
    Map<Key, Value> values = block.values(spec);
    assertThat(values).hasSize(6);
    assertThat(values.keySet()).extracting(Key::breakdown).containsOnly("totaal");
    assertThat(values.keySet()).extracting(Key::region).containsOnly("GM0001", "GM0002", "NL");
    values
        .values()
        .forEach(
            value -> {
              SmallBlock.hasNoNumber(value);
              assertThat(value.status()).isEqualTo(Value.ONTBREEKT);
              boolean first = value.key().period().equals("2022");
              assertThat(value.reason())
                  .isEqualTo(first ? "geen levering van t van een" : "ook niet");
            });
  }

  @Test
  void aProtectedRowHasNoNumberAndNoReason() {
    block.count("GM0001", 9, 1000);
    block.count("GM0002", 995, 1000);
    block.count("NL", 1004, 2000);
    Map<Key, Value> values = block.values(SmallBlock.plain(Method.PROPORTION));
    for (String region : List.of("GM0001", "GM0002")) {
      Value value = values.get(SmallBlock.total(region));
      SmallBlock.hasNoNumber(value);
      assertThat(value.status()).isEqualTo(Value.BESCHERMD);
      assertThat(value.reason()).isNull();
    }
    assertThat(values.get(SmallBlock.total("NL")).status()).isEqualTo(Value.WAARDE);
  }

  @Test
  void aRowWithoutProtectionIsDerived() {
    block.count("GM0001", 9, 1000);
    Laid laid = new Laid(SmallBlock.plain(Method.RATE), "2023", block.counts, SmallBlock.PLACES);
    assertThat(new Valuation(laid, key -> true).values(new BitSet()))
        .filteredOn(value -> value.key().equals(SmallBlock.total("GM0001")))
        .singleElement()
        .satisfies(value -> assertThat(value.value()).isEqualTo(0.9));
  }

  @Test
  void valueAndIntervalAreThoseOfTheStatisticsInTwelveDigits() {
    block.count("GM0001", 37, 1234);
    Value proportion =
        block.values(SmallBlock.plain(Method.PROPORTION)).get(SmallBlock.total("GM0001"));
    same(proportion, Crude.proportion(37, 1234, 100, 0.95), "Wilson");
    Value rate = block.values(SmallBlock.plain(Method.RATE)).get(SmallBlock.total("GM0001"));
    same(rate, Crude.rate(37, 1234, 100, 0.95), "Byar");
    assertThat(rate.numerator()).isEqualTo(37);
    assertThat(rate.denominator()).isEqualTo(1234);
    assertThat(rate.coverage()).isEqualTo(1.0);
    assertThat(rate.reason()).isNull();
  }

  private static void same(Value value, Estimate estimate, String method) {
    assertThat(value.value()).isEqualTo(twelve(estimate.value()));
    assertThat(value.lower()).isEqualTo(twelve(estimate.at(0.95).lower()));
    assertThat(value.upper()).isEqualTo(twelve(estimate.at(0.95).upper()));
    assertThat(value.method()).isEqualTo(method);
  }

  private static double twelve(double value) {
    return new BigDecimal(value).round(new MathContext(12)).doubleValue();
  }

  @Test
  void aCountIsItsOwnValue() {
    block.count("GM0001", 12, 0);
    Value value = block.values(SmallBlock.plain(Method.COUNT)).get(SmallBlock.total("GM0001"));
    assertThat(value.value()).isEqualTo(12.0);
    assertThat(value.denominator()).isNull();
    assertThat(value.lower()).isNull();
    assertThat(value.method()).isEqualTo("telling");
  }

  @Test
  void whatWasNotCountedIsZero() {
    block.count("GM0001", 0, 500);
    Value value = block.values(SmallBlock.plain(Method.RATE)).get(SmallBlock.total("GM0001"));
    assertThat(value.status()).isEqualTo(Value.WAARDE);
    assertThat(value.value()).isZero();
  }

  @Test
  void whatWasNotCountedIsUnknownWhereTheDefinitionSaysSo() {
    block.count("GM0001", 0, 500);
    block.count("GM0002", 20, 500);
    Map<Key, Value> values =
        block.values(
            SmallBlock.spec(
                SmallBlock.indicator(Method.RATE, NoNumerator.UNKNOWN, Map.of()),
                Map.of(),
                SmallBlock.TEN));
    Value unknown = values.get(SmallBlock.total("GM0001"));
    SmallBlock.hasNoNumber(unknown);
    assertThat(unknown.status()).isEqualTo(Value.ONTBREEKT);
    assertThat(unknown.reason()).isEqualTo("onbekend of er gevallen waren");
    assertThat(values.get(SmallBlock.total("GM0002")).status()).isEqualTo(Value.WAARDE);
  }

  @Test
  void withoutADenominatorThereIsNoValue() {
    block.count("GM0001", 20, 0);
    Map<Key, Value> values = block.values(SmallBlock.plain(Method.PROPORTION));
    for (String region : List.of("GM0001", "GM0002")) {
      Value value = values.get(SmallBlock.total(region));
      assertThat(value.status()).isEqualTo(Value.NIET_VAN_TOEPASSING);
      assertThat(value.reason()).isEqualTo("geen noemer");
      assertThat(value.value()).isNull();
    }
    assertThat(values.get(SmallBlock.total("GM0001")).numerator()).isEqualTo(20);
  }

  @Test
  void morePersonsThanInhabitantsIsNoProportion() {
    block.count("GM0001", 30, 20);
    Value value = block.values(SmallBlock.plain(Method.PROPORTION)).get(SmallBlock.total("GM0001"));
    assertThat(value.status()).isEqualTo(Value.NIET_VAN_TOEPASSING);
    assertThat(value.reason()).isEqualTo("teller groter dan noemer");
  }

  @Test
  void theUnknownRegionHasARowWhereSomethingWasCounted() {
    assertThat(block.values(SmallBlock.plain(Method.RATE)))
        .doesNotContainKey(SmallBlock.total("ONBEKEND"));
    block.count("ONBEKEND", 12, 0);
    assertThat(
            block
                .values(SmallBlock.plain(Method.RATE))
                .get(SmallBlock.total("ONBEKEND"))
                .numerator())
        .isEqualTo(12);
  }

  @Test
  void theUnknownCategoryHasARowWhereSomethingWasCounted() {
    BlockSpec spec =
        SmallBlock.spec(
            SmallBlock.indicator(Method.RATE, NoNumerator.ZERO, SmallBlock.BREAKDOWNS),
            Map.of(),
            SmallBlock.NONE);
    for (String breakdown : SmallBlock.BREAKDOWNS.keySet()) {
      block.counts.put(SmallBlock.key(breakdown, "ONBEKEND", "GM0001"), SmallBlock.counts(0, 70));
      block.counts.put(SmallBlock.key(breakdown, "ONBEKEND", "GM0002"), SmallBlock.counts(2, 70));
    }
    Map<Key, Value> values = block.values(spec);
    assertThat(values)
        .containsKeys(
            SmallBlock.key("soort", "A", "GM0001"),
            SmallBlock.key("aard", "X", "GM0001"),
            SmallBlock.key("soort", "ONBEKEND", "GM0001"),
            SmallBlock.key("soort", "ONBEKEND", "GM0002"),
            SmallBlock.key("aard", "ONBEKEND", "GM0002"))
        .doesNotContainKeys(
            SmallBlock.key("soort", "ONBEKEND", "NL"),
            SmallBlock.key("aard", "ONBEKEND", "GM0001"));
  }

  @Test
  void aCrossIsShownWhereThePlanAllowsIt() {
    Map<String, Divides> cross = Map.of("soort*aard", Divides.BEIDE);
    BlockSpec spec =
        SmallBlock.spec(
            SmallBlock.indicator(Method.RATE, NoNumerator.ZERO, cross), Map.of(), SmallBlock.NONE);
    assertThat(spec.breakdowns("gemeente")).containsExactly("totaal");
    assertThat(spec.breakdowns("nederland")).containsExactly("totaal", "soort*aard");
    assertThat(spec.categories("soort*aard"))
        .containsExactly("A*X", "A*ONBEKEND", "ONBEKEND*X", "ONBEKEND*ONBEKEND");
    assertThat(block.values(spec).keySet())
        .filteredOn(key -> !key.breakdown().equals("totaal"))
        .extracting(Key::category)
        .containsOnly("A*X");
  }

  @Test
  void aPublishedFigureIsTakenOverOrMissing() {
    block.counts.put(SmallBlock.total("GM0001"), SmallBlock.figure(3.123456789012345));
    for (NoNumerator none : NoNumerator.values()) {
      Map<Key, Value> values =
          block.values(
              SmallBlock.spec(
                  SmallBlock.indicator(Method.PUBLISHED, none, Map.of()),
                  Map.of(),
                  SmallBlock.NONE));
      Value taken = values.get(SmallBlock.total("GM0001"));
      assertThat(taken.value()).isEqualTo(3.12345678901);
      assertThat(taken.method()).isEqualTo("overgenomen");
      assertThat(taken.numerator()).isNull();
      assertThat(taken.coverage()).isNull();
      Value absent = values.get(SmallBlock.total("GM0002"));
      SmallBlock.hasNoNumber(absent);
      assertThat(absent.status()).isEqualTo(Value.ONTBREEKT);
      assertThat(absent.reason()).isEqualTo("de bron geeft geen cijfer");
    }
  }

  @Test
  void figuresOfProvisionalAndOfSyntheticPeriodsAreMarked() {
    BlockSpec spec = SmallBlock.plain(Method.RATE);
    Row row = BlockRows.tally("2023", "totaal", "totaal", "GM0001", 20, 100);
    List<Row> rows = new ArrayList<>();
    new ValueBlocks(
            List.of(
                new MetingSpec(
                    "m",
                    Map.of(),
                    new TreeSet<>(List.of("i/2023")),
                    new TreeMap<>(Map.of("i", spec)),
                    new Populations(Map.of(), List.of(), Map.of(), List.of(spec.indicator())),
                    SmallBlock.PLACES,
                    false)),
            new LinkedIndicators(List.of(spec.indicator())),
            "concept")
        .values(List.of(row, BlockRows.nothing("2022")).iterator())
        .forEachRemaining(rows::add);
    StructType table = ObservationTable.TABLE.columns();
    assertThat(rows).hasSize(6).allMatch(made -> made.length() == Protected.COLUMNS.length());
    for (Row made : rows) {
      boolean last = made.getString(table.fieldIndex(Keys.PERIOD)).equals("2023");
      assertThat(made.getString(table.fieldIndex(ObservationTable.FLAG)))
          .isEqualTo(last ? "voorlopig" : "definitief");
      assertThat(made.getString(table.fieldIndex(ObservationTable.ORIGIN)))
          .isEqualTo(last ? "synthetisch" : "echt");
    }
  }
}
