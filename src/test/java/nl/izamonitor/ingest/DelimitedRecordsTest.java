package nl.izamonitor.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import nl.izamonitor.TestSession;
import nl.izamonitor.conf.FileFormat;
import nl.izamonitor.conf.FileFormatBuilder;
import nl.izamonitor.conf.Source;
import nl.izamonitor.conf.SourceColumn;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records as RFC 4180 has them: what is counted, what is read, and that both agree. */
class DelimitedRecordsTest {

  private static final String MALFORMED = "!";

  /** Signs that mean something to CSV, or to an encoding. */
  private static final List<String> SIGNS =
      List.of(
          ";", ";", "\"", "\"", "\"\"", "\"\"", "\n", "\r\n", "\r", "a", "b", " ", "\\", "é", "#");

  private static final FileSystem LOCAL = local();

  @TempDir java.nio.file.Path folder;

  private final List<String> faults = new ArrayList<>();

  private static FileSystem local() {
    try {
      return FileSystem.getLocal(new Configuration());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Delivery.File inspect(String name, String encoding, byte[] bytes) throws IOException {
    java.nio.file.Path file = folder.resolve(name);
    Files.write(file, bytes);
    faults.clear();
    return Landing.inspect(
        contract(encoding), new LandingFile(LOCAL, new Path(file.toUri()), name), 2024, faults);
  }

  private static FileFormat files(String encoding) {
    return FileFormatBuilder.text().encoding(encoding).build();
  }

  private static Source contract(String encoding) {
    return SmallContract.of(
        files(encoding), null, Map.of("x", SmallContract.column(SourceColumn.Type.TEXT, null)));
  }

  private static Dataset<Row> rows(String encoding, List<Delivery.File> its) {
    return new DelimitedText().read(TestSession.spark(), files(encoding), its.get(0).header(), its);
  }

  /** The fields of each row; of one that cannot be divided a sign first. */
  private static List<List<String>> read(String encoding, Delivery.File file) {
    List<List<String>> read = new ArrayList<>();
    for (Row row : rows(encoding, List.of(file)).collectAsList()) {
      List<String> fields = new ArrayList<>();
      if (row.<Boolean>getAs(FormatReader.MALFORMED)) {
        fields.add(MALFORMED);
      }
      for (int i = 0; i < file.header().size(); i++) {
        fields.add(row.getAs(FormatReader.field(i)));
      }
      read.add(fields);
    }
    return read;
  }

  private List<List<String>> read(String text) throws IOException {
    Delivery.File file = inspect("a.csv", "utf-8", text.getBytes(StandardCharsets.UTF_8));
    assertThat(faults).isEmpty();
    List<List<String>> read = read("utf-8", file);
    assertThat((long) read.size()).isEqualTo(file.rows());
    return read;
  }

  private void refused(String text, String what) throws IOException {
    inspect("a.csv", "utf-8", text.getBytes(StandardCharsets.UTF_8));
    assertThat(faults).containsExactly("The file a.csv " + what);
  }

  private static List<String> row(String... fields) {
    return Arrays.asList(fields);
  }

  @Test
  void quotesAreThoseOfRfc4180() throws IOException {
    assertThat(
            read(
                """
                x;y
                "Praktijk ""De Linde; Noord\""";1
                "Map C:\\";2
                "a ""b"" c";3
                "";4
                's-Hertogenbosch "oost";5
                \\N;6
                "x\\";7
                "tel \\"1\\"";8
                "a" ; "b"
                #;9
                \"""\";10
                "a" "b";11
                """))
        .containsExactly(
            row("Praktijk \"De Linde; Noord\"", "1"),
            row("Map C:\\", "2"),
            row("a \"b\" c", "3"),
            row(null, "4"),
            row("'s-Hertogenbosch \"oost\"", "5"),
            row("\\N", "6"),
            row("x\\", "7"),
            row(MALFORMED, null, null),
            row("a", " \"b\""),
            row("#", "9"),
            row("\"", "10"),
            row(MALFORMED, null, null));
  }

  @Test
  void lineEndsBetweenQuotesBelongToTheField() throws IOException {
    assertThat(read("x;y\r\n\"een\ntwee\";1\r\"a\r\nb\r\rc\";\"2\n\"\n\n \t\nz;3"))
        .containsExactly(row("een\ntwee", "1"), row("a\r\nb\r\rc", "2\n"), row("z", "3"));
    Delivery.File file =
        inspect("a.csv", "utf-8", "x\na\n\"b\nc\"\n\"d\ne\"\n".getBytes(StandardCharsets.UTF_8));
    assertThat(file.remarks())
        .containsExactly(
            "has 2 row(s) of more than one line, the first from line 3 on: a line end between quotes is part of its field.");
  }

  @Test
  void otherNumbersOfFieldsAreMalformed() throws IOException {
    assertThat(read("x;y\n1\n1;2;3\n;\n\"\"\n"))
        .containsExactly(
            row(MALFORMED, "1", null),
            row(MALFORMED, "1", "2"),
            row(null, null),
            row(MALFORMED, null, null));
  }

  @Test
  void aRowOfWhichTheLineEndWasLostMayHoldMoreThanOne() throws IOException {
    Delivery.File file =
        inspect(
            "a.csv", "utf-8", "x;y\n1;2\n3\n4;5;6\n\"7\"8;9\n".getBytes(StandardCharsets.UTF_8));
    assertThat(rows("utf-8", List.of(file)).select(FormatReader.OVERFULL).collectAsList())
        .extracting(row -> row.getBoolean(0))
        .containsExactly(false, false, true, true);
  }

  @Test
  void aQuoteThatRunsOnWronglyIsRefusedWithItsLine() throws IOException {
    String end = ": close it, or write a quote inside a field twice.";
    refused(
        "x;y\n1;2\n3;\"niet dicht\n1;2\n",
        "has a quote at line 3 that does not close up to the end" + end);
    refused(
        "x;y\n\n3;\"niet dicht\n1;\"goed\"\n",
        "has a quote at line 3 that runs on to line 4, where another stands inside a field" + end);
    refused(
        "x;y\n3;\"niet dicht\n1;\"goed\n1;\"",
        "has a quote at line 2 that runs on to line 3, where another stands inside a field" + end);
    refused(
        "x;y\n3;\"niet dicht\n\n\"; 1\n",
        "has a quote at line 2 that runs on to line 4, and 3 of 2 fields with it" + end);
    refused(
        "x;y;z\n3;\"niet dicht\n\";a\"\n",
        "has a quote at line 2 that runs on to line 3, where another stands inside a field" + end);
  }

  @Test
  void aFileThatWasHalfWrittenIsRefusedInEveryEncoding() throws IOException {
    for (String encoding : List.of("utf-8", "windows-1252", "utf-16", "utf-16le", "utf-16be")) {
      inspect("a.csv", encoding, "x;y\na;é\nb".getBytes(Charset.forName(encoding)));
      assertThat(faults)
          .containsExactly(
              "The file a.csv ends halfway its last line (1 of 2 fields): it was not written to the end, deliver it again.");
      assertThat(
              inspect("a.csv", encoding, "x;y\na;é\nb\n".getBytes(Charset.forName(encoding)))
                  .rows())
          .isEqualTo(2);
      assertThat(faults).isEmpty();
    }
    inspect("a.csv", "utf-16le", new byte[] {'x', 0, ';', 0, 'y', 0, '\n', 0, 'a'});
    assertThat(faults)
        .containsExactly(
            "The file a.csv is not utf-16le at line 2: deliver it in that encoding, or change 'encoding' in the contract sources/melding.yml.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "utf-8",
        "windows-1252",
        "iso-8859-1",
        "iso-8859-15",
        "utf-16",
        "utf-16le",
        "utf-16be",
        "utf-32",
        "gb18030",
        "ibm850"
      })
  void encodingsAreReadAsTheyAreCounted(String encoding) throws IOException {
    boolean euro = Charset.forName(encoding).newEncoder().canEncode('€');
    String money = euro ? "5 €" : "5";
    String text = "\uFEFFx;naam é\r\nSúdwest;%s\r\n\"één\r\ntwee\";\"\"\r\n".formatted(money);
    // Java writes a mark of its own for utf-16.
    String marked = encoding.matches("utf-(8|16.e|32)") ? text : text.substring(1);
    Delivery.File file = inspect("a.csv", encoding, marked.getBytes(Charset.forName(encoding)));
    assertThat(faults).isEmpty();
    assertThat(file.header()).containsExactly("x", "naam é");
    assertThat(file.rows()).isEqualTo(2);
    assertThat(read(encoding, file))
        .containsExactly(row("Súdwest", money), row("één\r\ntwee", null));
  }

  @Test
  void aByteOrderMarkSaysTheOrderOfUtf16() throws IOException {
    byte[] little = "\uFEFFx;y\né;1\n".getBytes(StandardCharsets.UTF_16LE);
    assertThat(read("utf-16", inspect("a.csv", "utf-16", little))).containsExactly(row("é", "1"));
    assertThat(read("utf-16le", inspect("a.csv", "utf-16le", little)))
        .containsExactly(row("é", "1"));
  }

  /** Large enough to be read in parts. */
  @ParameterizedTest
  @ValueSource(strings = {"utf-8", "windows-1252", "utf-16"})
  void aLargeFileIsReadInPartsThatEndBetweenRecords(String encoding) throws IOException {
    StringBuilder text = new StringBuilder("x;n\r\n");
    int rows = 210_000;
    for (int i = 0; i < rows; i++) {
      text.append(i % 7 == 0 ? "\"één;\r\ntwee \"\"%d\"\"\";%d\r\n" : "plaats é %d;%d\r\n");
    }
    Object[] numbers = IntStream.range(0, 2 * rows).mapToObj(i -> i / 2).toArray();
    byte[] bytes = text.toString().formatted(numbers).getBytes(Charset.forName(encoding));
    Delivery.File file = inspect("a.csv", encoding, bytes);
    assertThat(faults).isEmpty();
    assertThat(file.rows()).isEqualTo(rows);
    assertThat(file.bounds()).hasSizeGreaterThan(2);
    Row read =
        rows(encoding, List.of(file))
            .selectExpr(
                "count(*)",
                "count(distinct f1)",
                "count_if(f0 = if(f1 % 7 = 0, concat('één;\\r\\ntwee \"', f1, '\"'), concat('plaats é ', f1)))",
                "count_if(malformed)")
            .first();
    assertThat(read.toString()).isEqualTo("[%1$d,%1$d,%1$d,0]".formatted(rows));
  }

  @Test
  void aLongFieldIsReadAndAnEndlessOneRefused() throws IOException {
    String field = "lang \"\"\n".repeat(1 << 17);
    List<List<String>> read = read("x;y\n1;\"" + field + "\"\n2;3\n");
    assertThat(read.get(0).get(1)).isEqualTo(field.replace("\"\"", "\""));
    assertThat(read.get(1)).containsExactly("2", "3");
    refused(
        "x;y\n1;2\n" + "x".repeat((16 << 20) + 1),
        "has a row of more than 16,777,216 signs at line 3: end every row with a line end.");
  }

  /** Whatever stands in a file: it is refused, or as many rows are read as were counted. */
  @Test
  void theCountAndTheReaderAgree() throws IOException {
    Random random = new Random(4180);
    List<String> encodings = List.of("utf-8", "windows-1252", "utf-16le");
    int taken = 0;
    for (String encoding : encodings) {
      List<Delivery.File> its = new ArrayList<>();
      for (int i = 0; i < 400; i++) {
        StringBuilder text = new StringBuilder("x;y\n");
        for (int sign = random.nextInt(30); sign > 0; sign--) {
          text.append(SIGNS.get(random.nextInt(SIGNS.size())));
        }
        byte[] bytes = text.toString().getBytes(Charset.forName(encoding));
        Delivery.File file = inspect(encoding + i + ".csv", encoding, bytes);
        if (faults.isEmpty()) {
          its.add(file);
        }
      }
      taken += its.size();
      Map<String, Long> read = new HashMap<>();
      rows(encoding, its)
          .groupBy(FormatReader.PATH)
          .count()
          .collectAsList()
          .forEach(row -> read.put(row.getString(0), row.getLong(1)));
      assertThat(its)
          .allSatisfy(
              file ->
                  assertThat(read.getOrDefault(new Path(file.path()).toUri().toString(), 0L))
                      .isEqualTo(file.rows()));
    }
    assertThat(taken).isBetween(300, 1100);
  }

  private static String field(Random random) {
    StringBuilder field = new StringBuilder();
    for (int sign = random.nextInt(6); sign > 0; sign--) {
      field.append(SIGNS.get(random.nextInt(SIGNS.size())));
    }
    return field.toString();
  }

  /** A field as RFC 4180 writes it, with quotes where they are needed or asked for. */
  private static String written(String field, boolean isQuoted) {
    return isQuoted || field.startsWith("\"") || field.matches("(?s).*[;\n\r].*")
        ? '"' + field.replace("\"", "\"\"") + '"'
        : field;
  }

  /** What is written as RFC 4180 says is read as it was meant. */
  @Test
  void whatIsWrittenIsRead() throws IOException {
    Random random = new Random(2005);
    for (String encoding : List.of("utf-8", "windows-1252", "utf-16")) {
      StringBuilder text = new StringBuilder("x;y\r\n");
      List<List<String>> meant = new ArrayList<>();
      for (int i = 0; i < 2000; i++) {
        List<String> fields = List.of(field(random), field(random));
        // Beside a field of several lines a quote must stand between quotes.
        boolean isLong = String.join("", fields).matches("(?s).*[\n\r].*");
        meant.add(fields.stream().map(field -> field.isEmpty() ? null : field).toList());
        text.append(written(fields.get(0), isLong || random.nextBoolean()))
            .append(';')
            .append(written(fields.get(1), isLong || random.nextBoolean()))
            .append(List.of("\n", "\r\n", "\r").get(random.nextInt(3)));
      }
      Delivery.File file =
          inspect("a.csv", encoding, text.toString().getBytes(Charset.forName(encoding)));
      assertThat(faults).isEmpty();
      assertThat(file.rows()).isEqualTo(2000);
      assertThat(read(encoding, file)).containsExactlyElementsOf(meant);
    }
  }
}
