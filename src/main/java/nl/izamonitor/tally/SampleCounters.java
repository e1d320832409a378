package nl.izamonitor.tally;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import nl.izamonitor.lake.TallyTable;
import org.apache.spark.sql.Column;

/**
 * Per sampled unit what it counts for (w) and its answers times that (w y), both in whole numbers
 * of 1/{@link TallyTable#WEIGHT_SCALE}; over units the sums from which an estimate and its variance
 * follow.
 *
 * @param name of its columns
 * @param included 1 for rows in the denominator
 * @param answer the number of a row
 * @param weight the column with the weight; null when all rows count the same
 */
record SampleCounters(String name, Counter included, Counter answer, String weight) {

  private static final String WEIGHT = "_w";
  private static final String ANSWER = "_x";

  /** Of one row: w and w y. */
  List<Column> ofRow() {
    Column scaled =
        weight == null
            ? lit(TallyTable.WEIGHT_SCALE)
            : col(weight).multiply(TallyTable.WEIGHT_SCALE).cast("long");
    Column own = included.ofRow().multiply(scaled);
    return List.of(own.as(name + WEIGHT), own.multiply(answer.ofRow()).as(name + ANSWER));
  }

  /** Of the rows of one unit. */
  List<Column> ofUnit() {
    List<Column> sums = new ArrayList<>();
    for (Column column : ofRow()) {
      sums.add(sum(column));
    }
    return List.of(sums.get(0).as(name + WEIGHT), sums.get(1).as(name + ANSWER));
  }

  /** The names of the columns of a unit. */
  List<String> columns() {
    return List.of(name + WEIGHT, name + ANSWER);
  }

  /** The sums over units, in the order of {@link TallyTable#SAMPLE}. */
  List<Column> sums() {
    Column w = col(name + WEIGHT);
    Column x = col(name + ANSWER);
    Column one = when(w.gt(0), 1L).otherwise(0L);
    Column square = when(w.gt(0), x.multiply(x).divide(w)).otherwise(0).cast("long");
    List<Column> terms = List.of(one, w, w.multiply(w), x, square, w.multiply(x), x.multiply(x));
    List<Column> sums = new ArrayList<>();
    for (int i = 0; i < terms.size(); i++) {
      sums.add(sum(terms.get(i)).as(nameOf(i)));
    }
    return sums;
  }

  /** The name of the sum of that place in {@link TallyTable#SAMPLE}. */
  String nameOf(int position) {
    return name + "_" + TallyTable.SAMPLE.get(position);
  }
}
