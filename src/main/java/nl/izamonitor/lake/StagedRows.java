package nl.izamonitor.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.catalog.ExternalCatalogUtils;
import org.apache.spark.sql.types.StructType;

/**
 * Rows that were written once, as the data files that a table is to have, and are in no table yet.
 * A commit moves the files of one part of them into the table as they are; the rest is removed.
 */
public final class StagedRows {

  /**
   * The rows that a table is to have of those that are written.
   *
   * @param column that says what is to be done with a row, and that no table has
   * @param value of it in the rows of the table
   */
  public record Part(String column, String value) {

    private String folder() {
      return column + "=" + value;
    }
  }

  /**
   * Staged rows in the place of others.
   *
   * @param isReplaced whether the rows with these partition values are replaced
   */
  public record Replacement(List<StagedRows> staged, Predicate<Map<String, String>> isReplaced) {}

  private final SparkSession spark;
  private final Path folder;
  private final Part part;
  private final StructType schema;

  private StagedRows(SparkSession spark, Path folder, Part part, StructType schema) {
    this.spark = spark;
    this.folder = folder;
    this.part = part;
    this.schema = schema;
  }

  /** Writes rows, divided by the column of the part and by the partitions of the table. */
  static StagedRows write(Table table, Dataset<Row> rows, Path folder, Part part) {
    List<String> partitions = new ArrayList<>(List.of(part.column()));
    partitions.addAll(table.partitions());
    rows.write()
        .partitionBy(partitions.toArray(String[]::new))
        .option("mapreduce.fileoutputcommitter.marksuccessfuljobs", "false")
        .parquet(folder.toString());
    return new StagedRows(rows.sparkSession(), folder, part, rows.schema().asNullable());
  }

  /** The rows as they were written. */
  public Dataset<Row> rows() {
    return spark.read().schema(schema).parquet(folder.toString());
  }

  /**
   * A file that was moved to the folder of a table.
   *
   * @param path from the folder of the table, as it stands in a URI
   * @param partitions its partition values by column
   * @param size in bytes
   * @param modified milliseconds since 1970
   */
  record File(String path, Map<String, String> partitions, long size, long modified) {

    private static File of(Path folder, FileStatus file) {
      Map<String, String> partitions = new LinkedHashMap<>();
      Path parent = file.getPath().getParent();
      while (!parent.getName().equals(folder.getName())) {
        String[] value = parent.getName().split("=", 2);
        partitions.put(value[0], ExternalCatalogUtils.unescapePathName(value[1]));
        parent = parent.getParent();
      }
      return new File(
          parent.getParent().toUri().relativize(file.getPath().toUri()).getRawPath(),
          partitions,
          file.getLen(),
          file.getModificationTime());
    }
  }

  /** Moves the files of the part to the folder of a table. */
  List<File> move(Path table) {
    List<File> moved = new ArrayList<>();
    Path from = new Path(folder, part.folder());
    Path to = new Path(table, folder.getName());
    try {
      if (!files().exists(from)) {
        return moved;
      }
      if (!files().rename(from, to)) {
        throw new IOException("%s cannot be moved to %s".formatted(from, to));
      }
      RemoteIterator<LocatedFileStatus> listed = files().listFiles(to, true);
      while (listed.hasNext()) {
        LocatedFileStatus file = listed.next();
        if (file.getPath().getName().endsWith(".parquet")) {
          moved.add(File.of(to, file));
        }
      }
      return moved;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private FileSystem files() throws IOException {
    return folder.getFileSystem(spark.sparkContext().hadoopConfiguration());
  }
}
