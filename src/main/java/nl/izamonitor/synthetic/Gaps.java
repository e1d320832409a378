package nl.izamonitor.synthetic;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;

/**
 * Fields of right rows that come empty or in another form. Such rows are valid and are counted, so
 * that the truth must know of them; a corrected delivery has them filled.
 */
record Gaps(Draw draw, Calibration calibration, String source) {

  /** The gemeente of a row, empty in a share of the rows. */
  Column gemeente() {
    return when(not(isWithoutGemeente(col(DeliveryAreas.CORRECTED))), col(DeliveryAreas.GEMEENTE));
  }

  /** Whether a person has no gemeente in the rows of a year; that is ONBEKEND. */
  Column isWithoutGemeente(Column isCorrected) {
    return luck(" zonder gemeente").lt(calibration.share("leeg", "gemeente")).and(not(isCorrected));
  }

  /** The postcode, in a share of the rows with letters: a warning, and the row counts. */
  Column postcode() {
    Column postcode = col(Addresses.POSTCODE);
    Column hasLetters =
        luck(" lange postcode")
            .lt(calibration.share("afwijkend", Addresses.POSTCODE))
            .and(not(col(DeliveryAreas.CORRECTED)));
    return when(hasLetters, concat(postcode, lit("AB"))).otherwise(postcode);
  }

  private Column luck(String what) {
    return draw.uniform(source + what, col(Persons.PERSON), col(Persons.DATAJAAR));
  }
}
