package nl.izamonitor.ingest;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.trim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.izamonitor.conf.Source;
import nl.izamonitor.lake.QuarantineTable;
import nl.izamonitor.lake.ValidatedTable;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Files of a source that have the same columns in the same order, read once.
 *
 * @param line how a row is shown
 * @param rows per row its slice, delivery and file, whether it is malformed, every field as it came
 *     ({@link FormatReader#field}), and of every column of the contract the text ({@link
 *     TypedColumns#text}), trimmed, null where it has no value, and the value
 */
record FileBatch(MaskedLine line, Dataset<Row> rows) {

  private static final StructType FILES =
      new StructType()
          .add(FormatReader.PATH, DataTypes.StringType)
          .add(ValidatedTable.LEVERANCIER, DataTypes.StringType)
          .add(ValidatedTable.DATAJAAR, DataTypes.IntegerType)
          .add(ValidatedTable.DELIVERY, DataTypes.StringType)
          .add(QuarantineTable.FILE, DataTypes.StringType);

  /** Reads the files of these deliveries, which may have their columns in different orders. */
  static List<FileBatch> read(SparkSession spark, TypedColumns types, List<Delivery> deliveries) {
    Source source = types.source();
    Map<List<String>, List<String>> paths = new LinkedHashMap<>();
    List<Map<String, Object>> files = new ArrayList<>();
    for (Delivery delivery : deliveries) {
      for (Delivery.File file : delivery.files()) {
        paths.computeIfAbsent(file.header(), header -> new ArrayList<>()).add(file.path());
        files.add(
            delivery.row(
                Map.of(
                    FormatReader.PATH,
                    new Path(file.path()).toUri().toString(),
                    QuarantineTable.FILE,
                    file.name())));
      }
    }
    Dataset<Row> known = broadcast(NamedRows.table(spark, FILES, files));
    FormatReader reader = FormatReaders.of(source);
    return paths.entrySet().stream()
        .map(
            batch -> {
              List<String> header = batch.getKey();
              Dataset<Row> texts =
                  reader
                      .read(spark, source.files(), header, batch.getValue())
                      .join(known, new String[] {FormatReader.PATH}, "inner")
                      .select(columns(source, header));
              return new FileBatch(new MaskedLine(source, header), types.addTo(texts));
            })
        .toList();
  }

  private static Column[] columns(Source source, List<String> header) {
    List<Column> columns = new ArrayList<>();
    columns.add(col(ValidatedTable.LEVERANCIER));
    columns.add(col(ValidatedTable.DATAJAAR));
    columns.add(col(ValidatedTable.DELIVERY));
    columns.add(col(QuarantineTable.FILE));
    columns.add(col(FormatReader.MALFORMED));
    for (int place = 0; place < header.size(); place++) {
      columns.add(col(FormatReader.field(place)));
    }
    for (String name : source.columns().keySet()) {
      Column field = col(FormatReader.field(Inspection.place(header, source, name)));
      columns.add(filled(source, field).as(TypedColumns.text(name)));
    }
    return columns.toArray(Column[]::new);
  }

  private static Column filled(Source source, Column field) {
    Column text = nullif(trim(field), lit(""));
    for (String missing : source.files().missing()) {
      text = nullif(text, lit(missing));
    }
    return text;
  }
}
