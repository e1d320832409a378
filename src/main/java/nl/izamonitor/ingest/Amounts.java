package nl.izamonitor.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.math.BigDecimal;
import nl.izamonitor.conf.Source;
import nl.izamonitor.conf.SourceColumn;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;

/**
 * Amounts while their rows are judged: decimals of as many digits as a long can hold, in the unit
 * of the file. After that they are whole numbers of their smallest unit.
 */
final class Amounts {

  /** Of decimals with so many digits every one is a long in its smallest unit. */
  private static final int DIGITS = 18;

  /** More digits than an amount can have, so that one with an exponent is read as it is. */
  private static final int WIDE = 38;

  private Amounts() {}

  /**
   * An amount, from the text of a number with a decimal point; null where it has more decimals that
   * are not 0, or too many digits. An exponent is written out first; one that moves the point
   * further than can be written out is none.
   */
  static Column read(Column number, int decimals) {
    Column amount = number.try_cast(DataTypes.createDecimalType(DIGITS, decimals));
    Column plain = number.rlike("^-?[0-9]+(?:\\.[0-9]{0,%d}0*)?$".formatted(decimals));
    Column wide = number.try_cast(DataTypes.createDecimalType(WIDE, DIGITS));
    Column exact =
        number
            .rlike("^-?[0-9]+(?:\\.[0-9]{1,9})?[eE](?:[+]?0*[0-9]{1,2}|-0*[0-9])$")
            .and(wide.equalTo(wide.try_cast(DataTypes.createDecimalType(DIGITS, decimals))));
    return when(plain.or(exact), amount);
  }

  /** A column as it is kept: an amount as a whole number of its smallest unit. */
  static Column stored(Source source, String name) {
    SourceColumn column = source.columns().get(name);
    if (column.type() != SourceColumn.Type.AMOUNT) {
      return col(name);
    }
    return col(name)
        .multiply(lit(BigDecimal.TEN.pow(column.decimals())))
        .cast(DataTypes.LongType)
        .as(name);
  }

  /** A bound of a contract, as exact as the values that it is held against. */
  static Column bound(SourceColumn column, double bound) {
    return column.type() == SourceColumn.Type.AMOUNT ? lit(BigDecimal.valueOf(bound)) : lit(bound);
  }
}
