package nl.izamonitor.ingest;

import static java.util.Map.entry;
import static org.apache.spark.sql.functions.broadcast;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.izamonitor.conf.Source;
import nl.izamonitor.lake.QuarantineTable;
import nl.izamonitor.lake.SmallTable;
import nl.izamonitor.lake.ValidatedTable;
import org.apache.hadoop.fs.Path;
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
    Map<List<String>, List<Delivery.File>> alike = new LinkedHashMap<>();
    List<Map<String, Object>> files = new ArrayList<>();
    for (Delivery delivery : deliveries) {
      for (Delivery.File file : delivery.files()) {
        alike.computeIfAbsent(file.header(), header -> new ArrayList<>()).add(file);
        files.add(
            delivery.row(
                Map.ofEntries(
                    entry(FormatReader.PATH, new Path(file.path()).toUri().toString()),
                    entry(QuarantineTable.FILE, file.name()))));
      }
    }
    Dataset<Row> known = broadcast(SmallTable.named(spark, FILES, files));
    FormatReader reader = FormatReaders.of(source);
    List<FileBatch> batches = new ArrayList<>();
    alike.forEach(
        (header, its) -> {
          Dataset<Row> fields =
              reader
                  .read(spark, source.files(), header, its)
                  .join(known, new String[] {FormatReader.PATH}, "inner");
          batches.add(new FileBatch(new MaskedLine(source, header), types.of(fields, header)));
        });
    return batches;
  }
}
