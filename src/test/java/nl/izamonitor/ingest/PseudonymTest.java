package nl.izamonitor.ingest;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import nl.izamonitor.TestSession;
import nl.izamonitor.conf.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A key that cannot be read, here and where the work is done. */
class PseudonymTest {

  @TempDir private Path home;

  @Test
  void aMissingKeyIsNamed() {
    assertThatThrownBy(() -> new Pseudonym(home.resolve("none").toString()).fingerprint())
        .isInstanceOf(UserError.class)
        .hasMessageContaining("none is missing or is not 32 bytes");
  }

  @Test
  void aKeyThatAnExecutorCannotReadIsNamed() {
    String missing = home.resolve("none").toString();
    assertThatThrownBy(() -> new Pseudonym(missing).tryOnAnExecutor(TestSession.spark()))
        .hasRootCauseInstanceOf(UserError.class)
        .rootCause()
        .hasMessageContaining(missing + " cannot be read by the executors");
    assertThatCode(() -> new Pseudonym("data/sample/demo.key").tryOnAnExecutor(TestSession.spark()))
        .doesNotThrowAnyException();
  }
}
