package nl.izamonitor.ingest;

import static java.util.Map.entry;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.izamonitor.conf.Source;
import nl.izamonitor.lake.QuarantineTable;
import nl.izamonitor.lake.SmallTable;
import nl.izamonitor.lake.ValidatedTable;
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

  private static final String YEAR = "year";

  /** In the place of the year of rows whose period cannot be read. */
  private static final String NO_YEAR = "";

  private static final StructType FILES =
      new StructType()
          .add(FormatReader.PATH, DataTypes.StringType)
          .add(YEAR, DataTypes.StringType)
          .add(ValidatedTable.LEVERANCIER, DataTypes.StringType)
          .add(ValidatedTable.DATAJAAR, DataTypes.IntegerType)
          .add(ValidatedTable.DELIVERY, DataTypes.StringType)
          .add(QuarantineTable.FILE, DataTypes.StringType);

  /** Reads the files of these deliveries, which may have their columns in different orders. */
  static List<FileBatch> read(SparkSession spark, TypedColumns types, List<Delivery> deliveries) {
    Source source = types.source();
    // A file of several years is one of several deliveries, and is read once.
    Map<String, Delivery.File> once = new LinkedHashMap<>();
    List<Map<String, Object>> files = new ArrayList<>();
    for (Delivery delivery : deliveries) {
      for (Delivery.File file : delivery.files()) {
        once.putIfAbsent(file.path(), file);
        files.add(row(delivery, file, Integer.toString(delivery.slice().datajaar())));
        if (file.takesOthers()) {
          files.add(row(delivery, file, NO_YEAR));
        }
      }
    }
    Map<List<String>, List<Delivery.File>> alike =
        once.values().stream()
            .collect(
                Collectors.groupingBy(
                    Delivery.File::header, LinkedHashMap::new, Collectors.toList()));
    Dataset<Row> known = broadcast(SmallTable.named(spark, FILES, files));
    FormatReader reader = FormatReaders.of(source);
    List<FileBatch> batches = new ArrayList<>();
    alike.forEach(
        (header, its) -> {
          Dataset<Row> read = reader.read(spark, source.files(), header, its);
          Dataset<Row> fields =
              source.period() == null
                  ? read.join(known.drop(YEAR), new String[] {FormatReader.PATH}, "inner")
                  : read.withColumn(
                          YEAR, coalesce(new DeliveredPeriods(source).year(header), lit(NO_YEAR)))
                      .join(known, new String[] {FormatReader.PATH, YEAR}, "inner")
                      .drop(YEAR);
          HeaderLayout layout = new HeaderLayout(source, header);
          Set<Integer> years = years(deliveries, its);
          batches.add(
              new FileBatch(new MaskedLine(layout, years), types.of(fields, layout, years)));
        });
    return batches;
  }

  /** The datajaren that files have rows of. */
  private static Set<Integer> years(List<Delivery> deliveries, List<Delivery.File> files) {
    Set<String> paths = files.stream().map(Delivery.File::path).collect(Collectors.toSet());
    return deliveries.stream()
        .filter(one -> one.files().stream().anyMatch(file -> paths.contains(file.path())))
        .map(one -> one.slice().datajaar())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, Object> row(Delivery delivery, Delivery.File file, String year) {
    return delivery.row(
        Map.ofEntries(
            entry(FormatReader.PATH, DeliveredPeriods.uri(file)),
            entry(YEAR, year),
            entry(QuarantineTable.FILE, file.name())));
  }
}
