package nl.izamonitor.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nl.izamonitor.TestSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The deliveries that come with the project are what the contracts of today take. */
@Tag("slow")
class SampleTest {

  @TempDir Path home;

  @BeforeEach
  void session() {
    TestSession.spark();
  }

  @Test
  void theSampleComesInWithItsWrongRowsSetApart() {
    Command ingest =
        Command.plain(
            "ingest",
            "--landing",
            "data/sample/landing",
            "--lake",
            home.resolve("lake").toString(),
            "--key",
            "data/sample/demo.key");
    assertThat(ingest.exit()).as(ingest.said()).isZero();
    assertThat(ingest.said())
        .contains("bevolking: 1 deliveries taken")
        .contains("inschrijving: 1 deliveries taken")
        .contains("spoedpost_contact: 12 deliveries taken")
        .containsPattern("inschrijving: .* [1-9][0-9]* quarantined");
  }
}
