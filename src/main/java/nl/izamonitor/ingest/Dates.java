package nl.izamonitor.ingest;

import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.izamonitor.conf.Source;
import nl.izamonitor.lake.ValidatedTable;
import nl.izamonitor.region.Regions;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The date of the indeling of every delivery of a source.
 *
 * @param key the column that tells deliveries apart here; null when every row has its own date
 * @param byKey the date by the value of that column
 * @param refusals why the indeling of a delivery cannot be known, by its id
 */
record Dates(String key, Map<Object, LocalDate> byKey, Map<String, String> refusals) {

  /**
   * Takes the dates from the contract, or finds them from the codes.
   *
   * @param typed the rows that no filter sets aside; read only when codes must be looked at
   */
  static Dates of(Source source, Regions regions, List<Delivery> deliveries, Dataset<Row> typed) {
    if (source.region() == null || source.region().perRow()) {
      return new Dates(null, Map.of(), Map.of());
    }
    if (source.region().byCodes()) {
      return found(new Recognition(regions, source), codes(source, typed));
    }
    Map<Object, LocalDate> byYear = new TreeMap<>();
    deliveries.forEach(d -> byYear.put(d.datajaar(), source.region().indelingOf(d.datajaar())));
    return new Dates(ValidatedTable.DATAJAAR, byYear, Map.of());
  }

  private static Dates found(Recognition recognition, Map<String, Set<String>> codes) {
    Dates dates = new Dates(ValidatedTable.DELIVERY, new TreeMap<>(), new TreeMap<>());
    codes.forEach(
        (delivery, its) -> {
          Recognition.Found found = recognition.find(its);
          dates.byKey().put(delivery, found.date());
          if (found.refusal() != null) {
            dates.refusals().put(delivery, found.refusal());
          }
        });
    return dates;
  }

  private static Map<String, Set<String>> codes(Source source, Dataset<Row> typed) {
    Map<String, Set<String>> codes = new TreeMap<>();
    String region = source.region().column();
    for (Row row :
        typed
            .filter(col(region).isNotNull())
            .select(ValidatedTable.DELIVERY, region)
            .distinct()
            .collectAsList()) {
      codes.computeIfAbsent(row.getString(0), d -> new HashSet<>()).add(row.getString(1));
    }
    return codes;
  }

  /** Every date at which a row can lie. */
  Collection<LocalDate> all(Regions regions) {
    return key == null ? regions.dates() : byKey.values();
  }
}
