package nl.izamonitor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PagesTest {

  private static final String EVIL = "<script>alert(\"'&\")</script>";
  private static final RegionPage.Link LINK = new RegionPage.Link(EVIL, "regio/x.html", EVIL);
  private static final Quotation STATEMENT = new Quotation(EVIL, EVIL, EVIL);
  private static final ReleaseDescription EDITION =
      new ReleaseDescription(EVIL, EVIL, false, EVIL, EVIL, EVIL, EVIL, true);

  @Test
  void whatever_comes_from_outside_stays_text() {
    IndicatorPage section = section();
    Chapter chapter = chapter(section);
    Pages pages = new Pages(EDITION, List.of(chapter));

    List<RegionPages.Regios> regions =
        List.of(new RegionPages.Regios("gemeente", EVIL, List.of(LINK)));
    Overview overview =
        new Overview(
            List.of(new Overview.Norm(EVIL, EVIL, section.page(), true, List.of(EVIL), EVIL)),
            List.of(new Overview.Moment(EVIL, EVIL, EVIL, EVIL, EVIL, true)));
    RestatementsPage revised =
        new RestatementsPage(
            List.of(EVIL),
            List.of(new RestatementsPage.Line(LINK, EVIL, EVIL, EVIL, EVIL, List.of(EVIL))),
            List.of(new RestatementsPage.Count(EVIL, List.of(EVIL))));

    for (String page :
        List.of(
            pages.index(overview),
            pages.chapter(chapter),
            pages.indicator(section, true),
            pages.region(region()),
            pages.regions(regions),
            pages.search(regions),
            pages.revised(revised))) {
      Html html = Html.parse(page);
      assertThat(html.elements("script")).allMatch(s -> s.getTextContent().isEmpty());
      assertThat(html.elements("script")).noneMatch(s -> s.getAttribute("src").isEmpty());
      assertThat(html.text()).contains(EVIL);
    }
  }

  @Test
  void a_page_asks_nothing_of_anyone() {
    Chapter empty =
        new Chapter(
            "leeg",
            "Leeg",
            "Niets.",
            "",
            CountrySentences.Summary.NONE,
            List.of(),
            List.of(),
            List.of());
    Pages pages =
        new Pages(
            new ReleaseDescription("0-meting", "revisie 1", false, "x", "", "", "", false),
            List.of(empty));

    assertThat(pages.index(new Overview(List.of(), List.of())))
        .contains(
            "default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'")
        .contains("Er zijn geen normen afgesproken.")
        .doesNotContain("http://", "https://", "style=\"", "onclick", "@import", "kalender");
    assertThat(pages.chapter(empty)).contains("geen indicatoren").doesNotContain("CONCEPT");
    assertThat(pages.regions(List.of())).contains("Deze meting heeft geen cijfers per regio.");
    assertThat(pages.revised(new RestatementsPage(List.of(), List.of(), List.of())))
        .contains("Geen enkel cijfer van Nederland als geheel is eerder anders gepubliceerd.");
  }

  private static IndicatorPage section() {
    PageTable table =
        new PageTable(
            "x-gemeente",
            EVIL,
            EVIL,
            List.of(new PageTable.Heading(EVIL, List.of(EVIL), "")),
            List.of(
                new PageTable.Line(
                    new PageTable.Heading(EVIL, List.of(), "regio/x.html"),
                    List.of(new PageTable.Cell(EVIL, EVIL, "waarde", EVIL)))),
            true,
            List.of(new PageTable.Note(EVIL, EVIL)));
    return new IndicatorPage(
        "x",
        EVIL,
        EVIL,
        true,
        List.of(new IndicatorPage.Fact(EVIL, EVIL)),
        List.of(EVIL),
        List.of(EVIL),
        List.of(EVIL),
        List.of(EVIL),
        List.of(new Disagreement(EVIL, EVIL, EVIL, List.of(LINK))),
        new LatestFigure(EVIL, EVIL, List.of(EVIL), List.of(STATEMENT)),
        List.of(),
        List.of(new IndicatorPage.Breakdown(EVIL, true, table)),
        List.of(table));
  }

  private static Chapter chapter(IndicatorPage section) {
    MovementGroup moved =
        new MovementGroup(
            EVIL, EVIL, EVIL, List.of(new MovementGroup.Item(section, EVIL, List.of(STATEMENT))));
    return new Chapter(
        "x",
        EVIL,
        EVIL,
        EVIL,
        new CountrySentences.Summary(EVIL, List.of(EVIL)),
        List.of(moved),
        List.of(section),
        List.of(new MissingIndicator(EVIL, EVIL, EVIL)));
  }

  private static RegionPage region() {
    RegionPage.Cell cell = new RegionPage.Cell(EVIL, EVIL, EVIL, EVIL, EVIL);
    RegionPage.Line line = new RegionPage.Line(LINK, EVIL, List.of(cell), cell, List.of(EVIL));
    return new RegionPage(
        LINK,
        EVIL,
        List.of(LINK),
        List.of(LINK),
        List.of(EVIL),
        List.of(new RegionPage.Group(EVIL, List.of(line))),
        "data/x.js");
  }
}
