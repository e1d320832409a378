package nl.izamonitor.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.izamonitor.TestSession;
import nl.izamonitor.conf.ConfFiles;
import nl.izamonitor.lake.Lake;
import nl.izamonitor.lake.StagedRows;
import nl.izamonitor.lake.ValidatedTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user can get wrong: one clear sentence, an exit code, and no change to any table. */
class BadInputTest {

  private static final String SLICE = "landing/rivm_jongvolwassenen/rivm/2024";
  private static final String HEADER =
      "ID;Persoonskenmerken;Marges;RegioS;BeperktDoorPsychischeKlachten_14;GoedErvarenGezondheid_6";
  private static final String ROW = "1;T009002;MW00000;GM0363;18.2;63.8";

  @TempDir Path home;

  @BeforeEach
  void session() {
    TestSession.spark();
  }

  private void deliver(String folder, byte[] content) throws IOException {
    Path file = home.resolve(folder).resolve("levering.csv");
    Files.createDirectories(file.getParent());
    Files.write(file, content);
  }

  private void deliver(String folder, String content) throws IOException {
    deliver(folder, content.getBytes(StandardCharsets.UTF_8));
  }

  /** The ingest ends with this exit code and says this in one line, without a stack trace. */
  private void refused(int exit, String sentence) throws IOException {
    Command ingest = Command.iza(home, "ingest");
    assertThat(ingest.exit()).as(ingest.said()).isEqualTo(exit);
    assertThat(ingest.said()).contains(sentence).doesNotContain("\tat ");
    assertThat(tables()).as("tables").isZero();
  }

  private long tables() throws IOException {
    Path lake = home.resolve("lake");
    if (!Files.exists(lake)) {
      return 0;
    }
    try (Stream<Path> paths = Files.walk(lake)) {
      // What a delivery is refused for can be looked at; no other table changes.
      return paths
          .filter(path -> path.endsWith("_delta_log") && !path.startsWith(lake.resolve("refused")))
          .count();
    }
  }

  @Test
  void wrongArguments() {
    assertThat(Command.plain("ingest", "--unknown").exit()).isEqualTo(2);
    assertThat(Command.plain("ingest", "--unknown").said()).contains("Unknown option");
    assertThat(Command.plain("publish").said()).contains("--meting");
    assertThat(Command.plain("nonsense").exit()).isEqualTo(2);
    assertThat(Command.plain().exit()).isEqualTo(2);
    assertThat(Command.plain("--help").exit()).isZero();
  }

  @Test
  void aMetingThatDoesNotExist() {
    Command publish = Command.iza(home, "publish", "--meting", "9-meting");
    assertThat(publish.exit()).isEqualTo(2);
    assertThat(publish.said()).contains("There is no meting '9-meting': use one of");
  }

  @Test
  void aMissingFolder() throws IOException {
    refused(2, "There is no landing folder");
  }

  @Test
  void aMissingConfFolder() {
    Command check = Command.plain("check", "--conf", home.resolve("none").toString());
    assertThat(check.exit()).isEqualTo(2);
    assertThat(check.said()).contains("--conf").doesNotContain("\tat ");
  }

  @Test
  void anEmptyFile() throws IOException {
    deliver(SLICE, "");
    refused(3, "is empty: deliver it again");
  }

  @Test
  void aFileThatIsNoText() throws IOException {
    deliver(SLICE, new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0});
    refused(3, "levering.csv");
  }

  @Test
  void otherColumns() throws IOException {
    deliver(SLICE, "regio;waarde\nGM0363;1\n");
    refused(3, "lacks the column(s) [RegioS");
  }

  @Test
  void anotherEncoding() throws IOException {
    byte[] latin = (HEADER + "\n" + ROW + "é\n").getBytes(StandardCharsets.ISO_8859_1);
    deliver(SLICE, latin);
    refused(3, "is not utf-8");
  }

  @Test
  void aHalfWrittenFile() throws IOException {
    deliver(SLICE, HEADER + "\n" + ROW + "\n2;T009002;MW");
    refused(3, "ends halfway its last line (3 of 6 fields)");
  }

  @Test
  void anUnknownLeverancierAndAnUnknownSource() throws IOException {
    deliver("landing/rivm_jongvolwassenen/nivel/2024", HEADER + "\n" + ROW + "\n");
    deliver("landing/onbekende_bron/rivm/2024", "a\n1\n");
    refused(3, "is of an unknown leverancier: use one of [rivm]");
    refused(3, "onbekende_bron is not a known source");
  }

  @Test
  void tooManyBrokenRows() throws IOException {
    deliver(SLICE, HEADER + "\n" + ROW + "\n2;T009002;MW00000;GM9999;18.2;63.8\n");
    refused(3, "1 of 2 rows break a rule, more than the 10.0 % that its contract allows");
  }

  @Test
  void aLakeOfAnotherVersion() throws IOException {
    deliver(SLICE, HEADER + "\n" + ROW + "\n");
    Files.createDirectories(home.resolve("lake"));
    Files.writeString(home.resolve("lake/_iza_lake_format"), "99");
    refused(2, "has layout 99 and this software reads and writes layout 2");
  }

  @Test
  void aFolderThatIsNoLake() throws IOException {
    deliver(SLICE, HEADER + "\n" + ROW + "\n");
    Files.createDirectories(home.resolve("lake"));
    Files.writeString(home.resolve("lake/letter.txt"), "Dear reader");
    refused(2, "is not empty and is not a lake");
  }

  @Test
  void aLakeThatAnotherRunHolds() throws IOException {
    deliver(SLICE, HEADER + "\n" + ROW + "\n");
    Files.createDirectories(home.resolve("lake"));
    Files.writeString(home.resolve("lake/_iza_lake_format"), "2");
    Files.writeString(home.resolve("lake/_iza_lock"), "elsewhere 1 20260101T000000-a");
    refused(5, "Another run (elsewhere 1 20260101T000000-a) holds the lake");
  }

  private Command withoutKey(String... arguments) {
    String[] places = {
      "--lake", home.resolve("lake").toString(),
      "--landing", home.resolve("landing").toString(),
      "--key", home.resolve("none.key").toString()
    };
    return Command.plain(
        Stream.concat(Arrays.stream(arguments), Arrays.stream(places)).toArray(String[]::new));
  }

  @Test
  void theKeyIsTriedBeforeAFileIsOpened() throws IOException {
    deliver("landing/bevolking/cbs/2024", "");
    deliver("landing/inschrijving/vektis/2024", "");
    Command ingest = withoutKey("ingest");
    assertThat(ingest.exit()).as(ingest.said()).isEqualTo(2);
    assertThat(ingest.said())
        .contains("none.key is missing or is not 32 bytes or more in hexadecimals")
        .doesNotContain("is empty", "\tat ", "Run it again");
    assertThat(tables()).isZero();
    Files.writeString(home.resolve("none.key"), "abcd");
    assertThat(withoutKey("ingest").exit()).isEqualTo(2);
  }

  @Test
  void anotherKeyIsToldBeforeAFileIsOpened() throws IOException {
    deliver("landing/inschrijving/vektis/2024", "");
    var conf = Definitions.load(ConfFiles.read(Path.of("conf")), TestSession.spark()).conf();
    Lake.open(TestSession.spark(), home.resolve("lake").toString())
        .internal()
        .adopt(
            ValidatedTable.of(conf, conf.sources().get("inschrijving")),
            Map.of("iza.sleutel", "00000000"),
            new StagedRows.Replacement(List.of(), replaced -> false),
            "run");
    Command ingest = Command.iza(home, "ingest");
    assertThat(ingest.exit()).as(ingest.said()).isEqualTo(2);
    assertThat(ingest.said())
        .contains("The persons of inschrijving were made with key 00000000 and this key is");
  }

  @Test
  void theKeyIsNeededOnlyForPersons() throws IOException {
    deliver("landing/inschrijving/vektis/2024", "");
    deliver(SLICE, HEADER + "\n" + ROW + "\n");
    Command ingest = withoutKey("ingest", "--source", "rivm_jongvolwassenen");
    assertThat(ingest.exit()).as(ingest.said()).isZero();
  }

  @Test
  void aRunThatCannotBeRecordedLeavesNoLock() throws IOException {
    deliver(SLICE, HEADER + "\n" + ROW + "\n");
    Files.createDirectories(home.resolve("lake"));
    Files.writeString(home.resolve("lake/_iza_lake_format"), "2");
    Files.writeString(home.resolve("lake/run"), "no folder");
    refused(2, "cannot be written");
    assertThat(home.resolve("lake/_iza_lock")).doesNotExist();
  }

  @Test
  void aPublishedFigureGoesAllTheWay() throws IOException {
    String bom = "\uFEFF";
    String rows =
        String.join(
            "\r\n",
            bom + HEADER,
            "0;T009002;MW00000;NL01  ;18.2;63.8",
            "1;T009002;MW00000;GM0363;18.2;63.8",
            "2;T009002;MW00000;GG0111;12.5;70.1",
            "3;T009002;MW00000;GM0014;;",
            "");
    deliver(SLICE, rows);
    Command run = Command.iza(home, "run", "--meting", "proef-rivm");
    assertThat(run.exit()).as(run.said()).isZero();
    assertThat(run.said())
        .contains("4 rows read, 3 valid, 0 quarantined, 1 set aside")
        .contains("concept of proef-rivm: 734 values");
  }
}
