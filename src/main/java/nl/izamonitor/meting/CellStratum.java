package nl.izamonitor.meting;

import nl.izamonitor.lake.TallyTable;
import nl.izamonitor.statistics.Stratum;
import nl.izamonitor.statistics.SurveyStratum;
import nl.izamonitor.statistics.SurveyStratum.Sums;
import org.apache.spark.sql.Row;

/**
 * A part of a cell from which standardised values and estimates of samples are made.
 *
 * @param counts numerator, denominator and squares
 * @param respondents sampled units in the denominator
 */
record CellStratum(
    String name, Stratum counts, double respondents, Sums weights, Sums values, Sums squares) {

  private static final double ONE = TallyTable.WEIGHT_SCALE;

  static CellStratum of(Row row) {
    String name = row.getAs(TallyTable.STRATUM);
    return new CellStratum(
        name,
        new Stratum(
            name,
            number(row, TallyTable.NUMERATOR),
            number(row, TallyTable.DENOMINATOR),
            number(row, TallyTable.SUM_SQUARES)),
        number(row, TallyTable.UNITS),
        new Sums(
            number(row, TallyTable.WEIGHTS) / ONE,
            number(row, TallyTable.WEIGHTS_SQUARED) / ONE / ONE),
        new Sums(
            number(row, TallyTable.WEIGHTED) / ONE, number(row, TallyTable.WEIGHTED_SQUARES) / ONE),
        new Sums(
            number(row, TallyTable.SQUARED_WEIGHTED) / ONE / ONE,
            number(row, TallyTable.SQUARES) / ONE / ONE));
  }

  private static double number(Row row, String column) {
    return (double) row.<Long>getAs(column);
  }

  /**
   * As a stratum of a sample.
   *
   * @param sampled units of the whole stratum, in the cell or not
   */
  SurveyStratum ofSample(double sampled) {
    return new SurveyStratum(sampled, respondents, weights, values, squares);
  }
}
