package nl.izamonitor.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.izamonitor.conf.UserError;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;

/**
 * The pseudonym of a person in this installation: HMAC-SHA-256 with its key, cut to 16 bytes. The
 * key is read from its file by each executor; only the place of the file travels, never the key.
 */
public final class Pseudonym implements UDF1<String, byte[]> {

  private static final long serialVersionUID = 1L;
  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 16;
  private static final int SHORTEST_KEY = 32;

  private final String keyFile;
  private transient ThreadLocal<Mac> mac;

  Pseudonym(String keyFile) {
    this.keyFile = keyFile;
  }

  @Override
  public byte[] call(String pseudonym) throws GeneralSecurityException {
    if (pseudonym == null) {
      return null;
    }
    byte[] hash = mac().doFinal(pseudonym.getBytes(StandardCharsets.UTF_8));
    return Arrays.copyOf(hash, BYTES);
  }

  private synchronized Mac mac() {
    if (mac == null) {
      SecretKeySpec key = new SecretKeySpec(key(keyFile), ALGORITHM);
      mac = ThreadLocal.withInitial(() -> mac(key));
    }
    return mac.get();
  }

  private static Mac mac(SecretKeySpec key) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Says which key is meant without telling it: the beginning of its hash. */
  static String fingerprint(String keyFile) {
    return Digests.hex(Digests.sha256(key(keyFile))).substring(0, 8);
  }

  private static byte[] key(String keyFile) {
    Path path = new Path(keyFile);
    try (InputStream in = path.getFileSystem(new Configuration()).open(path)) {
      byte[] key =
          HexFormat.of().parseHex(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
      if (key.length >= SHORTEST_KEY) {
        return key;
      }
    } catch (IOException | IllegalArgumentException e) {
      throw wrongKey(keyFile);
    }
    throw wrongKey(keyFile);
  }

  /**
   * Makes one pseudonym in an executor. It reads the key itself, and there the path may mean
   * another place, or none.
   */
  static void tryOnAnExecutor(SparkSession spark, String keyFile) {
    spark
        .range(1)
        .select(
            udf(new Pseudonym(keyFile), DataTypes.BinaryType)
                .apply(col("id").cast(DataTypes.StringType)))
        .collectAsList();
  }

  private static UserError wrongKey(String keyFile) {
    if (TaskContext.get() != null) {
      return UserError.configuration(
          "The key for pseudonyms %s cannot be read by the executors: name a place that every machine can read, such as hdfs:///keys/pseudonym.key, with --key."
              .formatted(keyFile));
    }
    return UserError.configuration(
        "The key for pseudonyms %s is missing or is not %d bytes or more in hexadecimals: make one with 'openssl rand -hex 32', or name it with --key."
            .formatted(keyFile, SHORTEST_KEY));
  }
}
