package nl.izamonitor.ingest;

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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Source;
import nl.izamonitor.lake.SmallTable;
import nl.izamonitor.lake.ValidatedTable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Counts that a delivery should have and has not, beside the empty ones in valid rows: those of
 * rejected rows, and empty fields of wide columns, which become no row.
 *
 * <p>Nothing is missing of a rejected row beside which the right one stands: a valid row of the
 * delivery with the same key or, where a part of the key is what was wrong, one with the rest of
 * the key and the same counts.
 */
final class MissingCounts {

  /** The columns that a rejected row is not known by, and what it is known by as one text. */
  private static final String UNKNOWN = "unknown";

  private static final String IDENTITY = "identity";
  private static final int FEW = 1000;
  private static final String BETWEEN = "\u0001";
  private static final String EMPTY = "\u0002";
  private static final String ANY = "\u0003";

  private final Conf conf;
  private final Source source;
  private final List<String> counts;

  /** The columns of the key, and those of counts that are not among them. */
  private final List<String> known;

  MissingCounts(Conf conf, Source source) {
    this.conf = conf;
    this.source = source;
    this.counts =
        source.columns().entrySet().stream()
            .filter(column -> column.getValue().type() == Source.Type.COUNT)
            .map(Map.Entry::getKey)
            .filter(source.open()::contains)
            .toList();
    this.known = new ArrayList<>(source.unique());
    counts.stream().filter(name -> !known.contains(name)).forEach(known::add);
  }

  /** Whether a source has counts that can be missing; an answer that nobody gave is none. */
  static boolean isSought(Source source) {
    return source.rows() == Source.Rows.COUNTS && source.survey() == null;
  }

  /** Whether anything is missing; most often all that is wrong has the right row beside it. */
  boolean isAny(Dataset<Row> judged) {
    List<Row> rejected = rejected(judged).select(UNKNOWN, IDENTITY).collectAsList();
    Set<String> alone = rejected.stream().map(row -> row.getString(1)).collect(Collectors.toSet());
    List<String> patterns = rejected.stream().map(row -> row.getString(0)).distinct().toList();
    if (!alone.isEmpty()) {
      among(right(judged, patterns), alone)
          .collectAsList()
          .forEach(row -> alone.remove(row.getString(0)));
    }
    return !alone.isEmpty() || (source.unpivot() != null && !emptyCells(judged).isEmpty());
  }

  /** The identities that are among these; a few are compared without a join. */
  private static Dataset<Row> among(Dataset<Row> identities, Set<String> sought) {
    if (sought.size() <= FEW) {
      return identities.filter(col(IDENTITY).isin(sought.toArray()));
    }
    StructType columns = new StructType().add(IDENTITY, DataTypes.StringType);
    List<Row> rows = sought.stream().filter(Objects::nonNull).<Row>map(RowFactory::create).toList();
    return identities
        .join(
            SmallTable.of(identities.sparkSession(), rows, columns),
            new String[] {IDENTITY},
            "left_semi")
        .distinct();
  }

  /** What is missing, in the columns of validated rows. */
  Dataset<Row> rows(Dataset<Row> judged) {
    Dataset<Row> missing = Taken.unpivoted(source, unmatched(judged));
    return Taken.placed(
        conf, source, source.unpivot() == null ? missing : missing.union(emptyCells(judged)));
  }

  private Dataset<Row> emptyCells(Dataset<Row> judged) {
    return Taken.unpivoted(source, judged.filter(Counting.isValid()))
        .filter(col(source.unpivot().into()).isNull());
  }

  /** Rejected rows without a right one beside them, of one key one, with what can be believed. */
  private Dataset<Row> unmatched(Dataset<Row> judged) {
    Dataset<Row> rejected = rejected(judged);
    List<String> patterns =
        rejected.select(UNKNOWN).distinct().collectAsList().stream()
            .map(row -> row.getString(0))
            .toList();
    Dataset<Row> alone =
        rejected.join(right(judged, patterns), new String[] {IDENTITY}, "left_anti");
    return alone
        .filter(isWhole())
        .dropDuplicates(IDENTITY)
        .unionByName(alone.filter(not(isWhole())))
        .select(believed(judged));
  }

  /** Rejected rows with what they are known by; null when nothing of their key can be believed. */
  private Dataset<Row> rejected(Dataset<Row> judged) {
    Function<String, Column> isUnknown =
        name -> source.unique().contains(name) ? isWrong(name) : isWhole().or(isWrong(name));
    Column lost =
        source.unique().stream().map(MissingCounts::isWrong).reduce(Column::and).orElseThrow();
    return judged
        .filter(Counting.isQuarantined())
        .withColumn(
            UNKNOWN,
            concat_ws(
                BETWEEN,
                known.stream()
                    .map(name -> when(isUnknown.apply(name), lit(name)))
                    .toArray(Column[]::new)))
        .withColumn(IDENTITY, when(not(lost), identity(isUnknown)));
  }

  /** What valid rows are known by, once for each set of columns that is unknown of others. */
  private Dataset<Row> right(Dataset<Row> judged, List<String> patterns) {
    List<Column> identities = new ArrayList<>(List.of(lit(null).cast("string")));
    for (String pattern : patterns) {
      Set<String> unknown = new HashSet<>(Arrays.asList(pattern.split(BETWEEN, -1)));
      identities.add(identity(name -> lit(unknown.contains(name))));
    }
    return judged
        .filter(Counting.isValid())
        .select(explode(array(identities.toArray(Column[]::new))).as(IDENTITY));
  }

  private Column identity(Function<String, Column> isUnknown) {
    List<Column> parts = new ArrayList<>();
    parts.add(col(ValidatedTable.LEVERANCIER));
    parts.add(col(ValidatedTable.DATAJAAR).cast("string"));
    for (String name : known) {
      Column value = coalesce(col(name).cast("string"), lit(EMPTY));
      parts.add(when(isUnknown.apply(name), lit(ANY)).otherwise(value));
    }
    return concat_ws(BETWEEN, parts.toArray(Column[]::new));
  }

  /** Whether all of the key of a rejected row can be believed. */
  private Column isWhole() {
    return source.unique().stream()
        .map(name -> not(isWrong(name)))
        .reduce(Column::and)
        .orElseThrow();
  }

  /** Whether a rule on a column was broken; of a row with too few fields, whether it has none. */
  private static Column isWrong(String name) {
    Column malformed = array_contains(col(Judging.REJECTED), Judging.MALFORMED_RULE);
    return exists(col(Judging.REJECTED), rule -> rule.startsWith(name + ": "))
        .or(malformed.and(col(name).isNull()));
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
