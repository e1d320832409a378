package nl.izamonitor.opendata;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Date;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/**
 * One Parquet file while it is written. Not by Spark, which makes a folder of files with names that
 * are new every time; the types are those that every reader has.
 */
final class ParquetTable implements AutoCloseable {

  private final ParquetWriter<List<Object>> writer;

  ParquetTable(OutputStream out, OpenTable table) throws IOException {
    writer =
        new Builder(new SequentialFile(out), table)
            .withConf(new Configuration(false))
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .build();
  }

  /** Adds a row: a cell a column, null where there is none. */
  void add(List<Object> cells) throws IOException {
    writer.write(cells);
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }

  /** A file that is written from front to back, for the writer of Parquet. */
  private record SequentialFile(OutputStream out) implements OutputFile {

    @Override
    public PositionOutputStream create(long blockSize) {
      return new Counted(out);
    }

    @Override
    public PositionOutputStream createOrOverwrite(long blockSize) {
      return create(blockSize);
    }

    @Override
    public boolean supportsBlockSize() {
      return false;
    }

    @Override
    public long defaultBlockSize() {
      return 0;
    }

    private static final class Counted extends PositionOutputStream {

      private final OutputStream out;
      private long position;

      Counted(OutputStream out) {
        this.out = out;
      }

      @Override
      public long getPos() {
        return position;
      }

      @Override
      public void write(int one) throws IOException {
        out.write(one);
        position++;
      }

      @Override
      public void write(byte[] some, int from, int length) throws IOException {
        out.write(some, from, length);
        position += length;
      }

      @Override
      public void flush() throws IOException {
        out.flush();
      }

      @Override
      public void close() throws IOException {
        out.close();
      }
    }
  }

  private static final class Builder extends ParquetWriter.Builder<List<Object>, Builder> {

    private final OpenTable table;

    Builder(SequentialFile file, OpenTable table) {
      super(file);
      this.table = table;
    }

    @Override
    protected Builder self() {
      return this;
    }

    // The library wants these two still, beside those that take their place.
    @SuppressWarnings("deprecation")
    @Override
    protected WriteSupport<List<Object>> getWriteSupport(Configuration configuration) {
      return new Cells(table);
    }
  }

  /** Puts the cells of a row in their columns. */
  private static final class Cells extends WriteSupport<List<Object>> {

    private final OpenTable table;
    private RecordConsumer consumer;

    Cells(OpenTable table) {
      this.table = table;
    }

    @SuppressWarnings("deprecation")
    @Override
    public WriteContext init(Configuration configuration) {
      List<Type> columns = table.columns().stream().map(Cells::column).toList();
      return new WriteContext(new MessageType(table.name(), columns), Map.of());
    }

    private static Type column(OpenColumn column) {
      Type.Repetition repetition =
          column.required() ? Type.Repetition.REQUIRED : Type.Repetition.OPTIONAL;
      Types.PrimitiveBuilder<?> type =
          switch (column.frictionless()) {
            case "number" -> Types.primitive(PrimitiveTypeName.DOUBLE, repetition);
            case "integer" -> Types.primitive(PrimitiveTypeName.INT64, repetition);
            case "date" ->
                Types.primitive(PrimitiveTypeName.INT32, repetition)
                    .as(LogicalTypeAnnotation.dateType());
            default ->
                Types.primitive(PrimitiveTypeName.BINARY, repetition)
                    .as(LogicalTypeAnnotation.stringType());
          };
      return (Type) type.named(column.name());
    }

    @Override
    public void prepareForWrite(RecordConsumer own) {
      consumer = own;
    }

    @Override
    public void write(List<Object> cells) {
      consumer.startMessage();
      for (int i = 0; i < cells.size(); i++) {
        if (cells.get(i) != null) {
          String name = table.columns().get(i).name();
          consumer.startField(name, i);
          value(table.columns().get(i), cells.get(i));
          consumer.endField(name, i);
        }
      }
      consumer.endMessage();
    }

    private void value(OpenColumn column, Object cell) {
      if (column.type().equals(OpenColumn.NUMBER)) {
        consumer.addDouble(((Number) cell).doubleValue());
      } else if (cell instanceof Number whole) {
        consumer.addLong(whole.longValue());
      } else if (cell instanceof Date date) {
        consumer.addInteger((int) date.toLocalDate().toEpochDay());
      } else {
        consumer.addBinary(Binary.fromString(cell.toString()));
      }
    }
  }
}
