package nl.izamonitor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.izamonitor.Html;
import nl.izamonitor.model.Origin;
import nl.izamonitor.model.Summary;
import org.junit.jupiter.api.Test;

class PagesTest {

  private static final String EVIL = "<script>alert(\"'&\")</script>";
  private static final RegionPage.Link LINK = new RegionPage.Link(EVIL, "regio/x.html", EVIL);
  private static final Quotation QUOTATION = new Quotation(EVIL, EVIL, EVIL);
  private static final ReleaseDescription RELEASE =
      new ReleaseDescription(EVIL, EVIL, false, EVIL, EVIL, EVIL, EVIL, true);

  @Test
  void whatever_comes_from_outside_stays_text() {
    IndicatorPage indicator = indicator();
    Chapter chapter = chapter(indicator);
    Pages pages = new Pages(RELEASE, List.of(chapter));

    List<RegionPages.Regios> regions =
        List.of(new RegionPages.Regios("gemeente", EVIL, List.of(LINK)));
    Overview overview =
        new Overview(
            List.of(new Overview.Norm(EVIL, EVIL, indicator.page(), true, List.of(EVIL), EVIL)),
            List.of(new Overview.Moment(EVIL, EVIL, EVIL, EVIL, EVIL, true)));
    RestatementsPage restatements =
        new RestatementsPage(
            List.of(EVIL),
            List.of(new RestatementsPage.Line(LINK, EVIL, EVIL, EVIL, EVIL, List.of(EVIL))),
            List.of(new RestatementsPage.Count(EVIL, List.of(EVIL))));

    for (String page :
        List.of(
            pages.index(overview),
            pages.chapter(chapter),
            pages.indicator(indicator, true),
            pages.region(region()),
            pages.regions(regions),
            pages.search(regions),
            pages.restatements(restatements))) {
      Html html = Html.parse(page);
      assertThat(html.elements("script")).allMatch(s -> s.getTextContent().isEmpty());
      assertThat(html.elements("script")).noneMatch(s -> s.getAttribute("src").isEmpty());
      assertThat(html.text()).contains(EVIL);
    }
  }

  @Test
  void a_page_asks_nothing_of_anyone() {
    Chapter empty =
        new Chapter("leeg", "Leeg", "Niets.", "", null, List.of(), List.of(), List.of());
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
    assertThat(pages.restatements(new RestatementsPage(List.of(), List.of(), List.of())))
        .contains("Geen enkel cijfer van Nederland als geheel is eerder anders gepubliceerd.");
  }

  private static IndicatorPage indicator() {
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
        new IndicatorPage.Heading("x", EVIL, EVIL),
        true,
        new IndicatorFacts(List.of(new IndicatorFacts.Fact(EVIL, EVIL)), List.of(EVIL)),
        new IndicatorPage.Sentences(List.of(EVIL), List.of(EVIL), List.of(EVIL)),
        List.of(new Disagreement(EVIL, EVIL, EVIL, List.of(LINK))),
        new LatestFigure(EVIL, EVIL, List.of(EVIL), List.of(QUOTATION)),
        new IndicatorPage.Tables(
            List.of(), List.of(new IndicatorPage.Breakdown(EVIL, true, table)), List.of(table)));
  }

  private static Summary summary() {
    return new Summary(
        null,
        "x",
        EVIL,
        new Summary.Movement(1, 1, 0, 0, 0, 0),
        List.of(EVIL),
        EVIL,
        Origin.SYNTHETISCH);
  }

  private static Chapter chapter(IndicatorPage indicator) {
    MovementGroup movement =
        new MovementGroup(
            EVIL, EVIL, EVIL, List.of(new MovementGroup.Item(indicator, EVIL, List.of(QUOTATION))));
    return new Chapter(
        "x",
        EVIL,
        EVIL,
        EVIL,
        summary(),
        List.of(movement),
        List.of(indicator),
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
