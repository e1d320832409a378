package nl.izamonitor.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Serializable;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.io.input.BoundedInputStream;
import org.apache.commons.io.input.ReaderInputStream;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
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
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import org.apache.spark.unsafe.types.UTF8String;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Delimited text as a source of rows for Spark. Spark's own reader takes line ends in quotes for
 * ends of records where it divides a file, accepts quotes that are wrong, passes over files with
 * some names, and cannot divide utf-16. Here the places where a file may be divided are those that
 * its inspection found, and only files that are named are read.
 */
public final class RecordSource implements TableProvider {

  static final String SEPARATOR = "separator";
  static final String ENCODING = "encoding";
  static final String COLUMNS = "columns";
  static final String PARTS = "parts";

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
      return "delimited text";
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
          new Layout(
              options.get(SEPARATOR).charAt(0),
              options.get(ENCODING),
              options.getInt(COLUMNS, 0),
              List.of(needed.fieldNames())),
          new SerializableConfiguration(
              SparkSession.active().sparkContext().hadoopConfiguration()));
    }
  }

  /** How the files are written, and which columns are asked for. */
  private record Layout(char separator, String encoding, int columns, List<String> needed)
      implements Serializable {}

  private record Factory(Layout layout, SerializableConfiguration hadoop)
      implements PartitionReaderFactory {

    @Override
    public PartitionReader<InternalRow> createReader(InputPartition partition) {
      return new Rows(layout, hadoop, ((FileParts) partition).parts());
    }
  }

  /** The rows of parts of files, one after another, in one row that is used again. */
  private static final class Rows implements PartitionReader<InternalRow> {

    private final Layout layout;
    private final SerializableConfiguration hadoop;
    private final Iterator<FileParts.Part> parts;

    /** The place of every column in the file; of the others -1. */
    private final int[] places;

    private final GenericInternalRow row;
    private UTF8String path;
    private RecordParser parser;

    Rows(Layout layout, SerializableConfiguration hadoop, List<FileParts.Part> parts) {
      this.layout = layout;
      this.hadoop = hadoop;
      this.parts = parts.iterator();
      List<String> fields =
          IntStream.range(0, layout.columns()).mapToObj(FormatReader::field).toList();
      this.places = layout.needed().stream().mapToInt(fields::indexOf).toArray();
      this.row = new GenericInternalRow(places.length);
    }

    @Override
    public boolean next() throws IOException {
      while (parser == null || !parser.next()) {
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
      InputStream bytes = files.open(file);
      try {
        parser =
            new RecordParser(text(files, file, next, bytes), layout.separator(), layout.columns());
      } catch (IOException | RuntimeException e) {
        bytes.close();
        throw e;
      }
      parser.beginAt(next.line());
      if (next.from() == 0) {
        parser.skipHeader();
      }
    }

    /** The text of the part, in UTF-8. */
    private InputStream text(FileSystem files, Path file, FileParts.Part part, InputStream bytes)
        throws IOException {
      TextEncoding encoding;
      try (InputStream start = files.open(file)) {
        encoding = TextEncoding.of(layout.encoding(), start);
      }
      ((FSDataInputStream) bytes).seek(part.from());
      InputStream ours =
          BoundedInputStream.builder()
              .setInputStream(bytes)
              .setMaxCount(part.to() - part.from())
              .get();
      return encoding.isUtf8()
          ? ours
          : ReaderInputStream.builder()
              .setReader(new InputStreamReader(ours, encoding.decoder()))
              .setCharset(StandardCharsets.UTF_8)
              .get();
    }

    @Override
    public InternalRow get() {
      for (int i = 0; i < places.length; i++) {
        if (places[i] >= 0) {
          row.update(i, parser.field(places[i]));
        } else if (layout.needed().get(i).equals(FormatReader.PATH)) {
          row.update(i, path);
        } else if (layout.needed().get(i).equals(FormatReader.LINE_NUMBER)) {
          row.update(i, parser.line());
        } else if (layout.needed().get(i).equals(FormatReader.OVERFULL)) {
          row.update(i, parser.isOverfull());
        } else {
          row.update(i, parser.isMalformed());
        }
      }
      return row;
    }

    @Override
    public void close() throws IOException {
      if (parser != null) {
        parser.close();
        parser = null;
      }
    }
  }
}
