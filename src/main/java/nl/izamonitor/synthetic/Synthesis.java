package nl.izamonitor.synthetic;

import java.io.IOException;
import java.util.List;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.UserError;
import nl.izamonitor.region.Regions;
import org.apache.hadoop.io.MD5Hash;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/** Makes the deliveries of a country that does not exist. */
public record Synthesis(SparkSession spark, Conf conf, Regions regions, Order order) {

  /** Goes up when the same parameters give other deliveries, or another truth. */
  private static final int VERSION = 6;

  private static final long PERSONS_PER_PARTITION = 60_000;
  private static final String NO_SUCH_SIGN = "\u0001";

  /**
   * Writes {@code <source>/<leverancier>/<datajaar>/*.csv} and, in {@code .truth}, what they come
   * to before the dirt. The files are the same for any number of cores.
   *
   * <p>An order with corrections replaces these deliveries in a folder that holds the others.
   *
   * @param folder new, empty, or made here before: then it is replaced when it differs
   * @return false when these deliveries are already there, so that nothing was done
   * @throws UserError with exit code 2 when the order cannot be made, or the folder holds something
   *     else or cannot be written
   */
  public boolean write(String folder) {
    order.check(conf);
    try {
      OutFolder out = new OutFolder(spark.sessionState().newHadoopConf(), folder);
      return order.corrected().isEmpty() ? all(out) : correct(out);
    } catch (IOException e) {
      throw UserError.configuration(
          "The folder %s cannot be written (%s): name another.".formatted(folder, e.getMessage()));
    }
  }

  private boolean all(OutFolder out) throws IOException {
    if (out.holds(description()) && out.corrected().isEmpty()) {
      return false;
    }
    out.take(order.sources());
    if (!order.ofPersons().isEmpty()) {
      persons(out, List.of());
    }
    for (String source : order.sources()) {
      if (SmallSource.SOURCES.contains(source)) {
        SmallSource small = new SmallSource(conf, regions, order.country(), source);
        for (Slice slice : small.slices()) {
          out.write(slice, small.content(slice.datajaar()));
        }
      }
    }
    out.finish(description(), order);
    return true;
  }

  private boolean correct(OutFolder out) throws IOException {
    if (!out.holds(description())) {
      throw UserError.configuration(
          "There are no deliveries of this country to correct: make them first, with the same options and without --correct.");
    }
    List<Slice> before = out.corrected();
    List<Slice> only = order.corrected().stream().filter(s -> !before.contains(s)).toList();
    if (only.isEmpty()) {
      return false;
    }
    Order all = order.correcting(before);
    out.replace(all.sources(), only.stream().map(Slice::toString).toList());
    new Synthesis(spark, conf, regions, all).persons(out, only);
    out.finish(description(), all);
    return true;
  }

  /** Writes the deliveries about persons, of these slices only if any, and the truth of all. */
  private void persons(OutFolder out, List<Slice> only) throws IOException {
    int partitions = (int) (order.country().inhabitants() / PERSONS_PER_PARTITION) + 1;
    DeliveryAreas areas = new DeliveryAreas(conf, regions, order);
    try (PersonDeliveries deliveries = new PersonDeliveries(ownSession(), areas, partitions)) {
      for (String source : order.ofPersons()) {
        if (only.isEmpty() || only.stream().anyMatch(slice -> slice.source().equals(source))) {
          stage(deliveries.lines(source, only), out.staging(source));
          out.place(source);
        }
      }
      deliveries
          .truth()
          .write()
          .mode(SaveMode.Overwrite)
          .option("header", true)
          .option("sep", ";")
          .csv(out.stagingOfTruth());
      out.placeTruth();
    }
  }

  /** A session of our own: with a file open for every delivery, no row has to be sorted. */
  private SparkSession ownSession() {
    SparkSession own = spark.newSession();
    own.conf().set("spark.sql.session.timeZone", "UTC");
    own.conf().set("spark.sql.maxConcurrentOutputFileWriters", "128");
    // Only sums are shuffled here, of a few groups; persons never are.
    own.conf().set("spark.sql.shuffle.partitions", "8");
    return own;
  }

  /** The line is the only column: its separator and quote must be signs that occur nowhere. */
  private static void stage(Dataset<Row> lines, String folder) {
    lines
        .write()
        .mode(SaveMode.Overwrite)
        .partitionBy(DeliveryAreas.LEVERANCIER, Persons.DATAJAAR)
        .option("header", true)
        .option("sep", NO_SUCH_SIGN)
        .option("quote", "")
        .option("encoding", "UTF-8")
        .option("lineSep", "\n")
        .csv(folder);
  }

  /** Everything that decides what is written. */
  private String description() {
    StringBuilder texts = new StringBuilder();
    conf.files()
        .texts()
        .forEach(
            (file, text) -> {
              if (file.matches("(sources|regions|reference)/.*")) {
                texts.append(file).append('\n').append(text).append('\n');
              }
            });
    return "%s version=%d conf=%s"
        .formatted(order.describe(), VERSION, MD5Hash.digest(texts.toString()));
  }
}
