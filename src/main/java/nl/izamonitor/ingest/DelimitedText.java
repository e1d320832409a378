package nl.izamonitor.ingest;

import static org.apache.spark.sql.functions.concat_ws;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nl.izamonitor.conf.FileFormat;
import nl.izamonitor.conf.Source;
import org.apache.spark.sql.Column;

/**
 * Text as RFC 4180 has it: a record a line, one sign between its fields, double quotes around a
 * field that needs them, and the names of the columns in the first record. Blank lines are no rows.
 */
public final class DelimitedText implements RecordFormat {

  private static final int BUFFER = 1 << 16;

  /** Reading may begin anew after so many bytes. */
  private static final long STEP = 4L << 20;

  static final String NOT_TEXT =
      "is not a text file: deliver it as plain text, as it is or packed with gzip, zip or zstd.";

  @Override
  public String format() {
    return "delimited text";
  }

  @Override
  public List<String> mistakes(FileFormat files) {
    if (files.separator() == null) {
      return List.of(FormatKeys.missing(FormatKeys.SEPARATOR));
    }
    return new FormatKeys(files)
        .mistakes(
            Set.of(
                FormatKeys.SEPARATOR,
                FormatKeys.HEADER,
                FormatKeys.ENCODING,
                FormatKeys.DECIMAL,
                FormatKeys.GROUPING));
  }

  @Override
  public Inspection inspect(Source source, LandingFile file, InputStream bytes) throws IOException {
    return FileTexts.inspect(file, bytes, text -> inspect(source, text));
  }

  private static Inspection inspect(Source source, FileTexts.Text text) throws IOException {
    TextEncoding encoding = text.encoding(source.files().encoding());
    RecordScan scan = new RecordScan(source.files().separator().charAt(0));
    List<Delivery.Bound> bounds = new ArrayList<>(List.of(new Delivery.Bound(0, 1)));
    if (!scan(text.bytes(), encoding, scan, bounds)) {
      return Inspection.refused(text.isBinary() ? NOT_TEXT : otherEncoding(source, scan.line()));
    }
    List<List<String>> first = new ArrayList<>(scan.first());
    if (scan.fault() != null && first.isEmpty()) {
      return Inspection.refused(scan.fault());
    }
    if (first.isEmpty()) {
      return new Inspection(List.of(), List.of(), 0, List.of());
    }
    boolean isNameless = !source.files().hasNames();
    List<String> header = isNameless ? first.get(0) : first.remove(0);
    if (header.stream().anyMatch(DelimitedText::isNoText)) {
      boolean isWide = header.get(0).indexOf('\0') >= 0 && !text.isBinary();
      return Inspection.refused(isWide ? otherEncoding(source, 1) : NOT_TEXT);
    }
    return new Inspection(
        isNameless ? places(header.size()) : header,
        first,
        isNameless ? scan.records() : scan.records() - 1,
        scan.fault() == null ? List.of() : List.of(scan.fault()),
        bounds,
        scan.remarks(),
        null);
  }

  /**
   * Scans a file to its end.
   *
   * @param bounds gets the places between records where reading may begin, and the end
   * @return whether all of it is text in this encoding
   */
  private static boolean scan(
      InputStream bytes, TextEncoding encoding, RecordScan scan, List<Delivery.Bound> bounds)
      throws IOException {
    CharsetDecoder decoder = encoding.decoder();
    ByteBuffer in = ByteBuffer.allocate(BUFFER);
    CharBuffer out = CharBuffer.allocate(BUFFER);
    boolean isDivisible = encoding.isDivisible();
    boolean isFirst = true;
    boolean isEnd = false;
    long before = 0;
    while (!isEnd) {
      int count = bytes.read(in.array(), in.position(), in.remaining());
      isEnd = count < 0;
      in.position(in.position() + Math.max(count, 0)).flip();
      CoderResult result;
      do {
        int consumed = in.position();
        result = decoder.decode(in, out, isEnd);
        if (isEnd && result.isUnderflow()) {
          decoder.flush(out);
        }
        int from =
            isFirst && out.position() > 0 && out.get(0) == TextEncoding.BYTE_ORDER_MARK ? 1 : 0;
        isFirst = isFirst && out.position() == 0;
        int end = scan.accept(out.array(), from, out.position());
        if (isDivisible && end >= 0 && before - bounds.get(bounds.size() - 1).at() >= STEP) {
          bounds.add(new Delivery.Bound(before + encoding.bytes(out.array(), end), scan.endLine()));
        }
        before += in.position() - consumed;
        out.clear();
      } while (result.isOverflow());
      if (result.isError()) {
        return false;
      }
      in.compact();
    }
    scan.end();
    bounds.add(new Delivery.Bound(before, scan.line()));
    return true;
  }

  /** What stands in the place of the names of columns where there are none. */
  private static List<String> places(int columns) {
    return IntStream.rangeClosed(1, columns).mapToObj(Integer::toString).toList();
  }

  private static boolean isNoText(String name) {
    return name.chars().anyMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r');
  }

  static String otherEncoding(Source source, long line) {
    return "is not %s at line %d: deliver it in that encoding, or change 'encoding' in the contract %s."
        .formatted(source.files().encoding(), line, source.location().file());
  }

  @Override
  public Records open(FileFormat files, int columns, LandingFile file, FileParts.Part part)
      throws IOException {
    char separator = files.separator().charAt(0);
    FileTexts texts = FileTexts.of(file);
    if (texts.isPacked()) {
      return new TextRecords(
          texts,
          text -> {
            InputStream utf8 = text.encoding(files.encoding()).utf8(text.bytes());
            RecordParser parser = new RecordParser(utf8, separator, columns);
            skip(files, parser);
            return parser;
          });
    }
    texts.close();
    RecordParser parser = new RecordParser(part.open(file, files), separator, columns);
    parser.beginAt(part.line());
    if (part.from() == 0) {
      skip(files, parser);
    }
    return parser;
  }

  /** Goes to the first row of a file. */
  private static void skip(FileFormat files, RecordParser parser) throws IOException {
    if (!files.hasNames()) {
      parser.skipMark();
    } else {
      parser.skipHeader();
    }
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
