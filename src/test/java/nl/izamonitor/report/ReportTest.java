package nl.izamonitor.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.ConfFiles;
import nl.izamonitor.conf.Meting;
import nl.izamonitor.conf.UserError;
import nl.izamonitor.job.Destination;
import nl.izamonitor.lake.Lake;
import nl.izamonitor.model.Release;
import nl.izamonitor.region.Regions;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

  private static final String CHAPTER = "sterkere-eerste-lijn.html";
  private static final String SHARE = IndicatorData.page(SmallMeting.SHARE);
  private static final String COUNT = IndicatorData.page(SmallMeting.COUNT);

  @TempDir static Path temp;

  private static Lake lake;
  private static Report report;
  private static Meting meting;
  private static Conf conf;
  private static Summary summary;
  private static Path folder;

  @BeforeAll
  static void write() {
    SparkSession spark = Sessions.spark();
    ConfFiles files = SmallMeting.files();
    lake = SmallMeting.concept(spark, temp.resolve("lake"));
    SmallMeting.freeze(spark, lake, "1");
    conf = SmallMeting.conf(files);
    meting = SmallMeting.meting(conf);
    report = new Report(lake.published(), conf, Regions.of(files));
    summary = report.write(meting, Release.CONCEPT, to("out"));
    folder = temp.resolve("out/proefmeting-concept");
  }

  private static Destination to(String out) {
    return new Destination(
        temp.resolve(out).toString(),
        temp.resolve("private-" + out).toString(),
        null,
        LocalDate.of(2026, 5, 28));
  }

  @Test
  void everything_is_written_and_counted() throws IOException {
    assertThat(files())
        .containsExactlyInAnyOrder(
            "index.html",
            "regios.html",
            "zoeken.html",
            "herzieningen.html",
            "style.css",
            "page.js",
            "page.js.LICENSES.txt",
            CHAPTER,
            "hybride-zorg.html",
            "regionale-samenwerking.html",
            "passende-zorg.html",
            "voortgang.html",
            "doelgroepen.html",
            "arbeidsmarkt.html",
            SHARE,
            COUNT,
            IndicatorData.page(SmallMeting.STATEMENT),
            "regio/zorgkantoorregio-ZK31.html",
            "regio/gemeente-GM0363.html",
            "regio/gemeente-GM1680.html",
            "data/indicator-niet_ingeschreven.js",
            "data/indicator-niet_ingeschreven_beeld.js",
            "data/indicator-spoedpost_urgentie.js",
            "data/regio-zorgkantoorregio-ZK31.js",
            "data/regio-gemeente-GM0363.js",
            "data/regio-gemeente-GM1680.js");
    assertThat(summary.files()).isEqualTo(26);
    assertThat(summary.rows()).isEqualTo(29);
    assertThat(summary.bytes()).isGreaterThan(10_000);
  }

  @Test
  void every_page_is_well_formed_accessible_and_marked_as_concept() throws IOException {
    for (String name : pages()) {
      Html page = Html.parse(read(name));
      assertThat(page.text()).contains("CONCEPT").doesNotContainIgnoringCase("verzonnen");
      assertThat(page.count("h1")).isEqualTo(1);
      assertThat(page.elements("script"))
          .allMatch(script -> script.getAttribute("src").endsWith(".js"))
          .allMatch(script -> script.getTextContent().isBlank());
      assertThat(page.count("caption")).isEqualTo(page.count("table"));
      assertThat(page.elements("th")).allMatch(th -> !th.getAttribute("scope").isEmpty());
      assertThat(
              page.elements("*").stream().map(e -> e.getAttribute("id")).filter(s -> !s.isEmpty()))
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void links_lead_to_what_was_written() throws IOException {
    for (String name : pages()) {
      for (var link : Html.parse(read(name)).elements("a")) {
        String[] href = link.getAttribute("href").split("#", -1);
        Path from = Path.of(name).resolveSibling(href[0]).normalize();
        String target = href[0].isEmpty() ? name : from.toString();
        assertThat(folder.resolve(target)).exists();
        if (href.length > 1) {
          assertThat(read(target)).contains("id=\"" + href[1] + "\"");
        }
      }
    }
  }

  @Test
  void every_status_is_a_word_and_every_reason_a_note() throws IOException {
    Html page = Html.parse(read(SHARE));

    assertThat(page.table("niet_ingeschreven-gemeente"))
        .containsExactly(
            List.of("Gemeente", "2023", "2024", "2025 voorlopig"),
            List.of(SmallMeting.EVIL, "beschermd", "ontbreekt a", "onbetrouwbaar b"),
            List.of("Amsterdam", "5,0% 4,3–5,8", "5,0% 4,3–5,8", "5,0% 4,3–5,8"),
            List.of("Onbekend", "–", "–", "niet van toepassing c"));
    assertThat(page.text()).contains("dekking 43 %", "te weinig gegevens", "geen noemer");
  }

  @Test
  void a_table_of_the_country_shows_what_a_value_was_made_of() throws IOException {
    Html page = Html.parse(read(SHARE));

    assertThat(page.table("niet_ingeschreven-nederland"))
        .startsWith(
            List.of(
                "Periode",
                "Waarde",
                "95%-interval",
                "Teller verzekerden",
                "Noemer verzekerden",
                "Dekking"),
            List.of("2023", "2,0% a", "2,0–2,0", "350.123", "17.811.291", "100%"),
            List.of("2024", "2,0%", "2,0–2,0", "350.123", "17.811.291", "100%"));
    assertThat(Html.parse(read(COUNT)).table("spoedpost_urgentie-nederland"))
        .contains(List.of("2025 voorlopig", "1.234.567", "1.234.567", "100%"));
  }

  @Test
  void categories_stand_in_the_order_of_their_list_and_a_protected_row_has_no_number()
      throws IOException {
    assertThat(Html.parse(read(SHARE)).table("niet_ingeschreven-leeftijdsgroep"))
        .containsExactly(
            List.of("Leeftijd op 1 januari", "2023", "2024", "2025 voorlopig"),
            List.of("0 tot en met 4 jaar", "10,0% 8,3–12,0", "10,0% 8,3–12,0", "10,0% 8,3–12,0"),
            List.of("85 jaar en ouder", "beschermd", "beschermd", "beschermd"));
  }

  @Test
  void the_latest_figure_stands_in_words() throws IOException {
    assertThat(words(CHAPTER))
        .contains("2,0% in 2025 (voorlopig) het 95%-interval valt binnen de afronding")
        .contains("1.234.567 contacten in 2025 (voorlopig)");
    assertThat(words("index.html"))
        .contains("Zonder gewenste richting, of alleen in woorden: 2")
        .contains("indeling van 1 januari 2025")
        .contains("Deze deelmonitor heeft in deze meting geen indicatoren.");
  }

  @Test
  void no_page_speaks_of_causes_or_of_a_trend() throws IOException {
    for (String name : pages()) {
      assertThat(read(name).toLowerCase(Locale.ROOT))
          .doesNotContain("trend", "oorzaak", "dankzij", "als gevolg van", "leidt tot", "effect");
    }
  }

  @Test
  void a_frozen_revision_is_no_concept_and_replaces_the_report_that_was_there() throws IOException {
    Path out = temp.resolve("frozen");
    report.write(meting, "1", to("frozen"));
    Files.writeString(out.resolve("proefmeting/oud.html"), "oud");
    report.write(meting, "1", to("frozen"));

    assertThat(out.resolve("proefmeting/oud.html")).doesNotExist();
    assertThat(Files.readString(out.resolve("proefmeting/index.html")))
        .contains("revisie 1")
        .doesNotContain("CONCEPT");
    try (Stream<Path> beside = Files.list(out)) {
      assertThat(beside).containsExactly(out.resolve("proefmeting"));
    }
  }

  @Test
  void the_same_rows_give_the_same_bytes() throws IOException {
    Path out = temp.resolve("again");
    report.write(meting, Release.CONCEPT, to("again"));

    for (String name : List.of("index.html", SHARE, "data/indicator-niet_ingeschreven.js")) {
      assertThat(out.resolve("proefmeting-concept").resolve(name))
          .hasSameBinaryContentAs(folder.resolve(name));
    }
  }

  @Test
  void a_revision_without_values_is_refused_and_leaves_nothing() throws IOException {
    Path out = temp.resolve("none");

    assertThatThrownBy(() -> report.write(meting, "7", to("none")))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("no values of meting proefmeting, revision 7");
    try (Stream<Path> beside = Files.list(out)) {
      assertThat(beside).isEmpty();
    }
  }

  @Test
  void values_of_other_indicators_than_the_meting_names_are_refused() {
    Meting other = conf.meting("2-meting");
    Meting renamed =
        new Meting(
            other.location(),
            SmallMeting.NAME,
            other.title(),
            other.indeling(),
            other.indicators(),
            other.without(),
            other.deliveries(),
            other.nulmeting(),
            other.voorlopig(),
            null,
            null,
            null,
            null,
            null);

    assertThatThrownBy(() -> report.write(renamed, Release.CONCEPT, to("x")))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("differ in the indicators [")
        .hasMessageContaining("spoedpost_contacten, ")
        .hasMessageContaining("publish the meting again");
  }

  @Test
  void a_folder_with_something_else_is_left_alone() throws IOException {
    Path other = temp.resolve("other/proefmeting-concept/belangrijk.txt");
    Files.createDirectories(other.getParent());
    Files.writeString(other, "van iemand anders");

    assertThatThrownBy(() -> report.write(meting, Release.CONCEPT, to("other")))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("is not a report");
    assertThat(other).exists();
  }

  private static String words(String name) throws IOException {
    return Html.parse(read(name)).text().replaceAll("\\s+", " ");
  }

  private static List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .toList();
    }
  }

  private static List<String> pages() throws IOException {
    return files().stream().filter(name -> name.endsWith(".html")).toList();
  }

  private static String read(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }
}
