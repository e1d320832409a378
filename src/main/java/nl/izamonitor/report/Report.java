package nl.izamonitor.report;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.izamonitor.comparison.Dutch;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Meting;
import nl.izamonitor.conf.UserError;
import nl.izamonitor.lake.ComparisonTable;
import nl.izamonitor.lake.DefinitionCheck;
import nl.izamonitor.lake.Keys;
import nl.izamonitor.lake.MetingTable;
import nl.izamonitor.lake.ObservationTable;
import nl.izamonitor.lake.Published;
import nl.izamonitor.lake.ReferenceCheckTable;
import nl.izamonitor.lake.RestatementTable;
import nl.izamonitor.lake.SideBySide;
import nl.izamonitor.lake.SummaryTable;
import nl.izamonitor.lake.WholeFolder;
import nl.izamonitor.model.Manifest;
import nl.izamonitor.model.Observation;
import nl.izamonitor.model.Place;
import nl.izamonitor.model.Release;
import nl.izamonitor.region.Indeling;
import nl.izamonitor.region.Regio;
import nl.izamonitor.region.Regions;

/**
 * Writes the pages of a meting, in Dutch, which open from disk:
 *
 * <ol>
 *   <li>the published observations that are shown are read once, and what may be said of them;
 *   <li>pages are filled from that: an overview, and one per deelmonitor, indicator and region,
 *       with the data of their charts as scripts beside them.
 * </ol>
 */
public final class Report {

  private final Published published;
  private final Conf conf;
  private final Regions regions;
  private final ReportOptions options;

  /**
   * A report from published rows, with the definitions those rows were made with.
   *
   * @param conf for a frozen revision: from its manifest
   */
  public Report(Published published, Conf conf, Regions regions, ReportOptions options) {
    this.published = published;
    this.conf = conf;
    this.regions = regions;
    this.options = options;
  }

  /**
   * Writes the pages of one revision to a folder.
   *
   * @param withheld why its open data do not lie beside them, in words; empty where they do
   * @throws UserError when the revision has no values, or was made with other definitions
   */
  public void write(Meting meting, String revision, String withheld, WholeFolder folder) {
    RestatementsPage.Totals restatements = RestatementsPage.Totals.none();
    RestatementTable.CODEC.each(
        published
            .restatements(meting.meting(), revision)
            .filter(col(Keys.BREAKDOWN).equalTo(Place.TOTAAL)),
        List.of(Keys.INDICATOR, Keys.PERIOD, Keys.LEVEL, Keys.REGION),
        restatements::add);
    ReportData data = read(meting, revision, restatements);
    List<IndicatorPage> indicators =
        meting.indicators().keySet().stream()
            .map(code -> IndicatorPage.of(data.series().get(code), data))
            .toList();
    List<Chapter> chapters = Chapter.of(data, indicators);
    Pages pages =
        new Pages(
            ReleaseDescription.of(data, revision, manifest(meting, revision), withheld), chapters);
    for (String file : Pages.FILES) {
      folder.resource(Report.class, file);
    }
    indicators(folder, pages, indicators, data);
    List<RegionPages.Regios> levels = regions(folder, pages, new RegionPages(data, chapters), data);
    chapters.forEach(chapter -> folder.text(chapter.page(), pages.chapter(chapter)));
    folder.text(Pages.REGIONS, pages.regions(levels));
    folder.text(Pages.SEARCH, pages.search(levels));
    folder.text(
        Pages.RESTATEMENTS,
        pages.restatements(RestatementsPage.of(restatements, conf.indicators(), data.labels())));
    folder.text(WholeFolder.INDEX, pages.index(Overview.of(data, options.calendar())));
  }

  private ReportData read(Meting meting, String revision, RestatementsPage.Totals restatements) {
    String name = meting.meting();
    DefinitionCheck check = new DefinitionCheck(conf, meting, revision);
    Map<String, Series> series = new TreeMap<>();
    CountrySentences country =
        new CountrySentences(
            restatements.country(),
            ReferenceCheckTable.CODEC.collect(published.publishedChecks(name, revision)),
            SummaryTable.CODEC.collect(published.summaries(name, revision)));
    RegionSentences region = new RegionSentences();
    SideBySide.run(
        List.of(
            () ->
                ObservationTable.CODEC.each(
                    published.indicators(name, revision).filter(Series.SHOWN),
                    Keys.OBSERVATION,
                    observation -> add(observation, check.definition(observation), series)),
            () ->
                ComparisonTable.CODEC.each(
                    published.comparisons(name, revision).filter(Series.SHOWN),
                    Keys.OBSERVATION,
                    comparison -> {
                      country.add(comparison);
                      region.add(comparison);
                    })));
    check.finish();
    Indeling indeling = regions.indeling(meting.indeling());
    return new ReportData(
        meting, conf, regions, indeling, new Labels(conf, indeling), series, country, region);
  }

  private static void add(
      Observation observation, Indicator definition, Map<String, Series> series) {
    series.computeIfAbsent(definition.code(), code -> new Series(definition)).add(observation);
  }

  private Optional<Manifest> manifest(Meting meting, String revision) {
    return revision.equals(Release.CONCEPT)
        ? Optional.empty()
        : MetingTable.CODEC.collect(published.manifest(meting.meting(), revision)).stream()
            .findFirst();
  }

  private void indicators(
      WholeFolder folder, Pages pages, List<IndicatorPage> indicators, ReportData data) {
    boolean bordered = options.geometry().isPresent();
    options
        .geometry()
        .ifPresent(borders -> folder.text(Geometry.FILE, borders.script(data.indeling())));
    for (IndicatorPage indicator : indicators) {
      folder.text(indicator.page(), pages.indicator(indicator, bordered));
      Series series = data.series().get(indicator.code());
      folder.text(indicator.data(), new IndicatorData(series, data).script());
    }
    tell("%s indicators", indicators.size());
  }

  private List<RegionPages.Regios> regions(
      WholeFolder folder, Pages pages, RegionPages regionPages, ReportData data) {
    List<RegionPages.Regios> levels = regionPages.levels();
    for (RegionPages.Regios level : levels) {
      RegionData charts = new RegionData(data);
      for (Regio region : regionPages.regions(level.level())) {
        RegionPage page = regionPages.page(region);
        folder.text(page.self().page(), pages.region(page));
        folder.text(page.data(), charts.script(region));
      }
      tell("%s pages of level " + level.level(), level.links().size());
    }
    return levels;
  }

  private void tell(String what, int count) {
    options.progress().accept(what.formatted(Dutch.number((double) count, 0)));
  }
}
