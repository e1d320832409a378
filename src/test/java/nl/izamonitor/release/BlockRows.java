package nl.izamonitor.release;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.izamonitor.lake.BlockTable;
import nl.izamonitor.lake.Keys;
import nl.izamonitor.lake.TallyTable;
import nl.izamonitor.model.Tally;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Rows of a block of the indicator {@code i}, as they come out of Spark. */
final class BlockRows {

  private static final StructType COLUMNS =
      new StructType()
          .add(BlockTable.RELEASE, DataTypes.IntegerType)
          .add(Keys.INDICATOR, DataTypes.StringType)
          .add("tally", TallyTable.TABLE.columns())
          .add("figure", new StructType())
          .add("hidden", new StructType());

  private BlockRows() {}

  static Row tally(Tally tally) {
    Map<String, Object> values = new HashMap<>();
    values.put(Keys.PERIOD, tally.period());
    values.put(Keys.BREAKDOWN, tally.breakdown());
    values.put(Keys.CATEGORY, tally.category());
    values.put(TallyTable.STRATUM, tally.stratum());
    values.put(TallyTable.BOUWSTEEN, tally.bouwsteen());
    values.put(TallyTable.NUMERATOR, tally.sums().get(Tally.NUMERATOR));
    values.put(TallyTable.DENOMINATOR, tally.sums().get(Tally.DENOMINATOR));
    values.put(TallyTable.SUM_SQUARES, tally.sums().get(Tally.SQUARES));
    for (int sum = 0; sum < TallyTable.SAMPLE.size(); sum++) {
      values.put(TallyTable.SAMPLE.get(sum), tally.sums().get(Tally.UNITS + sum));
    }
    return row(COLUMNS, Map.of("tally", row(TallyTable.TABLE.columns(), values)));
  }

  /** That the indicator is there, though nothing came in. */
  static Row nothing() {
    return row(COLUMNS, Map.of());
  }

  private static Row row(StructType columns, Map<String, Object> values) {
    Map<String, Object> all = new HashMap<>(values);
    all.put(BlockTable.RELEASE, 0);
    all.put(Keys.INDICATOR, "i");
    return new GenericRowWithSchema(
        List.of(columns.fieldNames()).stream().map(all::get).toArray(), columns);
  }
}
