package nl.izamonitor.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nl.izamonitor.conf.FileFormat;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.connector.catalog.Column;
import org.apache.spark.sql.connector.catalog.SupportsRead;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.connector.catalog.TableCapability;
import org.apache.spark.sql.connector.catalog.TableProvider;
import org.apache.spark.sql.connector.expressions.Transform;
import org.apache.spark.sql.connector.read.Batch;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;
import org.apache.spark.sql.connector.read.Scan;
import org.apache.spark.sql.connector.read.ScanBuilder;
import org.apache.spark.sql.connector.read.SupportsPushDownRequiredColumns;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import org.apache.spark.unsafe.types.UTF8String;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Files of records as a source of rows for Spark. Spark's own reader of text takes line ends in
 * quotes for ends of records where it divides a file, accepts quotes that are wrong, passes over
 * files with some names, and cannot divide utf-16. Here the places where a file may be divided are
 * those that its inspection found, and only files that are named are read.
 */
public final class RecordSource implements TableProvider {

  private static final String WRITTEN = "written";
  private static final String PARTS = "parts";
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * How files are written.
   *
   * @param opening the name of the class that opens their records
   * @param columns how many there are
   */
  record Written(String opening, FileFormat files, int columns) {

    Records open(LandingFile file, FileParts.Part part) throws IOException {
      try {
        return Class.forName(opening, true, RecordSource.class.getClassLoader())
            .asSubclass(RecordOpening.class)
            .getDeclaredConstructor()
            .newInstance()
            .open(files, columns, file, part);
      } catch (ReflectiveOperationException e) {
        throw new IOException(e);
      }
    }
  }

  /** Columns go by their places, since names of files may be empty or differ in case only. */
  static Dataset<Row> rows(SparkSession spark, Written written, List<Delivery.File> its) {
    StructType schema =
        new StructType()
            .add(FormatReader.PATH, DataTypes.StringType)
            .add(FormatReader.LINE_NUMBER, DataTypes.LongType)
            .add(FormatReader.MALFORMED, DataTypes.BooleanType)
            .add(FormatReader.OVERFULL, DataTypes.BooleanType);
    for (int i = 0; i < written.columns(); i++) {
      schema = schema.add(FormatReader.field(i), DataTypes.StringType);
    }
    int tasks = spark.sparkContext().defaultParallelism();
    try {
      return spark
          .read()
          .schema(schema)
          .format(RecordSource.class.getName())
          .option(WRITTEN, JSON.writeValueAsString(written))
          .option(PARTS, FileParts.text(FileParts.of(its, tasks)))
          .load();
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public StructType inferSchema(CaseInsensitiveStringMap options) {
    throw new UnsupportedOperationException("The columns are given.");
  }

  @Override
  public boolean supportsExternalMetadata() {
    return true;
  }

  @Override
  public Table getTable(
      StructType schema, Transform[] partitioning, Map<String, String> properties) {
    return new Files(schema);
  }

  private record Files(StructType all) implements Table, SupportsRead {

    @Override
    public String name() {
      return "files of records";
    }

    @Override
    public Column[] columns() {
      return Arrays.stream(all.fields())
          .map(field -> Column.create(field.name(), field.dataType()))
          .toArray(Column[]::new);
    }

    @Override
    public Set<TableCapability> capabilities() {
      return Set.of(TableCapability.BATCH_READ);
    }

    @Override
    public ScanBuilder newScanBuilder(CaseInsensitiveStringMap options) {
      return new Choice(options, all);
    }
  }

  /** The columns that are needed of the files. */
  private static final class Choice implements ScanBuilder, SupportsPushDownRequiredColumns {

    private final CaseInsensitiveStringMap options;
    private StructType needed;

    Choice(CaseInsensitiveStringMap options, StructType all) {
      this.options = options;
      this.needed = all;
    }

    @Override
    public void pruneColumns(StructType required) {
      needed = required;
    }

    @Override
    public Scan build() {
      return new Reading(options, needed);
    }
  }

  private record Reading(CaseInsensitiveStringMap options, StructType needed)
      implements Scan, Batch {

    @Override
    public StructType readSchema() {
      return needed;
    }

    @Override
    public Batch toBatch() {
      return this;
    }

    @Override
    public InputPartition[] planInputPartitions() {
      return FileParts.parse(options.get(PARTS)).toArray(InputPartition[]::new);
    }

    @Override
    public PartitionReaderFactory createReaderFactory() {
      return new Factory(
          new Layout(options.get(WRITTEN), List.of(needed.fieldNames())),
          new SerializableConfiguration(
              SparkSession.active().sparkContext().hadoopConfiguration()));
    }
  }

  /** How the files are written, and which columns are asked for. */
  private record Layout(String written, List<String> needed) implements Serializable {}

  private record Factory(Layout layout, SerializableConfiguration hadoop)
      implements PartitionReaderFactory {

    @Override
    public PartitionReader<InternalRow> createReader(InputPartition partition) {
      try {
        return new Rows(layout, hadoop, ((FileParts) partition).parts());
      } catch (JsonProcessingException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The rows of parts of files, one after another, in one row that is used again. */
  private static final class Rows implements PartitionReader<InternalRow> {

    private final Layout layout;
    private final Written written;
    private final SerializableConfiguration hadoop;
    private final Iterator<FileParts.Part> parts;

    /** The place of every column in the file; of the others -1. */
    private final int[] places;

    private final GenericInternalRow row;
    private UTF8String path;
    private Records records;

    Rows(Layout layout, SerializableConfiguration hadoop, List<FileParts.Part> parts)
        throws JsonProcessingException {
      this.layout = layout;
      this.written = JSON.readValue(layout.written(), Written.class);
      this.hadoop = hadoop;
      this.parts = parts.iterator();
      List<String> fields =
          IntStream.range(0, written.columns()).mapToObj(FormatReader::field).toList();
      this.places = layout.needed().stream().mapToInt(fields::indexOf).toArray();
      this.row = new GenericInternalRow(places.length);
    }

    @Override
    public boolean next() throws IOException {
      while (records == null || !records.next()) {
        close();
        if (!parts.hasNext()) {
          return false;
        }
        open(parts.next());
      }
      return true;
    }

    private void open(FileParts.Part next) throws IOException {
      path = UTF8String.fromString(next.uri());
      Path file = new Path(URI.create(next.uri()));
      FileSystem files = LandingFile.files(file, hadoop.value());
      records = written.open(new LandingFile(files, file, file.getName()), next);
    }

    @Override
    public InternalRow get() {
      for (int i = 0; i < places.length; i++) {
        if (places[i] >= 0) {
          row.update(i, records.field(places[i]));
        } else if (layout.needed().get(i).equals(FormatReader.PATH)) {
          row.update(i, path);
        } else if (layout.needed().get(i).equals(FormatReader.LINE_NUMBER)) {
          row.update(i, records.line() == 0 ? null : records.line());
        } else if (layout.needed().get(i).equals(FormatReader.OVERFULL)) {
          row.update(i, records.isOverfull());
        } else {
          row.update(i, records.isMalformed());
        }
      }
      return row;
    }

    @Override
    public void close() throws IOException {
      if (records != null) {
        records.close();
        records = null;
      }
    }
  }
}
