package nl.izamonitor.job;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import nl.izamonitor.conf.UserError;
import nl.izamonitor.lake.LocalFiles;
import org.apache.spark.sql.SparkSession;
import scala.Option;

/** Builds the one Spark session of a process. */
final class Session {

  private Session() {}

  /**
   * Starts to open the session, which takes seconds, and goes on meanwhile.
   *
   * @return waits for it; throws what {@link #open} does
   */
  static Supplier<SparkSession> opening(Path conf, String job) {
    // A thread of our own: those of the common pool would not find the classes of a submitted jar.
    CompletableFuture<SparkSession> session =
        CompletableFuture.supplyAsync(
            () -> open(conf, job),
            opening -> {
              Thread thread = new Thread(opening, "session");
              thread.setDaemon(true);
              thread.start();
            });
    return () -> {
      try {
        return session.join();
      } catch (CompletionException e) {
        throw e.getCause() instanceof RuntimeException cause ? cause : e;
      }
    };
  }

  /**
   * The session: local unless spark-submit says otherwise, with base/spark.properties as defaults.
   */
  static SparkSession open(Path conf, String job) {
    SparkSession.Builder builder = SparkSession.builder().appName("iza " + job);
    Properties defaults = defaults(conf.resolve("base/spark.properties"));
    for (String name : defaults.stringPropertyNames()) {
      if (System.getProperty(name) == null) {
        builder.config(name, defaults.getProperty(name));
      }
    }
    if (System.getProperty("spark.master") == null) {
      builder.master("local[*]").config("spark.driver.bindAddress", "127.0.0.1");
      builder.config("spark.driver.host", "127.0.0.1");
      LocalFiles.settings().forEach(builder::config);
    }
    SparkSession spark =
        builder
            .config("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension")
            .config(
                "spark.sql.catalog.spark_catalog",
                "org.apache.spark.sql.delta.catalog.DeltaCatalog")
            .getOrCreate();
    return spark;
  }

  /** Stops the session of this process, where one was opened: its threads would keep it alive. */
  static void stop() {
    Option<SparkSession> session = SparkSession.getDefaultSession();
    if (session.isDefined()) {
      session.get().stop();
    }
  }

  private static Properties defaults(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
      return properties;
    } catch (IOException e) {
      throw UserError.configuration(
          "The file %s cannot be read: restore it, or name the conf folder with --conf."
              .formatted(file));
    }
  }
}
