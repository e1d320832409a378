package nl.izamonitor.source;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.url_decode;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import nl.izamonitor.conf.Source;
import nl.izamonitor.lake.QuarantineTable;
import nl.izamonitor.lake.ValidatedTable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Parses delimited text once. Gives per row its slice and file, the row as delivered with sensitive
 * and undeclared fields masked, whether its number of fields is wrong, and the text of every
 * contract column, under {@link Typing#raw}, trimmed, null where it has no value.
 */
final class CsvReader {

  static final String MALFORMED = "malformed";
  static final String MASK = "***";

  private static final String PATH = "path";

  private final SparkSession spark;
  private final Source source;

  CsvReader(SparkSession spark, Source source) {
    this.spark = spark;
    this.source = source;
  }

  /** The rows of these files, which may have their columns in different orders. */
  Dataset<Row> read(List<DeliveredFile> files) {
    Map<List<String>, List<String>> byHeader = new LinkedHashMap<>();
    files.forEach(
        file -> byHeader.computeIfAbsent(file.header(), h -> new ArrayList<>()).add(file.path()));
    return byHeader.entrySet().stream()
        .map(entry -> parse(entry.getKey(), entry.getValue()))
        .reduce(Dataset::unionByName)
        .orElseThrow();
  }

  private Dataset<Row> parse(List<String> header, List<String> paths) {
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
            .csv(paths.toArray(String[]::new))
            .withColumn(PATH, split(col("_metadata.file_path"), "/"));
    return parsed.select(columns(header));
  }

  /** Columns go by position here, since names of files may be empty or differ in case only. */
  private static StructType schema(List<String> header) {
    StructType schema = new StructType();
    for (int i = 0; i < header.size(); i++) {
      schema = schema.add(new StructField(field(i), DataTypes.StringType, true, Metadata.empty()));
    }
    return schema.add(MALFORMED, DataTypes.StringType);
  }

  private static String field(int position) {
    return "f" + position;
  }

  private Column[] columns(List<String> header) {
    List<Column> columns = new ArrayList<>();
    columns.add(element_at(col(PATH), lit(-3)).as(ValidatedTable.LEVERANCIER));
    columns.add(element_at(col(PATH), lit(-2)).cast("int").as(ValidatedTable.DATAJAAR));
    columns.add(url_decode(element_at(col(PATH), lit(-1))).as(QuarantineTable.FILE));
    columns.add(col(MALFORMED).isNotNull().as(MALFORMED));
    columns.add(masked(header).as(QuarantineTable.LINE));
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

  private Column masked(List<String> header) {
    List<String> open =
        source.columns().entrySet().stream()
            .filter(column -> !column.getValue().sensitive())
            .map(column -> source.delivered(column.getKey()).toLowerCase(Locale.ROOT))
            .toList();
    Column[] fields =
        IntStream.range(0, header.size())
            .mapToObj(
                i ->
                    open.contains(header.get(i).toLowerCase(Locale.ROOT))
                        ? coalesce(col(field(i)), lit(""))
                        : lit(MASK))
            .toArray(Column[]::new);
    return when(col(MALFORMED).isNotNull(), lit(MASK))
        .otherwise(concat_ws(source.files().separator(), fields));
  }
}
