package nl.izamonitor.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import nl.izamonitor.conf.FileFormat;
import nl.izamonitor.conf.FileFormatBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixedWidthTest {

  @TempDir Path folder;

  private static FileFormat written(String encoding) {
    Map<String, List<Integer>> widths = new LinkedHashMap<>();
    widths.put("x", List.of(1, 3));
    widths.put("y", List.of(6, 7));
    widths.put("z", List.of(8, 8));
    return FileFormatBuilder.of("fixed width").encoding(encoding).widths(widths).build();
  }

  private DeliveredFile file(String encoding, byte[] bytes) throws IOException {
    return DeliveredFile.of(written(encoding), folder.resolve("a.txt"), bytes);
  }

  private DeliveredFile file(String text) throws IOException {
    return file("utf-8", text.getBytes(StandardCharsets.UTF_8));
  }

  private void refused(DeliveredFile file, String what) throws IOException {
    assertThat(file.faults()).containsExactly("The file a.txt " + what);
  }

  @Test
  void everyColumnHasItsPlaces() throws IOException {
    assertThat(
            file("\uFEFFab --12+\r\n\r\n \t \nééé  😀 z\r        x\nkort\n         \nabc  12+")
                .rows())
        .containsExactly(
            Arrays.asList("ab ", "12", "+"),
            Arrays.asList("ééé", "😀 ", "z"),
            Arrays.asList("!", null, null, null),
            Arrays.asList("!", "kor", null, null),
            Arrays.asList("abc", "12", "+"));
  }

  @Test
  void encodingsAndPackedFilesAreThoseOfText() throws IOException {
    String text = "één  12+\nabc  34-\n";
    List<List<String>> rows = List.of(List.of("één", "12", "+"), List.of("abc", "34", "-"));
    assertThat(file("windows-1252", text.getBytes(StandardCharsets.ISO_8859_1)).rows())
        .isEqualTo(rows);
    assertThat(file("utf-16", text.getBytes(StandardCharsets.UTF_16)).rows()).isEqualTo(rows);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
      packed.write(text.getBytes(StandardCharsets.UTF_8));
    }
    assertThat(file("utf-8", bytes.toByteArray()).rows()).isEqualTo(rows);
  }

  @Test
  void whatIsNoTextIsRefused() throws IOException {
    refused(
        file("utf-8", "abc  12+\néé   12+\n".getBytes(StandardCharsets.ISO_8859_1)),
        "is not utf-8 at line 1: deliver it in that encoding, or change 'encoding' in the contract sources/melding.yml.");
    refused(
        file("\1\2"),
        "is not a text file: deliver it as plain text, as it is or packed with gzip, zip or zstd.");
    refused(file(" \n"), "is empty: deliver it again.");
    refused(
        file("a".repeat((1 << 20) + 1)),
        "has a line of more than 1,048,576 signs, number 1: end every row with a line end.");
  }

  @Test
  void everyColumnOfTheContractHasPlaces() throws IOException {
    FileFormat other =
        FileFormatBuilder.of("fixed width").widths(Map.of("y", List.of(1, 2))).build();
    refused(
        DeliveredFile.of(other, folder.resolve("a.txt"), new byte[] {'a', 'b'}),
        "cannot be divided: the contract sources/melding.yml has no places of the column(s) [x]. Add them to 'widths'.");
    for (List<Integer> places : List.of(List.of(1), List.of(0, 2), List.of(3, 2))) {
      assertThatThrownBy(
              () -> FileFormatBuilder.of("fixed width").widths(Map.of("y", places)).build())
          .hasMessage(
              "The places %s of the column 'y' are no first and last sign: write [1, 4]."
                  .formatted(places));
    }
  }
}
