package nl.izamonitor.release;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Meting;
import nl.izamonitor.conf.Periods;
import nl.izamonitor.conf.Source;
import nl.izamonitor.lake.DeliveryTable;
import nl.izamonitor.lake.FigureTable;
import nl.izamonitor.lake.Internal;
import nl.izamonitor.lake.Keys;
import nl.izamonitor.lake.TallyTable;
import nl.izamonitor.model.Deliveries;
import nl.izamonitor.model.Manifest;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What a release is made of, and nothing else: tallies and figures of its indicators, versions and
 * periods.
 *
 * @param deliveries what the ids in these rows stand for
 * @param made the ids of the deliveries that the rows were made of, by {@link #key}
 */
record ReleaseInputs(
    Dataset<Row> tallies, Dataset<Row> figures, Deliveries deliveries, Map<String, String> made) {

  /** What the meting would be made of today. */
  static ReleaseInputs today(Internal lake, Conf conf, Meting meting) {
    Column wanted = wanted(conf, meting);
    return of(
        lake.read(TallyTable.TABLE).filter(wanted),
        lake.read(FigureTable.TABLE).filter(wanted),
        DeliveryTable.deliveries(lake));
  }

  /** What a frozen revision was made of. */
  static ReleaseInputs frozen(Internal lake, Manifest manifest) {
    return of(
        Manifests.rows(lake, TallyTable.TABLE, manifest),
        Manifests.rows(lake, FigureTable.TABLE, manifest),
        manifest.content().deliveries());
  }

  private static ReleaseInputs of(
      Dataset<Row> tallies, Dataset<Row> figures, Deliveries deliveries) {
    Map<String, String> made = made(tallies, figures);
    Set<String> ids = new HashSet<>();
    made.values().forEach(text -> ids.addAll(Deliveries.ids(text)));
    return new ReleaseInputs(tallies, figures, deliveries.only(ids), Map.copyOf(made));
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
                    key(row.getAs(Keys.INDICATOR), row.getAs(Keys.PERIOD)),
                    row.getAs(TallyTable.DELIVERIES),
                    (ids, more) -> ids + " " + more));
    return made;
  }

  /** Indicator, version and period of all that is in a meting. */
  private static Column wanted(Conf conf, Meting meting) {
    Column wanted = lit(false);
    for (Map.Entry<String, Periods> entry : meting.indicators().entrySet()) {
      Indicator indicator = conf.indicators().get(entry.getKey());
      wanted =
          wanted.or(
              col(Keys.INDICATOR)
                  .equalTo(indicator.code())
                  .and(col(Keys.VERSION).equalTo(indicator.version()))
                  .and(col(Keys.PERIOD).isin(entry.getValue().all().toArray())));
    }
    return wanted;
  }

  /** An indicator in a period. */
  static String key(String indicator, String period) {
    return indicator + "/" + period;
  }

  /**
   * Why periods of an indicator have no values at all, in Dutch: a source of which nobody
   * delivered. Who covers a part is a matter of dekking.
   */
  Map<String, String> missing(ReleaseDefinitions definitions, Indicator indicator) {
    Map<String, String> missing = new HashMap<>();
    for (String period : definitions.meting().indicators().get(indicator.code()).all()) {
      Set<String> slices =
          Deliveries.ids(made.getOrDefault(key(indicator.code(), period), "")).stream()
              .map(id -> deliveries.slices().getOrDefault(id, ""))
              .collect(Collectors.toSet());
      List<String> absent =
          indicator.tables().stream()
              .map(definitions.conf().sources()::get)
              .filter(source -> !isIn(source, period, slices))
              .map(ReleaseInputs::named)
              .sorted()
              .toList();
      if (!absent.isEmpty()) {
        missing.put(period, "geen levering van " + String.join(", ", absent));
      }
    }
    return missing;
  }

  /** The datajaar of a delivery of figures is not that of the figures in it. */
  private static boolean isIn(Source source, String period, Set<String> slices) {
    String table = source.source();
    return source.figures() != null
        ? slices.stream().anyMatch(slice -> slice.startsWith(table + "/"))
        : source.dekking().expected().stream()
            .anyMatch(l -> slices.contains("%s/%s/%s".formatted(table, l, period)));
  }

  private static String named(Source source) {
    List<String> expected = source.dekking().expected();
    return expected.size() == 1
        ? "%s van %s".formatted(source.source(), expected.get(0))
        : source.source();
  }

  /** The indicators that rest on a synthetic delivery in any period. */
  Set<String> syntheticIndicators() {
    return made.entrySet().stream()
        .filter(one -> deliveries.isSynthetic(one.getValue()))
        .map(one -> one.getKey().substring(0, one.getKey().indexOf('/')))
        .collect(Collectors.toSet());
  }
}
