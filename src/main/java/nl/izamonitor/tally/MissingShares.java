package nl.izamonitor.tally;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Source;
import nl.izamonitor.conf.SourceColumn;
import nl.izamonitor.conf.SummedColumns;
import nl.izamonitor.lake.Fields;
import nl.izamonitor.lake.ValidatedTable;
import nl.izamonitor.region.Regions;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Which share of what a measure adds up did not come in, per datajaar and bouwsteen. What a missing
 * count may hold is what the same key holds, of all that its bouwsteen holds, in the nearest other
 * datajaar; a key that no other datajaar has may hold as much as any row. A count of which nobody
 * knows where it belongs may be of any bouwsteen: its share of the country stands under {@link
 * Regions#ONBEKEND}.
 */
final class MissingShares {

  private static final String PLACE = "place";
  private static final String AMOUNT = "amount";
  private static final String TOTAL = "total";
  private static final String ROWS = "rows";
  private static final String LOST = "lost";
  private static final String NEAREST = "nearest";
  private static final String SHARE = "share";
  private static final String OTHER = "other_";

  private final Source source;
  private final Dataset<Row> validated;
  private final Dataset<Row> missing;

  /**
   * Looks at one source.
   *
   * @param missing counts of the same deliveries that are in no valid row
   */
  MissingShares(Source source, Dataset<Row> validated, Dataset<Row> missing) {
    this.source = source;
    this.validated = validated;
    this.missing = missing;
  }

  /** Whether any count of the source is missing. */
  boolean isAny() {
    return !missing.isEmpty() || (!empty().isEmpty() && !validated.filter(anyEmpty()).isEmpty());
  }

  /**
   * The same, with the rows kept until {@link #forget}: every measure asks for lost, nearest and
   * all rows, of one reading.
   */
  MissingShares keeping() {
    return new MissingShares(source, validated.persist(), missing);
  }

  /** Lets go of the rows that are kept. */
  void forget() {
    validated.unpersist();
  }

  /** Columns of counts that a valid row may leave empty. */
  private List<String> empty() {
    return source.columns().entrySet().stream()
        .filter(column -> column.getValue().type().isSummed())
        .filter(
            column ->
                !column.getValue().required()
                    || column.getValue().hasSigns()
                    || column.getValue().severity() == SourceColumn.Severity.WARN)
        .map(Map.Entry::getKey)
        .filter(List.of(validated.columns())::contains)
        .toList();
  }

  private Column anyEmpty() {
    return empty().stream()
        .map(name -> ValidatedTable.isMissing(source, name))
        .reduce(Column::or)
        .orElseThrow();
  }

  /** Not where the owner says that there can be no value, so that nothing is missing. */
  private Column isPossible(String name) {
    return ValidatedTable.mayBeImpossible(source, name)
        ? not(ValidatedTable.isImpossible(name))
        : lit(true);
  }

  /** The shares by datajaar and bouwsteen; where nothing is missing there is none. */
  Map<Integer, Map<String, Double>> of(Indicator.Measure measure) {
    Dataset<Row> rows = rows(validated, measure, false);
    Dataset<Row> lost =
        rows.filter(col(AMOUNT).isNull())
            .union(rows(missing, measure, true))
            .groupBy(columns(""))
            .agg(count(lit(1)).as(LOST));
    Dataset<Row> counted = rows.filter(col(AMOUNT).isNotNull());
    Map<Integer, Map<String, Double>> shares = new HashMap<>();
    expected(nearest(lost, counted), counted)
        .groupBy(ValidatedTable.DATAJAAR, PLACE)
        .agg(sum(SHARE).as(SHARE))
        .filter(col(SHARE).gt(0))
        .collectAsList()
        .stream()
        .map(Fields::new)
        .forEach(
            row ->
                shares
                    .computeIfAbsent(row.small(ValidatedTable.DATAJAAR), year -> new HashMap<>())
                    .put(row.text(PLACE), row.number(SHARE)));
    return shares;
  }

  /**
   * Rows that the measure counts, with their key and what they add.
   *
   * @param doubtful whether rows count of which the condition cannot be known
   */
  private Dataset<Row> rows(Dataset<Row> rows, Indicator.Measure measure, boolean doubtful) {
    Indicator.Value value = measure.value();
    Column counted = doubtful ? RowFilter.possibly(value.where()) : RowFilter.of(value.where());
    Column amount = col(value.sum() == null ? Counter.ROW : value.sum()).cast("long");
    if (new SummedColumns(source).isAmount(value.sum())) {
      // What is below zero is a share of what goes round too.
      amount = abs(amount.cast("double"));
    }
    boolean isCount =
        value.sum() == null || new SummedColumns(source).names().contains(value.sum());
    List<Column> columns = new ArrayList<>();
    columns.add(col(ValidatedTable.DATAJAAR));
    columns.add(
        (source.region() == null ? lit(Regions.ONBEKEND) : col(ValidatedTable.BOUWSTEEN))
            .as(PLACE));
    columns.add(col(ValidatedTable.LEVERANCIER));
    keys().forEach(key -> columns.add(col(key).cast("string").as(key)));
    columns.add((isCount ? amount : coalesce(amount, lit(0L))).as(AMOUNT));
    Column possible = value.sum() == null ? lit(true) : isPossible(value.sum());
    return Counter.withRows(rows)
        .filter(counted.and(possible))
        .select(columns.toArray(Column[]::new));
  }

  /** The columns that name a validated row: the key of the contract, and what wide columns say. */
  private List<String> keys() {
    TreeSet<String> keys = new TreeSet<>(source.unique());
    if (source.unpivot() != null) {
      source.unpivot().columns().values().forEach(values -> keys.addAll(values.keySet()));
    }
    keys.retainAll(List.of(validated.columns()));
    return List.copyOf(keys);
  }

  /** Whether the key is there to find a row by: what is sensitive was not kept. */
  private boolean isNamed() {
    return List.of(validated.columns()).containsAll(source.unique());
  }

  private Column[] columns(String prefix) {
    List<String> names =
        new ArrayList<>(List.of(ValidatedTable.DATAJAAR, PLACE, ValidatedTable.LEVERANCIER));
    names.addAll(keys());
    return names.stream()
        .map(name -> prefix.isEmpty() ? col(name) : col(name).as(prefix + name))
        .toArray(Column[]::new);
  }

  /** Adds what the same key holds in the nearest other datajaar; of two the earlier one. */
  private Dataset<Row> nearest(Dataset<Row> lost, Dataset<Row> counted) {
    List<Column> of = new ArrayList<>(List.of(columns(OTHER)));
    of.add(col(AMOUNT));
    Column same = lit(isNamed()).and(col(PLACE).equalTo(col(OTHER + PLACE)));
    same =
        same.and(col(ValidatedTable.LEVERANCIER).equalTo(col(OTHER + ValidatedTable.LEVERANCIER)));
    for (String key : keys()) {
      same = same.and(col(key).eqNullSafe(col(OTHER + key)));
    }
    Column year = col(ValidatedTable.DATAJAAR);
    Column other = col(OTHER + ValidatedTable.DATAJAAR);
    List<Column> by = new ArrayList<>(List.of(columns("")));
    by.add(col(LOST));
    return lost.join(
            counted.select(of.toArray(Column[]::new)), same.and(year.notEqual(other)), "left")
        .groupBy(by.toArray(Column[]::new))
        .agg(
            min(when(
                    other.isNotNull(),
                    struct(abs(year.minus(other)).as("years"), other.as("year"), col(AMOUNT))))
                .as(NEAREST));
  }

  /** Turns what a key holds into its share; without such knowledge its share of the rows. */
  private Dataset<Row> expected(Dataset<Row> lost, Dataset<Row> counted) {
    Dataset<Row> totals = totals(counted);
    Dataset<Row> then =
        totals.select(
            col(ValidatedTable.DATAJAAR).as("year_then"),
            col(PLACE).as("place_then"),
            col(TOTAL).as("total_then"));
    Dataset<Row> lostRows =
        lost.groupBy(ValidatedTable.DATAJAAR, PLACE).agg(sum(LOST).as("lost_rows"));
    String[] where = {ValidatedTable.DATAJAAR, PLACE};
    Column amount = col(NEAREST).getField(AMOUNT);
    Column known =
        when(col("total_then").gt(0), amount.divide(col("total_then"))).otherwise(lit(0.0));
    Column ofRows = lit(1.0).divide(coalesce(col(ROWS), lit(0L)).plus(col("lost_rows")));
    // Of what is not there at all nothing came in, whatever other years hold.
    Column isComparable = col(NEAREST).isNotNull().and(col(ROWS).isNotNull());
    return lost.join(lostRows, where, "inner")
        .join(totals, where, "left")
        .join(
            then,
            col("year_then")
                .equalTo(col(NEAREST).getField("year"))
                .and(col("place_then").equalTo(col(PLACE))),
            "left")
        .select(
            col(ValidatedTable.DATAJAAR),
            col(PLACE),
            col(LOST).multiply(when(isComparable, known).otherwise(ofRows)).as(SHARE));
  }

  /** What every bouwsteen holds; under ONBEKEND stands the country. */
  private static Dataset<Row> totals(Dataset<Row> counted) {
    Dataset<Row> known = counted.filter(col(PLACE).notEqual(Regions.ONBEKEND));
    Dataset<Row> country = counted.withColumn(PLACE, lit(Regions.ONBEKEND));
    return known
        .unionByName(country)
        .groupBy(ValidatedTable.DATAJAAR, PLACE)
        .agg(sum(AMOUNT).as(TOTAL), count(lit(1)).as(ROWS));
  }
}
