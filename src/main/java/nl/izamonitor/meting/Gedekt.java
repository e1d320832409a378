package nl.izamonitor.meting;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.when;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Source;
import nl.izamonitor.lake.TallyTable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Counts of covered bouwstenen only. A bouwsteen is covered when, in every source of the indicator,
 * data came in for enough of its inhabitants; what was counted elsewhere would have no denominator
 * that fits it, or only part of its numerator.
 */
final class Gedekt {

  private static final String COVERED = "covered";

  private Gedekt() {}

  /**
   * The tallies of covered bouwstenen, and per bouwsteen one row of breakdown and category {@link
   * TallyTable#DEKKING}: covered inhabitants over all. Indicators whose sources cover the country
   * have no such row.
   */
  static Dataset<Row> covered(Conf conf, Dataset<Row> tallies) {
    Column isDekking = col(TallyTable.BREAKDOWN).equalTo(TallyTable.DEKKING);
    String[] key = {TallyTable.INDICATOR, TallyTable.PERIOD, TallyTable.BOUWSTEEN};
    Dataset<Row> coverage =
        tallies
            .filter(isDekking)
            .groupBy(col(key[0]), col(key[1]), col(key[2]))
            .agg(
                min(isEnough(conf)).as(COVERED),
                min(TallyTable.NUMERATOR).as(TallyTable.NUMERATOR),
                max(TallyTable.DENOMINATOR).as(TallyTable.DENOMINATOR));
    Dataset<Row> uncovered =
        coverage.filter(col(COVERED).equalTo(false)).select(key[0], key[1], key[2]);
    Dataset<Row> counts = tallies.filter(isDekking.equalTo(false));
    return counts
        .join(broadcast(uncovered), key, "left_anti")
        .select(counts())
        .unionByName(
            coverage
                .withColumn(
                    TallyTable.NUMERATOR,
                    when(col(COVERED), col(TallyTable.NUMERATOR)).otherwise(lit(0L)))
                .withColumn(TallyTable.BREAKDOWN, lit(TallyTable.DEKKING))
                .withColumn(TallyTable.CATEGORY, lit(TallyTable.DEKKING))
                .withColumn(TallyTable.STRATUM, lit(""))
                .withColumns(noSums())
                .select(counts()));
  }

  private static Column isEnough(Conf conf) {
    Column minimum = lit(100.0);
    for (Source source : conf.sources().values()) {
      minimum =
          when(col(TallyTable.CATEGORY).equalTo(source.source()), lit(source.dekking().minimum()))
              .otherwise(minimum);
    }
    return col(TallyTable.NUMERATOR)
        .multiply(100)
        .geq(minimum.multiply(col(TallyTable.DENOMINATOR)));
  }

  private static Map<String, Column> noSums() {
    Map<String, Column> none = new LinkedHashMap<>();
    none.put(TallyTable.SUM_SQUARES, lit(0L));
    TallyTable.SAMPLE.forEach(name -> none.put(name, lit(0L)));
    return none;
  }

  private static Column[] counts() {
    return Stream.concat(
            Stream.of(
                TallyTable.INDICATOR,
                TallyTable.PERIOD,
                TallyTable.BREAKDOWN,
                TallyTable.CATEGORY,
                TallyTable.STRATUM,
                TallyTable.BOUWSTEEN,
                TallyTable.NUMERATOR,
                TallyTable.DENOMINATOR,
                TallyTable.SUM_SQUARES),
            TallyTable.SAMPLE.stream())
        .map(functions::col)
        .toArray(Column[]::new);
  }
}
