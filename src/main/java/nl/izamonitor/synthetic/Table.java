package nl.izamonitor.synthetic;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.izamonitor.conf.ConfFiles;
import nl.izamonitor.conf.Mistake;
import nl.izamonitor.conf.UserError;

/** A plain CSV of {@code conf/reference}: {@code ;} between cells, no quotes, a stated header. */
record Table(String file, List<Line> lines) {

  /** The cells of a line; the number is that of the line in the file. */
  record Line(String file, int number, List<String> header, List<String> cells) {

    /** The cell of a column; empty when the file does not have the column. */
    String cell(String column) {
      int position = header.indexOf(column);
      return position < 0 ? "" : cell(position);
    }

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

  /**
   * Reads a table.
   *
   * @param header the columns that every such file begins with
   * @param optional columns that may follow, in any order
   */
  static Table read(ConfFiles files, String file, String header, String... optional) {
    String text = files.texts().getOrDefault(file, "");
    List<String> columns = Arrays.asList(text.lines().findFirst().orElse("").split(";", -1));
    List<String> wanted = Arrays.asList(header.split(";", -1));
    if (columns.size() < wanted.size()
        || !columns.subList(0, wanted.size()).equals(wanted)
        || !List.of(optional).containsAll(columns.subList(wanted.size(), columns.size()))) {
      throw UserError.configuration(
          List.of(
              new Mistake(
                  file, 0, "The file must be there and begin with \"%s\".".formatted(header))));
    }
    List<String> lines = text.lines().toList();
    return new Table(
        file,
        IntStream.range(1, lines.size())
            .mapToObj(i -> line(file, i + 1, lines.get(i), columns))
            .toList());
  }

  private static Line line(String file, int number, String text, List<String> header) {
    Line line = new Line(file, number, header, Arrays.asList(text.split(";", -1)));
    if (line.cells().size() != header.size()) {
      throw line.problem(
          "This row has %d cells: write %d, with ; between them."
              .formatted(line.cells().size(), header.size()));
    }
    return line;
  }
}
