package nl.izamonitor.ingest;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.forall;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.izamonitor.conf.MissingSigns;
import nl.izamonitor.conf.Source;
import nl.izamonitor.lake.QualityTable;
import nl.izamonitor.lake.QuarantineTable;
import nl.izamonitor.lake.ValidatedTable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/** What is counted of rows with a verdict: a few numbers a file or rule, never rows of data. */
final class VerdictCounts {

  private static final String ROWS = "rows";
  private static final String VALID = "valid";
  private static final String QUARANTINED = "quarantined";
  private static final String SET_ASIDE = "set_aside";
  private static final String FAILING = "failing";
  private static final String CONTROLS = "controls";
  private static final String REGIONS = "regions";
  private static final String KEYS = "keys";
  private static final String VALID_SUMS = "valid_sums";
  private static final String LOST_SUMS = "lost_sums";
  private static final String LACKING = "lacking";
  private static final String NINE_DIGITS = "nine_digits";
  private static final String TOUCHED = "touched";
  private static final String RULE = "rule";
  private static final String EXAMPLE = "example";

  private static final DataType WHOLE = DataTypes.createDecimalType(19, 0);
  private static final DataType WHOLE_SUM = DataTypes.createDecimalType(38, 0);

  private VerdictCounts() {}

  /**
   * The counts of one file.
   *
   * @param failing rows that refuse the whole delivery
   * @param controls the sum of every control of the contract, of amounts in their smallest unit
   * @param regions the codes of its regions; of counts only
   * @param keys hashes of the keys of its valid rows, where these were asked for
   * @param validSums of its columns of counts ({@link MissingCounts#columns}), of valid rows
   * @param lostSums the same of rejected rows, as far as what they count can be believed
   * @param lacking valid rows that have no value of such a column
   * @param nineDigits rows with a number that may be a burgerservicenummer
   */
  record FileCounts(
      long rows,
      long valid,
      long quarantined,
      long setAside,
      long failing,
      List<BigDecimal> controls,
      List<String> regions,
      List<Long> keys,
      List<Double> validSums,
      List<Double> lostSums,
      long lacking,
      long nineDigits) {

    /** Of a file of which no row was read. */
    static final FileCounts NONE =
        new FileCounts(0, 0, 0, 0, 0, List.of(), List.of(), List.of(), List.of(), List.of(), 0, 0);

    private static FileCounts of(Row row) {
      return new FileCounts(
          row.getAs(ROWS),
          row.getAs(VALID),
          row.getAs(QUARANTINED),
          row.getAs(SET_ASIDE),
          row.getAs(FAILING),
          list(row, CONTROLS),
          list(row, REGIONS),
          list(row, KEYS),
          list(row, VALID_SUMS),
          list(row, LOST_SUMS),
          row.getAs(LACKING),
          row.getAs(NINE_DIGITS));
    }

    private static <T> List<T> list(Row row, String name) {
      boolean isCounted = Arrays.asList(row.schema().fieldNames()).contains(name);
      return isCounted ? row.getList(row.fieldIndex(name)) : List.of();
    }
  }

  /**
   * The counts of every file, by the id of its delivery and its name.
   *
   * @param key what is hashed of valid rows; nothing when it is empty
   */
  static Map<String, Map<String, FileCounts>> perFile(
      Source source, Dataset<Row> rows, Column[] key) {
    return rows
        .groupBy(ValidatedTable.DELIVERY, QuarantineTable.FILE)
        .agg(count(lit(1)).as(ROWS), counted(source, key))
        .collectAsList()
        .stream()
        .collect(
            Collectors.groupingBy(
                row -> row.getAs(ValidatedTable.DELIVERY),
                Collectors.toMap(row -> row.getAs(QuarantineTable.FILE), FileCounts::of)));
  }

  /** Gathering values is dear, so it is done only where they are looked at. */
  private static Column[] counted(Source source, Column[] key) {
    List<Column> counted = new ArrayList<>();
    counted.add(count_if(RowRules.isValid()).as(VALID));
    counted.add(count_if(RowRules.isQuarantined()).as(QUARANTINED));
    counted.add(count_if(col(RowRules.FILTER).isNotNull()).as(SET_ASIDE));
    counted.add(count_if(col(RowRules.FAILED).isNotNull()).as(FAILING));
    counted.add(count_if(RowRules.isValid().and(MissingCounts.isAnyEmpty(source))).as(LACKING));
    counted.add(new NineDigitNumbers(source).occurrences().as(NINE_DIGITS));
    if (!source.controls().isEmpty()) {
      counted.add(array(controls(source)).as(CONTROLS));
    }
    if (source.region() != null && source.rows() == Source.Rows.COUNTS) {
      Column region = when(col(RowRules.FILTER).isNull(), col(source.region().column()));
      counted.add(collect_set(region).as(REGIONS));
    }
    List<String> summed = MissingCounts.columns(source);
    if (!summed.isEmpty()) {
      counted.add(sums(summed, name -> RowRules.isValid()).as(VALID_SUMS));
      counted.add(sums(summed, VerdictCounts::isLost).as(LOST_SUMS));
    }
    if (key.length > 0) {
      counted.add(collect_list(when(RowRules.isValid(), xxhash64(key))).as(KEYS));
    }
    return counted.toArray(Column[]::new);
  }

  /** Sums are compared only, so that they need not be exact and cannot overflow. */
  private static Column sums(List<String> columns, Function<String, Column> which) {
    return array(
        columns.stream()
            .map(name -> sum(when(which.apply(name), col(name).cast("double"))))
            .map(sum -> coalesce(sum, lit(0.0)))
            .toArray(Column[]::new));
  }

  /** Whether a row is rejected for other columns than this one, by rules on one column each. */
  private static Column isLost(String name) {
    return RowRules.isQuarantined()
        .and(
            forall(
                col(RowRules.REJECTED),
                rule -> rule.contains(": ").and(not(rule.startsWith(name + ": ")))));
  }

  /** The codes of the regions of a delivery, from the counts of its files. */
  static Set<String> regions(Map<String, FileCounts> files) {
    return files == null
        ? Set.of()
        : files.values().stream()
            .flatMap(file -> file.regions().stream())
            .collect(Collectors.toSet());
  }

  private static Column[] controls(Source source) {
    return source.controls().stream()
        // As decimals, whose sum has room for any number of whole numbers.
        .map(control -> col(control.sum()).cast(WHOLE))
        .map(value -> coalesce(sum(when(RowRules.isValid(), value)), lit(BigDecimal.ZERO)))
        .map(sum -> sum.cast(WHOLE_SUM))
        .toArray(Column[]::new);
  }

  /** Per file and rule or filter how many rows it touched, with the line of one of them. */
  static List<RuleCount> perRule(Dataset<Row> rows) {
    boolean hasSigns = List.of(rows.columns()).contains(ValidatedTable.SIGNS);
    Column any =
        col(RowRules.REJECTED)
            .isNotNull()
            .or(col(RowRules.FAILED).isNotNull())
            .or(col(RowRules.FILTER).isNotNull())
            .or(size(col(ValidatedTable.WARNINGS)).gt(0))
            .or(hasSigns ? col(ValidatedTable.SIGNS).isNotNull() : lit(false));
    Column[] by = {
      col(ValidatedTable.DELIVERY),
      col(QuarantineTable.FILE),
      col(TOUCHED).getField(QualityTable.KIND).as(QualityTable.KIND),
      col(TOUCHED).getField(RULE).as(RULE)
    };
    return rows
        .filter(any)
        .withColumn(TOUCHED, explode(expr(touched(hasSigns))))
        .groupBy(by)
        .agg(
            count(lit(1)).as(QualityTable.ROWS),
            min(struct(col(QuarantineTable.LINE_NUMBER), col(QuarantineTable.LINE))).as(EXAMPLE))
        .collectAsList()
        .stream()
        .map(
            row ->
                new RuleCount(
                    row.getAs(ValidatedTable.DELIVERY),
                    row.getAs(QuarantineTable.FILE),
                    row.getAs(QualityTable.KIND),
                    row.getAs(RULE),
                    row.getAs(QualityTable.ROWS),
                    first(row.getAs(EXAMPLE))))
        .toList();
  }

  private static String touched(boolean hasSigns) {
    return "concat(%s, %s, %s, %s, if(%s is null, array(), array(%s)))"
        .formatted(
            entries(RuleCount.REJECTED, RowRules.REJECTED),
            entries(RuleCount.FAILED, RowRules.FAILED),
            entries(RuleCount.WARNED, ValidatedTable.WARNINGS),
            hasSigns ? signs() : "array()",
            RowRules.FILTER,
            entry(RuleCount.SET_ASIDE, RowRules.FILTER));
  }

  /** How far a value is bounded is said in its row: of each bound there would be a line. */
  private static String signs() {
    String secret = MissingSigns.Meaning.SECRET.of("");
    String sign = "regexp_replace(r, '%s .*$', '%s')".formatted(secret, secret);
    return "coalesce(transform(%s, r -> %s), array())"
        .formatted(ValidatedTable.SIGNS, entry(RuleCount.SIGN, sign));
  }

  private static RuleCount.First first(Row row) {
    return new RuleCount.First(
        row.getAs(QuarantineTable.LINE_NUMBER), row.getAs(QuarantineTable.LINE));
  }

  private static String entries(String kind, String rules) {
    return "coalesce(transform(%s, r -> %s), array())".formatted(rules, entry(kind, "r"));
  }

  private static String entry(String kind, String rule) {
    return "struct('%s' as %s, %s as %s)".formatted(kind, QualityTable.KIND, rule, RULE);
  }
}
