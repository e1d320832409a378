package nl.izamonitor.tally;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.izamonitor.lake.TallyTable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.functions;

/**
 * Who makes up the counts of a tally, in numbers only. The rows of one contributor are one
 * contribution. Who has counts in other bouwstenen or strata too is counted apart, for it may not
 * count as several when these are put together.
 */
final class Contributions {

  /** The column of cells that says whose they are; null where that is not told. */
  static final String WHOSE = "its_contributor";

  private static final String AMOUNT = "_amount";
  private static final String WHOLE = "_whole";
  private static final String PARTS = "_parts";

  /** What numerator, denominator and rest of one contributor are. */
  private static final List<Column> AMOUNTS =
      List.of(
          col(TallyTable.NUMERATOR),
          col(TallyTable.DENOMINATOR),
          col(TallyTable.DENOMINATOR).minus(col(TallyTable.NUMERATOR)));

  private Contributions() {}

  /**
   * Adds up cells of contributors.
   *
   * @param cells a row a contributor and cell
   * @param by what a cell is known by
   * @param sums the columns that add up
   */
  static Dataset<Row> addUp(Dataset<Row> cells, List<String> by, List<String> sums) {
    List<String> anywhere = new ArrayList<>(by);
    anywhere.removeAll(Set.of(TallyTable.BOUWSTEEN, TallyTable.STRATUM));
    anywhere.add(WHOSE);
    WindowSpec everywhere = Window.partitionBy(columns(anywhere));
    List<Column> told = new ArrayList<>(List.of(col("*")));
    for (int side = 0; side < AMOUNTS.size(); side++) {
      String name = TallyTable.CONTRIBUTORS.get(side);
      Column amount = when(col(WHOSE).isNotNull().and(AMOUNTS.get(side).gt(0)), AMOUNTS.get(side));
      told.add(amount.as(name + AMOUNT));
      told.add(sum(amount).over(everywhere).as(name + WHOLE));
      told.add(count(amount).over(everywhere).as(name + PARTS));
    }
    List<Column> totals = new ArrayList<>();
    sums.forEach(name -> totals.add(sum(name).as(name)));
    TallyTable.CONTRIBUTORS.forEach(name -> totals.add(contributors(name)));
    return cells
        .select(told.toArray(Column[]::new))
        .groupBy(columns(by))
        .agg(totals.get(0), totals.subList(1, totals.size()).toArray(Column[]::new));
  }

  /** A {@link TallyTable#CONTRIBUTORS_TYPE}; null when of no row is told whose it is. */
  private static Column contributors(String name) {
    Column amount = col(name + AMOUNT);
    Column own = col(name + PARTS).equalTo(1);
    Column shared = col(name + PARTS).gt(1);
    return when(
            count(col(WHOSE)).gt(0),
            struct(
                count(when(own, amount)).as(TallyTable.OWN),
                count(when(shared, amount)).as(TallyTable.SHARED),
                largest(when(own, amount)).as(TallyTable.OWN_LARGEST),
                largest(when(shared, amount)).as(TallyTable.SHARED_LARGEST),
                largest(when(shared.and(amount.isNotNull()), col(name + WHOLE)))
                    .as(TallyTable.SHARED_WHOLE)))
        .as(name);
  }

  private static Column largest(Column amount) {
    return slice(
        sort_array(collect_list(amount), false), 1, nl.izamonitor.model.Contributors.LARGEST);
  }

  private static Column[] columns(List<String> names) {
    return names.stream().map(functions::col).toArray(Column[]::new);
  }
}
