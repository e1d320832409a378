package nl.izamonitor.indicator;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Source;
import nl.izamonitor.lake.SmallTable;
import nl.izamonitor.lake.TallyTable;
import nl.izamonitor.lake.ValidatedTable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Adds up validated rows to tallies: every source is read once, whatever the number of indicators.
 */
public final class Tally {

  private static final String OF = "of_indicator";
  private static final String IN = "in_period";
  private static final String IDS = "ids";

  private Tally() {}

  /**
   * The tallies of counted indicators, without {@link TallyTable#DELIVERIES}.
   *
   * @param tables the validated rows of a source
   * @param apart columns beside the datajaar that keep rows apart; they come back as they are
   */
  public static Dataset<Row> of(
      Conf conf,
      List<Indicator> indicators,
      Function<Source, Dataset<Row>> tables,
      String... apart) {
    List<String> keys =
        Stream.concat(Stream.of(apart), Stream.of(ValidatedTable.DATAJAAR)).toList();
    List<Dataset<Row>> tallies = new ArrayList<>();
    // Apart, for samples are small and have sums that would slow down all others.
    for (boolean sampled : new boolean[] {false, true}) {
      List<Indicator> own =
          indicators.stream()
              .filter(i -> i.numerator() != null && i.method().isSampled() == sampled)
              .toList();
      conf.sources().values().stream()
          .flatMap(source -> cells(conf, source, own, keys, tables).stream())
          .reduce(Dataset::unionByName)
          .ifPresent(cells -> tallies.add(addUp(cells, List.of(apart), sampled)));
    }
    return tallies.stream().reduce(Dataset::unionByName).orElseThrow();
  }

  private static List<Dataset<Row>> cells(
      Conf conf,
      Source source,
      List<Indicator> indicators,
      List<String> keys,
      Function<Source, Dataset<Row>> tables) {
    List<Need> needs = Need.of(indicators, source.source());
    return needs.isEmpty()
        ? List.of()
        : List.of(new SourcePass(conf, source, needs, keys).cells(tables.apply(source)));
  }

  private static Dataset<Row> addUp(Dataset<Row> cells, List<String> apart, boolean sampled) {
    List<Column> by = new ArrayList<>(apart.stream().map(functions::col).toList());
    by.add(col(TallyTable.INDICATOR));
    by.add(col(TallyTable.VERSION));
    by.add(col(ValidatedTable.DATAJAAR).cast("string").as(TallyTable.PERIOD));
    by.add(col(TallyTable.BREAKDOWN));
    by.add(col(TallyTable.CATEGORY));
    by.add(col(TallyTable.STRATUM));
    by.add(col(TallyTable.BOUWSTEEN));
    List<Column> sums = new ArrayList<>();
    Stream.of(TallyTable.NUMERATOR, TallyTable.DENOMINATOR, TallyTable.SUM_SQUARES)
        .forEach(name -> sums.add(sum(name).as(name)));
    if (sampled) {
      TallyTable.SAMPLE.forEach(name -> sums.add(sum(name).as(name)));
    }
    Dataset<Row> added =
        cells
            .groupBy(by.toArray(Column[]::new))
            .agg(sum(TallyTable.N).as(TallyTable.N), sums.toArray(Column[]::new));
    return sampled ? added : notSampled(added);
  }

  /** With sums of samples that are 0. */
  static Dataset<Row> notSampled(Dataset<Row> tallies) {
    List<Column> columns = new ArrayList<>();
    columns.add(col("*"));
    TallyTable.SAMPLE.forEach(name -> columns.add(lit(0L).as(name)));
    return tallies.select(columns.toArray(Column[]::new));
  }

  /**
   * Tallies with the deliveries that they were made of, given per {@code indicator/period}; those
   * of {@code indicator/} are for periods that are not named.
   */
  static Dataset<Row> withDeliveries(
      Dataset<Row> tallies, Map<String, String> byIndicatorAndPeriod) {
    List<Row> rows = new ArrayList<>();
    byIndicatorAndPeriod.forEach(
        (key, ids) -> {
          int slash = key.indexOf('/');
          rows.add(RowFactory.create(key.substring(0, slash), key.substring(slash + 1), ids));
        });
    Dataset<Row> named =
        SmallTable.of(
            tallies.sparkSession(),
            rows,
            new StructType()
                .add(OF, DataTypes.StringType)
                .add(IN, DataTypes.StringType)
                .add(IDS, DataTypes.StringType));
    Column own = col(TallyTable.INDICATOR).equalTo(col(OF));
    Dataset<Row> exact =
        tallies
            .join(broadcast(named), own.and(col(TallyTable.PERIOD).equalTo(col(IN))), "left")
            .drop(OF, IN)
            .withColumnRenamed(IDS, TallyTable.DELIVERIES);
    return exact
        .join(broadcast(named.filter(col(IN).equalTo(""))), own, "left")
        .withColumn(TallyTable.DELIVERIES, coalesce(col(TallyTable.DELIVERIES), col(IDS), lit("")))
        .drop(OF, IN, IDS);
  }
}
