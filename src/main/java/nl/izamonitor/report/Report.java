package nl.izamonitor.report;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Meting;
import nl.izamonitor.conf.UserError;
import nl.izamonitor.lake.Published;
import nl.izamonitor.lake.SideBySide;
import nl.izamonitor.model.Release;
import nl.izamonitor.region.Indeling;
import nl.izamonitor.region.Regions;
import org.apache.spark.sql.SparkSession;

/**
 * Writes the report of a meting: pages in Dutch that open from disk, and open data beside them.
 *
 * <ol>
 *   <li>the published rows are read once and written as open data;
 *   <li>pages are filled from what was read: an overview, and one per deelmonitor, indicator and
 *       region, with the data of their charts as scripts beside them;
 *   <li>the new folder takes the place of the old one.
 * </ol>
 */
public final class Report {

  private final Published published;
  private final Conf conf;
  private final Regions regions;
  private final Extras extras;

  /**
   * A report from published rows, with the definitions those rows were made with.
   *
   * @param conf for a frozen revision: from its manifest
   */
  public Report(Published published, Conf conf, Regions regions) {
    this(published, conf, regions, Extras.NONE);
  }

  /**
   * The same with what may stand beside its own meting.
   *
   * @param conf for a frozen revision: from its manifest
   */
  public Report(Published published, Conf conf, Regions regions, Extras extras) {
    this.published = published;
    this.conf = conf;
    this.regions = regions;
    this.extras = extras;
  }

  /**
   * Writes the report of one revision to the folder {@code <meting>}, or {@code <meting>-concept},
   * of the reports, and replaces the report that was there. Its open data lie in it, or where
   * nobody outside can see them.
   *
   * @param to on any Hadoop file system
   * @throws UserError when the revision has no values, was made with other definitions, or the
   *     folder cannot be used
   */
  public Summary write(Meting meting, String revision, Destination to) {
    boolean concept = revision.equals(Release.CONCEPT);
    String name = concept ? meting.meting() + "-" + Release.CONCEPT : meting.meting();
    Labels labels = new Labels(conf, regions.indeling(meting.indeling()));
    boolean isPublic = to.withheld(revision).isEmpty();
    try (Folder folder = begin(to.reports(), name);
        Folder open =
            isPublic
                ? folder.below(Layout.OPEN_DATA)
                : begin(to.internal(), meting.meting() + "-" + revision)) {
      Export export = openData(new OpenFolder(open, true), labels, meting, revision);
      extras.progress().accept("open data written");
      Material material = material(meting, revision, export);
      Revised revised =
          Revised.of(published.restatements(meting.meting(), revision), conf.indicators(), labels);
      Edition edition =
          Edition.of(published, meting, revision, export.isSynthetic())
              .withOpenData(to.withheld(revision).orElse(""));
      new Site(material, edition, sections(material), extras).write(folder, revised);
      if (!isPublic) {
        open.finish(export.rows());
      }
      return folder.finish(export.rows());
    }
  }

  /**
   * Writes what of a revision an attack reads, and no pages: CSV files, regions and definitions, to
   * {@code <outFolder>/<meting>-<revision>}.
   *
   * @param outFolder on any Hadoop file system
   * @throws UserError as {@link #write} does
   */
  public Summary writeOpenData(Meting meting, String revision, String outFolder) {
    Labels labels = new Labels(conf, regions.indeling(meting.indeling()));
    try (Folder folder = begin(outFolder, meting.meting() + "-" + revision)) {
      Export export = openData(new OpenFolder(folder, false), labels, meting, revision);
      return folder.finish(export.rows());
    }
  }

  private Folder begin(String parent, String name) {
    SparkSession spark = published.metingen().sparkSession();
    return Folder.begin(spark.sparkContext().hadoopConfiguration(), parent, name);
  }

  private Export openData(OpenFolder folder, Labels labels, Meting meting, String revision) {
    Export export = new Export(folder, labels, conf.indicators());
    SideBySide.run(
        List.of(
            () -> export.write(published.indicators(meting.meting(), revision)),
            () ->
                new OpenComparisons(published, export::compared)
                    .write(folder, meting.meting(), revision)));
    if (export.rows() == 0) {
      throw UserError.configuration(
          "There are no values of meting %s, revision %s: run %s first."
              .formatted(
                  meting.meting(),
                  revision,
                  revision.equals(Release.CONCEPT) ? "publish" : "freeze"));
    }
    Verantwoording.write(folder, conf, meting, regions.indeling(meting.indeling()));
    checkComplete(meting, export.series().keySet());
    if (folder.isComplete()) {
      Publication publication =
          Publication.of(published, conf, meting, revision).withOrigin(export.isSynthetic());
      ReadMe.write(folder, publication);
      new DataPackage(publication, folder).write();
      ReadMe.sums(folder);
    }
    return export;
  }

  private Material material(Meting meting, String revision, Export export) {
    Indeling indeling = regions.indeling(meting.indeling());
    return new Material(
        meting,
        conf,
        regions,
        indeling,
        new Labels(conf, indeling),
        export.series(),
        Said.of(published, meting.meting(), revision, export.countrySaid()),
        export.regionSaid());
  }

  /** The indicators in the order of the meting. */
  private static List<Section> sections(Material material) {
    return material.meting().indicators().keySet().stream()
        .map(code -> Section.of(material.series().get(code), material))
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
}
