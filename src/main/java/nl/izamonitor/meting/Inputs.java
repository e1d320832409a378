package nl.izamonitor.meting;

import static org.apache.spark.sql.functions.broadcast;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Meting;
import nl.izamonitor.conf.Periods;
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
 */
record Inputs(Dataset<Row> tallies, Dataset<Row> figures, Deliveries deliveries) {

  private static final String[] KEY = {TallyTable.INDICATOR, TallyTable.VERSION, TallyTable.PERIOD};

  /** The part of these rows that belongs to a meting. */
  Inputs of(Conf conf, Meting meting) {
    Dataset<Row> wanted = wanted(conf, meting);
    Dataset<Row> own = belonging(tallies, wanted);
    Dataset<Row> taken = belonging(figures, wanted);
    Set<String> ids = new HashSet<>();
    ids(own.select(TallyTable.DELIVERIES).union(taken.select(TallyTable.DELIVERIES)))
        .forEach(row -> ids.addAll(List.of(row.getString(0).split(" ", -1))));
    return new Inputs(own, taken, deliveries.only(ids));
  }

  private static List<Row> ids(Dataset<Row> rows) {
    return rows.distinct().collectAsList();
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
            .add(TallyTable.INDICATOR, DataTypes.StringType)
            .add(TallyTable.VERSION, DataTypes.IntegerType)
            .add(TallyTable.PERIOD, DataTypes.StringType);
    return SmallTable.of(tallies.sparkSession(), rows, columns);
  }
}
