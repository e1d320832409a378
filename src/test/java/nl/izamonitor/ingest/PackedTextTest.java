package nl.izamonitor.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.izamonitor.TestSession;
import nl.izamonitor.conf.FileFormat;
import nl.izamonitor.conf.FileFormatBuilder;
import nl.izamonitor.conf.Source;
import nl.izamonitor.conf.SourceColumn;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is packed is read as the text that it was. */
class PackedTextTest {

  private static final String TEXT = "x;y\né;\"1\n2\"\nb;3\nte veel;4;5\n";
  private static final List<List<String>> ROWS =
      List.of(List.of("é", "1\n2"), List.of("b", "3"), Arrays.asList("te veel", "4"));

  @TempDir java.nio.file.Path folder;
  private final List<String> faults = new ArrayList<>();

  private Delivery.File inspect(String encoding, byte[] bytes) throws IOException {
    // A name says nothing of how a file is packed.
    java.nio.file.Path file = folder.resolve("a.csv");
    Files.write(file, bytes);
    faults.clear();
    FileSystem local = LandingFile.files(new Path(file.toUri()), new Configuration());
    Source source =
        SmallContract.of(
            files(encoding), null, Map.of("x", SmallContract.column(SourceColumn.Type.TEXT, null)));
    return Landing.inspect(
        source, new LandingFile(local, new Path(file.toUri()), "a.csv"), 2024, faults);
  }

  private static FileFormat files(String encoding) {
    return FileFormatBuilder.text().encoding(encoding).build();
  }

  private List<List<String>> read(String encoding, byte[] bytes) throws IOException {
    Delivery.File file = inspect(encoding, bytes);
    assertThat(faults).isEmpty();
    List<List<String>> rows = new ArrayList<>();
    for (Row row :
        new DelimitedText()
            .read(TestSession.spark(), files(encoding), file.header(), List.of(file))
            .collectAsList()) {
      rows.add(Arrays.asList(row.getAs(FormatReader.field(0)), row.getAs(FormatReader.field(1))));
    }
    assertThat(file.rows()).isEqualTo(rows.size());
    return rows;
  }

  private void refused(byte[] bytes, String what) throws IOException {
    inspect("utf-8", bytes);
    assertThat(faults).containsExactly("The file a.csv " + what);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] gzip(byte[] text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream packed = new GZIPOutputStream(bytes)) {
      packed.write(text);
    }
    return bytes.toByteArray();
  }

  /** A zip of files: their names and texts in turn. */
  static byte[] zip(String... namesAndTexts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream packed = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        packed.putNextEntry(new ZipEntry(namesAndTexts[i]));
        packed.write(utf8(namesAndTexts[i + 1]));
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void theSameTextGivesTheSameRows() throws IOException {
    assertThat(read("utf-8", utf8(TEXT))).isEqualTo(ROWS);
    assertThat(read("utf-8", gzip(utf8(TEXT)))).isEqualTo(ROWS);
    assertThat(read("utf-8", Zstd.compress(utf8(TEXT)))).isEqualTo(ROWS);
    assertThat(read("utf-8", zip("map/", "", "map/b.csv", TEXT, "__MACOSX/._b.csv", "\1\2")))
        .isEqualTo(ROWS);
    byte[] wide = TEXT.getBytes(StandardCharsets.UTF_16);
    assertThat(read("utf-16", gzip(wide))).isEqualTo(ROWS);
    assertThat(read("windows-1252", Zstd.compress(TEXT.getBytes(StandardCharsets.ISO_8859_1))))
        .isEqualTo(ROWS);
  }

  @Test
  void aFileThatIsPackedInPiecesIsOneText() throws IOException {
    ByteArrayOutputStream pieces = new ByteArrayOutputStream();
    pieces.write(gzip(utf8(TEXT.substring(0, 9))));
    pieces.write(gzip(utf8(TEXT.substring(9))));
    assertThat(read("utf-8", pieces.toByteArray())).isEqualTo(ROWS);
    pieces.reset();
    pieces.write(Zstd.compress(utf8(TEXT.substring(0, 9))));
    pieces.write(Zstd.compress(utf8(TEXT.substring(9))));
    assertThat(read("utf-8", pieces.toByteArray())).isEqualTo(ROWS);
  }

  @Test
  void everyTextInAZipHasAHeaderOfItsOwn() throws IOException {
    assertThat(read("utf-8", zip("a.csv", "x;y\na;1\n", "b.csv", "x;y\nb;2\n")))
        .containsExactly(List.of("a", "1"), List.of("b", "2"));
    refused(
        zip("a.csv", "x;y\na;1\n", "b.csv", "y;x\nb;2\n"),
        "has a file b.csv in it that has other columns than the first: deliver them as files of their own.");
    refused(
        zip("a.csv", "x;y\na;1\n", "b.csv", "x;y\n\"b;2\n"),
        "has a file b.csv in it that has a quote at line 2 that does not close up to the end: close it, or write a quote inside a field twice.");
    refused(
        zip("a.csv", "x;y\na;1\n", "lees mij.txt", ""),
        "has a file lees mij.txt in it that has no rows: deliver the rows, or leave it out.");
  }

  @Test
  void theChecksumIsOfWhatWasDelivered() throws IOException {
    assertThat(inspect("utf-8", gzip(utf8(TEXT))).checksum())
        .isNotEqualTo(inspect("utf-8", utf8(TEXT)).checksum())
        .isEqualTo(inspect("utf-8", gzip(utf8(TEXT))).checksum());
  }

  @Test
  void whatIsCutOffOrDamagedIsRefused() throws IOException {
    String damaged =
        "cannot be unpacked to its end: it is damaged or was not written to the end, deliver it again.";
    String text = "x;y\n" + "a;1\nb;2\n".repeat(1000);
    for (byte[] whole :
        List.of(
            gzip(utf8(text)),
            Zstd.compress(utf8(text)),
            zip("a.csv", text),
            zip("a.csv", text, "b.csv", text))) {
      refused(Arrays.copyOf(whole, whole.length - 7), damaged);
      refused(Arrays.copyOf(whole, whole.length / 2), damaged);
    }
    for (byte[] whole : List.of(gzip(utf8(text)), zip("a.csv", text))) {
      whole[whole.length / 3] ^= 0x55;
      inspect("utf-8", whole);
      assertThat(faults).isNotEmpty();
    }
    refused(Arrays.copyOf(zip(), 22), "has no file in it: deliver it again.");
  }

  @Test
  void aZipThatIsNoPlainZipIsRefused() throws IOException {
    for (String name : List.of("../a.csv", "/etc/a.csv", "a/../../b.csv", "C:a.csv")) {
      refused(
          zip(name, TEXT),
          "has a file in it with the name %s, which leads out of its folder: pack it again, with names of files alone."
              .formatted(name));
    }
    byte[] locked = zip("a.csv", TEXT);
    // The bit that says so, where the file begins and in the list at the end.
    locked[6] |= 1;
    locked[new String(locked, StandardCharsets.ISO_8859_1).indexOf("PK\1\2") + 8] |= 1;
    refused(locked, "has a file in it that is locked with a password, a.csv: pack it without one.");
    byte[] again = zip("binnen.zip", new String(zip("a", "b"), StandardCharsets.ISO_8859_1));
    refused(again, "has a packed file in it, binnen.zip: pack the text once.");
    refused(gzip(gzip(utf8(TEXT))), "is packed twice: pack the text once.");
    refused(
        zip("[Content_Types].xml", "<Types/>", "xl/workbook.xml", "<workbook/>"),
        "is a workbook: deliver it as text, or as xlsx with 'format: xlsx' in its contract.");
    refused(
        zip(BsnTest.passing(1).get(0) + ".csv", TEXT),
        "has a file in it with a burgerservicenummer in its name: give it another one.");
  }

  @Test
  void littleThatBecomesVeryMuchIsRefused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream packed = new GZIPOutputStream(bytes)) {
      packed.write(utf8("x;y\n"));
      byte[] rows = utf8("aaaaaaaaaa;1\n".repeat(1 << 16));
      for (long size = 0; size < UnpackedSize.FREE; size += rows.length) {
        packed.write(rows);
      }
    }
    refused(
        bytes.toByteArray(),
        "unpacks to more than 200 times its size, or to more than 200 GiB: deliver it as it is, not packed, if that is right.");
  }
}
