package nl.izamonitor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.izamonitor.Html;
import nl.izamonitor.SmallMeting;
import nl.izamonitor.lake.Lake;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** A report of which one indicator is invented in two of its three years. */
class InventedTest {

  private static final String SHARE = IndicatorData.page(SmallMeting.SHARE);
  private static final String MARK = "VERZONNEN";

  @TempDir static Path temp;

  private static WrittenPages written;

  @BeforeAll
  static void write() {
    Lake lake = SmallMeting.concept(temp.resolve("lake"));
    SmallMeting.invent(lake);
    written =
        WrittenPages.of(
            lake, SmallMeting.definitions(), ReportOptions.NONE, temp.resolve("concept"));
  }

  @Test
  void everyPageHasTheBand() throws IOException {
    assertThat(written.pages()).hasSizeGreaterThan(10);
    for (String page : written.pages()) {
      assertThat(classes(written.page(page), "p", "band"))
          .singleElement()
          .asString()
          .startsWith("VERZONNEN CIJFERS");
    }
  }

  @Test
  void everySectionOfTheIndicatorIsMarkedAndNoOther() throws IOException {
    Html page = written.page(SHARE);

    assertThat(texts(page, "h1")).allMatch(text -> text.endsWith(MARK));
    assertThat(texts(page, "caption")).isNotEmpty().allMatch(text -> text.endsWith(MARK));
    assertThat(texts(page, "figcaption")).isNotEmpty().allMatch(text -> text.contains(MARK));
    assertThat(page.elements("table"))
        .allMatch(table -> table.getAttribute("data-origin").equals("synthetisch"));
    assertThat(page.table("niet_ingeschreven-gemeente").get(0))
        .containsExactly("Gemeente", "2023", "2024 verzonnen", "2025 voorlopig verzonnen");
    for (String other : List.of(SmallMeting.COUNT, SmallMeting.STATEMENT)) {
      assertThat(classes(written.page(IndicatorData.page(other)), "h1", ""))
          .noneMatch(t -> t.contains(MARK));
      assertThat(texts(written.page(IndicatorData.page(other)), "caption"))
          .noneMatch(t -> t.contains(MARK));
    }
  }

  @Test
  void cardsListsAndRowsOfARegionAreMarked() throws IOException {
    String title = "Verzekerden die niet bij een huisartsenpraktijk staan ingeschreven VERZONNEN";
    assertThat(texts(written.page("sterkere-eerste-lijn.html"), "h3"))
        .contains(title, "Contacten met de huisartsenspoedpost naar urgentie");
    assertThat(texts(written.page("index.html"), "li")).anyMatch(text -> text.startsWith(title));
    assertThat(texts(written.page("zoeken.html"), "li")).anyMatch(text -> text.startsWith(title));
    assertThat(texts(written.page("regio/gemeente-GM0363.html"), "th"))
        .anyMatch(text -> text.startsWith(title))
        .contains("Contacten met de huisartsenspoedpost naar urgentie contacten");
    assertThat(texts(written.page(IndicatorData.page(SmallMeting.STATEMENT)), "li"))
        .contains(title);
    assertThat(written.page("index.html").text()).contains("Wat is verzonnen?");
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
}
