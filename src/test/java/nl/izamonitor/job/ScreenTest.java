package nl.izamonitor.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees who waits for a run. */
class ScreenTest {

  @TempDir Path home;

  @Test
  void sparkWarnsInItsLogOnly() {
    assertThat(LogManager.getRootLogger().getLevel()).isEqualTo(Level.ERROR);
  }

  @Test
  void everySourceIsTakenWithALineAndListsStandInTheRecord() throws IOException {
    Installation own = Installation.in(home);
    Path figures = Path.of("data/cijfers");
    for (String slice : List.of("doelgroepen/zorginstituut/2026", "iza_voortgang/vws/2026")) {
      try (Stream<Path> files = Files.list(figures.resolve(slice))) {
        own.deliver(slice, Files.readAllLines(files.findFirst().orElseThrow()));
      }
    }
    Command ingest = own.iza("ingest");
    assertThat(ingest.exit()).as(ingest.said()).isZero();
    List<String> lines = ingest.said().lines().map(line -> line.split(" ", 3)[2]).toList();
    assertThat(lines)
        .contains(
            "ingest: doelgroepen: 1 deliveries taken, 0 already in; 9 rows read, 9 valid, 0 quarantined, 0 set aside",
            "ingest: iza_voortgang: 1 deliveries taken, 0 already in; 21 rows read, 21 valid, 0 quarantined, 0 set aside");
    Command again = own.iza("ingest");
    assertThat(again.said()).contains("doelgroepen: 0 deliveries taken, 1 already in");

    Path result = home.resolve("result.json");
    Command tally = own.iza("tally", "--result", result.toString());
    assertThat(tally.exit()).as(tally.said()).isZero();
    assertThat(tally.said())
        .containsPattern("tally: 0 indicators counted, [1-9][0-9]* taken over as published")
        .doesNotContain("iza_acties_totaal");
    assertThat(Files.readString(result)).contains("iza_acties_totaal");
  }
}
