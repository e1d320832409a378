package nl.izamonitor;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.sum;

import java.util.List;
import java.util.stream.Stream;
import nl.izamonitor.lake.Keys;
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

/** Tallies added up to regions by a join, to hold against what the engine adds up in arrays. */
public final class RegionSums {

  /** What a value of an indicator is known by. */
  public static final List<String> KEYS =
      List.of(Keys.INDICATOR, Keys.PERIOD, Keys.BREAKDOWN, Keys.CATEGORY, Keys.LEVEL, Keys.REGION);

  private RegionSums() {}

  /** Numerator, denominator and sum of squares by {@link #KEYS}. */
  public static Dataset<Row> of(Dataset<Row> tallies, Indeling indeling) {
    List<Row> memberships =
        indeling.memberships().stream()
            .map(m -> RowFactory.create(m.bouwsteen(), m.level(), m.regio()))
            .toList();
    StructType columns =
        new StructType()
            .add(TallyTable.BOUWSTEEN, DataTypes.StringType)
            .add(Keys.LEVEL, DataTypes.StringType)
            .add(Keys.REGION, DataTypes.StringType);
    return tallies
        .join(
            broadcast(SmallTable.of(tallies.sparkSession(), memberships, columns)),
            new String[] {TallyTable.BOUWSTEEN},
            "inner")
        .groupBy(KEYS.stream().map(functions::col).toArray(Column[]::new))
        .agg(
            sum(TallyTable.NUMERATOR).as(TallyTable.NUMERATOR),
            sum(TallyTable.DENOMINATOR).as(TallyTable.DENOMINATOR),
            sum(TallyTable.SUM_SQUARES).as(TallyTable.SUM_SQUARES))
        .select(
            Stream.concat(
                    KEYS.stream(),
                    Stream.of(TallyTable.NUMERATOR, TallyTable.DENOMINATOR, TallyTable.SUM_SQUARES))
                .map(functions::col)
                .toArray(Column[]::new));
  }
}
