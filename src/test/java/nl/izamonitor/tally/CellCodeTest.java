package nl.izamonitor.tally;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Date;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.izamonitor.TestSession;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.ConfFiles;
import nl.izamonitor.conf.ConfReader;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Mistake;
import nl.izamonitor.conf.Source;
import nl.izamonitor.lake.ValidatedTable;
import nl.izamonitor.region.Regions;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class CellCodeTest {

  private static final List<String> BOUWSTENEN = List.of("GM0363", "GM0014", "ONBEKEND");

  private static CellCode code() {
    Map<String, List<String>> codes = new LinkedHashMap<>();
    codes.put("category_geslacht", List.of("M", "V", "ONBEKEND"));
    codes.put("category_leeftijd", List.of("0-4", "5-17", "85+", "ONBEKEND"));
    return new CellCode(BOUWSTENEN, codes);
  }

  private static Dataset<Row> rows(Row... rows) {
    return TestSession.spark()
        .createDataFrame(
            List.of(rows),
            new StructType()
                .add("dag", DataTypes.DateType)
                .add(ValidatedTable.BOUWSTEEN, DataTypes.StringType)
                .add("category_geslacht", DataTypes.StringType)
                .add("category_leeftijd", DataTypes.StringType));
  }

  private static Row row(String day, String bouwsteen, String sex, String age) {
    return RowFactory.create(day == null ? null : Date.valueOf(day), bouwsteen, sex, age);
  }

  private static String last(Row... rows) {
    CellCode code = code();
    Column found = code.withoutDay(col("code"));
    return code.numbered(rows(rows))
        .agg(max(code.after(col("dag"))).as("code"))
        .select(code.columns(found).toArray(Column[]::new))
        .first()
        .mkString(" ");
  }

  @Test
  void theLastDayDecides() {
    assertThat(
            last(
                row("2024-03-01", "ONBEKEND", "V", "85+"),
                row("2024-03-02", "GM0014", "M", "0-4"),
                row(null, "GM0363", "V", "5-17")))
        .isEqualTo("GM0014 M 0-4");
  }

  @Test
  void ofOneDayTheGreatestTextsDoWhateverTheirOrder() {
    Row one = row("2024-03-01", "GM0363", "M", "85+");
    Row other = row("2024-03-01", "GM0363", "V", "0-4");
    assertThat(last(one, other)).isEqualTo("GM0363 V 0-4").isEqualTo(last(other, one));
    assertThat(last(row("2024-03-01", "GM0363", "ONBEKEND", "ONBEKEND")))
        .isEqualTo("GM0363 ONBEKEND ONBEKEND");
  }

  @Test
  void aBouwsteenThatNobodyKnowsIsNoRowLess() {
    assertThatThrownBy(() -> last(row("2024-03-01", "GM9999", "M", "85+")))
        .hasStackTraceContaining("conf/regions does not know the bouwsteen GM9999");
  }

  @Test
  void tooManyCategoriesDoNotFit() {
    assertThat(code().fits()).isTrue();
    List<String> many = IntStream.range(0, 1000).mapToObj(i -> "c" + i).toList();
    Map<String, List<String>> codes = new LinkedHashMap<>();
    IntStream.range(0, 5).forEach(i -> codes.put("category_" + i, many));
    assertThat(new CellCode(BOUWSTENEN, codes).fits()).isFalse();
  }

  /** Of no rows Spark plans nothing. */
  private static Dataset<Row> oneRow(StructType columns) {
    StructType optional = new StructType();
    for (StructField field : columns.fields()) {
      optional = optional.add(field.name(), field.dataType(), true);
    }
    Row row = RowFactory.create(new Object[optional.size()]);
    return TestSession.spark().createDataFrame(List.of(row), optional);
  }

  @Test
  void noRowOfAPersonIsSorted() {
    List<Mistake> problems = new ArrayList<>();
    ConfFiles files = ConfFiles.read(Path.of("conf"));
    Conf conf = ConfReader.load(files, List.of(), problems);
    Source contacts = conf.sources().get("spoedpost_contact");
    List<Indicator> indicators =
        conf.indicators().values().stream()
            .filter(i -> i.tables().equals(List.of("spoedpost_contact")) || i.tables().size() == 2)
            .filter(i -> i.tables().contains("spoedpost_contact"))
            .toList();
    assertThat(indicators).hasSizeGreaterThan(3);
    String plan =
        Tallies.of(
                TallySetting.of(conf, Regions.of(files)),
                indicators,
                source -> oneRow(ValidatedTable.of(conf, source).columns()))
            .queryExecution()
            .executedPlan()
            .toString();
    assertThat(contacts.person().lastBy()).isNotNull();
    assertThat(plan).contains("HashAggregate").doesNotContain("SortAggregate");
  }
}
