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
    assertThatThrownBy(() -> Pseudonym.fingerprint(home.resolve("none").toString()))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("none is missing or is not 32 bytes");
  }

  @Test
  void aKeyThatAnExecutorCannotReadIsNamed() {
    String missing = home.resolve("none").toString();
    assertThatThrownBy(() -> Pseudonym.tryOnAnExecutor(TestSession.spark(), missing))
        .hasRootCauseInstanceOf(UserError.class)
        .rootCause()
        .hasMessageContaining(missing + " cannot be read by the executors");
    assertThatCode(() -> Pseudonym.tryOnAnExecutor(TestSession.spark(), "data/sample/demo.key"))
        .doesNotThrowAnyException();
  }
}
