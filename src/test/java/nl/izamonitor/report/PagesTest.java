package nl.izamonitor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PagesTest {

  private static final String EVIL = "<script>alert(\"'&\")</script>";

  @Test
  void whatever_comes_from_outside_stays_text() {
    Table table =
        new Table(
            "x-gemeente",
            EVIL,
            EVIL,
            List.of(new Table.Heading(EVIL, List.of(EVIL))),
            List.of(
                new Table.Line(
                    Table.Heading.of(EVIL), List.of(new Table.Cell(EVIL, EVIL, "waarde", EVIL)))),
            List.of(new Table.Note(EVIL, EVIL)),
            true);
    Section section =
        new Section(
            "x",
            EVIL,
            EVIL,
            List.of(new Section.Fact(EVIL, EVIL)),
            List.of(EVIL),
            List.of(EVIL),
            List.of(EVIL),
            List.of(EVIL),
            new Latest(EVIL, EVIL, List.of(EVIL)),
            List.of(),
            List.of(),
            List.of(table));
    Chapter chapter =
        new Chapter("x", EVIL, EVIL, EVIL, new Said.Summary(EVIL, List.of(EVIL)), List.of(section));
    Pages pages =
        new Pages(new Edition(EVIL, EVIL, false, EVIL, EVIL, EVIL, EVIL), List.of(chapter));

    for (String page : List.of(pages.index(), pages.chapter(chapter))) {
      Html html = Html.parse(page);
      assertThat(html.count("script")).isZero();
      assertThat(html.text()).contains(EVIL);
    }
  }

  @Test
  void a_page_asks_nothing_of_anyone() {
    Chapter empty = new Chapter("leeg", "Leeg", "Niets.", "", Said.Summary.NONE, List.of());
    Pages pages =
        new Pages(new Edition("0-meting", "revisie 1", false, "x", "", "", ""), List.of(empty));

    assertThat(pages.index())
        .contains("default-src 'none'; style-src 'self'; img-src 'self'")
        .doesNotContain("http://", "https://", "style=\"", "onclick", "@import");
    assertThat(pages.chapter(empty)).contains("geen indicatoren").doesNotContain("CONCEPT");
  }
}
