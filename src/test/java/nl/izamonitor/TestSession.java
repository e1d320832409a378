package nl.izamonitor;

import nl.izamonitor.lake.LocalFiles;
import org.apache.spark.sql.SparkSession;

/** The one Spark session of all tests in a JVM. */
public final class TestSession {

  private static final SparkSession SESSION =
      withOwnFiles(SparkSession.builder())
          .appName("tests")
          .master("local[2]")
          .config("spark.driver.bindAddress", "127.0.0.1")
          .config("spark.driver.host", "127.0.0.1")
          .config("spark.ui.enabled", "false")
          .config("spark.sql.session.timeZone", "UTC")
          .config("spark.sql.shuffle.partitions", "1")
          .config("spark.sql.ansi.enabled", "true")
          .config("spark.databricks.delta.snapshotPartitions", "1")
          .config("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension")
          .config(
              "spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog")
          .getOrCreate();

  /** As in a local run. */
  private static SparkSession.Builder withOwnFiles(SparkSession.Builder builder) {
    LocalFiles.settings().forEach(builder::config);
    return builder.config("spark.hadoop.fs.permissions.umask-mode", "077");
  }

  private TestSession() {}

  public static SparkSession spark() {
    return SESSION;
  }
}
