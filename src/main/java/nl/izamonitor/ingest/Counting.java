package nl.izamonitor.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import nl.izamonitor.conf.Source;
import nl.izamonitor.lake.QualityTable;
import nl.izamonitor.lake.QuarantineTable;
import nl.izamonitor.lake.ValidatedTable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What is counted of judged rows. The results are a few rows a file or rule, never rows of data.
 */
final class Counting {

  static final String ROWS = "rows";
  static final String VALID = "valid";
  static final String QUARANTINED = "quarantined";
  static final String SET_ASIDE = "set_aside";
  static final String FAILING = "failing";
  static final String REGIONS = "regions";

  private static final Column[] SLICE = {
    col(ValidatedTable.LEVERANCIER), col(ValidatedTable.DATAJAAR), col(ValidatedTable.DELIVERY)
  };

  private Counting() {}

  static Column isQuarantined() {
    return size(col(Judging.REJECTED)).gt(0);
  }

  static Column isValid() {
    return size(col(Judging.REJECTED)).equalTo(0).and(col(Judging.FILTER).isNull());
  }

  /**
   * Per file: rows by verdict, rows that fail the delivery, the sum of every control.
   *
   * @param more what else is counted
   */
  static Dataset<Row> perFile(Source source, Dataset<Row> judged, List<Column> more) {
    List<Column> counts = new ArrayList<>(more);
    counts.add(count_if(isValid()).as(VALID));
    counts.add(count_if(isQuarantined()).as(QUARANTINED));
    counts.add(count_if(col(Judging.FILTER).isNotNull()).as(SET_ASIDE));
    counts.add(count_if(size(col(Judging.FAILED)).gt(0)).as(FAILING));
    for (int i = 0; i < source.controls().size(); i++) {
      Column value = when(isValid(), col(source.controls().get(i).sum()));
      counts.add(sum(value).cast("long").as(control(i)));
    }
    if (source.region() != null && source.rows() == Source.Rows.COUNTS) {
      Column here = when(col(Judging.FILTER).isNull(), col(source.region().column()));
      counts.add(collect_set(here).as(REGIONS));
    }
    return judged
        .groupBy(SLICE[0], SLICE[1], SLICE[2], col(QuarantineTable.FILE))
        .agg(count(lit(1)).as(ROWS), counts.toArray(Column[]::new));
  }

  /** The column of the sum of the i-th control. */
  static String control(int i) {
    return "control_" + i;
  }

  /** Per delivery and rule or filter how many rows it touched; the rows are read once. */
  static Dataset<Row> perRule(Dataset<Row> judged) {
    String touched =
        "concat(transform(%s, r -> %s), transform(%s, r -> %s), if(%s is null, array(), array(%s)))"
            .formatted(
                Judging.REJECTED,
                entry("afgekeurd", "r"),
                ValidatedTable.WARNINGS,
                entry("waarschuwing", "r"),
                Judging.FILTER,
                entry("filter", Judging.FILTER));
    Column any =
        isQuarantined()
            .or(col(Judging.FILTER).isNotNull())
            .or(size(col(ValidatedTable.WARNINGS)).gt(0));
    return judged
        .filter(any)
        .select(SLICE[0], SLICE[1], SLICE[2], explode(expr(touched)).as("touched"))
        .groupBy(
            SLICE[0],
            SLICE[1],
            SLICE[2],
            col("touched." + QualityTable.KIND),
            col("touched." + QualityTable.RULE))
        .agg(count(lit(1)).as(QualityTable.ROWS));
  }

  private static String entry(String kind, String rule) {
    return "struct('%s' as %s, %s as %s)"
        .formatted(kind, QualityTable.KIND, rule, QualityTable.RULE);
  }
}
