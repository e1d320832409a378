package nl.izamonitor.job;

import java.util.function.Supplier;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.ConfFiles;
import nl.izamonitor.conf.Installation;
import nl.izamonitor.lake.Internal;
import nl.izamonitor.lake.Lake;
import nl.izamonitor.lake.LakeLock;
import nl.izamonitor.region.Regions;
import nl.izamonitor.release.ReleaseDefinitions;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;

/**
 * What a job works with: settings, session, checked definitions, and the lake, taken for this run
 * when the job writes.
 */
final class Workbench implements AutoCloseable {

  private final Installation settings;
  private final SparkSession spark;
  private final Definitions definitions;
  private final Lake lake;
  private final LakeLock lock;
  private final RunRecord record;
  private final Log log;

  private Workbench(
      Installation settings,
      SparkSession spark,
      Definitions definitions,
      Lake lake,
      LakeLock lock,
      RunRecord record,
      Log log) {
    this.settings = settings;
    this.spark = spark;
    this.definitions = definitions;
    this.lake = lake;
    this.lock = lock;
    this.record = record;
    this.log = log;
  }

  static Workbench open(Options options, String job, String run) {
    Installation settings = options.settings();
    ConfFiles files = options.files();
    Log log = new Log(run);
    Supplier<SparkSession> session = Session.opening(options.conf, job);
    Definitions definitions = Definitions.load(files, session);
    SparkSession spark = session.get();
    Lake lake = Lake.open(spark, settings.lake());
    LakeLock lock = lake.lock(run);
    RunRecord record =
        new RunRecord(spark.sparkContext().hadoopConfiguration(), settings.lake(), run, job);
    start(record, lock);
    return new Workbench(settings, spark, definitions, lake, lock, record, log);
  }

  private static void start(RunRecord record, LakeLock lock) {
    boolean started = false;
    try {
      record.start();
      started = true;
    } finally {
      if (!started) {
        lock.close();
      }
    }
  }

  Installation settings() {
    return settings;
  }

  SparkSession spark() {
    return spark;
  }

  Configuration hadoop() {
    return spark.sparkContext().hadoopConfiguration();
  }

  Conf conf() {
    return definitions.conf();
  }

  Regions regions() {
    return definitions.regions();
  }

  /** Those of today, for a release of a meting. */
  ReleaseDefinitions definitions(String meting) {
    return new ReleaseDefinitions(conf(), regions(), conf().meting(meting));
  }

  Lake lake() {
    return lake;
  }

  Internal tables() {
    return lake.internal();
  }

  RunRecord record() {
    return record;
  }

  /** The id of this run, which goes into every commit. */
  String run() {
    return log.run();
  }

  void say(String text) {
    log.line(text);
  }

  @Override
  public void close() {
    lock.close();
  }
}
