package nl.izamonitor.tally;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Source;
import nl.izamonitor.conf.SourceDekking;
import nl.izamonitor.lake.DeliveryTable;
import nl.izamonitor.lake.Fields;
import nl.izamonitor.lake.Internal;
import nl.izamonitor.lake.ValidatedTable;
import org.apache.spark.sql.Row;

/**
 * The deliveries that are in: per source and datajaar the id of the delivery of each leverancier.
 */
record DeliveryIds(Map<String, SortedMap<Integer, SortedMap<String, String>>> deliveries) {

  /** Those with rows, which say so themselves, and those whose record says that they had none. */
  static DeliveryIds of(Internal lake, Conf conf) {
    DeliveryIds delivered = new DeliveryIds(new TreeMap<>());
    for (Source source : conf.sources().values()) {
      for (Map<String, String> slice : lake.partitions(ValidatedTable.of(conf, source))) {
        delivered.add(
            source.source(),
            Integer.parseInt(slice.get(ValidatedTable.DATAJAAR)),
            slice.get(ValidatedTable.LEVERANCIER),
            slice.get(ValidatedTable.DELIVERY));
      }
    }
    for (Row empty :
        lake.read(DeliveryTable.TABLE)
            .groupBy(
                DeliveryTable.SOURCE,
                ValidatedTable.DATAJAAR,
                ValidatedTable.LEVERANCIER,
                ValidatedTable.DELIVERY)
            .agg(sum(DeliveryTable.VALID).as(DeliveryTable.VALID))
            .filter(col(DeliveryTable.VALID).equalTo(0))
            .collectAsList()) {
      Fields row = new Fields(empty);
      delivered.add(
          row.text(DeliveryTable.SOURCE),
          row.small(ValidatedTable.DATAJAAR),
          row.text(ValidatedTable.LEVERANCIER),
          row.text(ValidatedTable.DELIVERY));
    }
    return delivered;
  }

  private void add(String source, int year, String leverancier, String delivery) {
    deliveries
        .computeIfAbsent(source, s -> new TreeMap<>())
        .computeIfAbsent(year, y -> new TreeMap<>())
        .put(leverancier, delivery);
  }

  /** Whether something came in of every one of these sources. */
  boolean all(List<String> sources) {
    return deliveries.keySet().containsAll(sources);
  }

  /** The years of which something came in of a source. */
  Set<Integer> years(String source) {
    return deliveries.getOrDefault(source, new TreeMap<>()).keySet();
  }

  /** The leveranciers of a source who delivered a year. */
  Set<String> leveranciers(String source, int year) {
    return of(source, year).keySet();
  }

  /** The ids of the deliveries of a source. */
  Set<String> ids(String source) {
    Set<String> ids = new TreeSet<>();
    deliveries.getOrDefault(source, new TreeMap<>()).values().forEach(d -> ids.addAll(d.values()));
    return ids;
  }

  /** The years of which something came in of any source of an indicator. */
  Set<Integer> years(Indicator indicator) {
    TreeSet<Integer> years = new TreeSet<>();
    indicator.tables().forEach(table -> years.addAll(years(table)));
    return years;
  }

  /**
   * The ids of the deliveries of an indicator and year with spaces between them; delivered areas
   * are among them.
   */
  String ids(Conf conf, Indicator indicator, int year) {
    List<String> ids = new ArrayList<>();
    indicator.tables().stream()
        .flatMap(table -> Stream.concat(Stream.of(table), areas(conf, table)))
        .distinct()
        .forEach(table -> ids.addAll(new TreeSet<>(of(table, year).values())));
    return String.join(" ", ids);
  }

  private static Stream<String> areas(Conf conf, String table) {
    SourceDekking.Geleverd areas = conf.sources().get(table).dekking().geleverd();
    return areas == null ? Stream.empty() : Stream.of(areas.table());
  }

  private SortedMap<String, String> of(String source, int year) {
    return deliveries.getOrDefault(source, new TreeMap<>()).getOrDefault(year, new TreeMap<>());
  }
}
