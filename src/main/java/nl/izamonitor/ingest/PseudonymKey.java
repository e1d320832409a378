package nl.izamonitor.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import nl.izamonitor.conf.UserError;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.security.alias.CredentialProvider;
import org.apache.hadoop.security.alias.CredentialProviderFactory;
import org.apache.spark.SparkEnv;
import org.apache.spark.TaskContext;
import org.apache.spark.deploy.SparkHadoopUtil;

/**
 * Where the key for pseudonyms is: with Hadoop's credential providers under the name {@link #NAME},
 * or else in a file, in hexadecimals. Only these places travel to the executors, never the key.
 *
 * @param file with the key
 * @param providers Hadoop's {@code hadoop.security.credential.provider.path}; null when there are
 *     none
 */
public record PseudonymKey(String file, String providers) implements Serializable {

  /** The name of the key with a credential provider. Spark's redaction knows it too. */
  public static final String NAME = "iza.pseudonym.key";

  private static final long serialVersionUID = 1L;
  private static final int SHORTEST = 32;

  /** With the providers that Hadoop is told of here. */
  public static PseudonymKey of(String file, Configuration hadoop) {
    return new PseudonymKey(file, hadoop.get(CredentialProviderFactory.CREDENTIAL_PROVIDER_PATH));
  }

  /**
   * Says which key this is without telling it: the beginning of its hash.
   *
   * @param key in bytes
   */
  static String fingerprint(byte[] key) {
    return DigestUtils.sha256Hex(key).substring(0, 8);
  }

  /**
   * Fetches the key.
   *
   * @throws UserError with exit code 2 when it cannot be had here
   */
  byte[] fetch() {
    SparkEnv spark = SparkEnv.get();
    return fetch(
        spark == null ? new Configuration() : SparkHadoopUtil.get().newConfiguration(spark.conf()));
  }

  /** The same with these settings; a key that stands in them in clear text is not used. */
  byte[] fetch(Configuration settings) {
    Configuration hadoop = new Configuration(settings);
    hadoop.setBoolean(CredentialProvider.CLEAR_TEXT_FALLBACK, false);
    if (providers != null) {
      hadoop.set(CredentialProviderFactory.CREDENTIAL_PROVIDER_PATH, providers);
    }
    try {
      char[] provided = hadoop.getPassword(NAME);
      return provided == null ? read(hadoop) : parse(CharBuffer.wrap(provided));
    } catch (IOException e) {
      throw wrong();
    }
  }

  private byte[] read(Configuration hadoop) throws IOException {
    Path path = new Path(file);
    try (InputStream in = path.getFileSystem(hadoop).open(path)) {
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
    }
  }

  private byte[] parse(CharSequence hexadecimals) {
    try {
      byte[] key = HexFormat.of().parseHex(hexadecimals);
      if (key.length >= SHORTEST) {
        return key;
      }
    } catch (IllegalArgumentException e) {
      throw wrong();
    }
    throw wrong();
  }

  /** What is wrong, without a word of what was found instead of a key. */
  private UserError wrong() {
    String place =
        providers == null
            ? file
            : "%s of the credential providers %s, or else %s".formatted(NAME, providers, file);
    if (TaskContext.get() != null) {
      return UserError.configuration(
          "The key for pseudonyms %s cannot be read by the executors: name a place that every machine can read, such as hdfs:///keys/pseudonym.key, with --key."
              .formatted(place));
    }
    return UserError.configuration(
        "The key for pseudonyms %s is missing or is not %d bytes or more in hexadecimals: make one with 'openssl rand -hex 32', or name it with --key."
            .formatted(place, SHORTEST));
  }
}
