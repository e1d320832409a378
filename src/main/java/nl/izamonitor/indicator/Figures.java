package nl.izamonitor.indicator;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.to_date;

import java.sql.Date;
import java.util.List;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Source;
import nl.izamonitor.lake.FigureTable;
import nl.izamonitor.lake.SmallTable;
import nl.izamonitor.lake.TallyTable;
import nl.izamonitor.lake.ValidatedTable;
import nl.izamonitor.region.Indeling;
import nl.izamonitor.region.Regions;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Takes over figures as their owner published them: never added up, never restated. */
public final class Figures {

  private static final String CODE = "level_code";
  private static final int YEAR = 4;

  private final Indicator indicator;
  private final Source source;

  private Figures(Conf conf, Indicator indicator) {
    this.indicator = indicator;
    this.source = conf.sources().get(indicator.published().table());
  }

  /** The figures of one published indicator, without {@link TallyTable#DELIVERIES}. */
  public static Dataset<Row> of(
      Conf conf, Regions regions, Indicator indicator, Dataset<Row> validated) {
    return new Figures(conf, indicator).of(regions, validated);
  }

  private Dataset<Row> of(Regions regions, Dataset<Row> validated) {
    Dataset<Row> own =
        source.figures() == null
            ? validated
            : validated.filter(col(source.figures().indicator()).equalTo(indicator.code()));
    Column value = col(indicator.published().value());
    boolean words = indicator.method() == Indicator.Method.QUALITATIVE;
    return own.join(
            broadcast(levels(validated.sparkSession(), regions)),
            col(source.region().column()).equalTo(col(CODE)),
            "inner")
        .select(
            lit(indicator.code()).as(TallyTable.INDICATOR),
            lit(indicator.version()).as(TallyTable.VERSION),
            period().as(TallyTable.PERIOD),
            indeling().as(FigureTable.INDELING),
            col(FigureTable.LEVEL),
            col(CODE).as(FigureTable.REGION),
            named(Source.Figures::breakdown, Need.TOTAAL).as(TallyTable.BREAKDOWN),
            named(Source.Figures::category, Need.TOTAAL).as(TallyTable.CATEGORY),
            (words ? lit(null) : value).cast("double").as(FigureTable.VALUE),
            named(Source.Figures::lower, null).cast("double").as(FigureTable.LOWER),
            named(Source.Figures::upper, null).cast("double").as(FigureTable.UPPER),
            (words ? value : named(Source.Figures::text, null).cast("string")).as(FigureTable.TEXT),
            named(Source.Figures::source, source.owner()).as(FigureTable.SOURCE));
  }

  private Column period() {
    return source.figures() == null
        ? col(ValidatedTable.DATAJAAR).cast("string")
        : col(source.figures().period());
  }

  /** Figures of the country have no indeling: the first day of their year stands for it. */
  private Column indeling() {
    return indicator.published().indeling() == null
        ? to_date(concat(substring(period(), 1, YEAR), lit("-01-01")))
        : lit(Date.valueOf(indicator.published().indeling()));
  }

  /** The column that the contract names, or a value for all rows. */
  private Column named(
      java.util.function.Function<Source.Figures, String> column, String otherwise) {
    String name = source.figures() == null ? null : column.apply(source.figures());
    return name == null ? lit(otherwise) : coalesce(col(name), lit(otherwise));
  }

  private Dataset<Row> levels(SparkSession spark, Regions regions) {
    Indeling indeling =
        regions.indeling(
            indicator.published().indeling() == null
                ? regions.dates().last()
                : indicator.published().indeling());
    List<Row> rows =
        indicator.levels().stream()
            .flatMap(level -> indeling.regions(level).stream())
            .map(regio -> RowFactory.create(regio.level(), regio.regio()))
            .toList();
    StructType columns =
        new StructType()
            .add(FigureTable.LEVEL, DataTypes.StringType)
            .add(CODE, DataTypes.StringType);
    return SmallTable.of(spark, rows, columns);
  }
}
