package nl.izamonitor.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import nl.izamonitor.TestSession;
import nl.izamonitor.conf.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder of a lake before anything is in it. */
class LakeTest {

  private static final String MARKER = "_iza_lake_format";

  @TempDir private Path home;

  private void open(Path folder) {
    Lake.open(TestSession.spark(), folder.toString());
    assertThat(folder.resolve(MARKER)).content().isEqualTo(String.valueOf(Lake.FORMAT));
  }

  @Test
  void aMarkerThatWasCutOffIsWrittenAgain() throws IOException {
    Files.createFile(home.resolve(MARKER));
    Files.writeString(home.resolve("." + MARKER + ".crc"), "crc");
    open(home);
    open(home);
  }

  @Test
  void somethingElseIsStillRefused() throws IOException {
    Files.createFile(home.resolve(MARKER));
    Files.writeString(home.resolve("letter.txt"), "Dear reader");
    assertThatThrownBy(() -> open(home))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("is not empty and is not a lake");
  }

  @Test
  void severalMakeTheSameLakeAtOnce() {
    for (int round = 0; round < 50; round++) {
      Path folder = home.resolve("lake" + round);
      SideBySide.run(Collections.nCopies(3, () -> open(folder)));
    }
  }
}
