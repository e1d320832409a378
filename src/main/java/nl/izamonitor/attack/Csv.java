package nl.izamonitor.attack;

import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Reads semicolon-separated files with a header, packed or not, a line at a time. */
final class Csv {

  private static final int LONGEST_CELL = 1 << 20;
  private static final int BUFFER = 1 << 16;

  private static final String END = ".csv";
  private static final String PACKED = ".gz";

  private Csv() {}

  /** The files of a folder, in their order; none where there is no such folder. */
  static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(END) || file.toString().endsWith(END + PACKED))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new AttackException(
          "The folder %s cannot be read (%s): check its rights.".formatted(folder, e.getMessage()));
    }
  }

  /** What a file is called after. */
  static String name(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.lastIndexOf(END));
  }

  private static Reader reader(Path file) throws IOException {
    if (!file.toString().endsWith(PACKED)) {
      return Files.newBufferedReader(file, StandardCharsets.UTF_8);
    }
    InputStream bytes = Files.newInputStream(file);
    try {
      return new InputStreamReader(new GZIPInputStream(bytes, BUFFER), StandardCharsets.UTF_8);
    } catch (IOException e) {
      bytes.close();
      throw e;
    }
  }

  /** Gives the cells of these columns of every line, in this order; null where a cell is empty. */
  static void read(Path file, List<String> columns, Consumer<String[]> lines) {
    CsvParserSettings settings = new CsvParserSettings();
    settings.getFormat().setDelimiter(';');
    settings.setLineSeparatorDetectionEnabled(true);
    settings.setMaxCharsPerColumn(LONGEST_CELL);
    settings.setMaxColumns(LONGEST_CELL);
    CsvParser parser = new CsvParser(settings);
    try (Reader reader = reader(file)) {
      parser.beginParsing(reader);
      int[] places = places(file, columns, parser.parseNext());
      for (String[] line = parser.parseNext(); line != null; line = parser.parseNext()) {
        String[] cells = new String[places.length];
        for (int i = 0; i < places.length; i++) {
          cells[i] = places[i] < line.length ? line[places[i]] : null;
        }
        lines.accept(cells);
      }
    } catch (IOException e) {
      throw new AttackException(
          "The file %s cannot be read (%s): check that it is there and is text in UTF-8."
              .formatted(file, e.getMessage()));
    } finally {
      parser.stopParsing();
    }
  }

  private static int[] places(Path file, List<String> columns, String[] header) {
    List<String> names = header == null ? List.of() : Arrays.asList(header);
    for (String column : columns) {
      if (!names.contains(column)) {
        throw new AttackException(
            "The file %s has no column %s: it must be semicolon-separated with the columns %s."
                .formatted(file, column, String.join(";", columns)));
      }
    }
    return columns.stream().mapToInt(names::indexOf).toArray();
  }
}
