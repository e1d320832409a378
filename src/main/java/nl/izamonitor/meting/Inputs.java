package nl.izamonitor.meting;

import static org.apache.spark.sql.functions.broadcast;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Meting;
import nl.izamonitor.conf.Periods;
import nl.izamonitor.lake.Keys;
import nl.izamonitor.lake.SmallTable;
import nl.izamonitor.lake.TallyTable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * What a meting is made of, and nothing else: rows of its indicators, versions and periods.
 *
 * @param deliveries what the ids in these rows stand for
 * @param made the ids of the deliveries that the rows were made of, with spaces between them, by
 *     {@code indicator/period}; without rows it is empty
 */
record Inputs(
    Dataset<Row> tallies, Dataset<Row> figures, Deliveries deliveries, Map<String, String> made) {

  private static final String[] KEY = {Keys.INDICATOR, Keys.VERSION, Keys.PERIOD};

  /** The part of these rows that belongs to a meting. */
  Inputs of(Conf conf, Meting meting) {
    Dataset<Row> wanted = wanted(conf, meting);
    Dataset<Row> own = belonging(tallies, wanted);
    Dataset<Row> taken = belonging(figures, wanted);
    Map<String, String> made = made(own, taken);
    Set<String> ids = new HashSet<>();
    made.values().forEach(text -> ids.addAll(List.of(text.split(" ", -1))));
    return new Inputs(own, taken, deliveries.only(ids), made);
  }

  /** What was made of a synthetic delivery, as {@code indicator/period}. */
  Set<String> synthetic() {
    return made.entrySet().stream()
        .filter(one -> deliveries.isSynthetic(one.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The indicators that rest on a synthetic delivery in any period. */
  Set<String> syntheticIndicators() {
    return synthetic().stream()
        .map(made -> made.substring(0, made.indexOf('/')))
        .collect(Collectors.toSet());
  }

  /** All of these rows. */
  static Inputs all(Dataset<Row> tallies, Dataset<Row> figures, Deliveries deliveries) {
    return new Inputs(tallies, figures, deliveries, made(tallies, figures));
  }

  /** Read once, for the manifest and for what is missing; there are few. */
  private static Map<String, String> made(Dataset<Row> tallies, Dataset<Row> figures) {
    String[] columns = {Keys.PERIOD, TallyTable.DELIVERIES};
    Map<String, String> made = new HashMap<>();
    tallies
        .select(Keys.INDICATOR, columns)
        .union(figures.select(Keys.INDICATOR, columns))
        .distinct()
        .collectAsList()
        .forEach(
            row ->
                made.merge(
                    row.getString(0) + "/" + row.getString(1),
                    row.getString(2),
                    (ids, more) -> ids + " " + more));
    return made;
  }

  private static Dataset<Row> belonging(Dataset<Row> rows, Dataset<Row> wanted) {
    return rows.join(broadcast(wanted), KEY, "left_semi").select(columns(rows));
  }

  private static Column[] columns(Dataset<Row> rows) {
    return Stream.of(rows.columns()).map(functions::col).toArray(Column[]::new);
  }

  /** Indicator, version and period of all that is in a meting. */
  private Dataset<Row> wanted(Conf conf, Meting meting) {
    List<Row> rows = new ArrayList<>();
    for (Map.Entry<String, Periods> entry : meting.indicators().entrySet()) {
      Indicator indicator = conf.indicators().get(entry.getKey());
      for (String period : entry.getValue().all()) {
        rows.add(RowFactory.create(indicator.code(), indicator.version(), period));
      }
    }
    StructType columns =
        new StructType()
            .add(Keys.INDICATOR, DataTypes.StringType)
            .add(Keys.VERSION, DataTypes.IntegerType)
            .add(Keys.PERIOD, DataTypes.StringType);
    return SmallTable.of(tallies.sparkSession(), rows, columns);
  }
}
