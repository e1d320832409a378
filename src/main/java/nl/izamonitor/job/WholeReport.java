package nl.izamonitor.job;

import java.util.Optional;
import nl.izamonitor.comparison.Comparisons;
import nl.izamonitor.conf.Meting;
import nl.izamonitor.conf.UserError;
import nl.izamonitor.lake.Published;
import nl.izamonitor.lake.WholeFolder;
import nl.izamonitor.model.Release;
import nl.izamonitor.opendata.OpenData;
import nl.izamonitor.release.ReleaseDefinitions;
import nl.izamonitor.report.Report;
import nl.izamonitor.report.ReportOptions;
import org.apache.hadoop.conf.Configuration;

/** Pages and open data of a release, which take the place of those that were there together. */
record WholeReport(
    Published published,
    ReleaseDefinitions definitions,
    Configuration hadoop,
    ReportOptions options) {

  private static final String OPEN_DATA = "open-data/";

  /**
   * What was written.
   *
   * @param folder where the pages lie
   * @param rows how many published values the open data hold
   * @param bytes how large the pages are, with the open data where these lie beside them
   */
  record Written(String folder, int files, long rows, long bytes) {}

  /**
   * Writes one revision to the folder {@code <meting>}, or {@code <meting>-concept}, of the
   * reports, and replaces the report that was there. Its open data lie in it, or where nobody
   * outside can see them.
   *
   * @param to on any Hadoop file system
   * @throws UserError when the revision has no values, was made with other definitions, or the
   *     folder cannot be used
   */
  Written write(String revision, Destination to) {
    Meting meting = definitions.meting();
    String name =
        revision.equals(Release.CONCEPT) ? meting.meting() + "-" + revision : meting.meting();
    Optional<String> withheld = to.withheld(revision);
    try (WholeFolder pages = WholeFolder.begin(hadoop, to.reports(), name);
        WholeFolder open =
            withheld.isEmpty()
                ? pages.below(OPEN_DATA)
                : WholeFolder.beginPrivate(
                    hadoop, to.internal(), meting.meting() + "-" + revision)) {
      long rows =
          new OpenData(published, definitions.conf(), definitions.regions(), Comparisons.kinds())
              .write(meting, revision, open);
      options.progress().accept("open data written");
      new Report(published, definitions.conf(), definitions.regions(), options)
          .write(meting, revision, withheld.orElse(""), pages);
      if (withheld.isPresent()) {
        open.finish();
      }
      WholeFolder.Contents contents = pages.finish();
      return new Written(contents.folder(), contents.files(), rows, contents.bytes());
    }
  }
}
