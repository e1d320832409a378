package nl.izamonitor.ingest;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.trim;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import nl.izamonitor.conf.Source;
import nl.izamonitor.lake.QuarantineTable;
import nl.izamonitor.lake.SmallTable;
import nl.izamonitor.lake.ValidatedTable;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Parses delimited text once. Gives per row its slice, delivery and file, whether its number of
 * fields is wrong, every field as it came, under {@link #field}, and the text of every contract
 * column, under {@link Typing#raw}, trimmed, null where it has no value.
 */
final class CsvReader {

  static final String MALFORMED = "malformed";

  private static final String PATH = "path";

  private final SparkSession spark;
  private final Source source;

  CsvReader(SparkSession spark, Source source) {
    this.spark = spark;
    this.source = source;
  }

  /**
   * Rows of files that have the same columns in the same order.
   *
   * @param line how a row is shown
   */
  record Batch(MaskedLine line, Dataset<Row> rows) {}

  /** The rows of these deliveries, whose files may have their columns in different orders. */
  List<Batch> read(List<Delivery> deliveries) {
    Map<List<String>, List<String>> byHeader = new LinkedHashMap<>();
    for (Delivery delivery : deliveries) {
      for (DeliveredFile file : delivery.files()) {
        byHeader.computeIfAbsent(file.header(), h -> new ArrayList<>()).add(file.path());
      }
    }
    return byHeader.entrySet().stream()
        .map(
            entry ->
                new Batch(
                    new MaskedLine(source, entry.getKey()),
                    parse(entry.getKey(), entry.getValue(), deliveries)))
        .toList();
  }

  private Dataset<Row> parse(List<String> header, List<String> paths, List<Delivery> deliveries) {
    Dataset<Row> parsed =
        spark
            .read()
            .schema(schema(header))
            .option("header", true)
            .option("sep", source.files().separator())
            .option("encoding", source.files().encoding())
            // Every field is parsed, or a row with too many or too few of them would not be
            // noticed.
            .option("columnPruning", false)
            .option("mode", "PERMISSIVE")
            .option("columnNameOfCorruptRecord", MALFORMED)
            .csv(paths.toArray(String[]::new));
    return parsed
        .withColumn(PATH, col("_metadata.file_path"))
        .join(broadcast(places(deliveries)), PATH)
        .select(columns(header));
  }

  /** Slice, delivery and file of every path, as Spark writes it in the metadata of a row. */
  private Dataset<Row> places(List<Delivery> deliveries) {
    List<Row> rows = new ArrayList<>();
    for (Delivery delivery : deliveries) {
      for (DeliveredFile file : delivery.files()) {
        rows.add(
            RowFactory.create(
                qualified(file.path()),
                delivery.leverancier(),
                delivery.datajaar(),
                delivery.id(),
                file.name()));
      }
    }
    StructType columns =
        new StructType()
            .add(PATH, DataTypes.StringType)
            .add(ValidatedTable.LEVERANCIER, DataTypes.StringType)
            .add(ValidatedTable.DATAJAAR, DataTypes.IntegerType)
            .add(ValidatedTable.DELIVERY, DataTypes.StringType)
            .add(QuarantineTable.FILE, DataTypes.StringType);
    return SmallTable.of(spark, rows, columns);
  }

  private String qualified(String file) {
    Path path = new Path(file);
    try {
      FileSystem files = path.getFileSystem(spark.sparkContext().hadoopConfiguration());
      return files.makeQualified(path).toUri().toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Columns go by position here, since names of files may be empty or differ in case only. */
  private static StructType schema(List<String> header) {
    StructType schema = new StructType();
    for (int i = 0; i < header.size(); i++) {
      schema = schema.add(new StructField(field(i), DataTypes.StringType, true, Metadata.empty()));
    }
    return schema.add(MALFORMED, DataTypes.StringType);
  }

  /** The name of the column with a field as it came. */
  static String field(int position) {
    return "f" + position;
  }

  private Column[] columns(List<String> header) {
    List<Column> columns = new ArrayList<>();
    columns.add(col(ValidatedTable.LEVERANCIER));
    columns.add(col(ValidatedTable.DATAJAAR));
    columns.add(col(ValidatedTable.DELIVERY));
    columns.add(col(QuarantineTable.FILE));
    columns.add(col(MALFORMED).isNotNull().as(MALFORMED));
    IntStream.range(0, header.size()).forEach(i -> columns.add(col(field(i))));
    List<String> names = header.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    for (String column : source.columns().keySet()) {
      int position = names.indexOf(source.delivered(column).toLowerCase(Locale.ROOT));
      columns.add(clean(col(field(position))).as(Typing.raw(column)));
    }
    return columns.toArray(Column[]::new);
  }

  private Column clean(Column text) {
    Column clean = nullif(trim(text), lit(""));
    for (String missing : source.files().missing()) {
      clean = nullif(clean, lit(missing));
    }
    return clean;
  }
}
