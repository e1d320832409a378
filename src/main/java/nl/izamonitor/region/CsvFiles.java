package nl.izamonitor.region;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.izamonitor.conf.ConfFiles;
import nl.izamonitor.conf.Mistake;

/** Reads our own plain CSV files: {@code ;} between cells, no quotes, a header that is stated. */
final class CsvFiles {

  private final ConfFiles files;
  private final List<Mistake> problems;
  private boolean unreadable;

  CsvFiles(ConfFiles files, List<Mistake> problems) {
    this.files = files;
    this.problems = problems;
  }

  /** True when a file is missing or has another header: then what it says is not known at all. */
  boolean unreadable() {
    return unreadable;
  }

  <T> List<CsvValue<T>> read(String file, String header, Function<CsvRow, T> reader) {
    List<CsvValue<T>> entries = new ArrayList<>();
    for (CsvRow row : rows(file, header)) {
      entries.add(new CsvValue<>(reader.apply(row), row));
    }
    return entries;
  }

  /** The same of a file that need not be there: metingen that were frozen before it have none. */
  <T> List<CsvValue<T>> readAny(String file, String header, Function<CsvRow, T> reader) {
    return files.texts().containsKey(file) ? read(file, header, reader) : List.of();
  }

  private List<CsvRow> rows(String file, String header) {
    String text = files.texts().get(file);
    if (text == null) {
      return refuse(new Mistake(file, 0, "This file is missing: put it back."));
    }
    List<String> lines = text.lines().toList();
    if (lines.isEmpty() || !lines.get(0).equals(header)) {
      return refuse(new Mistake(file, 1, "The header must be exactly \"%s\".".formatted(header)));
    }
    List<CsvRow> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      row(file, header.split(";", -1), i + 1, lines.get(i)).ifPresent(rows::add);
    }
    return rows;
  }

  private Optional<CsvRow> row(String file, String[] columns, int line, String text) {
    String[] cells = text.split(";", -1);
    if (cells.length != columns.length) {
      String what = "This row has %d cells: write %d, with ; between them.";
      problems.add(new Mistake(file, line, what.formatted(cells.length, columns.length)));
      return Optional.empty();
    }
    Map<String, String> named = new HashMap<>();
    for (int i = 0; i < cells.length; i++) {
      named.put(columns[i], cells[i].strip());
    }
    return Optional.of(new CsvRow(file, line, named, problems));
  }

  private List<CsvRow> refuse(Mistake problem) {
    unreadable = true;
    problems.add(problem);
    return List.of();
  }
}
