package nl.izamonitor.ingest;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.izamonitor.conf.Source;
import nl.izamonitor.lake.ValidatedTable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
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

  /** Whether a row has a value that another row may have too. */
  static final String MAY_REPEAT = "may_repeat";

  private static final String TIMES = "times";
  private static final String HASH = "hash";
  private static final String KEYS = "keys";
  private static final String EXAMPLE = "example";

  /**
   * The hashes of values of unique columns that occur more than once in a slice, in rows of any
   * verdict; empty when no value does. Eight bytes a row are shuffled, and no row.
   *
   * @param rows with values ({@link FileBatch})
   */
  Optional<Dataset<Row>> repeated(List<Dataset<Row>> rows) {
    List<Column> hashes = uniqueColumns().stream().map(Uniqueness::hash).toList();
    if (hashes.isEmpty()) {
      return Optional.empty();
    }
    Column one = hashes.size() == 1 ? hashes.get(0) : explode(array(hashes.toArray(Column[]::new)));
    Dataset<Row> repeated =
        rows.stream()
            .map(batch -> batch.select(one.as(HASH)))
            .reduce(Dataset::union)
            .orElseThrow()
            .filter(col(HASH).isNotNull())
            .groupBy(HASH)
            .agg(count(lit(1)).as(TIMES))
            .filter(col(TIMES).gt(1))
            .select(HASH)
            .persist(StorageLevel.DISK_ONLY());
    long many = repeated.count();
    return many == 0 ? Optional.empty() : Optional.of(many < FEW ? broadcast(repeated) : repeated);
  }

  /** Adds whether a value of a unique column has one of these hashes. */
  Dataset<Row> mark(Dataset<Row> rows, Optional<Dataset<Row>> repeated) {
    Dataset<Row> marked = rows.withColumn(MAY_REPEAT, lit(false));
    if (repeated.isPresent()) {
      for (String column : uniqueColumns()) {
        marked =
            marked
                .join(repeated.get(), hash(column).equalTo(col(HASH)), "left")
                .withColumn(MAY_REPEAT, col(MAY_REPEAT).or(col(HASH).isNotNull()))
                .drop(HASH);
      }
    }
    return marked;
  }

  /**
   * The verdict on rows that are valid by themselves and may repeat a value: all rows of such a
   * value are rejected.
   */
  Dataset<Row> decide(Dataset<Row> rows) {
    List<Column> broken = new ArrayList<>();
    for (String name : uniqueColumns()) {
      WindowSpec same = Window.partitionBy(columns(inSlice(List.of(name))));
      Column isRepeated =
          col(ValidatedTable.key(source, name)).isNotNull().and(count(lit(1)).over(same).gt(1));
      broken.add(when(isRepeated, lit(name + ": dubbel")));
    }
    Column names = concat_ws("\n", broken.toArray(Column[]::new));
    return rows.withColumn(RowRules.REJECTED, nullif(names, lit("")))
        .withColumn(
            RowRules.VERDICT,
            when(col(RowRules.REJECTED).isNull(), RowRules.VALID).otherwise(RowRules.QUARANTINED))
        .withColumn(RowRules.REJECTED, split(col(RowRules.REJECTED), "\n"));
  }

  /**
   * The columns that together may have their values once: each unique one, and those of the key.
   */
  static List<List<String>> keys(Source source) {
    List<List<String>> keys = new ArrayList<>();
    new Uniqueness(source).uniqueColumns().forEach(column -> keys.add(List.of(column)));
    if (!source.unique().isEmpty()) {
      keys.add(source.unique());
    }
    return keys;
  }

  private List<String> uniqueColumns() {
    return source.columns().entrySet().stream()
        .filter(column -> column.getValue().unique())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The hash of a value as it is read, in its slice; null where there is none. */
  private static Column hash(String column) {
    Column hash =
        xxhash64(
            lit(column),
            col(ValidatedTable.LEVERANCIER),
            col(ValidatedTable.DATAJAAR),
            col(column));
    return when(col(column).isNotNull(), hash);
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
    Column[] key = columns(inSlice(source.unique()));
    Dataset<Row> valid = rows.filter(RowRules.isValid());
    if (valid.groupBy(xxhash64(key)).count().filter(col("count").gt(1)).isEmpty()) {
      return Map.of();
    }
    return valid
        .groupBy(key)
        .agg(count(lit(1)).as(TIMES))
        .filter(col(TIMES).gt(1))
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

  private Column example() {
    return concat_ws(
        ", ",
        source.unique().stream()
            .map(
                name ->
                    coalesce(col(ValidatedTable.key(source, name)).cast("string"), lit("(empty)")))
            .toArray(Column[]::new));
  }

  /** The columns of judged rows in which values of these columns may occur once together. */
  private String[] inSlice(List<String> names) {
    return Stream.concat(
            Stream.of(ValidatedTable.LEVERANCIER, ValidatedTable.DATAJAAR),
            names.stream().map(name -> ValidatedTable.key(source, name)))
        .toArray(String[]::new);
  }

  private static Column[] columns(String[] names) {
    return Arrays.stream(names).map(name -> col(name)).toArray(Column[]::new);
  }
}
