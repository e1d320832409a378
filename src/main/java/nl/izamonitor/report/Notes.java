package nl.izamonitor.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.izamonitor.comparison.UnitScale;
import nl.izamonitor.model.Status;

/**
 * Gathers what must be explained under one table: each status that occurs, and each reason once,
 * under a letter, however many cells have it.
 */
final class Notes {

  private static final int LETTERS = 26;

  private final Set<Status> statuses = EnumSet.noneOf(Status.class);
  private final Map<String, String> reasons = new LinkedHashMap<>();

  /** The cell of a value; of none where the table has no such row. */
  Table.Cell cell(Figure figure, UnitScale scale) {
    if (figure == null) {
      return Table.Cell.NONE;
    }
    if (figure.hasWords()) {
      return Table.Cell.words(figure.text());
    }
    if (!figure.hasValue()) {
      return withoutValue(figure);
    }
    Figure.Estimate estimate = figure.estimate();
    String interval =
        estimate.hasInterval() ? scale.interval(estimate.lower(), estimate.upper()) : "";
    return new Table.Cell(
        scale.value(estimate.value()), interval, figure.status().code(), letter(figure.reason()));
  }

  private Table.Cell withoutValue(Figure figure) {
    statuses.add(figure.status());
    return new Table.Cell(
        figure.status().word(), "", figure.status().code(), letter(figure.reason()));
  }

  private String letter(String reason) {
    return reason == null ? "" : reasons.computeIfAbsent(reason, r -> letter(reasons.size()));
  }

  /** a to z, then aa and on. */
  static String letter(int number) {
    String last = String.valueOf((char) ('a' + number % LETTERS));
    return number < LETTERS ? last : letter(number / LETTERS - 1) + last;
  }

  List<Table.Note> all() {
    List<Table.Note> notes = new ArrayList<>();
    statuses.forEach(status -> notes.add(new Table.Note(status.word(), status.meaning())));
    reasons.forEach((reason, letter) -> notes.add(new Table.Note(letter, reason)));
    return notes;
  }
}
