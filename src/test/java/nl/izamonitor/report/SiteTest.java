package nl.izamonitor.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.izamonitor.Html;
import nl.izamonitor.SmallMeting;
import nl.izamonitor.conf.Meting;
import nl.izamonitor.lake.ComparisonTable;
import nl.izamonitor.lake.Lake;
import nl.izamonitor.lake.RestatementTable;
import nl.izamonitor.model.ComparisonBuilder;
import nl.izamonitor.model.IndicatorKey;
import nl.izamonitor.model.Origin;
import nl.izamonitor.model.Place;
import nl.izamonitor.model.Release;
import nl.izamonitor.model.Restatement;
import nl.izamonitor.model.Verdict;
import nl.izamonitor.release.ReleaseDefinitions;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pages do with comparisons and restatements. */
class SiteTest {

  @TempDir static Path temp;

  private static final List<String> PROGRESS = new ArrayList<>();
  private static final ReleaseDefinitions DEFINITIONS = SmallMeting.definitions();
  private static final Place GEMEENTE = SmallMeting.place(2025, Place.GEMEENTE, "GM0363");
  private static final Place COUNTRY = SmallMeting.place(2025, Place.NEDERLAND, "NL");

  private static Lake lake;
  private static WrittenPages written;

  @BeforeAll
  static void write() {
    lake = SmallMeting.concept(temp.resolve("lake"));
    SmallMeting.put(
        lake,
        ComparisonTable.TABLE,
        ComparisonTable.CODEC,
        List.of(
            comparison(GEMEENTE, "rest van Nederland", Verdict.ONGUNSTIGER).build(),
            comparison(GEMEENTE, "trechter", Verdict.ONGUNSTIGER).limits(1.5, 2.5).build(),
            comparison(GEMEENTE, "vorige", Verdict.GEEN_VERSCHIL).build(),
            comparison(GEMEENTE, "0-meting", Verdict.GUNSTIGER).build(),
            comparison(COUNTRY, "0-meting", Verdict.GUNSTIGER).build(),
            comparison(COUNTRY, "trend", Verdict.ONGUNSTIGER).build(),
            comparison(COUNTRY, "vorige", Verdict.GEEN_VERSCHIL).build()));
    SmallMeting.put(
        lake,
        RestatementTable.TABLE,
        RestatementTable.CODEC,
        List.of(
            restatement(COUNTRY, "bron", -0.25),
            restatement(COUNTRY, "definitie", 0.5),
            restatement(GEMEENTE, "indeling", 1.0)));
    Meting second = DEFINITIONS.conf().meting("2-meting");
    written =
        report("concept", new ReportOptions(List.of(second), Optional.empty(), PROGRESS::add));
  }

  private static WrittenPages report(String name, ReportOptions options) {
    return WrittenPages.of(lake, DEFINITIONS, options, temp.resolve(name));
  }

  private static ComparisonBuilder comparison(Place place, String kind, Verdict verdict) {
    return ComparisonBuilder.comparison()
        .release(SmallMeting.release(Release.CONCEPT))
        .of(SmallMeting.SHARE)
        .at(place)
        .kind(kind)
        .verdict(verdict)
        .sentence("Zin van %s over %s/%s.".formatted(kind, place.level(), place.region()));
  }

  private static Restatement restatement(Place place, String cause, double part) {
    return new Restatement(
        SmallMeting.release(Release.CONCEPT),
        new IndicatorKey(SmallMeting.SHARE, 1),
        place,
        "1-meting/1",
        cause,
        new Restatement.Change(1.7, 1.9657, part, null, null),
        "Zin van " + cause + ".",
        Origin.ECHT);
  }

  @Test
  void a_region_has_its_verdict_as_a_sign_a_word_and_a_colour_and_its_sentences()
      throws IOException {
    Html page = written.page("regio/gemeente-GM0363.html");

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
    assertThat(written.read("data/indicator-niet_ingeschreven.js"))
        .contains("[0,2,5.0,4.28,5.84,0,3000,1,1.5,2.5]");
  }

  @Test
  void the_overview_says_what_moved_by_the_trend_where_there_is_one() throws IOException {
    String page = written.page("index.html").text().replaceAll("\\s+", " ");

    assertThat(page)
        .contains("▼ Ging de andere kant op: 1")
        .contains("Zin van trend over nederland/NL. Zin van 0-meting over nederland/NL.")
        .doesNotContain("Zin van vorige over nederland/NL.")
        .contains("Kalender van de metingen");
  }

  @Test
  void what_was_published_differently_is_split_by_cause() throws IOException {
    Html page = written.page("herzieningen.html");

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
    assertThat(written.page("indicator/niet_ingeschreven.html").text())
        .contains("Zin van bron.", "Zin van definitie.")
        .doesNotContain("Zin van indeling.");
  }

  @Test
  void whoever_waits_is_told_how_far_it_is() {
    assertThat(PROGRESS)
        .containsExactly(
            "3 indicators", "1 pages of level zorgkantoorregio", "2 pages of level gemeente");
  }

  @Test
  void a_region_has_a_page_with_its_place_its_figures_and_why_some_are_not_there()
      throws IOException {
    Html page = written.page("regio/gemeente-GM1680.html");

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
    assertThat(written.words("regio/gemeente-GM0363.html")).contains("5,0% 4,3–5,8");
    assertThat(written.words("regio/zorgkantoorregio-ZK31.html")).contains("Zuid-Limburg");
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
    WrittenPages out =
        report("kaart", new ReportOptions(List.of(), Optional.of(borders), text -> {}));

    assertThat(out.files()).contains("data/geometrie.js");
    assertThat(out.read(IndicatorData.page(SmallMeting.SHARE))).contains("../data/geometrie.js");
  }

  private static JsonNode data(String name) throws IOException {
    String script = written.read(name);
    assertThat(script).startsWith("window.izaData = {").endsWith("};\n");
    return new ObjectMapper().readTree(script.substring(script.indexOf('{')));
  }
}
