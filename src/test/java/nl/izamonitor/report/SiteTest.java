package nl.izamonitor.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.ConfFiles;
import nl.izamonitor.conf.Meting;
import nl.izamonitor.job.Destination;
import nl.izamonitor.lake.ComparisonTable;
import nl.izamonitor.lake.Lake;
import nl.izamonitor.lake.RestatementTable;
import nl.izamonitor.model.Release;
import nl.izamonitor.region.Regions;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pages do with comparisons and restatements. */
class SiteTest {

  @TempDir static Path temp;

  private static final List<String> PROGRESS = new ArrayList<>();
  private static Lake lake;
  private static Path folder;

  @BeforeAll
  static void write() {
    SparkSession spark = Sessions.spark();
    lake = SmallMeting.concept(spark, temp.resolve("lake"));
    put(
        lake,
        ComparisonTable.TABLE,
        compared("gemeente/GM0363", "rest van Nederland", "ongunstiger", Map.of()),
        compared("gemeente/GM0363", "trechter", "ongunstiger", Map.of("lower", 1.5, "upper", 2.5)),
        compared("gemeente/GM0363", "vorige", "geen verschil", Map.of()),
        compared("gemeente/GM0363", "0-meting", "gunstiger", Map.of()),
        compared("nederland/NL", "0-meting", "gunstiger", Map.of()),
        compared("nederland/NL", "trend", "ongunstiger", Map.of()),
        compared("nederland/NL", "vorige", "geen verschil", Map.of()));
    put(
        lake,
        RestatementTable.TABLE,
        restated("nederland/NL", "bron", -0.25),
        restated("nederland/NL", "definitie", 0.5),
        restated("gemeente/GM0363", "indeling", 1.0));
    Meting second = SmallMeting.conf(SmallMeting.files()).meting("2-meting");
    folder = report("out", new ReportOptions(List.of(second), Optional.empty(), PROGRESS::add));
  }

  private static Path report(String out, ReportOptions extras) {
    ConfFiles files = SmallMeting.files();
    Conf conf = SmallMeting.conf(files);
    String reports = temp.resolve(out).toString();
    String internal = temp.resolve("private-" + out).toString();
    new Report(lake.published(), conf, Regions.of(files), extras)
        .write(
            SmallMeting.meting(conf),
            Release.CONCEPT,
            new Destination(reports, internal, null, LocalDate.EPOCH));
    return temp.resolve(out + "/proefmeting-concept");
  }

  private static Row compared(
      String place, String kind, String verdict, Map<String, Object> numbers) {
    Map<String, Object> said =
        Map.of("comparison", kind, "compared_with", kind, "verdict", verdict);
    String sentence = "Zin van %s over %s.".formatted(kind, place);
    return row(ComparisonTable.TABLE, place, List.of(said, numbers, Map.of("sentence", sentence)));
  }

  private static Row restated(String place, String part, double change) {
    Map<String, Object> values = Map.of("restated_from", "1-meting/1", "from_value", 1.7);
    return row(
        RestatementTable.TABLE,
        place,
        List.of(
            values,
            Map.of("part", part, "change", change, "value", 1.9657),
            Map.of("sentence", "Zin van " + part + ".")));
  }

  /** A row of the share in 2025, with these cells; the others are null. */
  private static Row row(PageTable table, String place, List<Map<String, Object>> cells) {
    String[] at = place.split("/", -1);
    List<Map<String, Object>> all = new ArrayList<>(cells);
    all.add(Map.of("meting", SmallMeting.NAME, "revision", Release.CONCEPT));
    all.add(Map.of("indicator", SmallMeting.SHARE, "version", 1, "period", "2025"));
    all.add(Map.of("level", at[0], "region", at[1], "breakdown", "totaal", "category", "totaal"));
    all.add(Map.of("origin", "echt"));
    all.add(Map.of("indeling", Date.valueOf(LocalDate.of(2025, 1, 1))));
    List<Object> row = new ArrayList<>();
    for (StructField field : table.columns().fields()) {
      row.add(
          all.stream()
              .filter(m -> m.containsKey(field.name()))
              .findFirst()
              .orElse(Map.of())
              .get(field.name()));
    }
    return RowFactory.create(row.toArray());
  }

  private static void put(Lake lake, PageTable table, Row... rows) {
    lake.internal()
        .replace(
            table,
            Sessions.spark().createDataFrame(List.of(rows), table.columns()),
            "meting = '%s'".formatted(SmallMeting.NAME),
            "test");
  }

  @Test
  void a_region_has_its_verdict_as_a_sign_a_word_and_a_colour_and_its_sentences()
      throws IOException {
    Html page = Html.parse(read("regio/gemeente-GM0363.html"));

    assertThat(page.elements("td"))
        .filteredOn(cell -> cell.getAttribute("class").equals("ongunstiger"))
        .singleElement()
        .satisfies(
            cell ->
                assertThat(cell.getTextContent().replaceAll("\\s+", " ").strip())
                    .isEqualTo("▼ 5,0% ongunstiger 4,3–5,8"));
    assertThat(page.elements("li").stream().map(li -> li.getTextContent()))
        .containsSequence(
            "Zin van rest van Nederland over gemeente/GM0363.",
            "Zin van 0-meting over gemeente/GM0363.",
            "Zin van trechter over gemeente/GM0363.")
        .doesNotContain("Zin van vorige over gemeente/GM0363.");
  }

  @Test
  void charts_have_the_verdict_and_the_limits_of_the_funnel() throws IOException {
    assertThat(read("data/indicator-niet_ingeschreven.js"))
        .contains("[0,2,5.0,4.28,5.84,0,3000,1,1.5,2.5]");
  }

  @Test
  void the_overview_says_what_moved_by_the_trend_where_there_is_one() throws IOException {
    String page = Html.parse(read("index.html")).text().replaceAll("\\s+", " ");

    assertThat(page)
        .contains("▼ Ging de andere kant op: 1")
        .contains("Zin van trend over nederland/NL. Zin van 0-meting over nederland/NL.")
        .doesNotContain("Zin van vorige over nederland/NL.")
        .contains("Kalender van de metingen");
  }

  @Test
  void what_was_published_differently_is_split_by_cause() throws IOException {
    Html page = Html.parse(read("herzieningen.html"));

    assertThat(page.table("herzien"))
        .contains(
            List.of(
                "Verzekerden die niet bij een huisartsenpraktijk staan ingeschreven",
                "2025",
                "1-meting/1",
                "1,7%",
                "2,0%",
                "−0,25",
                "–",
                "–",
                "+0,50",
                "–"));
    assertThat(page.table("herzien-regios")).contains(List.of("Gemeente", "0", "0", "1", "0", "0"));
    assertThat(Html.parse(read("indicator/niet_ingeschreven.html")).text())
        .contains("Zin van bron.", "Zin van definitie.")
        .doesNotContain("Zin van indeling.");
  }

  @Test
  void whoever_waits_is_told_how_far_it_is() {
    assertThat(PROGRESS)
        .containsExactly(
            "open data written",
            "3 indicators",
            "1 pages of level zorgkantoorregio",
            "2 pages of level gemeente");
  }

  @Test
  void a_region_has_a_page_with_its_place_its_figures_and_why_some_are_not_there()
      throws IOException {
    Html page = Html.parse(read("regio/gemeente-GM1680.html"));

    assertThat(page.elements("h1").get(0).getTextContent()).isEqualTo(SmallMeting.EVIL);
    assertThat(page.table("tartan"))
        .contains(List.of("Indicator", "2023", "2024", "2025", "Nederland"))
        .anySatisfy(
            row ->
                assertThat(row)
                    .endsWith(
                        "beschermd",
                        "ontbreekt dekking 43 %",
                        "onbetrouwbaar te weinig gegevens",
                        "2,0% in 2025"));
    assertThat(words("regio/gemeente-GM0363.html")).contains("5,0% 4,3–5,8");
    assertThat(words("regio/zorgkantoorregio-ZK31.html")).contains("Zuid-Limburg");
  }

  @Test
  void charts_have_the_published_numbers_and_none_of_what_is_protected() throws IOException {
    JsonNode data = data("data/indicator-niet_ingeschreven.js");

    assertThat(data.path("country").toString())
        .isEqualTo("[[0,1.9657,1.959,1.972,0],[1,1.9657,1.959,1.972,0],[2,1.9657,1.959,1.972,0]]");
    JsonNode gemeenten = data.path("levels").path(1);
    assertThat(gemeenten.path("regions").toString())
        .isEqualTo("[[\"GM0363\",\"Amsterdam\"],[\"GM1680\",\"%s\"]]".formatted(SmallMeting.EVIL));
    assertThat(gemeenten.path("rows").toString())
        .contains("[1,0,null,null,null,1,null,null,null,null]")
        .contains("[0,0,5.0,4.28,5.84,0,3000,null,null,null]");
    assertThat(data.path("statuses").path(1).asText()).isEqualTo("beschermd");
  }

  @Test
  void borders_of_the_user_are_beside_the_pages() throws IOException {
    Path file = temp.resolve("grenzen.geojson");
    Files.writeString(file, GeometryTest.square("GM0363"));
    Geometry borders = Geometry.read(file.toString(), new Configuration());
    Path out = report("kaart", new ReportOptions(List.of(), Optional.of(borders), text -> {}));

    assertThat(out.resolve("data/geometrie.js")).exists();
    assertThat(Files.readString(out.resolve(IndicatorData.page(SmallMeting.SHARE))))
        .contains("../data/geometrie.js");
  }

  private static JsonNode data(String name) throws IOException {
    String script = read(name);
    assertThat(script).startsWith("window.izaData = {").endsWith("};\n");
    return new ObjectMapper().readTree(script.substring(script.indexOf('{')));
  }

  private static String words(String name) throws IOException {
    return Html.parse(read(name)).text().replaceAll("\\s+", " ");
  }

  private static String read(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }
}
