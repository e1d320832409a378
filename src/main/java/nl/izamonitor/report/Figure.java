package nl.izamonitor.report;

import nl.izamonitor.lake.DeliveryTable;
import nl.izamonitor.lake.Keys;
import nl.izamonitor.lake.ObservationTable;
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
        row.getAs(Keys.PERIOD),
        row.<Integer>getAs(Keys.VERSION),
        new Counts(row.getAs(TallyTable.NUMERATOR), row.getAs(TallyTable.DENOMINATOR)),
        new Estimate(
            row.getAs(ObservationTable.VALUE),
            row.getAs(ObservationTable.LOWER),
            row.getAs(ObservationTable.UPPER),
            row.getAs(ObservationTable.METHOD)),
        new Estimate(
            row.getAs(ObservationTable.STANDARDISED),
            row.getAs(ObservationTable.STANDARDISED_LOWER),
            row.getAs(ObservationTable.STANDARDISED_UPPER),
            null),
        row.getAs(ObservationTable.TEXT),
        row.getAs(ObservationTable.COVERAGE),
        VOORLOPIG.equals(row.getAs(ObservationTable.FLAG)),
        Status.of(row.getAs(ObservationTable.STATUS)),
        row.getAs(ObservationTable.REASON),
        row.getAs(ObservationTable.SOURCE),
        DeliveryTable.SYNTHETIC.equals(row.getAs(ObservationTable.ORIGIN)));
  }

  static Place place(Row row) {
    return new Place(
        row.getAs(Keys.LEVEL),
        row.getAs(Keys.REGION),
        row.getAs(Keys.BREAKDOWN),
        row.getAs(Keys.CATEGORY));
  }

  /** Whether its owner said something in words instead of a number. */
  boolean hasWords() {
    return status == Status.WAARDE && estimate.value() == null && text != null;
  }

  boolean hasValue() {
    return status == Status.WAARDE && estimate.value() != null;
  }
}
