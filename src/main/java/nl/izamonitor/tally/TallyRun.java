package nl.izamonitor.tally;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Source;
import nl.izamonitor.lake.FigureTable;
import nl.izamonitor.lake.Internal;
import nl.izamonitor.lake.Keys;
import nl.izamonitor.lake.SideBySide;
import nl.izamonitor.lake.Table;
import nl.izamonitor.lake.TallyTable;
import nl.izamonitor.lake.ValidatedTable;
import nl.izamonitor.lake.WithdrawalTable;
import nl.izamonitor.region.Regions;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/**
 * Counts the lake:
 *
 * <ol>
 *   <li>finds the indicators whose sources have rows;
 *   <li>reads every source once and adds up, and adds the dekking of each indicator, to {@code
 *       curated/tally} in one commit;
 *   <li>takes over published figures, to {@code curated/figure} in one commit.
 * </ol>
 */
public final class TallyRun {

  private final Internal lake;
  private final Conf conf;
  private final Regions regions;
  private final String run;

  public TallyRun(Internal lake, Conf conf, Regions regions, String run) {
    this.lake = lake;
    this.conf = conf;
    this.regions = regions;
    this.run = run;
  }

  /** Counts every indicator whose sources are there; gives their codes. */
  public List<String> run() {
    DeliveryIds delivered = DeliveryIds.of(lake, conf);
    List<Indicator> possible =
        conf.indicators().values().stream()
            .filter(indicator -> delivered.all(indicator.tables()))
            .toList();
    Map<String, String> deliveries = new TreeMap<>();
    for (Indicator indicator : possible) {
      for (int year : delivered.years(indicator)) {
        String ids = delivered.ids(conf, indicator, year);
        deliveries.put(indicator.code() + "/" + year, ids);
        // A delivery of figures is about all periods that stand in it.
        deliveries.merge(indicator.code() + "/", ids, (one, other) -> one + " " + other);
      }
    }
    List<Indicator> counted = possible.stream().filter(i -> i.numerator() != null).toList();
    List<Indicator> published = possible.stream().filter(i -> i.published() != null).toList();
    SideBySide.run(
        List.of(
            () ->
                tally(
                    counted,
                    new Dekking(conf, regions, delivered, new SourceRows(lake, conf, delivered)),
                    deliveries),
            () -> figures(published, deliveries)));
    return possible.stream().map(Indicator::code).toList();
  }

  /** What is not there of what indicators need, a sentence each. */
  public List<String> absent() {
    return new AbsentCounts(lake, conf, DeliveryIds.of(lake, conf)).sentences();
  }

  private void tally(List<Indicator> indicators, Dekking dekking, Map<String, String> deliveries) {
    clear(TallyTable.TABLE, indicators, indicator -> indicator.numerator() != null);
    if (indicators.isEmpty()) {
      return;
    }
    // Looked at before they are stored: sources are read once.
    Dataset<Row> counted =
        Tallies.of(TallySetting.of(conf, regions), indicators, this::validated)
            .persist(StorageLevel.DISK_ONLY());
    try {
      Dataset<Row> tallies =
          counted.drop(DenominatorGaps.ROWS).unionByName(dekking.of(indicators, counted));
      lake.replace(
          TallyTable.TABLE,
          Tallies.withDeliveries(tallies, deliveries),
          "indicator in (%s)".formatted(quoted(indicators)),
          run);
    } finally {
      counted.unpersist();
    }
  }

  /** Of an indicator whose last delivery was withdrawn nothing stays. */
  private void clear(Table table, List<Indicator> possible, Predicate<Indicator> isOf) {
    List<Indicator> others =
        conf.indicators().values().stream()
            .filter(isOf.and(indicator -> !possible.contains(indicator)))
            .toList();
    // Nothing else takes a delivery away, and to look costs a reading of the table.
    if (others.isEmpty() || !lake.exists(WithdrawalTable.TABLE)) {
      return;
    }
    Dataset<Row> left = lake.read(table).filter(col(Keys.INDICATOR).isin(codes(others)));
    if (!left.isEmpty()) {
      lake.replace(
          table, left.filter(lit(false)), "indicator in (%s)".formatted(quoted(others)), run);
    }
  }

  private static Object[] codes(List<Indicator> indicators) {
    return indicators.stream().map(Indicator::code).toArray();
  }

  private void figures(List<Indicator> indicators, Map<String, String> deliveries) {
    clear(FigureTable.TABLE, indicators, indicator -> indicator.published() != null);
    Figures.of(conf, regions, indicators, this::validated)
        .ifPresent(
            figures ->
                lake.replace(
                    FigureTable.TABLE,
                    Tallies.withDeliveries(figures, deliveries),
                    "indicator in (%s)".formatted(quoted(indicators)),
                    run));
  }

  private Dataset<Row> validated(Source source) {
    return lake.read(ValidatedTable.of(conf, source));
  }

  private static String quoted(List<Indicator> indicators) {
    return indicators.stream().map(i -> "'" + i.code() + "'").collect(Collectors.joining(", "));
  }
}
