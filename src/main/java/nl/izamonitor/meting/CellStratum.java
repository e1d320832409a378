package nl.izamonitor.meting;

import nl.izamonitor.lake.TallyTable;
import nl.izamonitor.statistics.Stratum;
import nl.izamonitor.statistics.SurveyStratum;
import nl.izamonitor.statistics.SurveyStratum.Sums;

/**
 * A part of a cell from which standardised values and estimates of samples are made.
 *
 * @param counts numerator, denominator and squares
 * @param respondents sampled units in the denominator
 */
record CellStratum(
    String name, Stratum counts, double respondents, Sums weights, Sums values, Sums squares) {

  private static final double ONE = TallyTable.WEIGHT_SCALE;
  private static final int WEIGHTS = BlockRow.SUMS.indexOf(TallyTable.WEIGHTS);
  private static final int WEIGHTS_SQUARED = BlockRow.SUMS.indexOf(TallyTable.WEIGHTS_SQUARED);
  private static final int WEIGHTED = BlockRow.SUMS.indexOf(TallyTable.WEIGHTED);
  private static final int WEIGHTED_SQUARES = BlockRow.SUMS.indexOf(TallyTable.WEIGHTED_SQUARES);
  private static final int SQUARED_WEIGHTED = BlockRow.SUMS.indexOf(TallyTable.SQUARED_WEIGHTED);
  private static final int SQUARES = BlockRow.SUMS.indexOf(TallyTable.SQUARES);

  static CellStratum of(String name, PlaceSums sums, int place) {
    return new CellStratum(
        name,
        new Stratum(
            name,
            (double) sums.at(PlaceSums.NUMERATOR, place),
            (double) sums.at(PlaceSums.DENOMINATOR, place),
            (double) sums.at(PlaceSums.SQUARES, place)),
        (double) sums.at(PlaceSums.UNITS, place),
        new Sums(sums.at(WEIGHTS, place) / ONE, sums.at(WEIGHTS_SQUARED, place) / ONE / ONE),
        new Sums(sums.at(WEIGHTED, place) / ONE, sums.at(WEIGHTED_SQUARES, place) / ONE),
        new Sums(
            sums.at(SQUARED_WEIGHTED, place) / ONE / ONE, sums.at(SQUARES, place) / ONE / ONE));
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
