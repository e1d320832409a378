package nl.izamonitor.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.izamonitor.SmallMeting;
import nl.izamonitor.TestSession;
import nl.izamonitor.comparison.Comparisons;
import nl.izamonitor.lake.ComparisonTable;
import nl.izamonitor.lake.Lake;
import nl.izamonitor.lake.ObservationTable;
import nl.izamonitor.lake.WholeFolder;
import nl.izamonitor.method.Method;
import nl.izamonitor.method.Methods;
import nl.izamonitor.model.Release;
import nl.izamonitor.release.ReleaseDefinitions;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class OpenDataTest {

  private static final String VALUES = "waarden/niet_ingeschreven.csv";

  @TempDir static Path temp;

  private static Lake lake;
  private static Path folder;

  @BeforeAll
  static void write() {
    lake = SmallMeting.concept(temp.resolve("lake"));
    SmallMeting.freeze(lake, "1");
    folder = temp.resolve("out");
    assertThat(write("1", folder)).isEqualTo(29);
  }

  private static OpenData openData() {
    ReleaseDefinitions definitions = SmallMeting.definitions();
    return new OpenData(
        lake.published(), definitions.conf(), definitions.regions(), Comparisons.kinds());
  }

  private static long write(String revision, Path to) {
    try (WholeFolder open = begin(to)) {
      long rows = openData().write(SmallMeting.definitions().meting(), revision, open);
      open.finish();
      return rows;
    }
  }

  private static WholeFolder begin(Path to) {
    String name = to.getFileName().toString();
    return WholeFolder.begin(new Configuration(), to.getParent().toString(), name);
  }

  @Test
  void they_hold_every_value_and_no_number_where_it_is_protected() throws IOException {
    List<String> lines = Files.readString(folder.resolve(VALUES)).lines().toList();

    assertThat(lines).hasSize(1 + 22);
    assertThat(lines.get(0))
        .isEqualTo(
            "meting;revision;indicator;version;period;indeling;level;region;region_name;breakdown;category;numerator;denominator;value;lower;upper;method;basis;standardised;standardised_lower;standardised_upper;standardised_method;text;coverage;numerator_unit;denominator_unit;numerator_decimals;denominator_decimals;flag;status;reason;source;origin");
    assertThat(lines)
        .contains(
            "proefmeting;1;niet_ingeschreven;1;2023;2025-01-01;gemeente;GM1680;<script>alert(1)</script>;totaal;totaal;;;;;;;;;;;;;;verzekerde;verzekerde;;;definitief;beschermd;;\"'=bron; \"\"eigen\"\"\";echt",
            "proefmeting;1;niet_ingeschreven;1;2025;2025-01-01;gemeente;GM0363;Amsterdam;leeftijdsgroep;0-4;15;300;5.0;3.05;8.09;Wilson;gepubliceerde aantallen;;;;;;1.0;verzekerde;verzekerde;;;voorlopig;waarde;;\"'=bron; \"\"eigen\"\"\";echt");
  }

  @Test
  void csv_and_parquet_read_back_are_the_table() {
    SparkSession spark = TestSession.spark();
    String file = folder.resolve(VALUES).toString();
    Dataset<Row> back =
        spark.read().option("header", "true").option("sep", ";").option("escape", "\"").csv(file);
    Dataset<Row> table =
        lake.published()
            .indicators(SmallMeting.NAME, "1")
            .filter(functions.col("indicator").equalTo("niet_ingeschreven"));

    assertThat(back.count()).isEqualTo(table.count());
    assertThat(
            typed(back)
                .drop(ObservationTable.SOURCE)
                .exceptAll(table.drop(ObservationTable.SOURCE))
                .collectAsList())
        .isEmpty();
    assertThat(back.select(ObservationTable.SOURCE).distinct().first().getString(0))
        .as("a formula is made harmless in a text that a spreadsheet opens")
        .isEqualTo("'=bron; \"eigen\"");
    Dataset<Row> parquet =
        spark
            .read()
            .parquet(folder.resolve("parquet/waarden.parquet").toString())
            .filter(functions.col("indicator").equalTo("niet_ingeschreven"));
    assertThat(parquet.count()).isEqualTo(table.count());
    assertThat(typed(parquet).exceptAll(table).collectAsList()).isEmpty();
  }

  private static Dataset<Row> typed(Dataset<Row> rows) {
    return rows.select(
        Stream.of(ObservationTable.TABLE.columns().fields())
            .map(field -> functions.col(field.name()).cast(field.dataType()))
            .toArray(Column[]::new));
  }

  @Test
  void every_file_has_its_checksum_and_every_table_its_description() throws Exception {
    SortedMap<String, String> sums = new TreeMap<>();
    for (Path file : files(folder)) {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      sums.put(folder.relativize(file).toString(), HexFormat.of().formatHex(digest));
    }
    sums.remove(ReadMe.SUMS);
    StringBuilder expected = new StringBuilder();
    sums.forEach((file, sum) -> expected.append(sum + "  " + file + "\n"));
    assertThat(Files.readString(folder.resolve(ReadMe.SUMS))).isEqualTo(expected.toString());

    JsonNode described =
        new ObjectMapper().readTree(folder.resolve(DataPackage.FILE).toFile()).get("resources");
    assertThat(described).extracting(one -> one.get("path").textValue()).contains(VALUES);
    for (JsonNode one : described) {
      String path = one.get("path").textValue();
      assertThat(one.get("hash").textValue()).isEqualTo("sha256:" + sums.get(path));
      assertThat(one.get("bytes").longValue()).isEqualTo(Files.size(folder.resolve(path)));
      assertThat(folder.resolve(one.get("schema").textValue())).exists();
    }
    String dictionary = Files.readString(folder.resolve(ReadMe.DICTIONARY));
    for (OpenTable table : OpenTable.all(Comparisons.kinds())) {
      table
          .columns()
          .forEach(column -> assertThat(dictionary).contains("| `%s` |".formatted(column.name())));
    }
  }

  @Test
  void the_same_rows_give_the_same_bytes() throws IOException {
    Path again = temp.resolve("again");
    write("1", again);

    for (Path file : files(folder)) {
      assertThat(again.resolve(folder.relativize(file))).hasSameBinaryContentAs(file);
    }
  }

  @Test
  void for_an_attack_there_is_only_what_it_reads() throws IOException {
    Path bare = temp.resolve("attack");
    try (WholeFolder open = begin(bare)) {
      openData().writeForAttack(SmallMeting.definitions().meting(), "1", open);
      open.finish();
    }

    assertThat(bare.resolve(VALUES)).hasSameBinaryContentAs(folder.resolve(VALUES));
    assertThat(files(bare))
        .extracting(file -> bare.relativize(file).toString().split("/", -1)[0])
        .containsOnly("waarden", "overzicht", "regios.csv", "definities");
  }

  @Test
  void they_say_of_every_method_what_others_must_know() throws IOException {
    String text = Files.readString(folder.resolve("definities/methoden.yml"));
    Load yaml = new Load(LoadSettings.builder().build());
    JsonNode described = new ObjectMapper().valueToTree(yaml.loadFromString(text));
    for (Method method : Methods.all()) {
      JsonNode own = described.get(method.code());
      assertThat(own.get("values").size()).isEqualTo(method.labels().size());
      assertThat(own.get("counts_numerator").booleanValue())
          .as("a sum of answers or a figure of another is no number of units")
          .isEqualTo(!method.isSampled() && !method.isTakenOver());
    }
    assertThat(text)
        .contains(
            """
            count:
              counts_numerator: true
              part_of_denominator: false
              taken_over: false
              difference: "square and add"
              values:
                "telling":
                  label: "telling: een vastgesteld aantal, zonder interval"
                  compared_by_counts: false
                  formula: "x, zonder grenzen"
                  value: "x"
                  lower: null
                  upper: null
            """);
  }

  @Test
  void a_formula_of_every_method_stands_in_the_dictionary() throws IOException {
    String dictionary = Files.readString(folder.resolve(ReadMe.DICTIONARY));

    for (Method method : Methods.all()) {
      method
          .formulas()
          .forEach((made, formula) -> assertThat(dictionary).contains("`" + made + "`", formula));
    }
    assertThat(dictionary)
        .contains("| `conditional exact`, `conditional score` | x/n; ")
        .doesNotContain("{{", "null");
  }

  @Test
  void columns_of_few_words_name_them_all() {
    assertThat(OpenTable.all(List.of("een", "twee")))
        .filteredOn(table -> table.name().equals("vergelijkingen"))
        .allSatisfy(
            table ->
                assertThat(values(table, ComparisonTable.COMPARISON))
                    .containsExactly("een", "twee"));
    assertThat(values(OpenTable.VALUES, OpenTable.STANDARDISED_METHOD))
        .containsExactly(
            "direct gestandaardiseerd, Dobson", "direct gestandaardiseerd, Dobson, repeat events");
  }

  private static List<String> values(OpenTable table, String column) {
    return table.columns().stream()
        .filter(one -> one.name().equals(column))
        .findFirst()
        .orElseThrow()
        .values();
  }

  @Test
  void what_is_invented_is_said_per_row_and_of_all_together() throws IOException {
    Lake other = SmallMeting.concept(temp.resolve("other"));
    SmallMeting.invent(other);
    ReleaseDefinitions definitions = SmallMeting.definitions();
    Path out = temp.resolve("invented");
    try (WholeFolder open = begin(out)) {
      new OpenData(
              other.published(), definitions.conf(), definitions.regions(), Comparisons.kinds())
          .write(definitions.meting(), Release.CONCEPT, open);
      open.finish();
    }
    List<String> lines = Files.readString(out.resolve(VALUES)).lines().toList();

    assertThat(lines.get(0)).endsWith(";source;origin");
    assertThat(lines.subList(1, lines.size()))
        .allMatch(line -> line.endsWith(line.contains(";2023;2025-") ? ";echt" : ";synthetisch"));
    for (String name : List.of(ReadMe.FILE, ReadMe.DICTIONARY, DataPackage.FILE)) {
      assertThat(Files.readString(out.resolve(name))).contains("VERZONNEN CIJFERS");
    }
    assertThat(Files.readString(out.resolve(DataPackage.FILE)))
        .contains("\"origin\" : \"synthetisch\"");
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
