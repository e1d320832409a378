package nl.izamonitor.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import nl.izamonitor.conf.UserError;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;

/**
 * The pseudonym of a person in this installation: HMAC-SHA-256 with its key, cut to 16 bytes. The
 * key is read from its file by each executor; only the place of the file travels, never the key.
 */
public final class Pseudonym implements UDF1<String, byte[]> {

  private static final long serialVersionUID = 1L;
  private static final int BYTES = 16;
  private static final int SHORTEST_KEY = 32;

  private final String keyFile;
  private transient ThreadLocal<Mac> mac;

  /** With the key in this file, which is not read yet. */
  public Pseudonym(String keyFile) {
    this.keyFile = keyFile;
  }

  /** The pseudonyms of a column of texts. */
  Column of(Column text) {
    return udf(this, DataTypes.BinaryType).apply(text);
  }

  @Override
  public byte[] call(String text) {
    return text == null
        ? null
        : Arrays.copyOf(mac().doFinal(text.getBytes(StandardCharsets.UTF_8)), BYTES);
  }

  private synchronized Mac mac() {
    if (mac == null) {
      byte[] key = key();
      mac =
          ThreadLocal.withInitial(
              () -> HmacUtils.getInitializedMac(HmacAlgorithms.HMAC_SHA_256, key));
    }
    return mac.get();
  }

  /** Says which key is meant without telling it: the beginning of its hash. */
  String fingerprint() {
    return DigestUtils.sha256Hex(key()).substring(0, 8);
  }

  private byte[] key() {
    Path path = new Path(keyFile);
    try (InputStream in = path.getFileSystem(new Configuration()).open(path)) {
      byte[] key =
          HexFormat.of().parseHex(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
      if (key.length >= SHORTEST_KEY) {
        return key;
      }
    } catch (IOException | IllegalArgumentException e) {
      throw wrongKey();
    }
    throw wrongKey();
  }

  /**
   * Makes one pseudonym in an executor. It reads the key itself, and there the path may mean
   * another place, or none.
   */
  void tryOnAnExecutor(SparkSession spark) {
    spark.range(1).select(of(col("id").cast(DataTypes.StringType))).collectAsList();
  }

  private UserError wrongKey() {
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
