package nl.izamonitor.meting;

import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.izamonitor.conf.Meting;
import nl.izamonitor.disclosure.Primary;
import nl.izamonitor.lake.FigureTable;
import nl.izamonitor.lake.Keys;
import nl.izamonitor.lake.ObservationTable;
import nl.izamonitor.lake.SmallTable;
import nl.izamonitor.lake.TallyTable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The rows that a {@link Block} is made of, tallies and figures in the same columns: what a kind
 * does not have is null. Columns are read by position, for there are millions of them.
 */
public final class BlockRow {

  /** What adds up, in the order that arrays of sums have. */
  static final List<String> SUMS =
      Stream.concat(
              Stream.of(TallyTable.NUMERATOR, TallyTable.DENOMINATOR, TallyTable.SUM_SQUARES),
              TallyTable.SAMPLE.stream())
          .toList();

  static final int INDICATOR = 0;
  static final int PERIOD = 1;
  static final int BREAKDOWN = 2;
  static final int CATEGORY = 3;
  static final int STRATUM = 4;
  static final int BOUWSTEEN = 5;
  static final int LEVEL = 6;
  static final int REGION = 7;
  static final int VALUE = 8;
  static final int LOWER = 9;
  static final int UPPER = 10;
  static final int TEXT = 11;
  static final int SOURCE = 12;
  static final int STATUS = 13;

  /** 0 for the meting that is made, higher for what was frozen before. */
  static final int EDITION = 14;

  static final int FIRST_SUM = 15;

  static final String EDITION_NAME = "edition";

  private static final int AFTER_SUMS = FIRST_SUM + SUMS.size();

  /** Where it stands who makes up a count. */
  static final Map<Primary, Integer> CONTRIBUTORS =
      Map.of(
          Primary.NUMERATOR, AFTER_SUMS,
          Primary.DENOMINATOR, AFTER_SUMS + 1,
          Primary.REST, AFTER_SUMS + 2);

  static final int SIZE = AFTER_SUMS + CONTRIBUTORS.size();

  private static final List<String> KEYS =
      List.of(
          Keys.INDICATOR,
          Keys.PERIOD,
          Keys.BREAKDOWN,
          Keys.CATEGORY,
          TallyTable.STRATUM,
          TallyTable.BOUWSTEEN,
          Keys.LEVEL,
          Keys.REGION,
          FigureTable.VALUE,
          FigureTable.LOWER,
          FigureTable.UPPER,
          FigureTable.TEXT,
          FigureTable.SOURCE,
          ObservationTable.STATUS,
          EDITION_NAME);

  private static final Set<String> NUMBERS =
      Set.of(FigureTable.VALUE, FigureTable.LOWER, FigureTable.UPPER);

  private BlockRow() {}

  /** Rows of {@link TallyTable} or of {@link FigureTable}, as rows of a block. */
  public static Dataset<Row> of(Dataset<Row> rows) {
    return of(rows, 0);
  }

  /** The same of an edition; or the rows that it hides, with their status. */
  static Dataset<Row> of(Dataset<Row> rows, int edition) {
    Set<String> given = Set.of(rows.columns());
    return rows.select(
        Stream.of(KEYS, SUMS, TallyTable.CONTRIBUTORS)
            .flatMap(List::stream)
            .map(name -> given.contains(name) ? functions.col(name) : none(name, edition))
            .toArray(Column[]::new));
  }

  private static Column none(String name, int edition) {
    return name.equals(EDITION_NAME) ? lit(edition).as(name) : lit(null).cast(type(name)).as(name);
  }

  private static DataType type(String name) {
    if (TallyTable.CONTRIBUTORS.contains(name)) {
      return TallyTable.CONTRIBUTORS_TYPE;
    }
    DataType key = NUMBERS.contains(name) ? DataTypes.DoubleType : DataTypes.StringType;
    return SUMS.contains(name) ? DataTypes.LongType : key;
  }

  /** A row without counts for each indicator and period of a meting: nothing may have come in. */
  static Dataset<Row> nothing(SparkSession spark, Meting meting, int edition) {
    List<Row> rows = new ArrayList<>();
    meting
        .indicators()
        .forEach(
            (code, periods) -> periods.all().forEach(p -> rows.add(RowFactory.create(code, p))));
    return of(
        SmallTable.of(
            spark,
            rows,
            new StructType()
                .add(Keys.INDICATOR, DataTypes.StringType)
                .add(Keys.PERIOD, DataTypes.StringType)),
        edition);
  }

  static boolean isTally(Row row) {
    return !row.isNullAt(BOUWSTEEN);
  }

  static boolean isFigure(Row row) {
    return !row.isNullAt(REGION) && row.isNullAt(STATUS);
  }

  static boolean isHidden(Row row) {
    return !row.isNullAt(STATUS);
  }
}
