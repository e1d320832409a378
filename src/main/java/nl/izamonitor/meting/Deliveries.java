package nl.izamonitor.meting;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Source;
import nl.izamonitor.lake.DeliveryTable;
import nl.izamonitor.lake.Internal;
import nl.izamonitor.lake.ValidatedTable;
import org.apache.spark.sql.Row;

/**
 * Which delivery an id in the tallies stands for.
 *
 * @param slices {@code source/leverancier/datajaar} by id
 * @param origins by id whether it is real or synthetic, as {@link DeliveryTable} writes it
 */
record Deliveries(Map<String, String> slices, Map<String, String> origins) {

  static Deliveries current(Internal lake) {
    Map<String, String> slices = new TreeMap<>();
    Map<String, String> origins = new TreeMap<>();
    for (Row row :
        lake.read(DeliveryTable.TABLE)
            .select(
                DeliveryTable.SOURCE,
                ValidatedTable.LEVERANCIER,
                ValidatedTable.DATAJAAR,
                ValidatedTable.DELIVERY,
                DeliveryTable.ORIGIN)
            .distinct()
            .collectAsList()) {
      slices.put(
          row.getString(3),
          "%s/%s/%d".formatted(row.getString(0), row.getString(1), row.getInt(2)));
      origins.put(row.getString(3), row.getString(4));
    }
    return new Deliveries(slices, origins);
  }

  /** Only these ids, as a manifest keeps them. */
  Deliveries only(Set<String> ids) {
    Map<String, String> kept = new TreeMap<>(slices);
    kept.keySet().retainAll(ids);
    Map<String, String> of = new TreeMap<>(origins);
    of.keySet().retainAll(ids);
    return new Deliveries(kept, of);
  }

  /** Whether one of these ids, with spaces between them, is of a synthetic delivery. */
  boolean isSynthetic(String ids) {
    return Arrays.stream(ids.split(" ", -1))
        .anyMatch(id -> DeliveryTable.SYNTHETIC.equals(origins.get(id)));
  }

  /** The synthetic ones, as {@code source/leverancier/datajaar}. */
  List<String> synthetic() {
    return slices.entrySet().stream()
        .filter(slice -> isSynthetic(slice.getKey()))
        .map(Map.Entry::getValue)
        .sorted()
        .toList();
  }

  /**
   * Why a period of an indicator has no values at all, in Dutch: a source of which nobody
   * delivered; empty text when there is none. Who covers a part is a matter of dekking.
   *
   * @param ids the deliveries that its tally was made of, with spaces between them
   */
  String missing(Conf conf, Indicator indicator, String period, String ids) {
    Set<String> present =
        Arrays.stream(ids.split(" ", -1))
            .map(id -> slices.getOrDefault(id, ""))
            .collect(Collectors.toSet());
    Set<String> absent = new TreeSet<>();
    for (String table : indicator.tables()) {
      Source source = conf.sources().get(table);
      List<String> expected = source.dekking().expected();
      // The datajaar of a delivery of figures is not that of the figures in it.
      boolean came =
          source.figures() != null
              ? present.stream().anyMatch(slice -> slice.startsWith(table + "/"))
              : expected.stream()
                  .anyMatch(l -> present.contains("%s/%s/%s".formatted(table, l, period)));
      if (!came) {
        absent.add(expected.size() == 1 ? "%s van %s".formatted(table, expected.get(0)) : table);
      }
    }
    return absent.isEmpty() ? "" : "geen levering van " + String.join(", ", absent);
  }
}
