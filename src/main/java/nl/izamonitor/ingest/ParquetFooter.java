package nl.izamonitor.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.util.HadoopStreams;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.io.SeekableInputStream;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.apache.spark.sql.SparkSession;

/** What the footer of a Parquet file says of its rows and columns, and its first rows. */
record ParquetFooter(LandingFile file) {

  private record Bytes(LandingFile file) implements InputFile {

    @Override
    public long getLength() throws IOException {
      return file.size();
    }

    @Override
    public SeekableInputStream newStream() throws IOException {
      return HadoopStreams.wrap(file.files().open(file.path()));
    }
  }

  /** The types of the columns of a file that was inspected. */
  static MessageType schema(Path path, SparkSession spark) {
    try {
      LandingFile file =
          new LandingFile(
              LandingFile.files(path, spark.sparkContext().hadoopConfiguration()),
              path,
              path.getName());
      try (ParquetFileReader reader = ParquetFileReader.open(new Bytes(file))) {
        return reader.getFileMetaData().getSchema();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Inspection inspect() throws IOException {
    if (file.size() == 0) {
      return new Inspection(List.of(), List.of(), 0, List.of());
    }
    try (ParquetFileReader reader = ParquetFileReader.open(new Bytes(file))) {
      MessageType schema = reader.getFileMetaData().getSchema();
      List<String> faults = faults(schema);
      if (!faults.isEmpty()) {
        return new Inspection(List.of(), List.of(), 0, faults);
      }
      List<String> header = schema.getFields().stream().map(Type::getName).toList();
      long rows =
          reader.getFooter().getBlocks().stream().mapToLong(BlockMetaData::getRowCount).sum();
      return new Inspection(header, sample(reader, schema), rows, List.of());
    } catch (IOException | RuntimeException e) {
      return Inspection.refused(
          "cannot be read as Parquet: it is another format, is locked, or was not written to the end. Deliver it again.");
    }
  }

  private static List<String> faults(MessageType schema) {
    List<String> faults = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Type column : schema.getFields()) {
      String name = Bsn.masked(column.getName());
      if (!column.isPrimitive() || column.isRepetition(Type.Repetition.REPEATED)) {
        faults.add(
            "has the column '%s' with several values in one: deliver each as a column or a row of its own."
                .formatted(name));
      } else if (!isPlain(column)) {
        faults.add(
            "has the column '%s' of a type that is not read (%s): deliver it as text, a number, a date, or a timestamp in microseconds."
                .formatted(name, typeName(column)));
      }
      if (!names.add(column.getName().toLowerCase(Locale.ROOT))) {
        faults.add("has the column '%s' twice: deliver it once.".formatted(name));
      }
    }
    return faults;
  }

  private static String typeName(Type column) {
    LogicalTypeAnnotation meant = column.getLogicalTypeAnnotation();
    return meant == null
        ? column.asPrimitiveType().getPrimitiveTypeName().toString()
        : meant.toString();
  }

  /** Whether a column has values that can be written as one text. */
  private static boolean isPlain(Type column) {
    LogicalTypeAnnotation meant = column.getLogicalTypeAnnotation();
    if (meant instanceof TimestampLogicalTypeAnnotation time) {
      return time.getUnit() != TimeUnit.NANOS;
    }
    boolean isNumber = meant instanceof LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
    return switch (column.asPrimitiveType().getPrimitiveTypeName()) {
      case BOOLEAN, FLOAT, DOUBLE, INT96 -> meant == null;
      case INT32, INT64 ->
          meant == null
              || isNumber
              || meant instanceof LogicalTypeAnnotation.IntLogicalTypeAnnotation
              || meant instanceof LogicalTypeAnnotation.DateLogicalTypeAnnotation;
      case BINARY ->
          isNumber
              || meant instanceof LogicalTypeAnnotation.StringLogicalTypeAnnotation
              || meant instanceof LogicalTypeAnnotation.EnumLogicalTypeAnnotation;
      case FIXED_LEN_BYTE_ARRAY -> isNumber;
    };
  }

  private static List<List<String>> sample(ParquetFileReader reader, MessageType schema)
      throws IOException {
    List<List<String>> sample = new ArrayList<>();
    PageReadStore pages = reader.readNextRowGroup();
    while (pages != null && sample.size() < Inspection.SAMPLE) {
      RecordReader<Group> rows =
          new ColumnIOFactory()
              .getColumnIO(schema)
              .getRecordReader(pages, new GroupRecordConverter(schema));
      for (long i = 0; i < pages.getRowCount() && sample.size() < Inspection.SAMPLE; i++) {
        Group row = rows.read();
        List<String> fields = new ArrayList<>();
        for (int place = 0; place < schema.getFieldCount(); place++) {
          boolean isThere = row.getFieldRepetitionCount(place) > 0;
          // A double that is a whole number is one here too.
          fields.add(isThere ? row.getValueToString(place, 0).replaceFirst("\\.0$", "") : "");
        }
        sample.add(fields);
      }
      pages = sample.size() < Inspection.SAMPLE ? reader.readNextRowGroup() : null;
    }
    return sample;
  }
}
