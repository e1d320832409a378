package nl.izamonitor.lake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.izamonitor.conf.UserError;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.DeltaOperations;
import org.apache.spark.sql.delta.OptimisticTransaction;
import org.apache.spark.sql.delta.actions.Action;
import org.apache.spark.sql.delta.actions.AddFile;
import org.apache.spark.sql.delta.actions.Metadata;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The log of a Delta table, and the commits that need no rows to be read or written. What goes into
 * it is written as actions of the protocol of Delta, whose text is stable where its classes are
 * not.
 */
final class TableLog {

  /** The name of a file of a log that says what is in the table. */
  private static final Pattern COMMIT = Pattern.compile("\\d{20}\\.(json|checkpoint\\..+)");

  private static final ObjectMapper JSON = new ObjectMapper();

  private final SparkSession spark;
  private final Path folder;

  TableLog(SparkSession spark, Path folder) {
    this.spark = spark;
    this.folder = folder;
  }

  /** Whether the table was made: a run that was killed meanwhile leaves a log without a commit. */
  boolean exists() {
    try {
      RemoteIterator<FileStatus> found = files().listStatusIterator(commits());
      while (found.hasNext()) {
        if (COMMIT.matcher(found.next().getPath().getName()).matches()) {
          return true;
        }
      }
      return false;
    } catch (FileNotFoundException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A property of the table, which is there; empty text when it has none. */
  String property(String name) {
    // The log knows them; Delta's own detail() also counts all files, with several jobs.
    return CollectionConverters.asJava(
            DeltaLog.forTableWithSnapshot(spark, folder)._2().metadata().configuration())
        .getOrDefault(name, "");
  }

  /** Makes a table that is not there, without rows. */
  void create(Table table) {
    clear();
    OptimisticTransaction transaction = start();
    Metadata metadata = metadata(table, Map.of());
    transaction.updateMetadataForNewTable(metadata);
    transaction.commit(
        CollectionConverters.asScala(List.<Action>of()).toSeq(),
        new DeltaOperations.CreateTable(metadata, false, false, Option.empty()));
  }

  /**
   * Replaces files of a table by staged ones, in one commit, which makes the table where it is not
   * there.
   *
   * @param properties of a table that is made
   */
  void replace(
      Table table,
      Map<String, String> properties,
      StagedRows.Replacement rows,
      String userMetadata) {
    boolean isNew = !exists();
    if (isNew) {
      clear();
    }
    OptimisticTransaction transaction = start();
    List<Action> actions = new ArrayList<>();
    if (isNew) {
      transaction.updateMetadataForNewTable(metadata(table, properties));
    } else {
      for (AddFile file : CollectionConverters.asJava(transaction.filterFiles())) {
        if (rows.isReplaced().test(CollectionConverters.asJava(file.partitionValues()))) {
          actions.add(file.remove());
        }
      }
    }
    rows.staged().forEach(its -> its.move(folder).forEach(file -> actions.add(added(file))));
    transaction.commit(
        CollectionConverters.asScala(actions).toSeq(),
        new DeltaOperations.Write(
            SaveMode.Overwrite,
            Option.empty(),
            Option.empty(),
            Option.apply(userMetadata),
            Option.empty(),
            Option.empty(),
            Option.empty(),
            Option.empty(),
            Option.empty()));
  }

  private OptimisticTransaction start() {
    return DeltaLog.forTable(spark, folder).startTransaction(Option.empty(), Option.empty());
  }

  /** Delta would take a table that was half made for whole. */
  private void clear() {
    try {
      files().delete(commits(), true);
      if (files().exists(folder) && files().listStatus(folder).length > 0) {
        throw UserError.configuration(
            "The folder %s has files and no log that says what they are: put its _delta_log back from a copy, or move the folder away."
                .formatted(folder));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    // What was known of this folder in this process is no more.
    DeltaLog.invalidateCache(spark, folder);
    DeltaLog.forTable(spark, folder).createLogDirectoriesIfNotExists();
  }

  private static Metadata metadata(Table table, Map<String, String> properties) {
    Map<String, String> configuration = new LinkedHashMap<>(properties);
    table.checks().forEach((name, check) -> configuration.put("delta.constraints." + name, check));
    if (table.partitions().contains(ValidatedTable.DATAJAAR)) {
      // Rows are read by slice, so the smallest and largest of every column are not worth finding.
      configuration.put("delta.dataSkippingNumIndexedCols", "0");
    }
    if (table.appendOnly()) {
      configuration.put("delta.appendOnly", "true");
    }
    return (Metadata)
        action(
            "metaData",
            Map.of(
                "id", UUID.randomUUID().toString(),
                "description", table.comment(),
                "format", Map.of("provider", "parquet", "options", Map.of()),
                "schemaString", table.columns().json(),
                "partitionColumns", table.partitions(),
                "configuration", configuration,
                "createdTime", System.currentTimeMillis()));
  }

  private static Action added(StagedRows.File file) {
    return action(
        "add",
        Map.of(
            "path", file.path(),
            "partitionValues", file.partitions(),
            "size", file.size(),
            "modificationTime", file.modified(),
            "dataChange", true));
  }

  private static Action action(String name, Map<String, Object> fields) {
    try {
      return Action.fromJson(JSON.writeValueAsString(Map.of(name, fields)));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path commits() {
    return new Path(folder, "_delta_log");
  }

  private FileSystem files() throws IOException {
    return folder.getFileSystem(spark.sparkContext().hadoopConfiguration());
  }
}
