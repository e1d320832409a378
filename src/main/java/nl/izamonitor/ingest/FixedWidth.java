package nl.izamonitor.ingest;

import static org.apache.spark.sql.functions.concat_ws;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.izamonitor.conf.FileFormat;
import nl.izamonitor.conf.HeaderNames;
import nl.izamonitor.conf.Source;
import org.apache.spark.sql.Column;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Text in which every column has its places in the line, as {@code widths} says. There is no first
 * line with names. A line of another length than the last place cannot be divided.
 */
public final class FixedWidth implements RecordFormat {

  @Override
  public String format() {
    return "fixed width";
  }

  @Override
  public List<String> mistakes(FileFormat files) {
    if (files.widths().isEmpty()) {
      return List.of(FormatKeys.missing(FormatKeys.WIDTHS));
    }
    return new FormatKeys(files)
        .mistakes(
            Set.of(
                FormatKeys.WIDTHS, FormatKeys.ENCODING, FormatKeys.DECIMAL, FormatKeys.GROUPING));
  }

  @Override
  public Inspection inspect(Source source, LandingFile file, InputStream bytes) throws IOException {
    return FileTexts.inspect(file, bytes, text -> inspect(source, text));
  }

  /** The names that a column may have, in whatever datajaar. */
  private static List<String> names(Source source, String column) {
    HeaderNames names = source.columns().get(column).from();
    return names == null ? List.of(column) : names.all(column);
  }

  /** The columns that files must have and that have no places. */
  private static List<String> unknown(Source source) {
    List<String> unknown = new ArrayList<>();
    source
        .columns()
        .forEach(
            (name, column) -> {
              boolean isNeeded = column.value() == null && !column.mayBeAbsent();
              Set<String> placed = source.files().widths().keySet();
              if (isNeeded && names(source, name).stream().noneMatch(placed::contains)) {
                unknown.add(name);
              }
            });
    return unknown;
  }

  /** Lines with something on them are counted by their ends, and not divided. */
  private static Inspection inspect(Source source, FileTexts.Text text) throws IOException {
    List<String> unknown = unknown(source);
    if (!unknown.isEmpty()) {
      return Inspection.refused(
          "cannot be divided: the contract %s has no places of the column(s) %s. Add them to 'widths'."
              .formatted(source.location().file(), unknown));
    }
    if (text.isBinary()) {
      return Inspection.refused(DelimitedText.NOT_TEXT);
    }
    FileFormat files = source.files();
    LineScan scan = new LineScan();
    try {
      scan.accept(new InputStreamReader(text.bytes(), text.encoding(files.encoding()).decoder()));
    } catch (CharacterCodingException e) {
      return Inspection.refused(DelimitedText.otherEncoding(source, scan.line()));
    }
    if (scan.rows() == 0) {
      return new Inspection(List.of(), List.of(), 0, List.of());
    }
    List<List<String>> sample = new ArrayList<>();
    for (String line : scan.first()) {
      Lines its = new Lines(null, files);
      its.take(line);
      sample.add(its.fields());
    }
    List<Delivery.Bound> bounds =
        List.of(new Delivery.Bound(0, 1), new Delivery.Bound(scan.signs(), scan.line()));
    return new Inspection(
        List.copyOf(files.widths().keySet()),
        sample,
        scan.rows(),
        scan.fault() == null ? List.of() : List.of(scan.fault()),
        bounds,
        List.of(),
        null);
  }

  @Override
  public Records open(FileFormat files, int columns, LandingFile file, FileParts.Part part)
      throws IOException {
    return new TextRecords(
        FileTexts.of(file),
        text ->
            new Lines(
                new BufferedReader(
                    new InputStreamReader(text.bytes(), text.encoding(files.encoding()).decoder())),
                files));
  }

  /** The lines with something on them, each divided at its places. */
  private static final class Lines implements Records {

    private final BufferedReader reader;
    private final List<List<Integer>> places;
    private final int length;
    private long number;
    private String line;
    private boolean isMalformed;

    Lines(BufferedReader reader, FileFormat files) {
      this.reader = reader;
      this.places = List.copyOf(files.widths().values());
      this.length = places.stream().mapToInt(place -> place.get(1)).max().orElseThrow();
    }

    @Override
    public boolean next() throws IOException {
      do {
        String next = reader.readLine();
        if (next == null) {
          return false;
        }
        number++;
        take(next);
      } while (line.isBlank());
      return true;
    }

    void take(String next) {
      boolean hasMark = !next.isEmpty() && next.charAt(0) == TextEncoding.BYTE_ORDER_MARK;
      line = hasMark ? next.substring(1) : next;
      isMalformed = line.codePointCount(0, line.length()) != length;
    }

    List<String> fields() {
      List<String> fields = new ArrayList<>();
      for (int i = 0; i < places.size(); i++) {
        UTF8String field = field(i);
        fields.add(field == null ? "" : field.toString().strip());
      }
      return fields;
    }

    @Override
    public long line() {
      return number;
    }

    @Override
    public boolean isMalformed() {
      return isMalformed;
    }

    /** A line that is too long may be two. */
    @Override
    public boolean isOverfull() {
      return isMalformed && line.codePointCount(0, line.length()) > length;
    }

    @Override
    public UTF8String field(int column) {
      List<Integer> place = places.get(column);
      int signs = line.codePointCount(0, line.length());
      if (place.get(0) > signs) {
        return null;
      }
      int from = line.offsetByCodePoints(0, place.get(0) - 1);
      int to = line.offsetByCodePoints(0, Math.min(signs, place.get(1)));
      String field = line.substring(from, to);
      return field.isBlank() ? null : UTF8String.fromString(field);
    }

    @Override
    public void close() throws IOException {
      reader.close();
    }
  }

  @Override
  public String malformedRule() {
    return "andere lengte dan de kolommen";
  }

  @Override
  public Column line(FileFormat files, List<Column> fields) {
    return concat_ws(" | ", fields.toArray(Column[]::new));
  }
}
