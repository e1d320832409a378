package nl.izamonitor.ingest;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.Map;
import nl.izamonitor.conf.Source;
import nl.izamonitor.lake.QuarantineTable;
import nl.izamonitor.lake.ValidatedTable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/**
 * Values that may occur once in a slice. Of a repeated value all rows are rejected: which of them
 * is right cannot be known, and a choice would depend on their order.
 */
final class Duplicates {

  private static final String TIMES = "times";
  private static final String HASH = "hash";
  private static final long FEW = 1_000_000;

  private Duplicates() {}

  /**
   * Adds to the broken rules of the rows that repeat a value; broken and filtered rows are not in
   * it.
   *
   * @param line what is shown of such a row
   */
  static Dataset<Row> reject(Source source, Dataset<Row> judged, Column line) {
    Dataset<Row> rows = judged;
    for (Map.Entry<String, Source.Column> column : source.columns().entrySet()) {
      if (column.getValue().unique()) {
        rows = reject(source, rows, judged, column.getKey());
      }
    }
    return rows == judged
        ? judged
        : rows.withColumn(
            QuarantineTable.LINE,
            when(Counting.isQuarantined(), line).otherwise(col(QuarantineTable.LINE)));
  }

  /** Whether a value may be there once only. */
  static boolean isSought(Source source) {
    return source.columns().values().stream().anyMatch(Source.Column::unique);
  }

  private static Dataset<Row> reject(
      Source source, Dataset<Row> rows, Dataset<Row> judged, String name) {
    boolean pseudonym = source.person() != null && name.equals(source.person().pseudonym());
    String key = pseudonym ? ValidatedTable.PERSOON : name;
    String[] by = {ValidatedTable.LEVERANCIER, ValidatedTable.DATAJAAR, key};
    Column judgeable = Counting.isValid();
    Dataset<Row> repeated =
        candidates(judged.filter(judgeable.and(col(key).isNotNull())), by)
            .groupBy(col(by[0]), col(by[1]), col(by[2]))
            .agg(count(lit(1)).as(TIMES))
            .filter(col(TIMES).gt(1))
            // Counted once for all that is made of these rows, and mostly empty.
            .persist(StorageLevel.DISK_ONLY());
    if (repeated.isEmpty()) {
      return rows;
    }
    Column rule = array(lit(name + ": dubbel"));
    return rows.join(repeated, by, "left")
        .withColumn(
            Judging.REJECTED,
            when(judgeable.and(col(TIMES).isNotNull()), rule).otherwise(col(Judging.REJECTED)))
        .drop(TIMES);
  }

  /**
   * Rows whose hash occurs more than once. Eight bytes a row are shuffled, and once: the hashes
   * that are left are few and go to the rows, not the rows to them.
   */
  private static Dataset<Row> candidates(Dataset<Row> rows, String[] by) {
    Dataset<Row> hashed =
        rows.select(
            col(by[0]),
            col(by[1]),
            col(by[2]),
            xxhash64(col(by[0]), col(by[1]), col(by[2])).as(HASH));
    Dataset<Row> twice =
        hashed
            .groupBy(HASH)
            .agg(count(lit(1)).as(TIMES))
            .filter(col(TIMES).gt(1))
            .select(HASH)
            .persist(StorageLevel.DISK_ONLY());
    boolean few = twice.count() < FEW;
    return hashed.join(few ? broadcast(twice) : twice, new String[] {HASH}, "left_semi");
  }
}
