package nl.izamonitor.tally;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Source;
import nl.izamonitor.lake.Keys;
import nl.izamonitor.lake.SmallTable;
import nl.izamonitor.lake.TallyTable;
import nl.izamonitor.lake.ValidatedTable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Adds up validated rows to tallies: every source is read once, whatever the number of indicators.
 */
public final class Tallies {

  private static final String OF = "of_indicator";
  private static final String IN = "in_period";
  private static final String IDS = "ids";

  private Tallies() {}

  /**
   * The tallies of counted indicators, without {@link TallyTable#DELIVERIES}.
   *
   * @param tables the validated rows of a source
   * @param apart columns beside the datajaar that keep rows apart; they come back as they are
   */
  public static Dataset<Row> of(
      TallySetting setting,
      List<Indicator> indicators,
      Function<Source, Dataset<Row>> tables,
      String... apart) {
    List<String> keys =
        Stream.concat(Stream.of(apart), Stream.of(ValidatedTable.DATAJAAR)).toList();
    Map<CellKind, List<Indicator>> kinds =
        indicators.stream()
            .filter(indicator -> indicator.numerator() != null)
            .collect(groupingBy(i -> CellKind.of(setting.conf(), i), LinkedHashMap::new, toList()));
    List<Dataset<Row>> tallies = new ArrayList<>();
    kinds.forEach(
        (kind, own) ->
            setting.conf().sources().values().stream()
                .filter(source -> !SideBreakdown.of(own, source.source()).isEmpty())
                .map(
                    source ->
                        new SourcePass(
                                setting,
                                source,
                                SideBreakdown.of(own, source.source()),
                                kind.whose(keys))
                            .cells(withContributor(source, Counter.withRows(tables.apply(source)))))
                .reduce(Dataset::unionByName)
                .ifPresent(cells -> tallies.add(addUp(cells, List.of(apart), kind))));
    return tallies.stream().reduce(Dataset::unionByName).orElseThrow();
  }

  private static Dataset<Row> withContributor(Source source, Dataset<Row> rows) {
    Column whose = source.contributor() == null ? lit(null) : col(source.contributor());
    return rows.withColumn(Contributions.WHOSE, whose.cast("string"));
  }

  private static Dataset<Row> addUp(Dataset<Row> cells, List<String> apart, CellKind kind) {
    List<String> by = new ArrayList<>(apart);
    by.addAll(
        List.of(
            Keys.INDICATOR,
            Keys.VERSION,
            Keys.PERIOD,
            Keys.BREAKDOWN,
            Keys.CATEGORY,
            TallyTable.STRATUM,
            TallyTable.BOUWSTEEN));
    Dataset<Row> inPeriods =
        cells.withColumn(Keys.PERIOD, col(ValidatedTable.DATAJAAR).cast("string"));
    Dataset<Row> added = kind.addUp(inPeriods, by);
    return completed(kind.contributed() ? Contributions.addUp(added, by, kind.sums()) : added);
  }

  /** With sums of samples that are 0 and contributors of whom nothing is known, where not there. */
  static Dataset<Row> completed(Dataset<Row> tallies) {
    Set<String> given = Set.of(tallies.columns());
    List<Column> columns = new ArrayList<>(List.of(col("*")));
    TallyTable.SAMPLE.stream()
        .filter(name -> !given.contains(name))
        .forEach(name -> columns.add(lit(0L).as(name)));
    TallyTable.PERSONS.stream()
        .filter(name -> !given.contains(name))
        .forEach(name -> columns.add(lit(null).cast("long").as(name)));
    TallyTable.CONTRIBUTORS.stream()
        .filter(name -> !given.contains(name))
        .forEach(name -> columns.add(lit(null).cast(TallyTable.CONTRIBUTORS_TYPE).as(name)));
    return tallies.select(columns.toArray(Column[]::new));
  }

  /**
   * Tallies with the deliveries that they were made of, given per {@code indicator/period}; those
   * of {@code indicator/} are for periods that are not named.
   */
  static Dataset<Row> withDeliveries(
      Dataset<Row> tallies, Map<String, String> byIndicatorAndPeriod) {
    List<Map<String, Object>> rows = new ArrayList<>();
    byIndicatorAndPeriod.forEach(
        (key, ids) -> {
          int slash = key.indexOf('/');
          rows.add(Map.of(OF, key.substring(0, slash), IN, key.substring(slash + 1), IDS, ids));
        });
    Dataset<Row> named =
        SmallTable.named(
            tallies.sparkSession(),
            new StructType()
                .add(OF, DataTypes.StringType)
                .add(IN, DataTypes.StringType)
                .add(IDS, DataTypes.StringType),
            rows);
    Column own = col(Keys.INDICATOR).equalTo(col(OF));
    Dataset<Row> exact =
        tallies
            .join(broadcast(named), own.and(col(Keys.PERIOD).equalTo(col(IN))), "left")
            .drop(OF, IN)
            .withColumnRenamed(IDS, TallyTable.DELIVERIES);
    return exact
        .join(broadcast(named.filter(col(IN).equalTo(""))), own, "left")
        .withColumn(TallyTable.DELIVERIES, coalesce(col(TallyTable.DELIVERIES), col(IDS), lit("")))
        .drop(OF, IN, IDS);
  }
}
