package nl.izamonitor.indicator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Source;
import nl.izamonitor.lake.FigureTable;
import nl.izamonitor.lake.Internal;
import nl.izamonitor.lake.TallyTable;
import nl.izamonitor.lake.ValidatedTable;
import nl.izamonitor.region.Regions;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Counts the lake:
 *
 * <ol>
 *   <li>finds the indicators whose sources have rows;
 *   <li>reads every source once and adds up, to {@code curated/tally} in one commit;
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
    Map<String, Map<Integer, Set<String>>> present = present();
    List<Indicator> possible =
        conf.indicators().values().stream()
            .filter(indicator -> present.keySet().containsAll(indicator.tables()))
            .toList();
    Map<String, String> deliveries = deliveries(possible, present);
    tally(possible.stream().filter(i -> i.numerator() != null).toList(), deliveries);
    figures(possible.stream().filter(i -> i.published() != null).toList(), deliveries);
    return possible.stream().map(Indicator::code).toList();
  }

  private void tally(List<Indicator> indicators, Map<String, String> deliveries) {
    if (!indicators.isEmpty()) {
      Dataset<Row> tallies = Tally.of(conf, indicators, this::validated);
      lake.replace(
          TallyTable.TABLE,
          Tally.withDeliveries(tallies, deliveries),
          "indicator in (%s)".formatted(quoted(indicators)),
          run);
    }
  }

  private void figures(List<Indicator> indicators, Map<String, String> deliveries) {
    indicators.stream()
        .map(i -> Figures.of(conf, regions, i, validated(conf.sources().get(i.tables().get(0)))))
        .reduce(Dataset::unionByName)
        .ifPresent(
            figures ->
                lake.replace(
                    FigureTable.TABLE,
                    Tally.withDeliveries(figures, deliveries),
                    "indicator in (%s)".formatted(quoted(indicators)),
                    run));
  }

  private Dataset<Row> validated(Source source) {
    return lake.read(ValidatedTable.of(conf, source));
  }

  private static String quoted(List<Indicator> indicators) {
    return indicators.stream().map(i -> "'" + i.code() + "'").collect(Collectors.joining(", "));
  }

  /** Per source and datajaar the deliveries that are in. */
  private Map<String, Map<Integer, Set<String>>> present() {
    Map<String, Map<Integer, Set<String>>> present = new HashMap<>();
    for (Source source : conf.sources().values()) {
      Map<Integer, Set<String>> years = new TreeMap<>();
      for (Map<String, String> partition : lake.partitions(ValidatedTable.of(conf, source))) {
        years
            .computeIfAbsent(
                Integer.valueOf(partition.get(ValidatedTable.DATAJAAR)), y -> new TreeSet<>())
            .add(partition.get(ValidatedTable.DELIVERY));
      }
      if (!years.isEmpty()) {
        present.put(source.source(), years);
      }
    }
    return present;
  }

  private static Map<String, String> deliveries(
      List<Indicator> indicators, Map<String, Map<Integer, Set<String>>> present) {
    Map<String, String> deliveries = new TreeMap<>();
    for (Indicator indicator : indicators) {
      TreeSet<Integer> years = new TreeSet<>();
      indicator.tables().forEach(table -> years.addAll(present.get(table).keySet()));
      for (int year : years) {
        List<String> ids = new ArrayList<>();
        indicator
            .tables()
            .forEach(table -> ids.addAll(present.get(table).getOrDefault(year, Set.of())));
        deliveries.put(indicator.code() + "/" + year, String.join(" ", ids));
      }
    }
    return deliveries;
  }
}
