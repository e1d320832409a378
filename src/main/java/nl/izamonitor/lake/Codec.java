package nl.izamonitor.lake;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Turns the rows of a table into records and back, by the names of its columns. The only place
 * where that is done: a table says once which columns it has and what a record has in them.
 */
public final class Codec<R> implements Serializable {

  private static final long serialVersionUID = 1L;

  private final StructType schema;
  private final ArrayList<Column.Value<R>> values;
  private final Reader<R> reader;

  /** Makes a record of the fields of a row. */
  interface Reader<R> extends Function<Fields, R>, Serializable {}

  Codec(List<Column<R>> columns, Reader<R> reader) {
    this.schema = new StructType(columns.stream().map(Column::field).toArray(StructField[]::new));
    this.values = new ArrayList<>(columns.stream().map(Column::value).toList());
    this.reader = reader;
  }

  /** Begins the columns of a table whose rows are such records. */
  static <R> CodecColumns<R> of(Class<R> record) {
    return new CodecColumns<>(record);
  }

  /** The columns of the table, in their order. */
  public StructType schema() {
    return schema;
  }

  /** A record as a row, in the order of the columns. */
  public Row row(R record) {
    return RowFactory.create(values.stream().map(value -> value.apply(record)).toArray());
  }

  /** The record of a row, which may have its columns in any order, and others. */
  public R read(Row row) {
    return reader.apply(new Fields(row));
  }

  /** The records of rows that are few enough to be looked at here. */
  public List<R> collect(Dataset<Row> rows) {
    return rows.collectAsList().stream().map(this::read).toList();
  }

  /** Records as rows. */
  public Dataset<Row> rows(SparkSession spark, List<R> records) {
    return SmallTable.of(spark, records.stream().map(this::row).toList(), schema);
  }

  /**
   * The table with these columns.
   *
   * @param comment what a row is, in Dutch
   */
  Table table(String name, String comment, List<String> partitions, Map<String, String> checks) {
    return new Table(name, comment, schema, partitions, checks, false);
  }
}
