package nl.izamonitor.ingest;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Source;
import nl.izamonitor.lake.QuarantineTable;
import nl.izamonitor.lake.SmallTable;
import nl.izamonitor.lake.ValidatedTable;
import nl.izamonitor.region.Regions;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;

/**
 * One source of a run, parsed once and judged row by row. What is kept on disk until the run
 * commits has no pseudonym of the delivery and no unmasked sensitive text in it.
 */
final class Judging {

  static final String REJECTED = "rejected";
  static final String FAILED = "failed";
  static final String FILTER = "filter";

  /** Which of the batches a row was read in. */
  static final String BATCH = "batch";

  private static final String NAME = "gemeente_name";
  static final String MALFORMED_RULE = "ander aantal velden dan de kop";

  private final SparkSession spark;
  private final Conf conf;
  private final Source source;
  private final Regions regions;

  Judging(SparkSession spark, Conf conf, Source source, Regions regions) {
    this.spark = spark;
    this.conf = conf;
    this.source = source;
    this.regions = regions;
  }

  /**
   * The judged rows of these deliveries, kept on disk: slice and file, the masked line where it may
   * be shown, the names of the rules it broke, the filter that set it aside, and the validated
   * columns.
   */
  Rows judge(List<Delivery> deliveries, Column persoon, Sensitive sensitive) {
    List<CsvReader.Batch> batches = new CsvReader(spark, source).read(deliveries);
    List<Dataset<Row>> typed = batches.stream().map(batch -> typed(batch.rows())).toList();
    Dates dates = dates(deliveries, typed);
    Placing placing = new Placing(spark, source, regions, dates);
    List<Dataset<Row>> kept = new ArrayList<>();
    for (int i = 0; i < batches.size(); i++) {
      Dataset<Row> verdicts =
          verdicts(placing.join(typed.get(i)))
              .withColumn(BATCH, lit(i))
              .withColumn(
                  QuarantineTable.LINE, batches.get(i).line().kept(Counting.isQuarantined()));
      kept.add(keep(verdicts, persoon, sensitive, placing));
    }
    Dataset<Row> all =
        kept.stream().reduce(Dataset::union).orElseThrow().persist(StorageLevel.DISK_ONLY());
    return new Rows(Duplicates.reject(source, all, line(batches)), dates);
  }

  /** The masked line of any row that was not rejected when it was judged. */
  private static Column line(List<CsvReader.Batch> batches) {
    Column line = col(QuarantineTable.LINE);
    for (int i = 0; i < batches.size(); i++) {
      Column here =
          col(QuarantineTable.LINE).equalTo(MaskedLine.NOT_KEPT).and(col(BATCH).equalTo(i));
      line = when(here, batches.get(i).line().rewritten()).otherwise(line);
    }
    return line;
  }

  private Dates dates(List<Delivery> deliveries, List<Dataset<Row>> typed) {
    List<Column> looked = new ArrayList<>(List.of(col(ValidatedTable.DELIVERY)));
    if (source.region() != null) {
      looked.add(col(source.region().column()));
    }
    Dataset<Row> counted =
        typed.stream()
            .map(rows -> rows.filter(Checks.filter(conf, source).isNull()))
            .map(rows -> rows.select(looked.toArray(Column[]::new)))
            .reduce(Dataset::union)
            .orElseThrow();
    return Dates.of(source, regions, deliveries, counted);
  }

  /** Judged rows, with the indeling that each delivery was read in. */
  record Rows(Dataset<Row> judged, Dates dates) {}

  /** The person of a row: the keyed hash of its pseudonym. */
  static Column persoon(Source source, String keyFile) {
    return source.person() == null
        ? null
        : udf(new Pseudonym(keyFile), DataTypes.BinaryType).apply(col(source.person().pseudonym()));
  }

  private Dataset<Row> typed(Dataset<Row> read) {
    Dataset<Row> named = read;
    for (var column : source.columns().entrySet()) {
      if (column.getValue().type() == Source.Type.GEMEENTENAAM) {
        named = withNames(named, column.getKey());
      }
    }
    List<Column> columns = new ArrayList<>();
    columns.add(col("*"));
    source.columns().keySet().forEach(name -> columns.add(Typing.typed(conf, source, name)));
    return named.select(columns.toArray(Column[]::new));
  }

  /** Adds the code of a gemeente that is delivered by name. */
  private Dataset<Row> withNames(Dataset<Row> rows, String column) {
    List<Row> names = new ArrayList<>();
    regions.gemeenteOfName().forEach((name, code) -> names.add(RowFactory.create(name, code)));
    StructType columns =
        new StructType()
            .add(NAME, DataTypes.StringType)
            .add(Typing.named(column), DataTypes.StringType);
    return rows.join(
            broadcast(SmallTable.of(spark, names, columns)),
            Typing.nameKey(col(Typing.raw(column))).equalTo(col(NAME)),
            "left")
        .drop(NAME);
  }

  private Dataset<Row> verdicts(Dataset<Row> placed) {
    List<Check> checks = Checks.of(conf, source);
    Column malformed = col(CsvReader.MALFORMED);
    Column judgeable = not(malformed).and(col(FILTER).isNull());
    return placed
        .withColumn(FILTER, when(malformed, lit(null)).otherwise(Checks.filter(conf, source)))
        .withColumns(Checks.flags(checks, judgeable))
        .withColumn(
            REJECTED,
            when(malformed, array(lit(MALFORMED_RULE)))
                .otherwise(Checks.names(checks, Source.Severity.REJECT)))
        .withColumn(FAILED, Checks.names(checks, Source.Severity.FAIL))
        .withColumn(ValidatedTable.WARNINGS, Checks.names(checks, Source.Severity.WARN));
  }

  private Dataset<Row> keep(
      Dataset<Row> verdicts, Column persoon, Sensitive sensitive, Placing placing) {
    Dataset<Row> rows = verdicts;
    if (source.person() != null) {
      Column age =
          source.person().age() == null
              ? col(ValidatedTable.DATAJAAR).minus(col(source.person().birthYear())).minus(1)
              : col(source.person().age());
      rows =
          rows.withColumn(ValidatedTable.PERSOON, persoon)
              .withColumn(ValidatedTable.LEEFTIJD, greatest(lit(0), age));
    }
    boolean placed = source.person() != null && source.region() != null;
    if (placed) {
      rows = rows.withColumn(ValidatedTable.BOUWSTEEN, placing.bouwsteen());
    }
    return rows.select(columns(placed, sensitive));
  }

  private Column[] columns(boolean placed, Sensitive sensitive) {
    List<Column> columns = new ArrayList<>();
    for (String name :
        List.of(
            ValidatedTable.LEVERANCIER,
            ValidatedTable.DATAJAAR,
            ValidatedTable.DELIVERY,
            QuarantineTable.FILE,
            QuarantineTable.LINE,
            BATCH,
            REJECTED,
            FAILED,
            ValidatedTable.WARNINGS,
            FILTER)) {
      columns.add(col(name));
    }
    if (source.person() != null) {
      columns.add(col(ValidatedTable.PERSOON));
      columns.add(col(ValidatedTable.LEEFTIJD));
    }
    columns.addAll(sensitive.columns());
    columns.add(placed ? col(ValidatedTable.BOUWSTEEN) : col(Placing.PARTS));
    return columns.toArray(Column[]::new);
  }
}
