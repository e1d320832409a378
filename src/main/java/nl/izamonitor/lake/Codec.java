package nl.izamonitor.lake;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.io.Serializable;
import java.sql.Date;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.izamonitor.model.IndicatorKey;
import nl.izamonitor.model.Place;
import nl.izamonitor.model.Release;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.Metadata;
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
  static <R> Columns<R> of(Class<R> record) {
    return new Columns<>(record);
  }

  /** The columns of the table, in their order. */
  public StructType schema() {
    return schema;
  }

  /** A record as a row, in the order of the columns. */
  public Row row(R record) {
    return RowFactory.create(values.stream().map(value -> value.apply(record)).toArray());
  }

  /** What a record has in its columns, by their names; null where it has nothing. */
  public Map<String, Object> values(R record) {
    Map<String, Object> named = new LinkedHashMap<>();
    for (int i = 0; i < values.size(); i++) {
      named.put(schema.fields()[i].name(), values.get(i).apply(record));
    }
    return named;
  }

  /** The record of a row, which may have its columns in any order, and others. */
  public R read(Row row) {
    return reader.apply(new Fields(row));
  }

  /** The records of rows that are few enough to be looked at here. */
  public List<R> collect(Dataset<Row> rows) {
    return rows.collectAsList().stream().map(this::read).toList();
  }

  /**
   * Gives the records of rows one at a time, however many they are; one Spark job.
   *
   * @param key columns that give the order
   */
  public void each(Dataset<Row> rows, List<String> key, Consumer<R> reader) {
    Iterator<Row> sorted =
        rows.coalesce(1)
            .sortWithinPartitions(
                key.stream().map(functions::col).toArray(org.apache.spark.sql.Column[]::new))
            .toLocalIterator();
    while (sorted.hasNext()) {
      reader.accept(read(sorted.next()));
    }
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

  /**
   * The columns of a table in their order, each with its Dutch comment and what a record has in it.
   */
  static final class Columns<R> {

    private final List<Column<R>> columns = new ArrayList<>();

    /** A part of a record. */
    interface Part<R, T> extends Function<R, T>, Serializable {}

    Columns(Class<R> record) {}

    Columns<R> required(String name, DataType type, String comment, Column.Value<R> value) {
      return add(new StructField(name, type, false, Metadata.empty()), comment, value);
    }

    Columns<R> optional(String name, DataType type, String comment, Column.Value<R> value) {
      return add(new StructField(name, type, true, Metadata.empty()), comment, value);
    }

    private Columns<R> add(StructField field, String comment, Column.Value<R> value) {
      columns.add(new Column<>(field.withComment(comment), value));
      return this;
    }

    /** Which release of which meting. */
    Columns<R> release(Part<R, Release> release) {
      return required(Keys.METING, StringType, "de meting", r -> release.apply(r).meting())
          .required(
              Keys.REVISION,
              StringType,
              "concept, of het nummer van de revisie",
              r -> release.apply(r).revision());
    }

    Columns<R> indicator(Part<R, IndicatorKey> indicator) {
      return required(
              Keys.INDICATOR, StringType, "code van de indicator", r -> indicator.apply(r).code())
          .required(
              Keys.VERSION,
              IntegerType,
              "versie van de definitie",
              r -> indicator.apply(r).version());
    }

    Columns<R> place(Part<R, Place> place) {
      return period(place).region(place);
    }

    /** The place, with the date of the regions that the figures of the release are about. */
    Columns<R> place(Part<R, Release> release, Part<R, Place> place) {
      return period(place)
          .required(
              Keys.INDELING,
              DateType,
              "datum van de regio-indeling",
              r -> Date.valueOf(release.apply(r).indeling()))
          .region(place);
    }

    private Columns<R> period(Part<R, Place> place) {
      return required(
          Keys.PERIOD, StringType, "datajaar of kwartaal", r -> place.apply(r).period());
    }

    private Columns<R> region(Part<R, Place> place) {
      return required(Keys.LEVEL, StringType, "niveau van de regio", r -> place.apply(r).level())
          .required(
              Keys.REGION,
              StringType,
              "code van de regio; NL voor Nederland, ONBEKEND zonder bekende regio",
              r -> place.apply(r).region())
          .required(
              Keys.BREAKDOWN,
              StringType,
              "uitsplitsing: totaal, een lijst zoals leeftijdsgroep, of een kruis zoals leeftijdsgroep*geslacht",
              r -> place.apply(r).breakdown())
          .required(
              Keys.CATEGORY,
              StringType,
              "categorie: totaal, 0-4, of van een kruis 0-4*V; ONBEKEND zonder bekende categorie",
              r -> place.apply(r).category());
    }

    /** The codec of these columns. */
    Codec<R> readBy(Reader<R> reader) {
      return new Codec<>(columns, reader);
    }
  }
}
