package nl.izamonitor.ingest;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.izamonitor.conf.Source;
import nl.izamonitor.lake.QuarantineTable;
import nl.izamonitor.lake.ValidatedTable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/**
 * What may occur once in a slice, among all rows that are valid by themselves. Which of the rows
 * with the same value is right cannot be known, and a choice would depend on their order.
 *
 * <ul>
 *   <li>Of a value of a unique column that is repeated, all rows are rejected.
 *   <li>The key of a row that is repeated refuses the delivery, whichever file it stands in:
 *       together the rows would count double. Values are those after mapping, so that two spellings
 *       of one category are one key; an empty field is a value too. Wide rows are judged before
 *       they become several.
 * </ul>
 */
record Uniqueness(Source source) {

  /** So many hashes are compared here, without a shuffle of rows. */
  private static final long FEW = 1_000_000;

  private static final String TIMES = "times";
  private static final String HASH = "hash";
  private static final String KEYS = "keys";
  private static final String EXAMPLE = "example";

  static boolean hasUniqueColumns(Source source) {
    return source.columns().values().stream().anyMatch(Source.Column::unique);
  }

  /**
   * Rejects the rows that repeat a value.
   *
   * @param line how such a row is shown
   */
  Dataset<Row> reject(Dataset<Row> judged, Column line) {
    Dataset<Row> rows = judged;
    for (Map.Entry<String, Source.Column> column : source.columns().entrySet()) {
      if (column.getValue().unique()) {
        rows = reject(rows, judged, column.getKey());
      }
    }
    return rows == judged
        ? judged
        : rows.withColumn(
            QuarantineTable.LINE,
            when(RowRules.isQuarantined(), line).otherwise(col(QuarantineTable.LINE)));
  }

  private Dataset<Row> reject(Dataset<Row> rows, Dataset<Row> judged, String name) {
    String[] by = inSlice(List.of(name));
    Dataset<Row> repeated =
        repeated(judged.filter(RowRules.isValid().and(col(column(name)).isNotNull())), columns(by))
            // Counted once for all that is made of these rows, and mostly empty.
            .persist(StorageLevel.DISK_ONLY());
    if (repeated.isEmpty()) {
      return rows;
    }
    Column isRepeated = RowRules.isValid().and(col(TIMES).isNotNull());
    return rows.join(repeated, by, "left")
        .withColumn(
            RowRules.REJECTED,
            when(isRepeated, array(lit(name + ": dubbel"))).otherwise(col(RowRules.REJECTED)))
        .drop(TIMES);
  }

  /** The values that occur more than once, with how often. */
  private static Dataset<Row> repeated(Dataset<Row> rows, Column[] by) {
    return candidates(rows, by).groupBy(by).agg(count(lit(1)).as(TIMES)).filter(col(TIMES).gt(1));
  }

  /**
   * Rows whose hash occurs more than once. Eight bytes a row are shuffled, and once: the hashes
   * that are left are few and go to the rows, not the rows to them.
   */
  private static Dataset<Row> candidates(Dataset<Row> rows, Column[] columns) {
    List<Column> hashed = new ArrayList<>(List.of(columns));
    hashed.add(xxhash64(columns).as(HASH));
    Dataset<Row> hashes = rows.select(hashed.toArray(Column[]::new));
    Dataset<Row> twice =
        hashes
            .groupBy(HASH)
            .agg(count(lit(1)).as(TIMES))
            .filter(col(TIMES).gt(1))
            .select(HASH)
            .persist(StorageLevel.DISK_ONLY());
    boolean few = twice.count() < FEW;
    return hashes.join(few ? broadcast(twice) : twice, new String[] {HASH}, "left_semi");
  }

  /**
   * The columns of the key where so few rows are delivered that their hashes are gathered with the
   * counts of every file; else none. Rows need not be read again then when nothing is there twice.
   */
  Column[] hashedKey(List<Delivery> deliveries) {
    boolean few = deliveries.stream().mapToLong(Delivery::rows).sum() <= FEW;
    return few && !source.unique().isEmpty() ? columns(inSlice(source.unique())) : new Column[0];
  }

  /**
   * Why deliveries are refused for keys that are repeated, a sentence a slice.
   *
   * @param hashes of the keys of all valid rows, or none
   */
  Map<Delivery.Slice, String> refusals(Dataset<Row> rows, List<Long> hashes) {
    boolean areDifferent = !hashes.isEmpty() && new HashSet<>(hashes).size() == hashes.size();
    if (source.unique().isEmpty() || areDifferent) {
      return Map.of();
    }
    boolean isOpen =
        source.unique().stream().noneMatch(name -> source.columns().get(name).sensitive());
    return repeated(rows.filter(RowRules.isValid()), columns(inSlice(source.unique())))
        .groupBy(ValidatedTable.LEVERANCIER, ValidatedTable.DATAJAAR)
        .agg(count(lit(1)).as(KEYS), min(isOpen ? example() : lit("")).as(EXAMPLE))
        .collectAsList()
        .stream()
        .collect(Collectors.toMap(row -> Delivery.Slice.of(source, row), this::refusal));
  }

  private String refusal(Row row) {
    String example = row.getAs(EXAMPLE);
    return "The delivery %s has %d key(s) of %s in more than one row%s: deliver every key once, in one of its files, or correct 'unique' in %s."
        .formatted(
            Delivery.Slice.of(source, row),
            row.<Long>getAs(KEYS),
            source.unique(),
            example.isEmpty() ? "" : ", such as (%s)".formatted(example),
            source.location().file());
  }

  /** A key as it may be quoted, and may stand in the files between two steps. */
  private Column example() {
    return concat_ws(
        ", ",
        source.unique().stream()
            .map(name -> coalesce(Bsn.masked(col(column(name)).cast("string")), lit("(empty)")))
            .toArray(Column[]::new));
  }

  /** The columns of judged rows in which values of these columns may occur once together. */
  private String[] inSlice(List<String> names) {
    return Stream.concat(
            Stream.of(ValidatedTable.LEVERANCIER, ValidatedTable.DATAJAAR),
            names.stream().map(this::column))
        .toArray(String[]::new);
  }

  /** The column of a judged row; a pseudonym is there as the person that was made of it. */
  private String column(String name) {
    boolean pseudonym = source.person() != null && name.equals(source.person().pseudonym());
    return pseudonym ? ValidatedTable.PERSOON : name;
  }

  private static Column[] columns(String[] names) {
    return Arrays.stream(names).map(name -> col(name)).toArray(Column[]::new);
  }
}
