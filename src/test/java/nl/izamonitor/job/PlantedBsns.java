package nl.izamonitor.job;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.izamonitor.TestSession;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.Appender;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.logging.log4j.core.config.Property;
import org.apache.spark.SparkEnv;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageCompleted;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Burgerservicenummers of nobody, all different and each planted once, and where they are found: in
 * files, in the values of Parquet, in what Spark keeps on disk while it works, and in its log.
 */
final class PlantedBsns extends SparkListener implements AutoCloseable {

  private final List<String> planted = new ArrayList<>();
  private final Set<String> found = Collections.synchronizedSet(new TreeSet<>());
  private final LoggerContext log = (LoggerContext) LogManager.getContext(false);
  private final Level level = log.getConfiguration().getRootLogger().getLevel();
  private final AbstractAppender appender;
  private int last = 100_000_000;

  /** Watches Spark's files and log until it is closed. */
  PlantedBsns() {
    appender =
        new AbstractAppender(
            "planted " + System.identityHashCode(this), null, null, true, Property.EMPTY_ARRAY) {
          @Override
          public void append(LogEvent event) {
            look("the log", event.getMessage().getFormattedMessage());
            if (event.getThrown() != null) {
              look("the log", String.valueOf(event.getThrown().getMessage()));
            }
          }
        };
    appender.start();
    log.getConfiguration().getRootLogger().addAppender(appender, Level.INFO, null);
    onTheScreen(level);
    Configurator.setRootLevel(Level.INFO);
    TestSession.spark().sparkContext().addSparkListener(this);
  }

  /** The same numbers, of which none is found yet. */
  PlantedBsns again() {
    PlantedBsns again = new PlantedBsns();
    again.planted.addAll(planted);
    return again;
  }

  /** Another number. */
  String next() {
    // Far from the one before, so that nothing else is close to it.
    for (int number = last + 234_567; ; number++) {
      int rest = number;
      int sum = -(rest % 10);
      for (int weight = 2; weight <= 9; weight++) {
        rest /= 10;
        sum += weight * (rest % 10);
      }
      if (sum % 11 == 0) {
        last = number;
        planted.add(Integer.toString(number));
        return Integer.toString(number);
      }
    }
  }

  /** Another number, as people write it. */
  String written(String pattern) {
    String digits = next();
    String written = digits.replaceFirst("(....)(..)(...)", pattern);
    planted.add(written);
    return written;
  }

  private void look(String where, String text) {
    for (String number : List.copyOf(planted)) {
      if (text.contains(number)) {
        found.add(number + " in " + where);
      }
    }
  }

  /** What Spark has on disk at this moment. */
  @Override
  public void onStageCompleted(SparkListenerStageCompleted done) {
    for (File file :
        CollectionConverters.asJava(
            SparkEnv.get().blockManager().diskBlockManager().getAllFiles())) {
      try {
        look("temporary files", Files.readString(file.toPath(), StandardCharsets.ISO_8859_1));
      } catch (IOException e) {
        // It is gone already.
      }
    }
  }

  /** Where they are found, so far, in text, and in files and the values in them. */
  Set<String> found(Path folder, String... texts) throws IOException {
    for (String text : texts) {
      look("what is said", text);
    }
    try (Stream<Path> files = Files.walk(folder)) {
      files.filter(Files::isRegularFile).forEach(file -> look(folder, file));
    }
    return found;
  }

  private void look(Path folder, Path file) {
    try {
      String name = folder.relativize(file).toString();
      look(name, name);
      look(name, Files.readString(file, StandardCharsets.ISO_8859_1));
      if (name.endsWith(".parquet")) {
        TestSession.spark()
            .read()
            .parquet(file.toUri().toString())
            .toJSON()
            .collectAsList()
            .forEach(row -> look(name, row));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    TestSession.spark().sparkContext().removeSparkListener(this);
    log.getConfiguration().getRootLogger().removeAppender(appender.getName());
    Configurator.setRootLevel(level);
    onTheScreen(null);
    appender.stop();
  }

  /** Shows what is of this level or above it, whatever the level of the log. */
  private void onTheScreen(Level shown) {
    Appender screen = log.getConfiguration().getAppender("stderr");
    log.getConfiguration().getRootLogger().removeAppender(screen.getName());
    log.getConfiguration().getRootLogger().addAppender(screen, shown, null);
  }
}
