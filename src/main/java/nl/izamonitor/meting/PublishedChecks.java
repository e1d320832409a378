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
import nl.izamonitor.lake.FigureTable;
import nl.izamonitor.lake.IndicatorTable;
import nl.izamonitor.lake.PublishedCheckTable;
import nl.izamonitor.lake.SmallTable;
import nl.izamonitor.lake.TallyTable;
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
    TallyTable.INDICATOR,
    TallyTable.PERIOD,
    FigureTable.LEVEL,
    FigureTable.REGION,
    TallyTable.BREAKDOWN,
    TallyTable.CATEGORY
  };
  private static final String[] OF = {TallyTable.INDICATOR, TallyTable.PERIOD};
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

  /** From rows of {@link IndicatorTable} to rows of {@link PublishedCheckTable}. */
  Dataset<Row> rows(Dataset<Row> published) {
    Dataset<Row> values = published.filter(col(IndicatorTable.STATUS).equalTo(Value.WAARDE));
    Dataset<Row> synthetic =
        published
            .filter(col(IndicatorTable.ORIGIN).equalTo(DeliveryTable.SYNTHETIC))
            .select(TallyTable.INDICATOR, TallyTable.PERIOD)
            .distinct();
    Dataset<Row> theirs =
        values
            .filter(col(IndicatorTable.VALUE).isNotNull())
            .filter(col(IndicatorTable.ORIGIN).equalTo(DeliveryTable.REAL))
            .withColumnRenamed(TallyTable.INDICATOR, PublishedCheckTable.PUBLISHED_INDICATOR)
            .join(
                broadcast(names(published)),
                new String[] {PublishedCheckTable.PUBLISHED_INDICATOR},
                "inner")
            .join(broadcast(synthetic), OF, "left_anti")
            .select(
                col(IndicatorTable.METING),
                col(IndicatorTable.REVISION),
                col(TallyTable.INDICATOR),
                col(PublishedCheckTable.PUBLISHED_INDICATOR),
                col(TallyTable.PERIOD),
                col(FigureTable.LEVEL),
                col(FigureTable.REGION),
                col(TallyTable.BREAKDOWN),
                col(TallyTable.CATEGORY),
                col(IndicatorTable.VALUE),
                col(IndicatorTable.SOURCE));
    Dataset<Row> ours =
        values
            .join(broadcast(theirs.select(columns(KEY)).distinct()), KEY, "left_semi")
            .withColumnRenamed(IndicatorTable.VALUE, OURS);
    return theirs
        .join(ours.select(columns(KEY, OURS)), KEY, "left")
        .map((MapFunction<Row, Row>) this::row, Encoders.row(PublishedCheckTable.TABLE.columns()));
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
            .add(PublishedCheckTable.PUBLISHED_INDICATOR, DataTypes.StringType)
            .add(TallyTable.INDICATOR, DataTypes.StringType));
  }

  private Row row(Row row) {
    String code = row.getAs(TallyTable.INDICATOR);
    String published = row.getAs(PublishedCheckTable.PUBLISHED_INDICATOR);
    Pair pair =
        pairs.stream()
            .filter(p -> p.computed().equals(code) && p.published().equals(published))
            .findFirst()
            .orElseThrow();
    double theirs = row.<Double>getAs(IndicatorTable.VALUE);
    Double ours = row.getAs(OURS);
    String period = row.getAs(TallyTable.PERIOD);
    String source = row.getAs(IndicatorTable.SOURCE);
    Naast beside =
        Naast.of(indicators.get(code), pair, new Naast.Published(period, theirs, source), ours);
    return RowFactory.create(
        row.<String>getAs(IndicatorTable.METING),
        row.<String>getAs(IndicatorTable.REVISION),
        code,
        published,
        period,
        row.<String>getAs(FigureTable.LEVEL),
        row.<String>getAs(FigureTable.REGION),
        row.<String>getAs(TallyTable.BREAKDOWN),
        row.<String>getAs(TallyTable.CATEGORY),
        theirs,
        source,
        ours,
        beside.difference(),
        pair.tolerance(),
        beside.verdict(),
        beside.sentence());
  }
}
