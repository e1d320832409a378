package nl.izamonitor.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.izamonitor.conf.FileFormatBuilder;
import nl.izamonitor.conf.Source;
import nl.izamonitor.conf.SourceColumn;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectionTest {

  private static final String LABEL = "melding/een/2024/a.csv";

  @TempDir private java.nio.file.Path folder;

  private final List<String> faults = new ArrayList<>();

  private Delivery.File inspect(Source source, byte[] bytes) throws IOException {
    java.nio.file.Path file = folder.resolve("a.csv");
    Files.write(file, bytes);
    return look(source, file);
  }

  private Delivery.File inspect(String text) throws IOException {
    return inspect(contract("utf-8", null), text.getBytes(StandardCharsets.UTF_8));
  }

  private Delivery.File look(Source source, java.nio.file.Path file) throws IOException {
    FileSystem files = FileSystem.getLocal(new Configuration());
    return Landing.inspect(
        source, new LandingFile(files, new Path(file.toUri()), LABEL), 2024, faults);
  }

  private static Source contract(String encoding, Source.Person person) {
    return SmallContract.of(
        FileFormatBuilder.text().encoding(encoding).build(),
        person,
        Map.of(
            "wie",
            SmallContract.column(SourceColumn.Type.TEXT, null),
            "plaats",
            SmallContract.column(SourceColumn.Type.TEXT, "Plaats")));
  }

  private void refused(String what) {
    assertThat(faults).containsExactly("The file " + LABEL + " " + what);
  }

  @Test
  void aWholeFileHasNoFaults() throws IOException {
    Delivery.File file = inspect("wie;plaats;meer\na;b;c\nd;e;f\n");
    assertThat(faults).isEmpty();
    assertThat(file.rows()).isEqualTo(2);
    assertThat(file.header()).containsExactly("wie", "plaats", "meer");
    assertThat(file.name()).isEqualTo("a.csv");
    assertThat(file.checksum()).hasSize(64);
  }

  @Test
  void linesWithSomethingOnThemAreCounted() throws IOException {
    assertThat(inspect("wie;plaats\n\na;b\n  \nd;e\n\n").rows()).isEqualTo(2);
    assertThat(inspect("wie;plaats\na;b").rows()).isEqualTo(1);
    assertThat(faults).isEmpty();
  }

  @Test
  void aByteOrderMarkAndOtherLineEndsAreAccepted() throws IOException {
    Delivery.File file = inspect("\uFEFF\"wie\";PLAATS\r\na;b\r\nd;e\r\n");
    assertThat(faults).isEmpty();
    assertThat(file.header()).containsExactly("wie", "PLAATS");
    assertThat(file.rows()).isEqualTo(2);
  }

  @Test
  void theChecksumIsOfTheBytes() throws IOException {
    String one = inspect("wie;plaats\na;b\n").checksum();
    assertThat(inspect("wie;plaats\na;b\n").checksum()).isEqualTo(one);
    assertThat(inspect("wie;plaats\r\na;b\r\n").checksum()).isNotEqualTo(one);
  }

  @Test
  void anEmptyFileIsRefused() throws IOException {
    assertThat(inspect("").rows()).isZero();
    refused("is empty: deliver it again.");
  }

  @Test
  void aFileWithBlankLinesOnlyIsEmpty() throws IOException {
    inspect("\n  \n");
    refused("is empty: deliver it again.");
  }

  @Test
  void aHeaderAloneIsRefused() throws IOException {
    assertThat(inspect("wie;plaats\n").rows()).isZero();
    refused("has a header and no rows: deliver the rows, or remove the delivery.");
  }

  @Test
  void aFileThatWasHalfWrittenIsRefused() throws IOException {
    inspect("wie;plaats;meer\na;b;c\nd;e");
    refused(
        "ends halfway its last line (2 of 3 fields): it was not written to the end, deliver it again.");
  }

  @Test
  void anotherEncodingIsShownAtItsLine() throws IOException {
    String rows = "a;b\n".repeat(5000);
    byte[] bytes = ("wie;plaats\n" + rows + "a;één\n").getBytes(StandardCharsets.ISO_8859_1);
    inspect(contract("utf-8", null), bytes);
    refused(
        "is not utf-8 at line 5002: deliver it in that encoding, or change 'encoding' in the contract sources/melding.yml.");
  }

  @Test
  void theEncodingOfTheContractIsUsed() throws IOException {
    byte[] bytes = "wie;plaats\na;één\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(inspect(contract("windows-1252", null), bytes).rows()).isEqualTo(1);
    assertThat(faults).isEmpty();
  }

  @Test
  void missingColumnsAreNamed() throws IOException {
    inspect("who;Plaats\na;b\n");
    refused(
        "lacks the column(s) [wie]: its first line has 2 names, of which the contract sources/melding.yml knows 1. Begin the file with the names of its columns, or give those with another name a 'from' in the contract.");
  }

  @Test
  void anotherSeparatorIsSeenAsMissingColumns() throws IOException {
    inspect("wie\tPlaats\na\tb\n");
    refused(
        "lacks the column(s) [Plaats, wie]: its first line has 1 names, of which the contract sources/melding.yml knows 0. Begin the file with the names of its columns, or give those with another name a 'from' in the contract.");
  }

  @Test
  void aColumnStandsThereOnce() throws IOException {
    inspect("wie;Plaats;WIE;meer;meer\na;b;c;d;e\n");
    refused("has the column 'wie' twice: deliver it once.");
  }

  @Test
  void whatIsNoTextIsRefused() throws IOException {
    String refusal =
        "is not a text file: deliver it as plain text, as it is or packed with gzip, zip or zstd.";
    // As xz and old workbooks begin.
    inspect("7zXZ\0\0\4\u0001 and more\n");
    refused(refusal);
    faults.clear();
    byte[] old = "\u00D0\u00CF\u0011\u00E0\n".getBytes(StandardCharsets.ISO_8859_1);
    inspect(contract("iso-8859-1", null), old);
    refused(refusal);
    faults.clear();
    inspect(contract("utf-8", null), old);
    refused(refusal);
  }

  @Test
  void aFileThatIsGoneIsRefused() throws IOException {
    look(contract("utf-8", null), folder.resolve("gone.csv"));
    assertThat(faults)
        .singleElement()
        .asString()
        .startsWith("The file " + LABEL + " cannot be read (File ")
        .endsWith("gone.csv does not exist): check the file and its rights.");
  }

  @Test
  void burgerservicenummersComeInOnlyWhereTheContractSaysSo() throws IOException {
    List<String> numbers = BsnTest.passing(30);
    String text =
        IntStream.range(0, 30)
            .mapToObj(i -> "a%d;b;%s\n".formatted(i, numbers.get(i)))
            .collect(Collectors.joining("", "wie;plaats;nummer\n", ""));
    inspect(text);
    refused(
        "has a column that the contract does not name, number 3, that looks like burgerservicenummers: deliver pseudonyms, or allow 'bsn: true' in the contract.");
    faults.clear();
    inspect(text.replace("wie;plaats;nummer", "nummer;plaats;WIE"));
    refused(
        "has a column 'WIE' that looks like burgerservicenummers: deliver pseudonyms, or allow 'bsn: true' in the contract.");
    faults.clear();
    Source.Person allowed = new Source.Person("wie", "plaats", null, null, List.of(), true);
    String pseudonyms = text.replace("wie;plaats;nummer", "nummer;plaats;wie");
    inspect(contract("utf-8", allowed), pseudonyms.getBytes(StandardCharsets.UTF_8));
    assertThat(faults).isEmpty();
    inspect(contract("utf-8", allowed), text.getBytes(StandardCharsets.UTF_8));
    refused(
        "has a column that the contract does not name, number 3, that looks like burgerservicenummers: deliver pseudonyms, or have them in the column 'wie' alone.");
  }
}
