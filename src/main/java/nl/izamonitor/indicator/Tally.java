package nl.izamonitor.indicator;

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
import nl.izamonitor.lake.TallyTable;
import nl.izamonitor.lake.ValidatedTable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Adds up validated rows to tallies: every source is read once, whatever the number of indicators.
 */
public final class Tally {

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
    List<Indicator> counted = indicators.stream().filter(i -> i.numerator() != null).toList();
    List<String> keys =
        Stream.concat(Stream.of(apart), Stream.of(ValidatedTable.DATAJAAR)).toList();
    Dataset<Row> cells =
        conf.sources().values().stream()
            .flatMap(source -> cells(conf, source, counted, keys, tables).stream())
            .reduce(Dataset::unionByName)
            .orElseThrow();
    return addUp(cells, List.of(apart));
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

  private static Dataset<Row> addUp(Dataset<Row> cells, List<String> apart) {
    List<Column> by = new ArrayList<>(apart.stream().map(functions::col).toList());
    by.add(col(TallyTable.INDICATOR));
    by.add(col(TallyTable.VERSION));
    by.add(col(ValidatedTable.DATAJAAR).cast("string").as(TallyTable.PERIOD));
    by.add(col(TallyTable.BREAKDOWN));
    by.add(col(TallyTable.CATEGORY));
    by.add(col(TallyTable.BOUWSTEEN));
    return cells
        .groupBy(by.toArray(Column[]::new))
        .agg(
            sum(TallyTable.N).as(TallyTable.N),
            sum(TallyTable.NUMERATOR).as(TallyTable.NUMERATOR),
            sum(TallyTable.DENOMINATOR).as(TallyTable.DENOMINATOR),
            sum(TallyTable.SUM_SQUARES).as(TallyTable.SUM_SQUARES));
  }

  /** Tallies with the deliveries that they were made of, given per indicator and period. */
  static Dataset<Row> withDeliveries(
      Dataset<Row> tallies, Map<String, String> byIndicatorAndPeriod) {
    Column key = functions.concat(col(TallyTable.INDICATOR), lit("/"), col(TallyTable.PERIOD));
    return tallies.withColumn(
        TallyTable.DELIVERIES,
        functions.coalesce(functions.element_at(literal(byIndicatorAndPeriod), key), lit("")));
  }

  private static Column literal(Map<String, String> map) {
    Column[] entries =
        map.entrySet().stream()
            .flatMap(e -> Stream.of(lit(e.getKey()), lit(e.getValue())))
            .toArray(Column[]::new);
    return entries.length == 0 ? functions.map(lit(""), lit("")) : functions.map(entries);
  }
}
