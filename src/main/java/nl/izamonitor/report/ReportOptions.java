package nl.izamonitor.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.izamonitor.conf.Meting;

/**
 * What a report may have beside its own meting.
 *
 * @param calendar all metingen as they are planned today
 * @param geometry borders for the maps
 * @param progress is told how far the report is
 */
public record ReportOptions(
    List<Meting> calendar, Optional<Geometry> geometry, Consumer<String> progress) {

  /** Nothing beside it. */
  public static final ReportOptions NONE =
      new ReportOptions(List.of(), Optional.empty(), text -> {});
}
