package nl.izamonitor.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.izamonitor.TestSession;
import nl.izamonitor.conf.ConfFiles;
import nl.izamonitor.conf.ConfReader;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Source;
import nl.izamonitor.lake.ValidatedTable;
import nl.izamonitor.model.Condition;
import nl.izamonitor.model.Condition.Allowed;
import nl.izamonitor.region.Regions;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/** What a count that did not come in may hold. */
class MissingSharesTest {

  private static final Source SOURCE = contract("inwoners: {type: count, required: true}");
  private static final Source GAPS = contract("inwoners: {type: count}");
  private static final StructType COLUMNS =
      new StructType()
          .add(ValidatedTable.LEVERANCIER, DataTypes.StringType)
          .add(ValidatedTable.DATAJAAR, DataTypes.IntegerType)
          .add("gemeente", DataTypes.StringType)
          .add("leeftijdsgroep", DataTypes.StringType)
          .add("geslacht", DataTypes.StringType)
          .add("inwoners", DataTypes.LongType)
          .add(ValidatedTable.BOUWSTEEN, DataTypes.StringType);
  private static final Indicator.Measure ALL = measure(null);

  private static Source contract(String column) {
    SortedMap<String, String> texts = new TreeMap<>(ConfFiles.read(Path.of("conf")).texts());
    texts.computeIfPresent(
        "sources/bevolking.yml",
        (file, text) -> text.replace("inwoners: {type: count, required: true}", column));
    return ConfReader.load(new ConfFiles(texts), List.of(), new ArrayList<>())
        .sources()
        .get("bevolking");
  }

  private static Indicator.Measure measure(String age) {
    Condition where =
        age == null ? null : Condition.of("leeftijdsgroep", Allowed.of(List.of(age), false));
    return new Indicator.Measure(
        "bevolking", new Indicator.Value(Indicator.Kind.COUNT, "inwoners", where), "inwoner");
  }

  private static Row row(int year, String gemeente, String age, Long inhabitants) {
    String place = gemeente == null ? Regions.ONBEKEND : gemeente;
    return RowFactory.create("cbs", year, gemeente, age, "M", inhabitants, place);
  }

  private static MissingShares shares(List<Row> validated, List<Row> missing) {
    return new MissingShares(SOURCE, frame(validated), frame(missing));
  }

  private static MissingShares gaps(Row... validated) {
    return new MissingShares(GAPS, frame(List.of(validated)), frame(List.of()));
  }

  private static Dataset<Row> frame(List<Row> rows) {
    return TestSession.spark().createDataFrame(rows, COLUMNS);
  }

  @Test
  void nothingIsMissingOfWhatCameIn() {
    MissingShares shares = shares(List.of(row(2024, "GM0363", "0-4", 5L)), List.of());
    assertThat(shares.isAny()).isFalse();
    assertThat(shares.of(ALL)).isEmpty();
  }

  @Test
  void aKeyHoldsWhatItHoldsInTheNearestOtherYear() {
    MissingShares shares =
        shares(
            List.of(
                row(2020, "GM0363", "0-4", 99L),
                row(2020, "GM0363", "85+", 1L),
                row(2023, "GM0363", "0-4", 30L),
                row(2023, "GM0363", "85+", 10L),
                row(2025, "GM0363", "0-4", 50L),
                row(2025, "GM0363", "85+", 50L),
                row(2024, "GM0363", "85+", 10L),
                row(2024, "GM0344", "0-4", 7L)),
            List.of(row(2024, "GM0363", "0-4", null)));
    assertThat(shares.isAny()).isTrue();
    // 2023 and 2025 are as near: the earlier one is taken.
    assertThat(shares.of(ALL)).containsExactly(entry(2024, Map.of("GM0363", 0.75)));
    // Of those of 85 and older nothing is missing.
    assertThat(shares.of(measure("85+"))).isEmpty();
    assertThat(shares.of(measure("0-4"))).containsExactly(entry(2024, Map.of("GM0363", 1.0)));
  }

  @Test
  void aKeyThatNoOtherYearHasMayHoldAsMuchAsAnyRow() {
    MissingShares shares =
        shares(
            List.of(
                row(2023, "GM0363", "18-44", 30L),
                row(2024, "GM0363", "85+", 10L),
                row(2024, "GM0363", "75-84", 10L),
                row(2024, "GM0344", "0-4", 7L)),
            List.of(row(2024, "GM0363", "0-4", null), row(2024, "GM0363", "5-17", null)));
    assertThat(shares.of(ALL)).containsExactly(entry(2024, Map.of("GM0363", 0.5)));
  }

  @Test
  void anEmptyCountOfAValidRowIsMissingToo() {
    MissingShares shares = gaps(row(2024, "GM0363", "0-4", null), row(2024, "GM0363", "85+", 10L));
    assertThat(shares.isAny()).isTrue();
    assertThat(shares.of(ALL)).containsExactly(entry(2024, Map.of("GM0363", 0.5)));
    assertThat(shares.of(measure("85+"))).isEmpty();
    assertThat(gaps(row(2024, "GM0363", "0-4", 3L)).isAny()).isFalse();
  }

  @Test
  void aKeyThatHoldsNothingElsewhereIsNotMissed() {
    MissingShares shares =
        gaps(
            row(2024, "GM0363", "0-4", null),
            row(2024, "GM0363", "85+", 10L),
            row(2025, "GM0363", "0-4", 0L),
            row(2025, "GM0363", "85+", 10L));
    assertThat(shares.isAny()).isTrue();
    assertThat(shares.of(ALL)).isEmpty();
  }

  @Test
  void whatCannotBePlacedMayBeAnywhere() {
    MissingShares shares =
        shares(
            List.of(row(2024, "GM0363", "0-4", 5L), row(2024, "GM0344", "0-4", 7L)),
            List.of(row(2024, null, "0-4", null), row(2024, null, null, null)));
    Map<String, Double> of2024 = shares.of(ALL).get(2024);
    assertThat(of2024).containsOnlyKeys(Regions.ONBEKEND);
    assertThat(of2024.get(Regions.ONBEKEND)).isCloseTo(0.5, within(1e-12));
    // Of which age it is cannot be known: it may be one of these.
    assertThat(shares.of(measure("85+")).get(2024)).containsExactly(entry(Regions.ONBEKEND, 1.0));
  }
}
