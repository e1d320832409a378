package nl.izamonitor.lake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import nl.izamonitor.conf.UserError;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;

/** The folder of all tables, on any Hadoop file system. */
public final class Lake {

  /** The layout of the tables; goes up when an older lake can no longer be read or written. */
  static final int FORMAT = 2;

  private static final String MARKER = "_iza_lake_format";

  private final SparkSession spark;
  private final Path root;

  private Lake(SparkSession spark, Path root) {
    this.spark = spark;
    this.root = root;
  }

  /**
   * Opens the lake in {@code folder}, and makes it when the folder is not there or empty.
   *
   * @throws UserError with exit code 2 when the folder holds something else or a lake of another
   *     version
   */
  public static Lake open(SparkSession spark, String folder) {
    Path root = new Path(folder);
    try {
      FileSystem files = root.getFileSystem(spark.sparkContext().hadoopConfiguration());
      root = files.makeQualified(root);
      Path marker = new Path(root, MARKER);
      if (!isMarked(files, marker)) {
        create(files, root, marker);
      }
      checkFormat(files, marker);
    } catch (IOException e) {
      throw UserError.configuration(
          "The lake %s cannot be opened (%s): check the path and its rights."
              .formatted(folder, e.getMessage()));
    }
    return new Lake(spark, root);
  }

  private static void checkFormat(FileSystem files, Path marker) throws IOException {
    try (FSDataInputStream in = files.open(marker)) {
      String format = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
      if (!format.equals(Integer.toString(FORMAT))) {
        throw UserError.configuration(
            "The lake %s has layout %s and this software reads and writes layout %d: use the software that made it, or another --lake."
                .formatted(marker.getParent(), format, FORMAT));
      }
    }
  }

  /** An empty marker is that of a run which was killed while it wrote it. */
  private static boolean isMarked(FileSystem files, Path marker) throws IOException {
    return files.exists(marker) && files.getFileStatus(marker).getLen() > 0;
  }

  private static void create(FileSystem files, Path root, Path marker) throws IOException {
    PublicFiles.make(files, root);
    for (FileStatus found : files.listStatus(root)) {
      // Another run may make the same lake at this moment.
      if (!found.getPath().getName().contains(MARKER)) {
        throw UserError.configuration(
            "The folder %s is not empty and is not a lake: name an empty folder with --lake."
                .formatted(root));
      }
    }
    if (files.exists(marker) && !isMarked(files, marker)) {
      files.delete(marker, false);
    }
    WholeFile.create(files, marker, Integer.toString(FORMAT));
  }

  /** Every table, to read and to write. */
  public Internal internal() {
    return new Internal(spark, root);
  }

  /** What may be read by whoever publishes. */
  public Published published() {
    return new Published(internal());
  }

  /**
   * A folder for files that nobody outside may see, such as open data that are not public yet.
   *
   * @param name of what is in it
   */
  public String privateFolder(String name) {
    return new Path(new Path(root, "private"), name).toString();
  }

  /**
   * Takes the lake for one run.
   *
   * @throws UserError with exit code 5 when another run has it
   */
  public LakeLock lock(String run) {
    return LakeLock.take(fileSystem(), new Path(root, "_iza_lock"), run);
  }

  private FileSystem fileSystem() {
    try {
      return root.getFileSystem(spark.sparkContext().hadoopConfiguration());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
