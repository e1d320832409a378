package nl.izamonitor.synthetic;

import java.util.List;
import java.util.stream.IntStream;
import nl.izamonitor.conf.ConfFiles;
import nl.izamonitor.conf.Mistake;
import nl.izamonitor.conf.UserError;

/** A plain CSV of {@code conf/reference}: {@code ;} between cells, no quotes, a stated header. */
final class ReferenceTable {

  /** The cells of a line; the number is that of the line in the file. */
  record Line(String file, int number, List<String> cells) {

    String cell(int column) {
      return cells.get(column);
    }

    double decimal(int column) {
      try {
        return Double.parseDouble(cell(column));
      } catch (NumberFormatException e) {
        throw problem("'%s' is not a number: write it as 1.5.".formatted(cell(column)));
      }
    }

    long whole(int column) {
      try {
        return Long.parseLong(cell(column));
      } catch (NumberFormatException e) {
        throw problem("'%s' is not a whole number.".formatted(cell(column)));
      }
    }

    UserError problem(String what) {
      return UserError.configuration(List.of(new Mistake(file, number, what)));
    }
  }

  private ReferenceTable() {}

  /**
   * The lines below the header.
   *
   * @throws UserError with exit code 2, file and line when the table is not there or not whole
   */
  static List<Line> read(ConfFiles files, String file, String header) {
    List<String> lines = files.texts().getOrDefault(file, "").lines().toList();
    if (lines.isEmpty() || !lines.get(0).equals(header)) {
      throw new Line(file, 0, List.of())
          .problem("The file must be there and begin with \"%s\".".formatted(header));
    }
    int columns = header.split(";", -1).length;
    return IntStream.range(1, lines.size())
        .mapToObj(i -> whole(new Line(file, i + 1, List.of(lines.get(i).split(";", -1))), columns))
        .toList();
  }

  /** The lines of a table that may be left out: then it has none. */
  static List<Line> readAny(ConfFiles files, String file, String header) {
    return files.texts().containsKey(file) ? read(files, file, header) : List.of();
  }

  private static Line whole(Line line, int columns) {
    if (line.cells().size() != columns) {
      throw line.problem(
          "This row has %d cells: write %d, with ; between them."
              .formatted(line.cells().size(), columns));
    }
    return line;
  }
}
