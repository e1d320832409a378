package nl.izamonitor.ingest;

import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Properties;
import java.util.regex.Pattern;
import nl.izamonitor.TestSession;
import nl.izamonitor.conf.UserError;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.security.alias.CredentialProvider;
import org.apache.hadoop.security.alias.CredentialProviderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the key comes from, and keys that cannot be had, here and where the work is done. */
class PseudonymTest {

  private static final String DEMO = "data/sample/demo.key";
  private static final String OTHER = "0123456789abcdef".repeat(4);

  @TempDir private Path home;

  private static Pseudonym inFile(String file) {
    return new Pseudonym(new PseudonymKey(file, null));
  }

  /** The path of a new credential provider in which this stands under the name of the key. */
  private String provider(String name, String text) throws IOException {
    String path = "localjceks://file" + home.resolve(name + ".jceks");
    Configuration conf = new Configuration();
    conf.set(CredentialProviderFactory.CREDENTIAL_PROVIDER_PATH, path);
    CredentialProvider provider = CredentialProviderFactory.getProviders(conf).get(0);
    provider.createCredentialEntry(PseudonymKey.NAME, text.toCharArray());
    provider.flush();
    return path;
  }

  @Test
  void aMissingKeyIsNamed() {
    assertThatThrownBy(() -> inFile(home.resolve("none").toString()).fingerprint())
        .isInstanceOf(UserError.class)
        .hasMessageContaining("none is missing or is not 32 bytes");
  }

  @Test
  void aKeyThatAnExecutorCannotReadIsNamed() {
    String missing = home.resolve("none").toString();
    assertThatThrownBy(() -> inFile(missing).tryOnAnExecutor(TestSession.spark()))
        .hasRootCauseInstanceOf(UserError.class)
        .rootCause()
        .hasMessageContaining(missing + " cannot be read by the executors");
    assertThatCode(() -> inFile(DEMO).tryOnAnExecutor(TestSession.spark()))
        .doesNotThrowAnyException();
  }

  @Test
  void aCredentialProviderGoesBeforeTheFile() throws IOException {
    PseudonymKey key = new PseudonymKey(DEMO, provider("keys", OTHER));
    assertThat(key.fetch()).isEqualTo(HexFormat.of().parseHex(OTHER));
    assertThat(new PseudonymKey(DEMO, provider("empty", OTHER).replace("empty", "none")).fetch())
        .isEqualTo(HexFormat.of().parseHex(Files.readString(Path.of(DEMO)).strip()));
    Configuration hadoop = new Configuration();
    hadoop.set(CredentialProviderFactory.CREDENTIAL_PROVIDER_PATH, key.providers());
    assertThat(PseudonymKey.of(DEMO, hadoop)).isEqualTo(key);
    assertThatCode(() -> new Pseudonym(key).tryOnAnExecutor(TestSession.spark()))
        .doesNotThrowAnyException();
  }

  @Test
  void aProviderThatCannotBeReadIsNamedAndItsContentIsNot() throws IOException {
    for (String providers :
        new String[] {"nonsense://file/x", provider("short", "abcd"), provider("text", "geheim")}) {
      assertThatThrownBy(() -> new PseudonymKey(DEMO, providers).fetch())
          .isInstanceOf(UserError.class)
          .hasMessageContaining("iza.pseudonym.key of the credential providers " + providers)
          .hasMessageNotContainingAny("abcd", "geheim")
          .hasNoCause();
    }
  }

  @Test
  void aKeyInClearTextInTheSettingsIsNotUsed() {
    Configuration clear = new Configuration();
    clear.set(PseudonymKey.NAME, OTHER);
    clear.setBoolean(CredentialProvider.CLEAR_TEXT_FALLBACK, true);
    PseudonymKey key = new PseudonymKey(home.resolve("none").toString(), null);
    assertThatThrownBy(() -> key.fetch(clear)).isInstanceOf(UserError.class);
  }

  @Test
  void anExecutorWithAnotherKeyMakesNoPseudonym() throws IOException {
    Path file = home.resolve("a.key");
    Files.writeString(file, OTHER);
    Pseudonym pseudonym = inFile(file.toString());
    pseudonym.fingerprint();
    Files.writeString(file, OTHER.replace('0', '1'));
    assertThatThrownBy(() -> pseudonym.tryOnAnExecutor(TestSession.spark()))
        .rootCause()
        .isInstanceOf(UserError.class)
        .hasMessageContaining("The executors have another key for pseudonyms");
  }

  @Test
  void theKeyIsInNoClosureAndNoPlan() throws IOException {
    Pseudonym pseudonym = new Pseudonym(new PseudonymKey(DEMO, provider("keys", OTHER)));
    pseudonym.fingerprint();
    assertThat(pseudonym.call("a")).hasSize(16);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(pseudonym);
    }
    String closure = bytes.toString(StandardCharsets.ISO_8859_1);
    byte[] key = HexFormat.of().parseHex(OTHER);
    assertThat(closure).contains("keys.jceks");
    assertThat(closure).doesNotContain(OTHER, new String(key, StandardCharsets.ISO_8859_1));
    assertThat(
            TestSession.spark().range(1).select(pseudonym.of(lit("a"))).queryExecution().toString())
        .doesNotContain(OTHER);
  }

  @Test
  void nothingShowsTheNameWithItsValue() throws IOException {
    Properties settings = new Properties();
    try (Reader reader = Files.newBufferedReader(Path.of("conf/base/spark.properties"))) {
      settings.load(reader);
    }
    Pattern redacted = Pattern.compile(settings.getProperty("spark.redaction.regex"));
    for (String name : new String[] {PseudonymKey.NAME, "fs.s3a.secret.key", "a.password"}) {
      assertThat(redacted.matcher("spark.hadoop." + name).find()).as(name).isTrue();
    }
  }
}
