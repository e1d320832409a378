package nl.izamonitor.ingest;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.exists;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Source;
import nl.izamonitor.lake.SmallTable;
import nl.izamonitor.lake.ValidatedTable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
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
  private static final StructType IDENTITIES = new StructType().add(IDENTITY, DataTypes.StringType);
  private static final String LOST = "lost";
  private static final String ALL = "all";
  private static final int FEW = 1000;

  /** So many gemeenten are named. */
  private static final int NAMED = 5;

  private static final String BETWEEN = "\u0001";
  private static final String EMPTY = "\u0002";
  private static final String ANY = "\u0003";

  private final ValidRows validRows;
  private final Source source;
  private final List<String> counts;

  /** The columns of the key, and those of counts that are not among them. */
  private final List<String> known;

  private final Dataset<Row> judged;

  /** Rejected rows without a right one beside them; null until they were sought. */
  private Dataset<Row> unmatched;

  /**
   * Looks at the rows of new deliveries of one source.
   *
   * @param judged with a verdict
   */
  MissingCounts(Conf conf, Source source, Dataset<Row> judged) {
    this.validRows = new ValidRows(conf, source);
    this.source = source;
    this.judged = judged;
    this.counts = columns(source);
    this.known = Stream.concat(source.unique().stream(), counts.stream()).distinct().toList();
  }

  /** The columns of a source whose counts can be missing, in the order of the contract. */
  static List<String> columns(Source source) {
    return isSought(source)
        ? source.columns().entrySet().stream()
            .filter(column -> column.getValue().type().isSummed())
            .map(Map.Entry::getKey)
            .filter(source.open()::contains)
            .toList()
        : List.of();
  }

  /** Whether a source has counts that can be missing; an answer that nobody gave is none. */
  static boolean isSought(Source source) {
    return source.rows() == Source.Rows.COUNTS && source.survey() == null;
  }

  /** Whether a row has no value of a count. */
  static Column isAnyEmpty(Source source) {
    return columns(source).stream()
        .map(name -> ValidatedTable.isMissing(source, name))
        .reduce(Column::or)
        .orElse(lit(false));
  }

  /** The same, apart from columns that nobody asked for. */
  private Column isAnyForgotten() {
    return counts.stream()
        .map(
            name -> {
              Column missing = ValidatedTable.isMissing(source, name);
              return source.columns().get(name).mayBeAbsent()
                  ? missing.and(not(ValidatedTable.isAbsent(name)))
                  : missing;
            })
        .reduce(Column::or)
        .orElse(lit(false));
  }

  /** What is missing of the deliveries of these rows, in the columns of validated rows. */
  Dataset<Row> rows() {
    Dataset<Row> missing = validRows.unpivoted(unmatched());
    if (source.unpivot() != null) {
      missing =
          missing.union(
              validRows
                  .unpivoted(judged.filter(RowRules.isValid()))
                  .filter(col(source.unpivot().into()).isNull()));
    }
    return validRows.placed(missing);
  }

  /**
   * Which regions lack a larger part of their counts than a delivery may reject of its rows: they
   * will have less dekking, and perhaps no value.
   */
  List<DeliveryFinding> findings(List<Delivery> deliveries) {
    if (source.region() == null) {
      return List.of();
    }
    String region = source.region().column();
    Column[] by = {col(ValidatedTable.LEVERANCIER), col(ValidatedTable.DATAJAAR), col(region)};
    Dataset<Row> lost = unmatched().select(by).withColumn(LOST, lit(1L));
    Dataset<Row> all =
        judged
            .filter(RowRules.isValid())
            .withColumn(LOST, when(isAnyForgotten(), 1L).otherwise(0L))
            .select(by[0], by[1], by[2], col(LOST))
            .union(lost)
            .filter(col(region).isNotNull())
            .groupBy(by)
            .agg(sum(LOST).as(LOST), count(lit(1)).as(ALL))
            .filter(col(LOST).multiply(100).gt(col(ALL).multiply(source.maxQuarantined())));
    Map<Delivery.Slice, List<Row>> found =
        all.collectAsList().stream()
            .collect(Collectors.groupingBy(row -> Delivery.Slice.of(source, row)));
    return deliveries.stream()
        .filter(delivery -> found.containsKey(delivery.slice()))
        .map(delivery -> finding(delivery, region, found.get(delivery.slice())))
        .toList();
  }

  private static DeliveryFinding finding(Delivery delivery, String region, List<Row> found) {
    String named =
        found.stream()
                .sorted(Comparator.comparing(row -> row.<String>getAs(region)))
                .limit(NAMED)
                .map(
                    row ->
                        "%s (%d van %d)"
                            .formatted(
                                row.<String>getAs(region),
                                row.<Long>getAs(LOST),
                                row.<Long>getAs(ALL)))
                .collect(Collectors.joining(", "))
            + (found.size() > NAMED ? ", ..." : "");
    return new DeliveryFinding(
        delivery,
        "tellingen ontbreken in %d gemeenten: %s".formatted(found.size(), named),
        found.stream().mapToLong(row -> row.getAs(LOST)).sum(),
        "Of %s %d gemeente(n) lack more of their counts than a delivery may reject of its rows: %s. They may get no value."
            .formatted(delivery, found.size(), named.replace(" van ", " of ")));
  }

  /** Rejected rows without a right one beside them, of one key one, with what can be believed. */
  private Dataset<Row> unmatched() {
    if (unmatched == null) {
      unmatched = sought();
    }
    return unmatched;
  }

  private Dataset<Row> sought() {
    Dataset<Row> rejected = rejected();
    List<Row> identities = rejected.select(UNKNOWN, IDENTITY).distinct().collectAsList();
    Set<String> alone = new HashSet<>();
    Set<String> patterns = new TreeSet<>();
    for (Row row : identities) {
      alone.add(row.getAs(IDENTITY));
      patterns.add(row.getAs(UNKNOWN));
    }
    // Nothing can stand beside a row of which nothing is known.
    alone.remove(null);
    if (!alone.isEmpty()) {
      among(right(patterns), alone)
          .distinct()
          .collectAsList()
          .forEach(row -> alone.remove(row.<String>getAs(IDENTITY)));
    }
    Dataset<Row> lost = among(rejected, alone);
    return lost.filter(isWhole())
        .dropDuplicates(IDENTITY)
        .unionByName(lost.filter(not(isWhole())))
        .unionByName(rejected.filter(col(IDENTITY).isNull()))
        .select(believed(this::isWrong))
        .unionByName(besides());
  }

  /** What a row may hold besides, in which a line end was lost: nothing is known of it. */
  private Dataset<Row> besides() {
    return judged
        .filter(RowRules.isQuarantined())
        .filter(array_contains(col(RowRules.REJECTED), RowRules.OVERFULL))
        .select(believed(name -> lit(true)));
  }

  /** The rows with one of these identities; a few are compared without a join. */
  private static Dataset<Row> among(Dataset<Row> rows, Set<String> identities) {
    if (identities.size() <= FEW) {
      return rows.filter(col(IDENTITY).isin(identities.toArray()));
    }
    List<Map<String, Object>> sought =
        identities.stream().map(identity -> Map.<String, Object>of(IDENTITY, identity)).toList();
    return rows.join(
        SmallTable.named(rows.sparkSession(), IDENTITIES, sought),
        new String[] {IDENTITY},
        "left_semi");
  }

  /**
   * Rejected rows with what they are known by; null when nothing of their key can be believed, and
   * where a part of it cannot, when they have no counts to know them by.
   */
  private Dataset<Row> rejected() {
    Function<String, Column> isUnknown =
        name -> source.unique().contains(name) ? isWrong(name) : isWhole().or(isWrong(name));
    Column isLost =
        source.unique().stream()
            .map(this::isWrong)
            .reduce(Column::and)
            .orElseThrow()
            .or(not(isWhole()).and(not(isCounted())));
    return judged
        .filter(RowRules.isQuarantined())
        .withColumn(
            UNKNOWN,
            concat_ws(
                BETWEEN,
                known.stream()
                    .map(name -> when(isUnknown.apply(name), lit(name)))
                    .toArray(Column[]::new)))
        .withColumn(IDENTITY, when(not(isLost), identity(isUnknown)));
  }

  /** What valid rows are known by, once for each set of columns that is unknown of others. */
  private Dataset<Row> right(Set<String> patterns) {
    Column[] identities =
        patterns.stream()
            .map(pattern -> Set.of(pattern.split(BETWEEN, -1)))
            .map(unknown -> identity(name -> lit(unknown.contains(name))))
            .toArray(Column[]::new);
    return judged.filter(RowRules.isValid()).select(explode(array(identities)).as(IDENTITY));
  }

  private Column identity(Function<String, Column> isUnknown) {
    List<Column> parts = new ArrayList<>();
    parts.add(col(ValidatedTable.LEVERANCIER));
    parts.add(col(ValidatedTable.DATAJAAR).cast("string"));
    for (String name : known) {
      Column value = coalesce(col(ValidatedTable.key(source, name)).cast("string"), lit(EMPTY));
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

  /** Whether a rejected row has counts, of which none is wrong. */
  private Column isCounted() {
    Column isRight =
        counts.stream().map(name -> not(isWrong(name))).reduce(Column::and).orElse(lit(false));
    Column isAny =
        counts.stream().map(name -> col(name).isNotNull()).reduce(Column::or).orElse(lit(false));
    return isRight.and(isAny);
  }

  /** Whether a rule on a column was broken; of a row with too few fields, whether it has none. */
  private Column isWrong(String name) {
    Column malformed =
        array_contains(col(RowRules.REJECTED), FormatReaders.of(source).malformedRule());
    return exists(col(RowRules.REJECTED), rule -> rule.startsWith(name + ": "))
        .or(malformed.and(col(ValidatedTable.key(source, name)).isNull()));
  }

  /** The columns of judged rows, without counts and what is wrong. */
  private Column[] believed(Function<String, Column> isWrong) {
    String region = source.region() == null ? "" : source.region().column();
    Map<String, String> hidden =
        ValidatedTable.hiddenKeys(source).stream()
            .collect(Collectors.toMap(name -> ValidatedTable.key(source, name), name -> name));
    return Arrays.stream(judged.columns())
        .map(
            name -> {
              Column value = col(name);
              if (counts.contains(name)) {
                value = when(lit(false), value);
              } else if (source.columns().containsKey(name)) {
                value = when(not(isWrong.apply(name)), value);
              } else if (hidden.containsKey(name)) {
                value = when(not(isWrong.apply(hidden.get(name))), value);
              } else if (name.equals(Placement.PARTS) && !region.isEmpty()) {
                value = when(not(isWrong.apply(region)), value);
              }
              return value.as(name);
            })
        .toArray(Column[]::new);
  }
}
