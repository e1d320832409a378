package nl.izamonitor.tally;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.MissingSigns;
import nl.izamonitor.conf.NeededColumns;
import nl.izamonitor.conf.Source;
import nl.izamonitor.lake.DeliveryTable;
import nl.izamonitor.lake.Fields;
import nl.izamonitor.lake.Internal;
import nl.izamonitor.lake.QualityTable;
import nl.izamonitor.lake.ValidatedTable;

/** Which indicators need a column that files did not have: they have no value of it there. */
record AbsentCounts(Internal lake, Conf conf, DeliveryIds delivered) {

  /** A sentence per column of which rows are in. */
  List<String> sentences() {
    Map<String, Set<String>> absent = new TreeMap<>();
    Map<String, List<String>> needing = needing();
    if (needing.isEmpty()) {
      return List.of();
    }
    lake
        .read(QualityTable.TABLE)
        .filter(col(QualityTable.RULE).endsWith(MissingSigns.Meaning.ABSENT.of("")))
        .collectAsList()
        .stream()
        .map(Fields::new)
        .filter(row -> delivered.ids(row.text(DeliveryTable.SOURCE)).contains(id(row)))
        .forEach(
            row ->
                absent
                    .computeIfAbsent(
                        key(row.text(DeliveryTable.SOURCE), row.text(QualityTable.RULE)),
                        k -> new TreeSet<>())
                    .add(
                        "%d (%s)"
                            .formatted(
                                row.small(ValidatedTable.DATAJAAR),
                                row.text(ValidatedTable.LEVERANCIER))));
    List<String> sentences = new ArrayList<>();
    absent.forEach(
        (key, slices) -> {
          if (needing.containsKey(key)) {
            String[] names = key.split("/", 2);
            sentences.add(
                "the column '%s' of %s was not delivered for %s: %s has no value there"
                    .formatted(
                        names[1].substring(0, names[1].indexOf(": ")),
                        names[0],
                        String.join(", ", slices),
                        String.join(", ", needing.get(key))));
          }
        });
    return sentences;
  }

  /** The indicators that need a column that may be absent. */
  private Map<String, List<String>> needing() {
    Map<String, List<String>> needing = new TreeMap<>();
    conf.indicators()
        .values()
        .forEach(
            indicator -> {
              for (String table : indicator.tables()) {
                Source source = conf.sources().get(table);
                new NeededColumns(indicator, source)
                    .all().stream()
                        .filter(column -> source.columns().get(column).mayBeAbsent())
                        .forEach(
                            column ->
                                needing
                                    .computeIfAbsent(
                                        key(table, MissingSigns.Meaning.ABSENT.of(column)),
                                        k -> new ArrayList<>())
                                    .add(indicator.code()));
              }
            });
    return needing;
  }

  private static String id(Fields row) {
    return row.text(ValidatedTable.DELIVERY);
  }

  private static String key(String source, String rule) {
    return source + "/" + rule;
  }
}
