package nl.izamonitor.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.ConfFiles;
import nl.izamonitor.job.Destination;
import nl.izamonitor.lake.DeliveryTable;
import nl.izamonitor.lake.Lake;
import nl.izamonitor.lake.ObservationTable;
import nl.izamonitor.model.Release;
import nl.izamonitor.opendata.DataPackage;
import nl.izamonitor.opendata.ReadMe;
import nl.izamonitor.region.Regions;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** A report of which one indicator is invented in two of its three years. */
class InventedTest {

  private static final String SHARE = IndicatorData.page(SmallMeting.SHARE);
  private static final String MARK = "VERZONNEN";

  @TempDir static Path temp;

  private static Path folder;
  private static Path openData;

  @BeforeAll
  static void write() {
    ConfFiles files = SmallMeting.files();
    Conf conf = SmallMeting.conf(files);
    Lake lake = SmallMeting.concept(Sessions.spark(), temp.resolve("lake"));
    Dataset<Row> rows = lake.published().indicators(SmallMeting.NAME, Release.CONCEPT);
    List<Row> invented =
        rows.withColumn(
                ObservationTable.ORIGIN,
                when(
                        col("indicator").equalTo(SmallMeting.SHARE).and(col("period").gt("2023")),
                        lit(DeliveryTable.SYNTHETIC))
                    .otherwise(lit(DeliveryTable.REAL)))
            .collectAsList();
    lake.internal()
        .replace(
            ObservationTable.TABLE,
            Sessions.spark().createDataFrame(invented, ObservationTable.TABLE.columns()),
            "true",
            "test");
    new Report(lake.published(), conf, Regions.of(files))
        .write(
            SmallMeting.meting(conf),
            Release.CONCEPT,
            new Destination(
                temp.resolve("out").toString(),
                temp.resolve("private").toString(),
                null,
                LocalDate.EPOCH));
    folder = temp.resolve("out/proefmeting-concept");
    openData = temp.resolve("private/proefmeting-concept");
  }

  @Test
  void everyPageHasTheBand() throws IOException {
    try (Stream<Path> pages = Files.walk(folder)) {
      List<Path> all = pages.filter(page -> page.toString().endsWith(".html")).toList();
      assertThat(all).hasSizeGreaterThan(10);
      for (Path page : all) {
        assertThat(classes(Html.parse(Files.readString(page)), "p", "band"))
            .singleElement()
            .asString()
            .startsWith("VERZONNEN CIJFERS");
      }
    }
  }

  @Test
  void everySectionOfTheIndicatorIsMarkedAndNoOther() throws IOException {
    Html page = page(SHARE);

    assertThat(texts(page, "h1")).allMatch(text -> text.endsWith(MARK));
    assertThat(texts(page, "caption")).isNotEmpty().allMatch(text -> text.endsWith(MARK));
    assertThat(texts(page, "figcaption")).isNotEmpty().allMatch(text -> text.contains(MARK));
    assertThat(page.elements("table"))
        .allMatch(table -> table.getAttribute("data-origin").equals("synthetisch"));
    assertThat(page.table("niet_ingeschreven-gemeente").get(0))
        .containsExactly("Gemeente", "2023", "2024 verzonnen", "2025 voorlopig verzonnen");
    for (String other : List.of(SmallMeting.COUNT, SmallMeting.STATEMENT)) {
      assertThat(classes(page(IndicatorData.page(other)), "h1", ""))
          .noneMatch(t -> t.contains(MARK));
      assertThat(texts(page(IndicatorData.page(other)), "caption"))
          .noneMatch(t -> t.contains(MARK));
    }
  }

  @Test
  void cardsListsAndRowsOfARegionAreMarked() throws IOException {
    String title = "Verzekerden die niet bij een huisartsenpraktijk staan ingeschreven VERZONNEN";
    assertThat(texts(page("sterkere-eerste-lijn.html"), "h3"))
        .contains(title, "Contacten met de huisartsenspoedpost naar urgentie");
    assertThat(texts(page("index.html"), "li")).anyMatch(text -> text.startsWith(title));
    assertThat(texts(page("zoeken.html"), "li")).anyMatch(text -> text.startsWith(title));
    assertThat(texts(page("regio/gemeente-GM0363.html"), "th"))
        .anyMatch(text -> text.startsWith(title))
        .contains("Contacten met de huisartsenspoedpost naar urgentie contacten");
    assertThat(texts(page(IndicatorData.page(SmallMeting.STATEMENT)), "li")).contains(title);
    assertThat(page("index.html").text()).contains("Wat is verzonnen?");
  }

  @Test
  void openDataSayItPerRowAndAsAWhole() throws IOException {
    List<String> lines =
        Files.readString(openData.resolve("waarden/niet_ingeschreven.csv")).lines().toList();

    assertThat(lines.get(0)).endsWith(";source;origin");
    assertThat(lines.subList(1, lines.size()))
        .allMatch(line -> line.endsWith(line.contains(";2023;2025-") ? ";echt" : ";synthetisch"));
    for (String name : List.of(ReadMe.FILE, ReadMe.DICTIONARY, DataPackage.FILE)) {
      assertThat(Files.readString(openData.resolve(name))).contains("VERZONNEN CIJFERS");
    }
    assertThat(Files.readString(openData.resolve(DataPackage.FILE)))
        .contains("\"origin\" : \"synthetisch\"");
  }

  private static List<String> classes(Html page, String tag, String name) {
    return page.elements(tag).stream()
        .filter(element -> element.getAttribute("class").equals(name))
        .map(Element::getTextContent)
        .toList();
  }

  private static List<String> texts(Html page, String tag) {
    return page.elements(tag).stream()
        .map(element -> element.getTextContent().replaceAll("\\s+", " ").strip())
        .toList();
  }

  private static Html page(String name) throws IOException {
    return Html.parse(Files.readString(folder.resolve(name)));
  }
}
