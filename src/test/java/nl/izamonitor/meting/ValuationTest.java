package nl.izamonitor.meting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Indicator.Divides;
import nl.izamonitor.conf.Indicator.Method;
import nl.izamonitor.conf.Indicator.NoNumerator;
import nl.izamonitor.conf.Origin;
import nl.izamonitor.conf.PublicatiePlan;
import nl.izamonitor.disclosure.Thresholds;
import nl.izamonitor.lake.FigureTable;
import nl.izamonitor.lake.IndicatorTable;
import nl.izamonitor.lake.TallyTable;
import nl.izamonitor.statistics.Crude;
import nl.izamonitor.statistics.Estimate;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class ValuationTest {

  private static final Origin ORIGIN = new Origin("a.yml", 1, Map.of());
  private static final Thresholds TEN = new Thresholds(10, 10, false);
  private static final Thresholds NONE = new Thresholds(0, 0, false);
  private static final Map<String, Divides> BREAKDOWNS =
      Map.of("soort", Divides.BEIDE, "aard", Divides.TELLER);

  private final Map<Key, Counts> counts = new HashMap<>();

  private static Indicator indicator(
      Method method, NoNumerator none, Map<String, Divides> breakdowns) {
    Indicator.Measure measure =
        new Indicator.Measure("t", new Indicator.Value(Indicator.Kind.COUNT, null, null), "u");
    boolean published = method == Method.PUBLISHED;
    boolean divided = method == Method.PROPORTION || method == Method.RATE;
    return new Indicator(
        ORIGIN,
        "i",
        "I",
        List.of(),
        "d",
        1,
        method,
        100,
        Indicator.Direction.NONE,
        Indicator.Maturity.EIGEN_LEZING,
        published ? null : measure,
        divided ? measure : null,
        published ? new Indicator.Published("t", "v", "u", LocalDate.of(2023, 1, 1)) : null,
        none,
        List.of("gemeente", "nederland"),
        breakdowns,
        List.of(),
        "s",
        Map.of());
  }

  private static BlockSpec spec(
      Indicator indicator, Map<String, String> missing, Thresholds thresholds) {
    return new BlockSpec(
        "proef",
        indicator,
        LocalDate.of(2023, 1, 1),
        List.of("2022", "2023"),
        Map.of("gemeente", List.of("GM0001", "GM0002"), "nederland", List.of("NL")),
        Map.of("soort", List.of("A", "ONBEKEND"), "aard", List.of("X", "ONBEKEND")),
        missing,
        90,
        List.of("2023"),
        new PublicatiePlan(
            ORIGIN,
            Map.of(
                "gemeente", PublicatiePlan.Finest.EENWEG,
                "nederland", PublicatiePlan.Finest.KRUIS)),
        thresholds,
        "s");
  }

  private static BlockSpec plain(Method method) {
    return spec(
        indicator(method, NoNumerator.ZERO, Map.of()), Map.of("2022", "geen levering"), TEN);
  }

  private void count(String region, long numerator, long denominator) {
    counts.put(total(region), new Counts(numerator, denominator, null));
  }

  private static Key total(String region) {
    return key("totaal", "totaal", region);
  }

  private static Key key(String breakdown, String category, String region) {
    return new Key(
        "2023", breakdown, category, region.equals("NL") ? "nederland" : "gemeente", region);
  }

  private Map<Key, Value> values(BlockSpec spec) {
    Map<Key, Value> values = new HashMap<>();
    for (Value value : new Valuation(spec).protectedValues(counts)) {
      assertThat(values.put(value.key(), value)).isNull();
    }
    return values;
  }

  private static void hasNoNumber(Value value) {
    assertThat(value)
        .extracting(
            Value::numerator,
            Value::denominator,
            Value::value,
            Value::lower,
            Value::upper,
            Value::method,
            Value::coverage)
        .containsOnlyNulls();
  }

  @Test
  void withoutADeliveryEveryRegionIsMissing() {
    counts.put(
        new Key("2022", "totaal", "totaal", "gemeente", "GM0001"), new Counts(50, 100, null));
    counts.put(
        new Key("2022", "totaal", "totaal", "gemeente", "ONBEKEND"), new Counts(50, 100, null));
    BlockSpec spec =
        spec(
            indicator(Method.RATE, NoNumerator.ZERO, BREAKDOWNS),
            Map.of("2022", "geen levering van t van een", "2023", "ook niet"),
            TEN);
    Map<Key, Value> values = values(spec);
    assertThat(values).hasSize(6);
    assertThat(values.keySet()).extracting(Key::breakdown).containsOnly("totaal");
    assertThat(values.keySet()).extracting(Key::region).containsOnly("GM0001", "GM0002", "NL");
    values
        .values()
        .forEach(
            value -> {
              hasNoNumber(value);
              assertThat(value.status()).isEqualTo(Value.ONTBREEKT);
              boolean first = value.key().period().equals("2022");
              assertThat(value.reason())
                  .isEqualTo(first ? "geen levering van t van een" : "ook niet");
            });
  }

  @Test
  void aProtectedRowHasNoNumberAndNoReason() {
    count("GM0001", 9, 1000);
    count("GM0002", 995, 1000);
    count("NL", 1004, 2000);
    Map<Key, Value> values = values(plain(Method.PROPORTION));
    for (String region : List.of("GM0001", "GM0002")) {
      Value value = values.get(total(region));
      hasNoNumber(value);
      assertThat(value.status()).isEqualTo(Value.BESCHERMD);
      assertThat(value.reason()).isNull();
    }
    assertThat(values.get(total("NL")).status()).isEqualTo(Value.WAARDE);
  }

  @Test
  void aRowWithoutProtectionIsDerived() {
    count("GM0001", 9, 1000);
    assertThat(new Valuation(plain(Method.RATE)).values(counts))
        .filteredOn(value -> value.key().equals(total("GM0001")))
        .singleElement()
        .satisfies(value -> assertThat(value.value()).isEqualTo(0.9));
  }

  @Test
  void valueAndIntervalAreThoseOfTheStatisticsInTwelveDigits() {
    count("GM0001", 37, 1234);
    Value proportion = values(plain(Method.PROPORTION)).get(total("GM0001"));
    same(proportion, Crude.proportion(37, 1234, 100, 0.95), "Wilson");
    Value rate = values(plain(Method.RATE)).get(total("GM0001"));
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
    count("GM0001", 12, 0);
    Value value = values(plain(Method.COUNT)).get(total("GM0001"));
    assertThat(value.value()).isEqualTo(12.0);
    assertThat(value.denominator()).isNull();
    assertThat(value.lower()).isNull();
    assertThat(value.method()).isEqualTo("telling");
  }

  @Test
  void whatWasNotCountedIsZero() {
    count("GM0001", 0, 500);
    Value value = values(plain(Method.RATE)).get(total("GM0001"));
    assertThat(value.status()).isEqualTo(Value.WAARDE);
    assertThat(value.value()).isZero();
  }

  @Test
  void whatWasNotCountedIsUnknownWhereTheDefinitionSaysSo() {
    count("GM0001", 0, 500);
    count("GM0002", 20, 500);
    Map<Key, Value> values =
        values(spec(indicator(Method.RATE, NoNumerator.UNKNOWN, Map.of()), Map.of(), TEN));
    Value unknown = values.get(total("GM0001"));
    hasNoNumber(unknown);
    assertThat(unknown.status()).isEqualTo(Value.ONTBREEKT);
    assertThat(unknown.reason()).isEqualTo("onbekend of er gevallen waren");
    assertThat(values.get(total("GM0002")).status()).isEqualTo(Value.WAARDE);
  }

  @Test
  void withoutADenominatorThereIsNoValue() {
    count("GM0001", 20, 0);
    Map<Key, Value> values = values(plain(Method.PROPORTION));
    for (String region : List.of("GM0001", "GM0002")) {
      Value value = values.get(total(region));
      assertThat(value.status()).isEqualTo(Value.NIET_VAN_TOEPASSING);
      assertThat(value.reason()).isEqualTo("geen noemer");
      assertThat(value.value()).isNull();
    }
    assertThat(values.get(total("GM0001")).numerator()).isEqualTo(20);
  }

  @Test
  void morePersonsThanInhabitantsIsNoProportion() {
    count("GM0001", 30, 20);
    Value value = values(plain(Method.PROPORTION)).get(total("GM0001"));
    assertThat(value.status()).isEqualTo(Value.NIET_VAN_TOEPASSING);
    assertThat(value.reason()).isEqualTo("teller groter dan noemer");
  }

  @Test
  void theUnknownRegionHasARowWhereSomethingWasCounted() {
    assertThat(values(plain(Method.RATE))).doesNotContainKey(total("ONBEKEND"));
    count("ONBEKEND", 12, 0);
    assertThat(values(plain(Method.RATE)).get(total("ONBEKEND")).numerator()).isEqualTo(12);
  }

  @Test
  void theUnknownCategoryHasARowWhereSomethingWasCounted() {
    BlockSpec spec = spec(indicator(Method.RATE, NoNumerator.ZERO, BREAKDOWNS), Map.of(), NONE);
    for (String breakdown : BREAKDOWNS.keySet()) {
      counts.put(key(breakdown, "ONBEKEND", "GM0001"), new Counts(0, 70, null));
      counts.put(key(breakdown, "ONBEKEND", "GM0002"), new Counts(2, 70, null));
    }
    Map<Key, Value> values = values(spec);
    assertThat(values)
        .containsKeys(
            key("soort", "A", "GM0001"),
            key("aard", "X", "GM0001"),
            key("soort", "ONBEKEND", "GM0001"),
            key("soort", "ONBEKEND", "GM0002"),
            key("aard", "ONBEKEND", "GM0002"))
        .doesNotContainKeys(key("soort", "ONBEKEND", "NL"), key("aard", "ONBEKEND", "GM0001"));
  }

  @Test
  void aCrossIsShownWhereThePlanAllowsIt() {
    Map<String, Divides> cross = Map.of("soort*aard", Divides.BEIDE);
    BlockSpec spec = spec(indicator(Method.RATE, NoNumerator.ZERO, cross), Map.of(), NONE);
    assertThat(spec.breakdowns("gemeente")).containsExactly("totaal");
    assertThat(spec.breakdowns("nederland")).containsExactly("totaal", "soort*aard");
    assertThat(spec.categories("soort*aard"))
        .containsExactly("A*X", "A*ONBEKEND", "ONBEKEND*X", "ONBEKEND*ONBEKEND");
    assertThat(values(spec).keySet())
        .filteredOn(key -> !key.breakdown().equals("totaal"))
        .extracting(Key::category)
        .containsOnly("A*X");
  }

  @Test
  void aPublishedFigureIsTakenOverOrMissing() {
    counts.put(total("GM0001"), new Counts(0, 0, 3.123456789012345));
    for (NoNumerator none : NoNumerator.values()) {
      Map<Key, Value> values =
          values(spec(indicator(Method.PUBLISHED, none, Map.of()), Map.of(), NONE));
      Value taken = values.get(total("GM0001"));
      assertThat(taken.value()).isEqualTo(3.12345678901);
      assertThat(taken.method()).isEqualTo("overgenomen");
      assertThat(taken.numerator()).isNull();
      assertThat(taken.coverage()).isNull();
      Value absent = values.get(total("GM0002"));
      hasNoNumber(absent);
      assertThat(absent.status()).isEqualTo(Value.ONTBREEKT);
      assertThat(absent.reason()).isEqualTo("de bron geeft geen cijfer");
    }
  }

  @Test
  void figuresOfProvisionalPeriodsAreMarked() {
    BlockSpec spec = plain(Method.RATE);
    StructType columns =
        new StructType()
            .add(TallyTable.INDICATOR, DataTypes.StringType)
            .add(TallyTable.PERIOD, DataTypes.StringType)
            .add(TallyTable.BREAKDOWN, DataTypes.StringType)
            .add(TallyTable.CATEGORY, DataTypes.StringType)
            .add(FigureTable.LEVEL, DataTypes.StringType)
            .add(FigureTable.REGION, DataTypes.StringType)
            .add(TallyTable.NUMERATOR, DataTypes.LongType)
            .add(TallyTable.DENOMINATOR, DataTypes.LongType)
            .add(FigureTable.VALUE, DataTypes.DoubleType);
    Object[] cells = {"i", "2023", "totaal", "totaal", "nederland", "NL", 20L, 100L, null};
    Row row = new GenericRowWithSchema(cells, columns);
    List<Row> rows = new ArrayList<>();
    new ValueBlocks(Map.of("i", spec), "concept")
        .call(List.of(row).iterator())
        .forEachRemaining(rows::add);
    StructType table = IndicatorTable.TABLE.columns();
    assertThat(rows).hasSize(6).allMatch(made -> made.length() == table.length());
    for (Row made : rows) {
      boolean last = made.getString(table.fieldIndex(TallyTable.PERIOD)).equals("2023");
      assertThat(made.getString(table.fieldIndex(IndicatorTable.FLAG)))
          .isEqualTo(last ? "voorlopig" : "definitief");
    }
  }
}
