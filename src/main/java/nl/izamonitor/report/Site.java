package nl.izamonitor.report;

import java.util.List;
import nl.izamonitor.comparison.Dutch;
import nl.izamonitor.region.Regio;

/**
 * The pages of a report with the data of their charts.
 *
 * @param sections the indicators in the order of the meting
 */
record Site(Material material, Edition edition, List<Section> sections, Extras extras) {

  /** Writes everything; tells how far it is after every level of regions. */
  void write(Folder folder, Revised revised) {
    List<Chapter> chapters = Chapter.of(material, sections);
    Pages pages = new Pages(edition, chapters);
    folder.resource(Pages.STYLE);
    folder.resource(Pages.SCRIPT);
    folder.resource(Pages.LICENCES);
    extras
        .geometry()
        .ifPresent(borders -> folder.text(Geometry.FILE, borders.script(material.indeling())));
    for (Section section : sections) {
      boolean bordered = extras.geometry().isPresent();
      folder.text(section.page(), pages.indicator(section, bordered));
      Series series = material.series().get(section.code());
      folder.text(section.data(), new IndicatorData(series, material).script());
    }
    tell("%s indicators", sections.size());
    RegionPages regions = new RegionPages(material, chapters);
    List<RegionPages.Regios> levels = regions.levels();
    levels.forEach(level -> regions(folder, pages, regions, level));
    chapters.forEach(chapter -> folder.text(chapter.page(), pages.chapter(chapter)));
    folder.text(Pages.REGIONS, pages.regions(levels));
    folder.text(Pages.SEARCH, pages.search(levels));
    folder.text(Pages.REVISED, pages.revised(revised));
    Overview overview = Overview.of(material, extras.calendar());
    folder.text(Folder.INDEX, pages.index(overview));
  }

  private void regions(Folder folder, Pages pages, RegionPages regions, RegionPages.Regios level) {
    Spine spine = new Spine(material);
    for (Regio region : regions.regions(level.level())) {
      RegionPage page = regions.page(region);
      folder.text(page.self().page(), pages.region(page));
      folder.text(page.data(), spine.script(region));
    }
    tell("%s pages of level " + level.level(), level.links().size());
  }

  private void tell(String what, int count) {
    extras.progress().accept(what.formatted(Dutch.number((double) count, 0)));
  }
}
