package nl.izamonitor.meting;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.izamonitor.lake.FigureTable;
import nl.izamonitor.lake.SmallTable;
import nl.izamonitor.lake.TallyTable;
import nl.izamonitor.region.Indeling;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** From bouwstenen to the regions of every level: a plain sum, the same in every indeling. */
public final class RollUp {

  /** What adds up beside the numerator. */
  private static final List<String> SUMS =
      Stream.concat(
              Stream.of(TallyTable.DENOMINATOR, TallyTable.SUM_SQUARES), TallyTable.SAMPLE.stream())
          .toList();

  private RollUp() {}

  /**
   * The counts per level and region: indicator, period, breakdown, category, stratum, level,
   * region, numerator, denominator, the other sums of a tally, and an empty figure.
   *
   * @param apart columns that keep rows apart; they come first
   */
  public static Dataset<Row> of(Dataset<Row> tallies, Indeling indeling, String... apart) {
    List<Row> memberships = new ArrayList<>();
    indeling
        .memberships()
        .forEach(m -> memberships.add(RowFactory.create(m.bouwsteen(), m.level(), m.regio())));
    StructType columns =
        new StructType()
            .add(TallyTable.BOUWSTEEN, DataTypes.StringType)
            .add(FigureTable.LEVEL, DataTypes.StringType)
            .add(FigureTable.REGION, DataTypes.StringType);
    Dataset<Row> regions = SmallTable.of(tallies.sparkSession(), memberships, columns);
    Column[] by =
        Stream.concat(
                Stream.of(apart),
                Stream.of(
                    TallyTable.INDICATOR,
                    TallyTable.PERIOD,
                    TallyTable.BREAKDOWN,
                    TallyTable.CATEGORY,
                    TallyTable.STRATUM,
                    FigureTable.LEVEL,
                    FigureTable.REGION))
            .map(functions::col)
            .toArray(Column[]::new);
    return tallies
        .join(broadcast(regions), new String[] {TallyTable.BOUWSTEEN}, "inner")
        .groupBy(by)
        .agg(
            sum(TallyTable.NUMERATOR).as(TallyTable.NUMERATOR),
            SUMS.stream().map(name -> sum(name).as(name)).toArray(Column[]::new))
        .select(
            Stream.of(Stream.of(by), counts(), noFigure())
                .flatMap(part -> part)
                .toArray(Column[]::new));
  }

  private static Stream<Column> counts() {
    return Stream.concat(Stream.of(TallyTable.NUMERATOR), SUMS.stream()).map(functions::col);
  }

  private static Stream<Column> noFigure() {
    return Stream.of(
        lit(null).cast("double").as(FigureTable.VALUE),
        lit(null).cast("double").as(FigureTable.LOWER),
        lit(null).cast("double").as(FigureTable.UPPER),
        lit(null).cast("string").as(FigureTable.TEXT),
        lit(null).cast("string").as(FigureTable.SOURCE));
  }

  /** Published figures in the same columns, as they are. */
  public static Dataset<Row> figures(Dataset<Row> figures) {
    return figures.select(
        Stream.of(
                Stream.of(
                    col(TallyTable.INDICATOR),
                    col(TallyTable.PERIOD),
                    col(TallyTable.BREAKDOWN),
                    col(TallyTable.CATEGORY),
                    lit("").as(TallyTable.STRATUM),
                    col(FigureTable.LEVEL),
                    col(FigureTable.REGION),
                    lit(0L).as(TallyTable.NUMERATOR)),
                SUMS.stream().map(name -> lit(0L).as(name)),
                Stream.of(
                        FigureTable.VALUE,
                        FigureTable.LOWER,
                        FigureTable.UPPER,
                        FigureTable.TEXT,
                        FigureTable.SOURCE)
                    .map(functions::col))
            .flatMap(part -> part)
            .toArray(Column[]::new));
  }
}
