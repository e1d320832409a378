package nl.izamonitor.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.ConfFiles;
import nl.izamonitor.conf.Meting;
import nl.izamonitor.job.Destination;
import nl.izamonitor.lake.Lake;
import nl.izamonitor.lake.ObservationTable;
import nl.izamonitor.method.Methods;
import nl.izamonitor.model.Release;
import nl.izamonitor.opendata.DataPackage;
import nl.izamonitor.opendata.OpenTable;
import nl.izamonitor.opendata.ReadMe;
import nl.izamonitor.region.Regions;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenDataTest {

  private static final LocalDate EMBARGO = LocalDate.of(2026, 5, 28);
  private static final String VALUES = "waarden/niet_ingeschreven.csv";

  @TempDir static Path temp;

  private static Lake lake;
  private static Report report;
  private static Meting meting;
  private static Path folder;

  @BeforeAll
  static void write() {
    SparkSession spark = Sessions.spark();
    ConfFiles files = SmallMeting.files();
    lake = SmallMeting.concept(spark, temp.resolve("lake"));
    SmallMeting.freeze(spark, lake, "1");
    Conf conf = SmallMeting.conf(files);
    meting = SmallMeting.meting(conf);
    report = new Report(lake.published(), conf, Regions.of(files));
    report.write(meting, "1", to("out", EMBARGO, EMBARGO));
    folder = temp.resolve("out/proefmeting/open-data");
  }

  private static Destination to(String out, LocalDate embargo, LocalDate today) {
    return new Destination(
        temp.resolve(out).toString(), temp.resolve("private-" + out).toString(), embargo, today);
  }

  @Test
  void they_lie_beside_the_pages_from_the_day_of_the_embargo() {
    assertThat(folder.resolve(DataPackage.FILE)).exists();
    assertThat(temp.resolve("private-out")).doesNotExist();
  }

  @Test
  void before_that_day_they_are_private_and_the_pages_say_when_they_come() throws IOException {
    report.write(meting, "1", to("early", EMBARGO, EMBARGO.minusDays(1)));

    assertThat(temp.resolve("early/proefmeting/open-data")).doesNotExist();
    Path inside = temp.resolve("private-early/proefmeting-1");
    assertThat(inside.resolve(VALUES)).hasSameBinaryContentAs(folder.resolve(VALUES));
    assertThat(
            Files.readString(
                temp.resolve("early/proefmeting/" + IndicatorData.page(SmallMeting.SHARE))))
        .contains("EMBARGO", "De open data verschijnen op 28 mei 2026.")
        .doesNotContain(VALUES);
  }

  @Test
  void those_of_a_concept_are_private_and_marked() throws IOException {
    Destination to = to("concept", null, EMBARGO);
    report.write(meting, Release.CONCEPT, to);
    report.write(meting, Release.CONCEPT, to);

    assertThat(temp.resolve("concept/proefmeting-concept/open-data")).doesNotExist();
    Path inside = temp.resolve("private-concept/proefmeting-concept");
    for (String name : List.of(ReadMe.FILE, ReadMe.DICTIONARY, DataPackage.FILE)) {
      assertThat(Files.readString(inside.resolve(name))).as(name).contains("CONCEPT");
      assertThat(Files.readString(folder.resolve(name))).as(name).doesNotContain("CONCEPT");
    }
    assertThat(to.reason(Release.CONCEPT)).contains("it is a concept");
  }

  @Test
  void they_hold_every_value_and_no_number_where_it_is_protected() throws IOException {
    List<String> lines = Files.readString(folder.resolve(VALUES)).lines().toList();

    assertThat(lines).hasSize(1 + 22);
    assertThat(lines.get(0))
        .isEqualTo(
            "meting;revision;indicator;version;period;indeling;level;region;region_name;breakdown;category;numerator;denominator;value;lower;upper;method;basis;standardised;standardised_lower;standardised_upper;standardised_method;text;coverage;numerator_unit;denominator_unit;flag;status;reason;source;origin");
    assertThat(lines)
        .contains(
            "proefmeting;1;niet_ingeschreven;1;2023;2025-01-01;gemeente;GM1680;<script>alert(1)</script>;totaal;totaal;;;;;;;;;;;;;;verzekerde;verzekerde;definitief;beschermd;;\"'=bron; \"\"eigen\"\"\";echt",
            "proefmeting;1;niet_ingeschreven;1;2025;2025-01-01;gemeente;GM0363;Amsterdam;leeftijdsgroep;0-4;15;300;5.0;3.05;8.09;Wilson;gepubliceerde aantallen;;;;;;1.0;verzekerde;verzekerde;voorlopig;waarde;;\"'=bron; \"\"eigen\"\"\";echt");
  }

  @Test
  void csv_and_parquet_read_back_are_the_table() {
    SparkSession spark = Sessions.spark();
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
    for (OpenTable table : OpenTable.all()) {
      table
          .columns()
          .forEach(column -> assertThat(dictionary).contains("| `%s` |".formatted(column.name())));
    }
  }

  @Test
  void the_same_rows_give_the_same_bytes() throws IOException {
    report.write(meting, "1", to("again", null, EMBARGO));

    for (Path file : files(folder)) {
      Path again = temp.resolve("again/proefmeting/open-data").resolve(folder.relativize(file));
      assertThat(again).hasSameBinaryContentAs(file);
    }
  }

  @Test
  void for_an_attack_there_is_only_what_it_reads() throws IOException {
    report.writeOpenData(meting, "1", temp.resolve("attack").toString());

    Path bare = temp.resolve("attack/proefmeting-1");
    assertThat(bare.resolve(VALUES)).hasSameBinaryContentAs(folder.resolve(VALUES));
    assertThat(files(bare))
        .extracting(file -> bare.relativize(file).toString().split("/", -1)[0])
        .containsOnly("waarden", "overzicht", "regios.csv", "definities");
  }

  @Test
  void they_say_of_every_method_what_an_attack_must_know() throws IOException {
    assertThat(Files.readAllLines(folder.resolve("definities/methoden.yml")))
        .hasSize(1 + Methods.all().size())
        .contains(
            "proportion: {counts_numerator: true, part_of_denominator: true, taken_over: false}",
            "rate: {counts_numerator: true, part_of_denominator: false, taken_over: false}",
            "weighted_mean: {counts_numerator: false, part_of_denominator: false, taken_over: false}",
            "published: {counts_numerator: false, part_of_denominator: false, taken_over: true}");
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
