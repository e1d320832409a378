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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** A semicolon-separated file with a header, packed or not. */
record CsvFile(Path path) {

  private static final int LONGEST_CELL = 1 << 20;
  private static final int BUFFER = 1 << 16;
  private static final String END = ".csv";
  private static final String PACKED = ".gz";

  /** The files of a folder, in their order; none where there is no such folder. */
  static List<CsvFile> in(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(END) || file.toString().endsWith(END + PACKED))
          .sorted()
          .map(CsvFile::new)
          .toList();
    } catch (IOException e) {
      throw new AttackException(
          "The folder %s cannot be read (%s): check its rights.".formatted(folder, e.getMessage()));
    }
  }

  /** What the file is called after. */
  String name() {
    String name = path.getFileName().toString();
    return name.substring(0, name.lastIndexOf(END));
  }

  boolean exists() {
    return Files.exists(path);
  }

  /** Gives the row that every line is about, and its cells of these other columns. */
  void readRows(List<String> columns, BiConsumer<RowKey, List<String>> lines) {
    int place = RowKey.COLUMNS.size();
    List<String> all = Stream.concat(RowKey.COLUMNS.stream(), columns.stream()).toList();
    Map<String, String> texts = new HashMap<>();
    read(
        all,
        line -> {
          // Texts come back in many rows; each is kept once.
          Arrays.setAll(
              line, i -> line[i] == null ? null : texts.computeIfAbsent(line[i], text -> text));
          lines.accept(RowKey.of(line), Arrays.asList(line).subList(place, line.length));
        });
  }

  /** Gives the cells of these columns of every line, in this order; null where a cell is empty. */
  void read(List<String> columns, Consumer<String[]> lines) {
    CsvParserSettings settings = new CsvParserSettings();
    settings.getFormat().setDelimiter(';');
    settings.setLineSeparatorDetectionEnabled(true);
    settings.setMaxCharsPerColumn(LONGEST_CELL);
    settings.setMaxColumns(LONGEST_CELL);
    settings.setHeaderExtractionEnabled(true);
    settings.selectFields(columns.toArray(String[]::new));
    CsvParser parser = new CsvParser(settings);
    try (InputStream bytes = Files.newInputStream(path);
        Reader reader = reader(bytes)) {
      parser.beginParsing(reader);
      String[] line = parser.parseNext();
      checkHeader(parser.getContext().headers(), columns);
      while (line != null) {
        lines.accept(line);
        line = parser.parseNext();
      }
    } catch (IOException e) {
      throw new AttackException(
          "The file %s cannot be read (%s): check that it is there and is text in UTF-8."
              .formatted(path, e.getMessage()));
    } finally {
      parser.stopParsing();
    }
  }

  private Reader reader(InputStream bytes) throws IOException {
    boolean packed = path.toString().endsWith(PACKED);
    return new InputStreamReader(
        packed ? new GZIPInputStream(bytes, BUFFER) : bytes, StandardCharsets.UTF_8.newDecoder());
  }

  private void checkHeader(String[] header, List<String> columns) {
    List<String> names = header == null ? List.of() : Arrays.asList(header);
    for (String column : columns) {
      if (!names.contains(column)) {
        throw new AttackException(
            "The file %s has no column %s: it must be semicolon-separated with the columns %s."
                .formatted(path, column, String.join(";", columns)));
      }
    }
  }
}
