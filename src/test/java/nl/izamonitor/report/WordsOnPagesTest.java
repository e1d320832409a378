package nl.izamonitor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.izamonitor.Html;
import nl.izamonitor.SmallMeting;
import nl.izamonitor.release.ReleaseDefinitions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** What has no number: statements, reasons, and what is not measured yet. */
class WordsOnPagesTest {

  private static final String STATEMENT = IndicatorData.page(SmallMeting.STATEMENT);
  private static final String SHARE = IndicatorData.page(SmallMeting.SHARE);
  private static final String CHAPTER = "sterkere-eerste-lijn.html";
  private static final String SOURCE = "=bron; \"eigen\"; over 2023";

  @TempDir static Path temp;

  private static ReleaseDefinitions definitions;
  private static WrittenPages written;

  @BeforeAll
  static void write() {
    definitions = SmallMeting.definitions();
    written =
        WrittenPages.of(
            SmallMeting.concept(temp.resolve("lake")),
            definitions,
            ReportOptions.NONE,
            temp.resolve("concept"));
  }

  @Test
  void a_statement_is_a_quotation_with_its_source_and_year_and_no_figure() throws IOException {
    Html page = written.page(STATEMENT);

    assertThat(texts(page, "blockquote")).containsExactly(SmallMeting.WORDS);
    assertThat(texts(page, "figcaption")).containsExactly(SOURCE);
    assertThat(page.count("table")).isZero();
    assertThat(page.elements("figure"))
        .noneMatch(figure -> figure.hasAttribute("data-chart"))
        .hasSize(1);
    assertThat(page.text())
        .contains("Wat de bron zegt")
        .doesNotContain("Interval", "Geen waarde", "om te tekenen");
  }

  @Test
  void a_statement_stands_on_its_card_and_among_what_moved() throws IOException {
    assertThat(texts(written.page(CHAPTER), "blockquote")).containsExactly(SmallMeting.WORDS);
    assertThat(texts(written.page(CHAPTER), "figcaption")).containsExactly(SOURCE);
    assertThat(written.page(CHAPTER).text()).doesNotContain("Geen waarde");
    assertThat(texts(written.page("index.html"), "q")).containsExactly(SmallMeting.WORDS);
  }

  @Test
  void what_is_not_measured_yet_stands_on_its_chapter_with_the_reason() throws IOException {
    assertThat(written.words("hybride-zorg.html"))
        .contains(
            "Nog niet te meten, en waarom",
            "Niet vastgelegd is wat hier geschikt is.",
            "Het is een vraag van de nulmeting; een percentage is niet gevonden.")
        .doesNotContain("Niet vastgelegd is welk aanbod geschikt is");
    assertThat(written.words("index.html")).contains("Nog niet te meten, en waarom: ");
  }

  @Test
  void every_norm_is_there_and_one_without_a_figure_says_why() throws IOException {
    String page = written.words("index.html");

    definitions
        .conf()
        .norms()
        .values()
        .forEach(list -> list.norms().forEach(norm -> assertThat(page).contains(norm.title())));
    assertThat(page)
        .contains("Geen cijfer: Niet vastgelegd is wat hier geschikt is.")
        .contains("Geen cijfer: Deze monitor leest nog geen bron van wachttijden");
  }

  @Test
  void figures_of_one_name_say_why_they_differ_and_lead_to_each_other() throws IOException {
    assertThat(written.words(SHARE))
        .contains(
            "Waarom verschillen deze cijfers?",
            "Niet ingeschreven zijn is iets anders dan geen huisarts hebben.",
            "Mensen zonder huisarts, lage schatting van de Rekenkamer (niet in deze meting)");
    assertThat(links(SHARE)).contains("../" + STATEMENT);
    assertThat(links(STATEMENT)).contains("../" + SHARE);
    assertThat(links(CHAPTER)).contains(SHARE + "#verschillen", STATEMENT + "#verschillen");
    assertThat(written.words(IndicatorData.page(SmallMeting.COUNT)))
        .doesNotContain("Waarom verschillen");
  }

  @Test
  void a_value_with_a_reason_has_a_letter_and_the_reason_under_the_table() throws IOException {
    Html page = written.page(SHARE);

    assertThat(page.table("niet_ingeschreven-nederland").get(1)).startsWith("2023", "2,0% a");
    assertThat(page.table("niet_ingeschreven-nederland").get(2)).startsWith("2024", "2,0%");
    assertThat(written.words(SHARE)).contains("a" + SmallMeting.REASON);
  }

  private static List<String> links(String name) throws IOException {
    return written.page(name).elements("a").stream().map(a -> a.getAttribute("href")).toList();
  }

  private static List<String> texts(Html page, String tag) {
    return page.elements(tag).stream().map(Element::getTextContent).toList();
  }
}
