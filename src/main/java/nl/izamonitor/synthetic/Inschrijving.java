package nl.izamonitor.synthetic;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The delivery of Vektis: who is insured on 1 July, and with which praktijk registered. */
record Inschrijving(Draw draw) {

  static final String SOURCE = "inschrijving";

  /** What the luck of a row to get a wrong one beside it is drawn for. */
  private static final Column[] KEY = {col(Persons.PERSON), col(Persons.DATAJAAR)};

  /**
   * The rows of all years.
   *
   * @param years of persons, with who delivers of them
   */
  Dataset<Row> rows(Dataset<Row> years, Addresses addresses) {
    return addresses
        .addressed(years.where(isInsured()), SOURCE)
        .withColumn(Dirt.LUCK, draw.uniform(SOURCE + Dirt.KIND, KEY))
        .withColumn(Dirt.other(Persons.PSEUDONYM), new Persons(draw).pseudonym(Dirt.KIND, KEY))
        .withColumn(Addresses.PRAKTIJK, when(isRegistered(), col(Addresses.PRAKTIJK)));
  }

  /** Whether a person lives on 1 July. */
  static Column isInsured() {
    return col(Persons.FROM).leq(0.5).and(col(Persons.TO).gt(0.5));
  }

  /** The chance that an insured person is not registered. */
  static Column chance() {
    return least(lit(1.0), col(Cohorts.UNREGISTERED).multiply(col(RegionalLevels.OF_UNREGISTERED)));
  }

  /** The draw is of the person, not of the year: who is not registered mostly stays so. */
  Column isRegistered() {
    return draw.uniform(RegionalLevels.UNREGISTERED, col(Persons.PERSON)).geq(chance());
  }
}
