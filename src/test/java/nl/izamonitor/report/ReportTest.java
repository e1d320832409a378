package nl.izamonitor.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.izamonitor.Html;
import nl.izamonitor.SmallMeting;
import nl.izamonitor.conf.Meting;
import nl.izamonitor.conf.UserError;
import nl.izamonitor.lake.Lake;
import nl.izamonitor.lake.WholeFolder;
import nl.izamonitor.release.ReleaseDefinitions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

  private static final String CHAPTER = "sterkere-eerste-lijn.html";
  private static final String SHARE = IndicatorData.page(SmallMeting.SHARE);
  private static final String COUNT = IndicatorData.page(SmallMeting.COUNT);

  @TempDir static Path temp;

  private static Lake lake;
  private static ReleaseDefinitions definitions;
  private static WrittenPages written;

  @BeforeAll
  static void write() {
    lake = SmallMeting.concept(temp.resolve("lake"));
    SmallMeting.freeze(lake, "1");
    definitions = SmallMeting.definitions();
    written = write(temp.resolve("concept"));
  }

  private static WrittenPages write(Path folder) {
    return WrittenPages.of(lake, definitions, ReportOptions.NONE, folder);
  }

  private static void write(Meting meting, String revision, Path folder) {
    try (WholeFolder to = WrittenPages.begin(folder)) {
      new Report(lake.published(), definitions.conf(), definitions.regions(), ReportOptions.NONE)
          .write(meting, revision, "", to);
      to.finish();
    }
  }

  @Test
  void everything_is_written() throws IOException {
    assertThat(written.files())
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
  }

  @Test
  void every_page_is_well_formed_accessible_and_marked_as_concept() throws IOException {
    for (String name : written.pages()) {
      Html page = written.page(name);
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
    for (String name : written.pages()) {
      for (var link : written.page(name).elements("a")) {
        String[] href = link.getAttribute("href").split("#", -1);
        Path from = Path.of(name).resolveSibling(href[0]).normalize();
        String target = href[0].isEmpty() ? name : from.toString();
        assertThat(written.folder().resolve(target)).exists();
        if (href.length > 1) {
          assertThat(written.read(target)).contains("id=\"" + href[1] + "\"");
        }
      }
    }
  }

  @Test
  void every_status_is_a_word_and_every_reason_a_note() throws IOException {
    Html page = written.page(SHARE);

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
    Html page = written.page(SHARE);

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
    assertThat(written.page(COUNT).table("spoedpost_urgentie-nederland"))
        .contains(List.of("2025 voorlopig", "1.234.567", "1.234.567", "100%"));
  }

  @Test
  void categories_stand_in_the_order_of_their_list_and_a_protected_row_has_no_number()
      throws IOException {
    assertThat(written.page(SHARE).table("niet_ingeschreven-leeftijdsgroep"))
        .containsExactly(
            List.of("Leeftijd op 1 januari", "2023", "2024", "2025 voorlopig"),
            List.of("0 tot en met 4 jaar", "10,0% 8,3–12,0", "10,0% 8,3–12,0", "10,0% 8,3–12,0"),
            List.of("85 jaar en ouder", "beschermd", "beschermd", "beschermd"));
  }

  @Test
  void the_latest_figure_stands_in_words() throws IOException {
    assertThat(written.words(CHAPTER))
        .contains("2,0% in 2025 (voorlopig) het 95%-interval valt binnen de afronding")
        .contains("1.234.567 contacten in 2025 (voorlopig)");
    assertThat(written.words("index.html"))
        .contains("Zonder gewenste richting, of alleen in woorden: 2")
        .contains("indeling van 1 januari 2025")
        .contains("Deze deelmonitor heeft in deze meting geen indicatoren.");
  }

  @Test
  void no_page_speaks_of_causes_or_of_a_trend() throws IOException {
    for (String name : written.pages()) {
      assertThat(written.read(name).toLowerCase(Locale.ROOT))
          .doesNotContain("trend", "oorzaak", "dankzij", "als gevolg van", "leidt tot", "effect");
    }
  }

  @Test
  void a_frozen_revision_is_no_concept_and_says_where_its_open_data_are() throws IOException {
    Path out = temp.resolve("frozen");
    write(definitions.meting(), "1", out);

    assertThat(out.resolve("index.html")).content().contains("revisie 1").doesNotContain("CONCEPT");
    assertThat(out.resolve(SHARE)).content().contains("../open-data/waarden/niet_ingeschreven.csv");
    assertThat(written.read(SHARE)).contains(WrittenPages.WITHHELD).doesNotContain("open-data/");
  }

  @Test
  void the_same_rows_give_the_same_bytes() {
    WrittenPages again = write(temp.resolve("again"));

    for (String name : written.files()) {
      assertThat(again.folder().resolve(name))
          .hasSameBinaryContentAs(written.folder().resolve(name));
    }
  }

  @Test
  void a_revision_without_values_is_refused_and_leaves_nothing() throws IOException {
    Path out = temp.resolve("none/proefmeting");

    assertThatThrownBy(() -> write(definitions.meting(), "7", out))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("no values of meting proefmeting, revision 7");
    try (Stream<Path> beside = Files.list(out.getParent())) {
      assertThat(beside).isEmpty();
    }
  }
}
