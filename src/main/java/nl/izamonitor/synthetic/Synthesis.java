package nl.izamonitor.synthetic;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.UserError;
import nl.izamonitor.region.Regions;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/** Makes the deliveries of a country that does not exist. */
public final class Synthesis {

  /** Goes up when the same parameters give other deliveries. */
  private static final int VERSION = 2;

  private static final List<String> SOURCES =
      List.of(Inschrijving.SOURCE, Contacten.SOURCE, Bevolking.SOURCE);

  private static final long PERSONS_PER_PARTITION = 60_000;
  private static final String NO_SUCH_SIGN = "\u0001";

  private Synthesis() {}

  /**
   * Writes {@code <source>/<leverancier>/<datajaar>/*.csv}. The files are the same for any number
   * of cores.
   *
   * @param outFolder new, empty, or made here before: then it is replaced when it differs
   * @return false when these deliveries are already there, so that nothing was done
   * @throws UserError with exit code 2 when the folder holds something else or cannot be written
   */
  public static boolean write(
      SparkSession spark, Conf conf, Regions regions, Country country, String outFolder) {
    String description = description(conf, country);
    try {
      OutFolder out = new OutFolder(spark.sessionState().newHadoopConf(), outFolder);
      if (out.holds(description)) {
        return false;
      }
      out.take(SOURCES);
      SparkSession own = session(spark);
      int partitions = (int) (country.inhabitants() / PERSONS_PER_PARTITION) + 1;
      Deliveries deliveries = new Deliveries(own, conf, regions, country, partitions);
      for (String source : SOURCES) {
        stage(deliveries.lines(source), out.staging(source));
        out.place(source);
      }
      out.finish(description);
      return true;
    } catch (IOException e) {
      throw UserError.configuration(
          "The folder %s cannot be written (%s): name another."
              .formatted(outFolder, e.getMessage()));
    }
  }

  /** A session of our own: with a file open for every delivery, no row has to be sorted. */
  private static SparkSession session(SparkSession spark) {
    SparkSession own = spark.newSession();
    own.conf().set("spark.sql.session.timeZone", "UTC");
    own.conf().set("spark.sql.maxConcurrentOutputFileWriters", "128");
    return own;
  }

  /** The line is the only column: its separator and quote must be signs that occur nowhere. */
  private static void stage(Dataset<Row> lines, String folder) {
    lines
        .write()
        .mode(SaveMode.Overwrite)
        .partitionBy(Borders.LEVERANCIER, Levels.DATAJAAR)
        .option("header", true)
        .option("sep", NO_SUCH_SIGN)
        .option("quote", "")
        .option("encoding", "UTF-8")
        .option("lineSep", "\n")
        .csv(folder);
  }

  /** Everything that decides what is written. */
  private static String description(Conf conf, Country country) {
    StringBuilder texts = new StringBuilder();
    for (Map.Entry<String, String> text : conf.files().texts().entrySet()) {
      if (text.getKey().matches("(sources|regions|reference)/.*")) {
        texts.append(text.getKey()).append('\n').append(text.getValue()).append('\n');
      }
    }
    return "%s version=%d conf=%s".formatted(country.describe(), VERSION, sha256(texts.toString()));
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
