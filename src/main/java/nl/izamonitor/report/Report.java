package nl.izamonitor.report;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Meting;
import nl.izamonitor.conf.UserError;
import nl.izamonitor.lake.IndicatorTable;
import nl.izamonitor.lake.Published;
import nl.izamonitor.lake.SideBySide;
import nl.izamonitor.region.Regions;
import org.apache.spark.sql.SparkSession;

/**
 * Writes the report of a meting: pages in Dutch that open from disk, and open data beside them.
 *
 * <ol>
 *   <li>the published rows are read once and written as a CSV file per indicator;
 *   <li>an overview, and a page per deelmonitor, are filled from what was read;
 *   <li>the new folder takes the place of the old one.
 * </ol>
 */
public final class Report {

  private final Published published;
  private final Conf conf;
  private final Regions regions;

  /**
   * A report from published rows, with the definitions those rows were made with.
   *
   * @param conf for a frozen revision: from its manifest
   */
  public Report(Published published, Conf conf, Regions regions) {
    this.published = published;
    this.conf = conf;
    this.regions = regions;
  }

  /**
   * Writes the report of one revision to {@code <outFolder>/<meting>}, or {@code
   * <outFolder>/<meting>-concept}, and replaces the report that was there.
   *
   * @param outFolder on any Hadoop file system
   * @throws UserError when the revision has no values, was made with other definitions, or the
   *     folder cannot be used
   */
  public Summary write(Meting meting, String revision, String outFolder) {
    boolean concept = revision.equals(IndicatorTable.CONCEPT);
    String name = concept ? meting.meting() + "-" + IndicatorTable.CONCEPT : meting.meting();
    Labels labels = new Labels(conf, regions.indeling(meting.indeling()));
    try (Folder folder = begin(outFolder, name)) {
      Export export = openData(folder, labels, meting, revision);
      Said said = Said.of(published, meting.meting(), revision);
      List<Section> sections = sections(meting, export, labels, said);
      List<Chapter> chapters = Chapter.of(conf, sections, said);
      pages(folder, Edition.of(published, meting, revision), chapters);
      return folder.finish(export.rows());
    }
  }

  /**
   * Writes what of a revision can be read by a program, and no pages: open data, regions and
   * definitions, to {@code <outFolder>/<meting>-<revision>}.
   *
   * @param outFolder on any Hadoop file system
   * @throws UserError as {@link #write} does
   */
  public Summary writeOpenData(Meting meting, String revision, String outFolder) {
    Labels labels = new Labels(conf, regions.indeling(meting.indeling()));
    try (Folder folder = begin(outFolder, meting.meting() + "-" + revision)) {
      Export export = openData(folder, labels, meting, revision);
      return folder.finish(export.rows());
    }
  }

  private Folder begin(String parent, String name) {
    SparkSession spark = published.metingen().sparkSession();
    return Folder.begin(spark.sparkContext().hadoopConfiguration(), parent, name);
  }

  private Export openData(Folder folder, Labels labels, Meting meting, String revision) {
    Export export = new Export(folder, labels, conf.indicators());
    SideBySide.run(
        List.of(
            () -> export.write(published.indicators(meting.meting(), revision)),
            () -> new OpenComparisons(published, meting.meting(), revision).write(folder)));
    if (export.rows() == 0) {
      throw UserError.configuration(
          "There are no values of meting %s, revision %s: run %s first."
              .formatted(
                  meting.meting(),
                  revision,
                  revision.equals(IndicatorTable.CONCEPT) ? "publish" : "freeze"));
    }
    Verantwoording.write(folder, conf, meting, regions.indeling(meting.indeling()));
    checkComplete(meting, export.series().keySet());
    return export;
  }

  /** The indicators in the order of the meting. */
  private List<Section> sections(Meting meting, Export export, Labels labels, Said said) {
    Map<String, Series> series = export.series();
    return meting.indicators().keySet().stream()
        .map(code -> Section.of(series.get(code), labels, conf, said))
        .toList();
  }

  /** An indicator that is only in the definitions or only in the values would go unseen. */
  private static void checkComplete(Meting meting, Set<String> found) {
    Set<String> declared = meting.indicators().keySet();
    Set<String> different = new TreeSet<>(declared);
    different.addAll(found);
    different.removeIf(code -> declared.contains(code) && found.contains(code));
    if (!different.isEmpty()) {
      throw UserError.configuration(
          "The definition of meting %s and its values differ in the indicators %s: publish the meting again, or use the definitions it was frozen with."
              .formatted(meting.meting(), different));
    }
  }

  private static void pages(Folder folder, Edition edition, List<Chapter> chapters) {
    Pages pages = new Pages(edition, chapters);
    folder.resource(Pages.STYLE);
    chapters.forEach(chapter -> folder.text(chapter.page(), pages.chapter(chapter)));
    folder.text(Folder.INDEX, pages.index());
  }
}
