package nl.izamonitor.source;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.exists;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Source;
import nl.izamonitor.lake.ValidatedTable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Counts that a delivery should have and has not, beside the empty ones in valid rows: those of
 * rejected rows, and empty fields of wide columns, which become no row.
 *
 * <p>Nothing is missing of a rejected row beside which the right one stands: a valid row of the
 * delivery with the same key or, where a part of the key is what was wrong, one with the rest of
 * the key and the same counts.
 */
final class MissingCounts {

  /** The columns of a rejected row that cannot be believed. */
  private static final String WRONG = "wrong";

  /** What a row is known by, as one text; null when that is nothing of its key. */
  private static final String IDENTITY = "identity";

  private static final String BETWEEN = "\u0001";
  private static final String EMPTY = "\u0002";

  private final Conf conf;
  private final Source source;
  private final List<String> counts;

  MissingCounts(Conf conf, Source source) {
    this.conf = conf;
    this.source = source;
    this.counts =
        source.columns().entrySet().stream()
            .filter(column -> column.getValue().type() == Source.Type.COUNT)
            .map(Map.Entry::getKey)
            .filter(source.open()::contains)
            .toList();
  }

  /** Whether a source has counts that can be missing; an answer that nobody gave is none. */
  static boolean isSought(Source source) {
    return source.rows() == Source.Rows.COUNTS && source.survey() == null;
  }

  /** What is missing, in the columns of validated rows. */
  Dataset<Row> rows(Dataset<Row> judged) {
    Dataset<Row> missing = Taken.unpivoted(source, unmatched(judged));
    if (source.unpivot() != null) {
      missing =
          missing.union(
              Taken.unpivoted(source, judged.filter(Counting.isValid()))
                  .filter(col(source.unpivot().into()).isNull()));
    }
    return Taken.placed(conf, source, missing);
  }

  /** Rejected rows without a right one beside them, with what can be believed of them. */
  private Dataset<Row> unmatched(Dataset<Row> judged) {
    Dataset<Row> rejected = judged.filter(Counting.isQuarantined()).withColumn(WRONG, wrong());
    List<String> patterns =
        rejected.select(WRONG).distinct().collectAsList().stream()
            .map(row -> row.getString(0))
            .toList();
    List<Column> identities = new ArrayList<>(List.of(lit(null).cast("string")));
    Column own = identities.get(0);
    for (String pattern : patterns) {
      Column identity = identity(Arrays.asList(pattern.split(BETWEEN, -1)));
      identities.add(identity);
      own = when(col(WRONG).equalTo(pattern), identity).otherwise(own);
    }
    Dataset<Row> right =
        judged
            .filter(Counting.isValid())
            .select(explode(array(identities.toArray(Column[]::new))).as(IDENTITY));
    Dataset<Row> alone =
        rejected.withColumn(IDENTITY, own).join(right, new String[] {IDENTITY}, "left_anti");
    Column whole = col(WRONG).isin(patterns.stream().filter(this::isWhole).toArray());
    return alone
        .filter(whole)
        .dropDuplicates(IDENTITY)
        .unionByName(alone.filter(not(whole)))
        .select(believed(judged));
  }

  private boolean isWhole(String pattern) {
    return Collections.disjoint(source.unique(), Arrays.asList(pattern.split(BETWEEN, -1)));
  }

  /** The key and the counts that cannot be believed, as one text. */
  private Column wrong() {
    List<String> known = new ArrayList<>(source.unique());
    counts.stream().filter(name -> !known.contains(name)).forEach(known::add);
    return concat_ws(
        BETWEEN, known.stream().map(name -> when(isWrong(name), lit(name))).toArray(Column[]::new));
  }

  /** Whether a rule on a column was broken; of a row with too few fields, whether it has none. */
  private static Column isWrong(String name) {
    Column malformed = array_contains(col(Judging.REJECTED), Judging.MALFORMED_RULE);
    return exists(col(Judging.REJECTED), rule -> rule.startsWith(name + ": "))
        .or(malformed.and(col(name).isNull()));
  }

  /**
   * What rows are known by when these columns are wrong in one of them: the key, or what can be
   * believed of it with the counts.
   */
  private Column identity(List<String> wrong) {
    List<String> by = new ArrayList<>(source.unique());
    by.removeAll(wrong);
    if (by.isEmpty()) {
      return lit(null).cast("string");
    }
    if (by.size() < source.unique().size()) {
      by.addAll(counts);
      by.removeAll(wrong);
    }
    List<Column> parts = new ArrayList<>();
    parts.add(lit(String.join(BETWEEN, by)));
    parts.add(col(ValidatedTable.LEVERANCIER));
    parts.add(col(ValidatedTable.DATAJAAR).cast("string"));
    by.forEach(name -> parts.add(coalesce(col(name).cast("string"), lit(EMPTY))));
    return concat_ws(BETWEEN, parts.toArray(Column[]::new));
  }

  /** The columns of judged rows, without counts and what is wrong. */
  private Column[] believed(Dataset<Row> judged) {
    String region = source.region() == null ? "" : source.region().column();
    return Arrays.stream(judged.columns())
        .map(
            name -> {
              Column value = col(name);
              if (counts.contains(name)) {
                value = when(lit(false), value);
              } else if (source.columns().containsKey(name)) {
                value = when(not(isWrong(name)), value);
              } else if (name.equals(Placing.PARTS) && !region.isEmpty()) {
                value = when(not(isWrong(region)), value);
              }
              return value.as(name);
            })
        .toArray(Column[]::new);
  }
}
