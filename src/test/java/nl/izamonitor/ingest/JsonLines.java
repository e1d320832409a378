package nl.izamonitor.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.from_json;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.trim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.izamonitor.conf.FileFormat;
import nl.izamonitor.conf.Source;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;

/** A format that the software itself does not know: one JSON object a line. */
public final class JsonLines implements FormatReader {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public String format() {
    return "json lines";
  }

  @Override
  public List<String> mistakes(FileFormat files) {
    return files.separator() == null
        ? List.of()
        : List.of("The format 'json lines' has no separator: remove 'separator'.");
  }

  @Override
  public Inspection inspect(Source source, LandingFile file, InputStream bytes) throws IOException {
    List<String> header = new ArrayList<>();
    List<List<String>> sample = new ArrayList<>();
    long rows = 0;
    var reader = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      if (!line.isBlank()) {
        if (rows++ == 0) {
          try {
            JSON.readTree(line).fieldNames().forEachRemaining(header::add);
          } catch (JsonProcessingException e) {
            return Inspection.refused("does not begin with a JSON object: deliver one a line.");
          }
        }
        if (sample.size() < Inspection.SAMPLE) {
          sample.add(values(line, header));
        }
      }
    }
    return new Inspection(header, sample, rows, List.of());
  }

  private static List<String> values(String line, List<String> header) {
    try {
      JsonNode object = JSON.readTree(line);
      return header.stream().map(name -> object.path(name).asText()).toList();
    } catch (JsonProcessingException e) {
      return List.of();
    }
  }

  @Override
  public Dataset<Row> read(
      SparkSession spark, FileFormat files, List<String> header, List<Delivery.File> its) {
    Column object =
        from_json(
            col("value"), DataTypes.createMapType(DataTypes.StringType, DataTypes.StringType));
    Dataset<Row> rows =
        spark
            .read()
            .text(its.stream().map(Delivery.File::path).toArray(String[]::new))
            .filter(trim(col("value")).notEqual(""))
            .withColumn(PATH, col("_metadata.file_path"))
            .withColumn(LINE_NUMBER, lit(null).cast("long"))
            .withColumn(MALFORMED, object.isNull());
    for (int place = 0; place < header.size(); place++) {
      rows = rows.withColumn(FormatReader.field(place), object.getItem(header.get(place)));
    }
    return rows.drop("value");
  }

  @Override
  public String malformedRule() {
    return "geen JSON";
  }

  @Override
  public Column line(FileFormat files, List<Column> fields) {
    return concat_ws(" | ", fields.toArray(Column[]::new));
  }
}
