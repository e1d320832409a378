package nl.izamonitor.ingest;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.izamonitor.conf.Source;
import nl.izamonitor.lake.ValidatedTable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Keys that more than one valid row of a slice has, whichever file it stands in. Which of the rows
 * is right cannot be known, and together they would count double: the delivery is refused. Values
 * are those after mapping, so that two spellings of one category are one key; an empty field is a
 * value too. Wide rows are judged before they become several.
 */
final class RepeatedKeys {

  private static final long FEW = 1_000_000;
  private static final String HASHES = "key_hashes";
  private static final String TIMES = "times";
  private static final String KEYS = "keys";
  private static final String EXAMPLE = "example";

  private final Source source;
  private final Map<Slice, Row> repeated = new HashMap<>();

  RepeatedKeys(Source source) {
    this.source = source;
  }

  /**
   * Whether the keys of so many rows are hashed with the counts of each file: then rows need not be
   * read and shuffled again when nothing is there twice.
   */
  static boolean isHashed(Source source, List<Delivery> deliveries) {
    return !source.unique().isEmpty() && deliveries.stream().mapToLong(Delivery::rows).sum() <= FEW;
  }

  /** The hashes of the keys of valid rows. */
  Column hashes() {
    Column[] key = source.unique().stream().map(name -> col(column(name))).toArray(Column[]::new);
    return collect_list(when(Counting.isValid(), xxhash64(key))).as(HASHES);
  }

  /**
   * Finds them.
   *
   * @param perFile the counts of every file, with hashes where there are some
   */
  static RepeatedKeys of(Source source, Dataset<Row> judged, List<Row> perFile) {
    RepeatedKeys keys = new RepeatedKeys(source);
    if (!source.unique().isEmpty() && mayRepeat(perFile)) {
      keys.find(judged)
          .collectAsList()
          .forEach(row -> keys.repeated.put(new Slice(row.getString(0), row.getInt(1)), row));
    }
    return keys;
  }

  private static boolean mayRepeat(List<Row> perFile) {
    Map<Slice, Set<Long>> seen = new HashMap<>();
    for (Row row : perFile) {
      if (!Arrays.asList(row.schema().fieldNames()).contains(HASHES)) {
        return true;
      }
      Set<Long> own =
          seen.computeIfAbsent(
              new Slice(row.getAs(ValidatedTable.LEVERANCIER), row.getAs(ValidatedTable.DATAJAAR)),
              slice -> new HashSet<>());
      for (Long hash : row.<Long>getList(row.fieldIndex(HASHES))) {
        if (!own.add(hash)) {
          return true;
        }
      }
    }
    return false;
  }

  /** A row a slice that has such keys: how many, and the first of them as text. */
  private Dataset<Row> find(Dataset<Row> judged) {
    List<Column> by = new ArrayList<>();
    by.add(col(ValidatedTable.LEVERANCIER));
    by.add(col(ValidatedTable.DATAJAAR));
    source.unique().forEach(name -> by.add(col(column(name))));
    Column example =
        concat_ws(
            ", ",
            source.unique().stream()
                .map(name -> coalesce(col(column(name)).cast("string"), lit("(empty)")))
                .toArray(Column[]::new));
    return judged
        .filter(Counting.isValid())
        .groupBy(by.toArray(Column[]::new))
        .agg(count(lit(1)).as(TIMES))
        .filter(col(TIMES).gt(1))
        .groupBy(by.get(0), by.get(1))
        .agg(count(lit(1)).as(KEYS), min(isOpen() ? example : lit("")).as(EXAMPLE));
  }

  /** The column of a judged row; a pseudonym is there as the person that was made of it. */
  private String column(String name) {
    boolean pseudonym = source.person() != null && name.equals(source.person().pseudonym());
    return pseudonym ? ValidatedTable.PERSOON : name;
  }

  private boolean isOpen() {
    return source.unique().stream().noneMatch(name -> source.columns().get(name).sensitive());
  }

  /** Why a delivery is refused, as a sentence; none when no key is repeated. */
  List<String> refusals(Delivery delivery) {
    Row row = repeated.get(new Slice(delivery.leverancier(), delivery.datajaar()));
    if (row == null) {
      return List.of();
    }
    String example = row.getAs(EXAMPLE);
    return List.of(
        "The delivery %s has %d key(s) of %s in more than one row%s: deliver every key once, in one of its files, or correct 'unique' in %s."
            .formatted(
                delivery,
                row.<Long>getAs(KEYS),
                source.unique(),
                example.isEmpty() ? "" : ", such as (%s)".formatted(example),
                source.location().file()));
  }

  /** What a key may occur once in. */
  private record Slice(String leverancier, int datajaar) {}
}
