package nl.izamonitor.lake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.catalog.ExternalCatalogUtils;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.DeltaOperations;
import org.apache.spark.sql.delta.OptimisticTransaction;
import org.apache.spark.sql.delta.actions.Action;
import org.apache.spark.sql.delta.actions.AddFile;
import org.apache.spark.sql.types.StructType;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Rows that were written once, as the data files that a table is to have, and are in no table yet.
 * A commit moves the files of one part of them into the table as they are; the rest is removed.
 */
public final class StagedRows {

  private static final ObjectMapper JSON = new ObjectMapper();

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
   * Moves the files of the part to the folder of a table.
   *
   * @return what the log of the table is to say of them
   */
  private List<AddFile> move(Path table) {
    List<AddFile> moved = new ArrayList<>();
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
          moved.add(added(to, file));
        }
      }
      return moved;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A file as an action of the protocol of Delta, whose text is stable where its classes are not.
   */
  private static AddFile added(Path folder, FileStatus file) throws JsonProcessingException {
    Map<String, String> partitions = new LinkedHashMap<>();
    Path parent = file.getPath().getParent();
    while (!parent.getName().equals(folder.getName())) {
      String[] value = parent.getName().split("=", 2);
      partitions.put(value[0], ExternalCatalogUtils.unescapePathName(value[1]));
      parent = parent.getParent();
    }
    Map<String, Object> add =
        Map.of(
            "path", parent.getParent().toUri().relativize(file.getPath().toUri()).getRawPath(),
            "partitionValues", partitions,
            "size", file.getLen(),
            "modificationTime", file.getModificationTime(),
            "dataChange", true);
    return (AddFile) Action.fromJson(JSON.writeValueAsString(Map.of("add", add)));
  }

  /**
   * Replaces rows of a table by the parts of what was staged, in one commit.
   *
   * @param isReplaced whether the rows with these partition values are replaced
   */
  static void commit(
      DeltaLog log,
      List<StagedRows> staged,
      Predicate<Map<String, String>> isReplaced,
      String metadata) {
    List<Action> actions = new ArrayList<>();
    staged.forEach(its -> actions.addAll(its.move(log.dataPath())));
    OptimisticTransaction transaction = log.startTransaction(Option.empty(), Option.empty());
    for (AddFile file : CollectionConverters.asJava(transaction.filterFiles())) {
      if (isReplaced.test(CollectionConverters.asJava(file.partitionValues()))) {
        actions.add(file.remove());
      }
    }
    transaction.commit(
        CollectionConverters.asScala(actions).toSeq(),
        new DeltaOperations.Write(
            SaveMode.Overwrite,
            Option.empty(),
            Option.empty(),
            Option.apply(metadata),
            Option.empty(),
            Option.empty(),
            Option.empty(),
            Option.empty(),
            Option.empty()));
  }

  private FileSystem files() throws IOException {
    return folder.getFileSystem(spark.sparkContext().hadoopConfiguration());
  }
}
