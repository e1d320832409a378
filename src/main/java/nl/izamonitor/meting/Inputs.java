package nl.izamonitor.meting;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Meting;
import nl.izamonitor.conf.Periods;
import nl.izamonitor.lake.TallyTable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What a meting is made of, and nothing else: rows of its indicators, versions and periods.
 *
 * @param deliveries what the ids in these rows stand for
 */
record Inputs(Dataset<Row> tallies, Dataset<Row> figures, Deliveries deliveries) {

  /** The part of these rows that belongs to a meting. */
  Inputs of(Conf conf, Meting meting) {
    Dataset<Row> own = tallies.filter(belongs(conf, meting));
    Dataset<Row> taken = figures.filter(belongs(conf, meting));
    Set<String> ids = new HashSet<>();
    ids(own.select(TallyTable.DELIVERIES).union(taken.select(TallyTable.DELIVERIES)))
        .forEach(row -> ids.addAll(List.of(row.getString(0).split(" ", -1))));
    return new Inputs(own, taken, deliveries.only(ids));
  }

  private static List<Row> ids(Dataset<Row> rows) {
    return rows.distinct().collectAsList();
  }

  private static Column belongs(Conf conf, Meting meting) {
    Column belongs = lit(false);
    for (Map.Entry<String, Periods> entry : meting.indicators().entrySet()) {
      Indicator indicator = conf.indicators().get(entry.getKey());
      belongs =
          belongs.or(
              col(TallyTable.INDICATOR)
                  .equalTo(indicator.code())
                  .and(col(TallyTable.VERSION).equalTo(indicator.version()))
                  .and(col(TallyTable.PERIOD).isin(entry.getValue().all().toArray())));
    }
    return belongs;
  }
}
