package nl.izamonitor.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.izamonitor.comparison.UnitScale;
import nl.izamonitor.model.Observation;
import nl.izamonitor.model.Status;
import nl.izamonitor.model.Value;

/**
 * Gathers what must be explained under one table: each status that occurs, and each reason once,
 * under a letter, however many cells have it.
 */
final class Notes {

  private static final int LETTERS = 26;

  private final Set<Status> statuses = EnumSet.noneOf(Status.class);
  private final Map<String, String> reasons = new LinkedHashMap<>();

  /** The cell of a value; of none where the table has no such row. */
  PageTable.Cell cell(Observation observation, UnitScale scale) {
    if (observation == null) {
      return PageTable.Cell.NONE;
    }
    if (observation.isStatement()) {
      return PageTable.Cell.words(observation.provenance().text());
    }
    if (!observation.hasValue()) {
      return withoutValue(observation);
    }
    Value value = observation.crude();
    String interval = value.hasLimits() ? scale.interval(value.lower(), value.upper()) : "";
    return new PageTable.Cell(
        scale.value(value.value()),
        interval,
        observation.status().code(),
        letter(observation.quality().reason()));
  }

  private PageTable.Cell withoutValue(Observation observation) {
    statuses.add(observation.status());
    return new PageTable.Cell(
        observation.status().word(),
        "",
        observation.status().code(),
        letter(observation.quality().reason()));
  }

  private String letter(String reason) {
    return reason == null ? "" : reasons.computeIfAbsent(reason, r -> letter(reasons.size()));
  }

  /** a to z, then aa and on. */
  static String letter(int number) {
    String last = String.valueOf((char) ('a' + number % LETTERS));
    return number < LETTERS ? last : letter(number / LETTERS - 1) + last;
  }

  List<PageTable.Note> all() {
    List<PageTable.Note> notes = new ArrayList<>();
    statuses.forEach(status -> notes.add(new PageTable.Note(status.word(), status.meaning())));
    reasons.forEach((reason, letter) -> notes.add(new PageTable.Note(letter, reason)));
    return notes;
  }
}
