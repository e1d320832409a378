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
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.izamonitor.conf.Source;
import nl.izamonitor.lake.QualityTable;
import nl.izamonitor.lake.QuarantineTable;
import nl.izamonitor.lake.ValidatedTable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

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
  private static final String TOUCHED = "touched";

  private VerdictCounts() {}

  /**
   * The counts of one file.
   *
   * @param failing rows that refuse the whole delivery
   * @param controls the sum of every control of the contract
   * @param regions the codes of its regions; of counts only
   * @param keys hashes of the keys of its valid rows, where these were asked for
   */
  record FileCounts(
      long rows,
      long valid,
      long quarantined,
      long setAside,
      long failing,
      List<Long> controls,
      List<String> regions,
      List<Long> keys) {

    /** Of a file of which no row was read. */
    static final FileCounts NONE = new FileCounts(0, 0, 0, 0, 0, List.of(), List.of(), List.of());

    private static FileCounts of(Row row) {
      return new FileCounts(
          row.getAs(ROWS),
          row.getAs(VALID),
          row.getAs(QUARANTINED),
          row.getAs(SET_ASIDE),
          row.getAs(FAILING),
          list(row, CONTROLS),
          list(row, REGIONS),
          list(row, KEYS));
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
    counted.add(count_if(size(col(RowRules.FAILED)).gt(0)).as(FAILING));
    if (!source.controls().isEmpty()) {
      counted.add(array(controls(source)).as(CONTROLS));
    }
    if (source.region() != null && source.rows() == Source.Rows.COUNTS) {
      Column region = when(col(RowRules.FILTER).isNull(), col(source.region().column()));
      counted.add(collect_set(region).as(REGIONS));
    }
    if (key.length > 0) {
      counted.add(collect_list(when(RowRules.isValid(), xxhash64(key))).as(KEYS));
    }
    return counted.toArray(Column[]::new);
  }

  private static Column[] controls(Source source) {
    return source.controls().stream()
        .map(control -> sum(when(RowRules.isValid(), col(control.sum()))).cast("long"))
        .map(sum -> coalesce(sum, lit(0L)))
        .toArray(Column[]::new);
  }

  /** Per delivery and rule or filter how many rows it touched; the rows are read once. */
  static Dataset<Row> perRule(Dataset<Row> rows) {
    String touched =
        "concat(transform(%s, r -> %s), transform(%s, r -> %s), if(%s is null, array(), array(%s)))"
            .formatted(
                RowRules.REJECTED,
                entry("afgekeurd", "r"),
                ValidatedTable.WARNINGS,
                entry("waarschuwing", "r"),
                RowRules.FILTER,
                entry("filter", RowRules.FILTER));
    Column any =
        RowRules.isQuarantined()
            .or(col(RowRules.FILTER).isNotNull())
            .or(size(col(ValidatedTable.WARNINGS)).gt(0));
    if (List.of(rows.columns()).contains(ValidatedTable.SIGNS)) {
      touched =
          "concat(%s, transform(coalesce(%s, array()), r -> %s))"
              .formatted(touched, ValidatedTable.SIGNS, entry("teken", "r"));
      any = any.or(col(ValidatedTable.SIGNS).isNotNull());
    }
    Column[] by = {
      col(ValidatedTable.LEVERANCIER),
      col(ValidatedTable.DATAJAAR),
      col(ValidatedTable.DELIVERY),
      col(TOUCHED).getField(QualityTable.KIND).as(QualityTable.KIND),
      col(TOUCHED).getField(QualityTable.RULE).as(QualityTable.RULE)
    };
    return rows.filter(any)
        .withColumn(TOUCHED, explode(expr(touched)))
        .groupBy(by)
        .agg(count(lit(1)).as(QualityTable.ROWS));
  }

  private static String entry(String kind, String rule) {
    return "struct('%s' as %s, %s as %s)"
        .formatted(kind, QualityTable.KIND, rule, QualityTable.RULE);
  }
}
