package nl.izamonitor.ingest;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.date_trunc;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.when;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.izamonitor.conf.FileFormat;
import nl.izamonitor.conf.Source;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.schema.MessageType;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;

/**
 * Parquet, read by Spark. Every value becomes the text that a person would write: a whole number
 * without a point, a date as 2024-12-31. Rows are counted in the footers.
 */
public final class ParquetFiles implements FormatReader {

  /** Doubles are exact up to here. */
  private static final double EXACT = 1e15;

  @Override
  public String format() {
    return "parquet";
  }

  @Override
  public List<String> mistakes(FileFormat files) {
    return new FormatKeys(files).mistakes(Set.of());
  }

  @Override
  public Inspection inspect(Source source, LandingFile file, InputStream bytes) throws IOException {
    char first = file.path().getName().charAt(0);
    if (first == '_' || first == '.') {
      return Inspection.refused(
          "has a name that begins with '%s', which readers of Parquet pass over: rename it."
              .formatted(first));
    }
    return new ParquetFooter(file).inspect();
  }

  /** Files with the same types are read as one; others may have a column as text. */
  @Override
  public Dataset<Row> read(
      SparkSession spark, FileFormat files, List<String> header, List<Delivery.File> its) {
    Map<MessageType, List<Path>> alike = new LinkedHashMap<>();
    for (Delivery.File file : its) {
      Path path = new Path(file.path());
      alike.computeIfAbsent(ParquetFooter.schema(path, spark), s -> new ArrayList<>()).add(path);
    }
    return alike.values().stream()
        .map(paths -> read(spark, paths))
        .reduce(Dataset::union)
        .orElseThrow();
  }

  private static Dataset<Row> read(SparkSession spark, List<Path> paths) {
    Dataset<Row> rows =
        spark
            .read()
            // A name is a name and no pattern.
            .option("__globPaths__", false)
            .option("mergeSchema", false)
            .parquet(paths.stream().map(Path::toString).toArray(String[]::new));
    Map<String, String> uris = new LinkedHashMap<>();
    for (Path path : paths) {
      uris.put(path.toString(), path.toUri().toString());
      uris.put(path.toUri().toString(), path.toUri().toString());
    }
    List<Column> names = new ArrayList<>();
    uris.forEach((name, uri) -> names.addAll(List.of(lit(name), lit(uri))));
    List<Column> columns = new ArrayList<>();
    columns.add(
        functions.map(names.toArray(Column[]::new)).getItem(col("_metadata.file_path")).as(PATH));
    columns.add(lit(null).cast(DataTypes.LongType).as(LINE_NUMBER));
    columns.add(lit(false).as(MALFORMED));
    for (int i = 0; i < rows.columns().length; i++) {
      Column value = rows.col("`%s`".formatted(rows.columns()[i].replace("`", "``")));
      columns.add(text(rows.schema().fields()[i].dataType(), value).as(FormatReader.field(i)));
    }
    return rows.select(columns.toArray(Column[]::new));
  }

  /** A value as text. */
  private static Column text(DataType type, Column value) {
    Column text = value.cast(DataTypes.StringType);
    if (type.equals(DataTypes.DoubleType) || type.equals(DataTypes.FloatType)) {
      Column isWhole = value.mod(1).equalTo(0).and(abs(value).lt(EXACT));
      return when(isWhole, value.cast(DataTypes.LongType).cast(DataTypes.StringType))
          .otherwise(text);
    }
    if (type instanceof DecimalType) {
      return regexp_replace(text, "\\.0+$", "");
    }
    if (type.equals(DataTypes.TimestampType) || type.equals(DataTypes.TimestampNTZType)) {
      return when(date_trunc("day", value).equalTo(value), date_format(value, "yyyy-MM-dd"))
          .otherwise(text);
    }
    return text;
  }

  @Override
  public String malformedRule() {
    return "geen rij";
  }

  @Override
  public Column line(FileFormat files, List<Column> fields) {
    return concat_ws(" | ", fields.toArray(Column[]::new));
  }
}
