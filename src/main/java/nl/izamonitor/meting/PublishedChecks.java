package nl.izamonitor.meting;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import nl.izamonitor.comparison.Naast;
import nl.izamonitor.conf.Beside;
import nl.izamonitor.conf.Beside.Pair;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Meting;
import nl.izamonitor.lake.DeliveryTable;
import nl.izamonitor.lake.Keys;
import nl.izamonitor.lake.ObservationTable;
import nl.izamonitor.lake.ReferenceCheckTable;
import nl.izamonitor.lake.SmallTable;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Figures as owners published them, beside ours; never beside what is synthetic. */
final class PublishedChecks implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final String[] KEY = {
    Keys.INDICATOR, Keys.PERIOD, Keys.LEVEL, Keys.REGION, Keys.BREAKDOWN, Keys.CATEGORY
  };
  private static final String[] OF = {Keys.INDICATOR, Keys.PERIOD};
  private static final String OURS = "ours";

  private final ArrayList<Pair> pairs = new ArrayList<>();
  private final TreeMap<String, Indicator> indicators = new TreeMap<>();

  /** Those of which both are in the meting. */
  PublishedChecks(Conf conf, Meting meting) {
    for (Beside beside : conf.besides().values()) {
      for (Pair pair : beside.pairs()) {
        if (meting.indicators().containsKey(pair.computed())
            && meting.indicators().containsKey(pair.published())) {
          pairs.add(pair);
          indicators.put(pair.computed(), conf.indicators().get(pair.computed()));
        }
      }
    }
  }

  /** From rows of {@link ObservationTable} to rows of {@link ReferenceCheckTable}. */
  Dataset<Row> rows(Dataset<Row> published) {
    Dataset<Row> values = published.filter(col(ObservationTable.STATUS).equalTo(Value.WAARDE));
    Dataset<Row> synthetic =
        published
            .filter(col(ObservationTable.ORIGIN).equalTo(DeliveryTable.SYNTHETIC))
            .select(Keys.INDICATOR, Keys.PERIOD)
            .distinct();
    Dataset<Row> theirs =
        values
            .filter(col(ObservationTable.VALUE).isNotNull())
            .filter(col(ObservationTable.ORIGIN).equalTo(DeliveryTable.REAL))
            .withColumnRenamed(Keys.INDICATOR, ReferenceCheckTable.PUBLISHED_INDICATOR)
            .join(
                broadcast(names(published)),
                new String[] {ReferenceCheckTable.PUBLISHED_INDICATOR},
                "inner")
            .join(broadcast(synthetic), OF, "left_anti")
            .select(
                col(Keys.METING),
                col(Keys.REVISION),
                col(Keys.INDICATOR),
                col(ReferenceCheckTable.PUBLISHED_INDICATOR),
                col(Keys.PERIOD),
                col(Keys.LEVEL),
                col(Keys.REGION),
                col(Keys.BREAKDOWN),
                col(Keys.CATEGORY),
                col(ObservationTable.VALUE),
                col(ObservationTable.SOURCE));
    Dataset<Row> ours =
        values
            .join(broadcast(theirs.select(columns(KEY)).distinct()), KEY, "left_semi")
            .withColumnRenamed(ObservationTable.VALUE, OURS);
    return theirs
        .join(ours.select(columns(KEY, OURS)), KEY, "left")
        .map((MapFunction<Row, Row>) this::row, Encoders.row(ReferenceCheckTable.TABLE.columns()));
  }

  private static Column[] columns(String[] key, String... more) {
    List<Column> columns = new ArrayList<>();
    for (String name : key) {
      columns.add(col(name));
    }
    for (String name : more) {
      columns.add(col(name));
    }
    return columns.toArray(Column[]::new);
  }

  private Dataset<Row> names(Dataset<Row> published) {
    return SmallTable.of(
        published.sparkSession(),
        pairs.stream().map(pair -> RowFactory.create(pair.published(), pair.computed())).toList(),
        new StructType()
            .add(ReferenceCheckTable.PUBLISHED_INDICATOR, DataTypes.StringType)
            .add(Keys.INDICATOR, DataTypes.StringType));
  }

  private Row row(Row row) {
    String code = row.getAs(Keys.INDICATOR);
    String published = row.getAs(ReferenceCheckTable.PUBLISHED_INDICATOR);
    Pair pair =
        pairs.stream()
            .filter(p -> p.computed().equals(code) && p.published().equals(published))
            .findFirst()
            .orElseThrow();
    double theirs = row.<Double>getAs(ObservationTable.VALUE);
    Double ours = row.getAs(OURS);
    String period = row.getAs(Keys.PERIOD);
    String source = row.getAs(ObservationTable.SOURCE);
    Naast beside =
        Naast.of(indicators.get(code), pair, new Naast.Published(period, theirs, source), ours);
    return RowFactory.create(
        row.<String>getAs(Keys.METING),
        row.<String>getAs(Keys.REVISION),
        code,
        published,
        period,
        row.<String>getAs(Keys.LEVEL),
        row.<String>getAs(Keys.REGION),
        row.<String>getAs(Keys.BREAKDOWN),
        row.<String>getAs(Keys.CATEGORY),
        theirs,
        source,
        ours,
        beside.difference(),
        pair.tolerance(),
        beside.verdict(),
        beside.sentence());
  }
}
