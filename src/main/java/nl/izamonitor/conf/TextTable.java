package nl.izamonitor.conf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table drawn as text: a line a row, columns divided by {@code |}, the first line naming them. An
 * empty cell has no value.
 *
 * @param columns names in order
 * @param rows values in the order of the columns; null where there is none
 */
public record TextTable(List<String> columns, List<List<String>> rows) {

  /**
   * Reads a drawn table.
   *
   * @throws IllegalArgumentException with a sentence, when a row has another number of cells
   */
  public static TextTable parse(String text) {
    List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("The table is empty: give it a line with column names.");
    }
    List<String> columns = cells(lines.get(0));
    List<List<String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> row = cells(line);
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            "The row '%s' has %d cells where %d columns are named: give it as many cells as columns."
                .formatted(line.strip(), row.size(), columns.size()));
      }
      rows.add(row);
    }
    return new TextTable(columns, rows);
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    Arrays.stream(line.split("\\|", -1))
        .map(String::strip)
        .forEach(cell -> cells.add(cell.isEmpty() ? null : cell));
    return cells;
  }
}
