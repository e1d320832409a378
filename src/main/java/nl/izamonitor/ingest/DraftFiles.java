package nl.izamonitor.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How a file seems to be written, from its first bytes, as keys of {@code files} in a contract.
 *
 * @param keys by name, each as YAML has it
 */
record DraftFiles(Map<String, String> keys) {

  private static final int FIRST = 1 << 18;
  private static final List<Character> SEPARATORS = List.of(';', '\t', ',', '|');
  private static final String WINDOWS = "windows-1252";

  /** The key that text alone has. */
  static final String SEPARATOR = "separator";

  /**
   * Looks at a file that may be of any format that can be read.
   *
   * @throws FileFault when it is packed in a way that cannot be read
   */
  static DraftFiles of(LandingFile file) throws IOException {
    Map<String, String> keys = new LinkedHashMap<>();
    keys.put("pattern", DraftYaml.text("*" + extension(file.path().getName())));
    byte[] raw = first(file.open());
    if (begins(raw, "PAR1")) {
      keys.put("format", "parquet");
      return new DraftFiles(keys);
    }
    if (begins(raw, "PK") && isWorkbook(file)) {
      keys.put("format", "xlsx");
      return new DraftFiles(keys);
    }
    byte[] first = unpacked(file);
    if (contains(first, "odata.metadata\"") || contains(first, "@odata.context\"")) {
      keys.put("format", "odata json");
      return new DraftFiles(keys);
    }
    Charset encoding = encoding(first);
    String text = new String(first, encoding);
    keys.put(SEPARATOR, DraftYaml.text(String.valueOf(separator(text))));
    if (!encoding.equals(StandardCharsets.UTF_8)) {
      keys.put("encoding", encoding.name().toLowerCase(Locale.ROOT));
    }
    return new DraftFiles(keys);
  }

  private static boolean isWorkbook(LandingFile file) throws IOException {
    try (ZipEntries zip = new ZipEntries(file)) {
      return zip.isWorkbook();
    }
  }

  /** The first bytes of a text, or of the first text that is packed in a file. */
  private static byte[] unpacked(LandingFile file) throws IOException {
    try (FileTexts texts = FileTexts.of(file)) {
      FileTexts.Text text = texts.next();
      return text == null ? new byte[0] : text.bytes().readNBytes(FIRST);
    }
  }

  private static byte[] first(InputStream bytes) throws IOException {
    try (bytes) {
      return bytes.readNBytes(FIRST);
    }
  }

  private static String extension(String name) {
    int dot = name.indexOf('.', Math.max(0, name.length() - 8));
    return dot < 0 ? "" : name.substring(dot);
  }

  private static boolean begins(byte[] bytes, String text) {
    return new String(bytes, 0, Math.min(bytes.length, text.length()), StandardCharsets.US_ASCII)
        .equals(text);
  }

  private static boolean contains(byte[] bytes, String text) {
    return new String(bytes, StandardCharsets.ISO_8859_1).contains(text);
  }

  private static Charset encoding(byte[] bytes) throws IOException {
    if (bytes.length > 1 && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == 0xFF + 0xFE) {
      return StandardCharsets.UTF_16;
    }
    // The last sign may be cut in two.
    int end = bytes.length < FIRST ? bytes.length : bytes.length - 4;
    Reader reader =
        new InputStreamReader(
            new ByteArrayInputStream(bytes, 0, Math.max(0, end)),
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    try {
      reader.transferTo(Writer.nullWriter());
      return StandardCharsets.UTF_8;
    } catch (CharacterCodingException e) {
      return Charset.forName(WINDOWS);
    }
  }

  /** The sign with which most rows have the fields of the first line, and most of them. */
  private static char separator(String text) {
    return SEPARATORS.stream()
        .max(Comparator.comparing((Character sign) -> fields(text, sign)))
        .orElseThrow();
  }

  /** How many fields the first line has, where the other lines have as many; else 1. */
  private static int fields(String text, char separator) {
    RecordScan scan = new RecordScan(separator);
    scan.accept(text.toCharArray(), 0, text.length());
    List<List<String>> rows = scan.first();
    if (rows.isEmpty()) {
      return 0;
    }
    int fields = rows.get(0).size();
    long alike = rows.stream().filter(row -> row.size() == fields).count();
    return alike * 10 >= rows.size() * 9L ? fields : 1;
  }
}
