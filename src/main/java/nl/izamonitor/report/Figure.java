package nl.izamonitor.report;

import nl.izamonitor.lake.DeliveryTable;
import nl.izamonitor.lake.FigureTable;
import nl.izamonitor.lake.IndicatorTable;
import nl.izamonitor.lake.TallyTable;
import nl.izamonitor.model.Status;
import org.apache.spark.sql.Row;

/**
 * One published value, as a page needs it; which numbers are there follows from the status.
 *
 * @param synthetic whether it follows from a delivery that is invented
 */
record Figure(
    Place place,
    String period,
    int version,
    Counts counts,
    Estimate estimate,
    Estimate standardised,
    String text,
    Double coverage,
    boolean provisional,
    Status status,
    String reason,
    String source,
    boolean synthetic) {

  /** The breakdown of a value that is not broken down, and its one category. */
  static final String TOTAAL = "totaal";

  private static final String VOORLOPIG = "voorlopig";

  /** What a value is about, whatever its period. */
  record Place(String level, String region, String breakdown, String category) {

    boolean total() {
      return breakdown.equals(TOTAAL);
    }
  }

  /** The published counts under a value; null where there are none. */
  record Counts(Long numerator, Long denominator) {}

  /** The value with its interval; null where there is none. */
  record Estimate(Double value, Double lower, Double upper, String method) {

    boolean hasInterval() {
      return lower != null && upper != null;
    }
  }

  static Figure of(Row row) {
    return new Figure(
        place(row),
        row.getAs(TallyTable.PERIOD),
        row.<Integer>getAs(TallyTable.VERSION),
        new Counts(row.getAs(TallyTable.NUMERATOR), row.getAs(TallyTable.DENOMINATOR)),
        new Estimate(
            row.getAs(IndicatorTable.VALUE),
            row.getAs(IndicatorTable.LOWER),
            row.getAs(IndicatorTable.UPPER),
            row.getAs(IndicatorTable.METHOD)),
        new Estimate(
            row.getAs(IndicatorTable.STANDARDISED),
            row.getAs(IndicatorTable.STANDARDISED_LOWER),
            row.getAs(IndicatorTable.STANDARDISED_UPPER),
            null),
        row.getAs(IndicatorTable.TEXT),
        row.getAs(IndicatorTable.COVERAGE),
        VOORLOPIG.equals(row.getAs(IndicatorTable.FLAG)),
        Status.of(row.getAs(IndicatorTable.STATUS)),
        row.getAs(IndicatorTable.REASON),
        row.getAs(IndicatorTable.SOURCE),
        DeliveryTable.SYNTHETIC.equals(row.getAs(IndicatorTable.ORIGIN)));
  }

  static Place place(Row row) {
    return new Place(
        row.getAs(FigureTable.LEVEL),
        row.getAs(FigureTable.REGION),
        row.getAs(TallyTable.BREAKDOWN),
        row.getAs(TallyTable.CATEGORY));
  }

  /** Whether its owner said something in words instead of a number. */
  boolean hasWords() {
    return status == Status.WAARDE && estimate.value() == null && text != null;
  }

  boolean hasValue() {
    return status == Status.WAARDE && estimate.value() != null;
  }
}
