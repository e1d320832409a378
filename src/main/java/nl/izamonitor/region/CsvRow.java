package nl.izamonitor.region;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import nl.izamonitor.conf.Mistake;

/**
 * A row of a CSV. A cell that is wrong is reported and read as a harmless value, so that one run
 * shows every mistake.
 */
final class CsvRow {

  private final String file;
  private final int line;
  private final Map<String, String> cells;
  private final List<Mistake> problems;

  CsvRow(String file, int line, Map<String, String> cells, List<Mistake> problems) {
    this.file = file;
    this.line = line;
    this.cells = Map.copyOf(cells);
    this.problems = problems;
  }

  void problem(String what) {
    problems.add(new Mistake(file, line, what));
  }

  String optional(String column) {
    return cells.get(column);
  }

  String text(String column) {
    String value = cells.get(column);
    if (value.isEmpty()) {
      problem("Column %s is empty: fill it in.".formatted(column));
    }
    return value;
  }

  String code(String column, CodeFormat form) {
    String value = cells.get(column);
    if (!form.fits(value)) {
      problem(
          "Column %s has \"%s\": write a code such as %s."
              .formatted(column, value, form.example()));
    }
    return value;
  }

  LocalDate date(String column, LocalDate whenEmpty) {
    String value = cells.get(column);
    return value.isEmpty() ? whenEmpty : parsedDate(column, whenEmpty);
  }

  LocalDate date(String column) {
    return parsedDate(column, LocalDate.MIN);
  }

  private LocalDate parsedDate(String column, LocalDate whenWrong) {
    String value = cells.get(column);
    try {
      return LocalDate.parse(value);
    } catch (DateTimeException e) {
      problem(
          "Column %s has \"%s\": write a date that exists as 2022-03-24.".formatted(column, value));
      return whenWrong;
    }
  }

  Validity validity() {
    return validity(date("van", LocalDate.MIN));
  }

  Validity validity(LocalDate van) {
    LocalDate tot = date("tot", LocalDate.MAX);
    if (!van.isBefore(tot)) {
      problem("The period ends on %s, before it begins: correct van or tot.".formatted(tot));
    }
    return new Validity(van, tot);
  }

  OptionalLong number(String column) {
    String value = cells.get(column);
    if (value.isEmpty()) {
      return OptionalLong.empty();
    }
    if (!value.matches("\\d{1,9}")) {
      problem("Column %s has \"%s\": write a whole number of at least 0.".formatted(column, value));
      return OptionalLong.empty();
    }
    return OptionalLong.of(Long.parseLong(value));
  }

  BigDecimal share(String column) {
    String value = cells.get(column);
    if (!value.matches("0\\.\\d*[1-9]\\d*|1(\\.0+)?")) {
      problem(
          "Column %s has \"%s\": write a share above 0 and at most 1.".formatted(column, value));
      return BigDecimal.ONE;
    }
    return new BigDecimal(value);
  }
}
