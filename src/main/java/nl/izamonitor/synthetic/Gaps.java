package nl.izamonitor.synthetic;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;

/**
 * Fields of right rows that come empty or in another form. Such rows are valid and are counted, so
 * that the truth must know of them; a corrected delivery has them filled.
 */
record Gaps(Draw draw, Calibration calibration) {

  /** Whether a person has no gemeente in the rows of a source and year; that is ONBEKEND. */
  Column withoutGemeente(String source, Column corrected) {
    Column luck =
        draw.uniform(source + " zonder gemeente", col(Persons.PERSON), col(Levels.DATAJAAR));
    return luck.lt(calibration.share("leeg", "gemeente")).and(corrected.equalTo(false));
  }

  /** The share of contacts whose urgentie is empty in a delivery as it comes first. */
  double withoutUrgency() {
    return calibration.share("leeg", "urgentie");
  }

  /** The postcode, in a share of the rows with letters: a warning, and the row counts. */
  Column postcode(String source) {
    Column luck =
        draw.uniform(source + " lange postcode", col(Persons.PERSON), col(Levels.DATAJAAR));
    Column lettered =
        luck.lt(calibration.share("afwijkend", Persons.POSTCODE))
            .and(col(Borders.CORRECTED).equalTo(false));
    return when(lettered, concat(col(Persons.POSTCODE), lit("AB")))
        .otherwise(col(Persons.POSTCODE));
  }
}
