package nl.izamonitor.job;

import java.time.LocalDate;
import java.util.Optional;
import nl.izamonitor.comparison.Dutch;
import nl.izamonitor.model.Release;

/**
 * Where a report goes, and whether its open data may lie beside it.
 *
 * @param reports folder of the reports, which anyone may read
 * @param internal folder of open data that are not public
 * @param embargo the day from which open data are public; null for at once
 * @param today the day on which the report is written
 */
record Destination(String reports, String internal, LocalDate embargo, LocalDate today) {

  /** Why the open data of a revision are not public, for people who read the report. */
  Optional<String> withheld(String revision) {
    if (revision.equals(Release.CONCEPT)) {
      return Optional.of("Van een concept zijn er geen open data.");
    }
    return isEmbargoed()
        ? Optional.of("De open data verschijnen op %s.".formatted(Dutch.date(embargo)))
        : Optional.empty();
  }

  /** Why they are not, for the log. */
  Optional<String> reason(String revision) {
    if (revision.equals(Release.CONCEPT)) {
      return Optional.of("it is a concept");
    }
    return isEmbargoed() ? Optional.of("its embargo lasts until " + embargo) : Optional.empty();
  }

  private boolean isEmbargoed() {
    return embargo != null && today.isBefore(embargo);
  }
}
