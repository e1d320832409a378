package nl.izamonitor.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.LineNumberReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.izamonitor.conf.FileFormat;
import nl.izamonitor.conf.Source;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Text with a row a line, one sign between its fields, double quotes around a field that needs
 * them, and the names of the columns in the first line. Blank lines are no rows.
 */
public final class DelimitedText implements FormatReader {

  private static final int FIRST_BYTES = 16;
  private static final String NOT_TEXT =
      "is not a text file: deliver it as plain text, not packed or as a workbook.";

  @Override
  public String format() {
    return "delimited text";
  }

  @Override
  public List<String> mistakes(FileFormat files) {
    return files.separator() == null
        ? List.of("The key 'separator' is missing: add it.")
        : List.of();
  }

  @Override
  public Inspection inspect(Source source, LandingFile file, InputStream bytes) throws IOException {
    Charset encoding = Charset.forName(source.files().encoding());
    char separator = source.files().separator().charAt(0);
    List<List<String>> first = new ArrayList<>();
    long lines = 0;
    String last = "";
    try {
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(bytes, strict(encoding)), 1 << 16);
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank()) {
          last = lines++ == 0 ? line.replaceFirst("^\uFEFF", "") : line;
          if (first.size() <= Inspection.SAMPLE) {
            first.add(fields(last, separator));
          }
        }
      }
    } catch (CharacterCodingException e) {
      return Inspection.refused(isPacked(file) ? NOT_TEXT : otherEncoding(source, file, encoding));
    }
    if (lines == 0) {
      return new Inspection(List.of(), List.of(), 0, List.of());
    }
    List<String> header = first.remove(0);
    if (header.stream().anyMatch(name -> name.chars().anyMatch(c -> c < ' ' && c != '\t'))) {
      return Inspection.refused(NOT_TEXT);
    }
    return new Inspection(
        header, first, lines - 1, end(file, header.size(), fields(last, separator).size()));
  }

  private static CharsetDecoder strict(Charset encoding) {
    return encoding
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** The fault of a file that ends in a line without all of its fields and without a line end. */
  private static List<String> end(LandingFile file, int columns, int fields) throws IOException {
    if (fields >= columns) {
      return List.of();
    }
    int last = file.lastByte();
    return last == '\n' || last == '\r'
        ? List.of()
        : List.of(
            "ends halfway its last line (%d of %d fields): it was not written to the end, deliver it again."
                .formatted(fields, columns));
  }

  /**
   * Whether a file begins as packed files and workbooks do: with signs that no text holds, in
   * whatever encoding.
   */
  private static boolean isPacked(LandingFile file) throws IOException {
    try (InputStream bytes = file.open()) {
      for (byte b : bytes.readNBytes(FIRST_BYTES)) {
        if ((b > 0 && b < '\t') || (b > '\r' && b < ' ')) {
          return true;
        }
      }
    }
    return false;
  }

  /** Reads the file again to say which line is wrong: as Latin, every byte is one character. */
  private static String otherEncoding(Source source, LandingFile file, Charset encoding)
      throws IOException {
    try (LineNumberReader reader =
        new LineNumberReader(new InputStreamReader(file.open(), StandardCharsets.ISO_8859_1))) {
      String line = reader.readLine();
      while (line != null && isIn(encoding, line.getBytes(StandardCharsets.ISO_8859_1))) {
        line = reader.readLine();
      }
      return "is not %s at line %d: deliver it in that encoding, or change 'encoding' in the contract %s."
          .formatted(source.files().encoding(), reader.getLineNumber(), source.location().file());
    }
  }

  private static boolean isIn(Charset encoding, byte[] line) {
    try {
      strict(encoding).decode(ByteBuffer.wrap(line));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** The fields of a line, without the blanks and quotes around them. */
  static List<String> fields(String line, char separator) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == separator && !quoted) {
        fields.add(field.toString().strip());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString().strip());
    return fields;
  }

  /** Columns go by their places, since names of files may be empty or differ in case only. */
  @Override
  public Dataset<Row> read(
      SparkSession spark, FileFormat files, List<String> header, List<String> paths) {
    StructType schema = new StructType();
    for (int i = 0; i < header.size(); i++) {
      schema = schema.add(FormatReader.field(i), DataTypes.StringType);
    }
    return spark
        .read()
        .schema(schema.add(MALFORMED, DataTypes.StringType))
        .option("header", true)
        .option("sep", files.separator())
        .option("encoding", files.encoding())
        // Every field is parsed, or a row with too many or too few of them would not be noticed.
        .option("columnPruning", false)
        .option("mode", "PERMISSIVE")
        .option("columnNameOfCorruptRecord", MALFORMED)
        .csv(paths.toArray(String[]::new))
        .withColumn(PATH, col("_metadata.file_path"))
        .withColumn(MALFORMED, col(MALFORMED).isNotNull());
  }

  @Override
  public String malformedRule() {
    return "ander aantal velden dan de kop";
  }

  @Override
  public Column line(FileFormat files, List<Column> fields) {
    return concat_ws(files.separator(), fields.toArray(Column[]::new));
  }
}
