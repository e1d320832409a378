package nl.izamonitor.indicator;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

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
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Takes over figures as their owner published them: never added up, never restated. */
public final class Figures {

  private static final String CODE = "level_code";

  private Figures() {}

  /** The figures of one published indicator, without {@link TallyTable#DELIVERIES}. */
  public static Dataset<Row> of(
      Conf conf, Regions regions, Indicator indicator, Dataset<Row> validated) {
    Source source = conf.sources().get(indicator.published().table());
    Dataset<Row> levels = levels(validated.sparkSession(), regions, indicator);
    return validated
        .join(broadcast(levels), col(source.region().column()).equalTo(col(CODE)), "inner")
        .select(
            lit(indicator.code()).as(TallyTable.INDICATOR),
            lit(indicator.version()).as(TallyTable.VERSION),
            col(ValidatedTable.DATAJAAR).cast("string").as(TallyTable.PERIOD),
            lit(Date.valueOf(indicator.published().indeling())).as(FigureTable.INDELING),
            col(FigureTable.LEVEL),
            col(CODE).as(FigureTable.REGION),
            lit(Need.TOTAAL).as(TallyTable.BREAKDOWN),
            lit(Need.TOTAAL).as(TallyTable.CATEGORY),
            col(indicator.published().value()).cast("double").as(FigureTable.VALUE),
            lit(source.owner()).as(FigureTable.SOURCE));
  }

  private static Dataset<Row> levels(SparkSession spark, Regions regions, Indicator indicator) {
    Indeling indeling = regions.indeling(indicator.published().indeling());
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
