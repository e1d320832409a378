package nl.izamonitor.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/** Every table of the lake, to read and to write. One write is one commit. */
public final class Internal {

  private final SparkSession spark;
  private final Path root;

  /** Tables that were made here and not written yet. */
  private final Set<String> empty = ConcurrentHashMap.newKeySet();

  Internal(SparkSession spark, Path root) {
    this.spark = spark;
    this.root = root;
  }

  public SparkSession spark() {
    return spark;
  }

  /** Whether a table was made, by a run that was not killed meanwhile. */
  public boolean exists(Table table) {
    return log(table).exists();
  }

  /**
   * The rows of a table; no rows, with its columns, when it was never written. A column that came
   * after the table was made is empty.
   */
  public Dataset<Row> read(Table table) {
    if (!exists(table)) {
      return spark.createDataFrame(List.of(), table.columns());
    }
    Dataset<Row> rows = stored(table);
    return lacking(table, rows).isEmpty() ? rows : select(table, rows);
  }

  private Dataset<Row> stored(Table table) {
    return spark.read().format("delta").load(path(table));
  }

  /** The frozen rows of a table, of all revisions. */
  public Dataset<Row> readFrozen(Table table) {
    return read(table.frozen());
  }

  /**
   * Replaces the rows for which {@code predicate} holds by these, in one commit. The new rows must
   * satisfy it too, so a repeated write gives the same table.
   *
   * @param metadata goes into the commit, for whoever looks where it came from
   */
  public void replace(Table table, Dataset<Row> rows, String predicate, String metadata) {
    create(table);
    DataFrameWriter<Row> writer =
        select(table, rows).write().format("delta").option("userMetadata", metadata);
    // In a table without rows there is nothing to look for that must go, which takes a second.
    boolean nothingToReplace = empty.remove(table.name());
    (nothingToReplace
            ? writer.mode("append")
            : writer.mode("overwrite").option("replaceWhere", predicate))
        .save(path(table));
    open(table);
  }

  /**
   * Writes rows once, as files that the table can take as they are.
   *
   * @param name which no other rows of the table have
   */
  public StagedRows stage(Table table, Dataset<Row> rows, String name, StagedRows.Part part) {
    Path folder = new Path(new Path(staging(), table.name()), name);
    return StagedRows.write(table, rows, folder, part);
  }

  /** Removes all that was staged and not taken, also by a run that was killed. */
  public void clearStaging() {
    try {
      files().delete(staging(), true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path staging() {
    return new Path(root, "staging");
  }

  /**
   * Replaces rows by staged ones, in one commit, without reading them. These have the columns of
   * the table and perhaps others, which nobody reads.
   *
   * @param properties of the table where it is not there yet
   */
  public void adopt(
      Table table, Map<String, String> properties, StagedRows.Replacement rows, String metadata) {
    if (exists(table)) {
      create(table);
    }
    empty.remove(table.name());
    log(table).replace(table, properties, rows, metadata);
  }

  /** Adds rows in one commit. */
  public void append(Table table, Dataset<Row> rows, String metadata) {
    create(table);
    empty.remove(table.name());
    select(table, rows)
        .write()
        .format("delta")
        .mode("append")
        .option("userMetadata", metadata)
        .save(path(table));
    open(table);
  }

  /** Lets everyone read what is published. */
  private void open(Table table) {
    if (table.isPublic()) {
      Path folder = new Path(path(table));
      try {
        PublicFiles.openAll(files(), folder);
        PublicFiles.open(files(), folder.getParent());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Adds rows to the frozen form of a table, in one commit. */
  public void appendFrozen(Table table, Dataset<Row> rows, String metadata) {
    append(table.frozen(), rows, metadata);
  }

  /**
   * The values of a table's partition columns that are in use, by column. They stand in the paths
   * of its files, so no row is read; partition values of this lake are plain words.
   */
  public Set<Map<String, String>> partitions(Table table) {
    if (!exists(table)) {
      return Set.of();
    }
    Set<Map<String, String>> partitions = new HashSet<>();
    for (String file : read(table).inputFiles()) {
      Map<String, String> values = new TreeMap<>();
      for (String part : file.split("/", -1)) {
        int sign = part.indexOf('=');
        if (sign > 0 && table.partitions().contains(part.substring(0, sign))) {
          values.put(part.substring(0, sign), part.substring(sign + 1));
        }
      }
      partitions.add(values);
    }
    return partitions;
  }

  /** A property of a table; empty text when it has none. */
  public String property(Table table, String name) {
    if (!exists(table)) {
      return "";
    }
    return log(table).property(name);
  }

  /** Makes the table if it is not there, and adds the columns that came later. */
  private void create(Table table) {
    if (!exists(table)) {
      make(table);
    } else if (!lacking(table, stored(table)).isEmpty()) {
      spark
          .createDataFrame(List.of(), table.columns())
          .write()
          .format("delta")
          .mode("append")
          .option("mergeSchema", "true")
          .save(path(table));
    }
  }

  /** One at a time, so that two who write side by side do not both make it. */
  private synchronized void make(Table table) {
    if (!exists(table)) {
      log(table).create(table);
      empty.add(table.name());
    }
  }

  /** The columns of a table that its rows do not have yet. */
  private static Set<String> lacking(Table table, Dataset<Row> rows) {
    Set<String> names = new TreeSet<>(Arrays.asList(table.columns().fieldNames()));
    names.removeAll(Arrays.asList(rows.columns()));
    return names;
  }

  private static Dataset<Row> select(Table table, Dataset<Row> rows) {
    Set<String> given = Set.of(rows.columns());
    return rows.select(
        Arrays.stream(table.columns().fields())
            .map(
                field ->
                    given.contains(field.name())
                        ? functions.col(field.name())
                        : functions.lit(null).cast(field.dataType()).as(field.name()))
            .toArray(Column[]::new));
  }

  /** A condition that names slices: any of these values of these columns together. */
  public static String slices(List<Map<String, Object>> slices) {
    return slices.stream()
        .map(
            slice ->
                slice.entrySet().stream()
                    .map(e -> e.getKey() + " = " + literal(e.getValue()))
                    .collect(Collectors.joining(" and ", "(", ")")))
        .collect(Collectors.joining(" or "));
  }

  private static String literal(Object value) {
    return value instanceof Number ? value.toString() : "'" + value + "'";
  }

  private String path(Table table) {
    return new Path(root, table.name()).toString();
  }

  private TableLog log(Table table) {
    return new TableLog(spark, new Path(path(table)));
  }

  private FileSystem files() throws IOException {
    return root.getFileSystem(spark.sparkContext().hadoopConfiguration());
  }
}
