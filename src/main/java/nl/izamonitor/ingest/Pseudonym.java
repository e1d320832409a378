package nl.izamonitor.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.crypto.Mac;
import nl.izamonitor.conf.UserError;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;

/**
 * The pseudonym of a person in this installation: HMAC-SHA-256 with its key, cut to 16 bytes. Each
 * executor fetches the key itself. It makes none with another key than the driver has: two places
 * may be called the same on two machines.
 */
public final class Pseudonym implements UDF1<String, byte[]> {

  private static final long serialVersionUID = 1L;
  private static final int BYTES = 16;

  private final PseudonymKey key;

  /** That of the key of the driver, once it was fetched there. */
  private volatile String fingerprint;

  private transient ThreadLocal<Mac> mac;

  /** With this key, which is not fetched yet. */
  public Pseudonym(PseudonymKey key) {
    this.key = key;
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
      byte[] fetched = fetch();
      mac =
          ThreadLocal.withInitial(
              () -> HmacUtils.getInitializedMac(HmacAlgorithms.HMAC_SHA_256, fetched));
    }
    return mac.get();
  }

  private byte[] fetch() {
    byte[] fetched = key.fetch();
    String mine = PseudonymKey.fingerprint(fetched);
    if (fingerprint != null && !fingerprint.equals(mine)) {
      throw UserError.configuration(
          "The executors have another key for pseudonyms (%s) than the driver (%s): give all machines the same one."
              .formatted(mine, fingerprint));
    }
    return fetched;
  }

  /** Says which key is meant without telling it. */
  String fingerprint() {
    if (fingerprint == null) {
      fingerprint = PseudonymKey.fingerprint(key.fetch());
    }
    return fingerprint;
  }

  /**
   * Makes one pseudonym in an executor. It fetches the key itself, and there a place may be another
   * one, or none.
   */
  void tryOnAnExecutor(SparkSession spark) {
    spark.range(1).select(of(col("id").cast(DataTypes.StringType))).collectAsList();
  }
}
