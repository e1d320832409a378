package nl.izamonitor.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nl.izamonitor.conf.UserError;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class RunRecordTest {

  @TempDir private Path lake;

  private RunRecord record(String job) {
    return new RunRecord(new Configuration(), lake.toString(), "20260101T120000000-a", job);
  }

  @Test
  void aRunThatWasKilledSaysFailed() throws Exception {
    record("ingest").start();
    assertThat(Files.readString(lake.resolve("run/20260101T120000000-a.json")))
        .contains("\"status\" : \"FAILED\"");
  }

  @Test
  void theRecordOfAnotherRunIsNeverOverwritten() throws Exception {
    RunRecord first = record("ingest");
    first.put("refused", "bevolking/cbs/2023");
    first.start();
    first.end("REFUSED");
    RunRecord second = record("freeze");
    assertThatThrownBy(second::start).isInstanceOf(UserError.class);
    assertThat(Files.readString(lake.resolve("run/20260101T120000000-a.json"))).contains("refused");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFullDiskIsTold() {
    assertThatThrownBy(
            () ->
                RunRecord.write(
                    new Configuration(), new org.apache.hadoop.fs.Path("/dev/full"), Map.of()))
        .isInstanceOf(UserError.class)
        .hasMessage(
            "The file /dev/full cannot be written (No space left on device): make room on its disk and run it again.");
  }
}
