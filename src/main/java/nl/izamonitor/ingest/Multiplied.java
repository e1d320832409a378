package nl.izamonitor.ingest;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.math.BigDecimal;
import nl.izamonitor.conf.SourceColumn;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/**
 * Numbers that a contract multiplies. Decimals are wide enough for any product, so that nothing is
 * rounded; what does not fit the type of its column is null.
 */
record Multiplied(SourceColumn column) {

  /** Digits before the point that a double can hold, and behind it. */
  private static final int WHOLE = 17;

  private static final int DECIMALS = 9;
  private static final DataType FACTOR = DataTypes.createDecimalType(10, 0);

  /** More than this an amount cannot hold. */
  private static final int DIGITS = 18;

  /** The number of a text with a decimal point. */
  Column read(Column number) {
    Column plain =
        number.rlike("^-?0*[0-9]{1,%d}(?:\\.[0-9]{1,%d}0*)?$".formatted(WHOLE, DECIMALS));
    Column exact = number.try_cast(DataTypes.createDecimalType(WHOLE + DECIMALS, DECIMALS));
    Column product = exact.multiply(lit(BigDecimal.valueOf(column.multiply())).try_cast(FACTOR));
    return when(plain, fitting(product));
  }

  private Column fitting(Column product) {
    return switch (column.type()) {
      case NUMBER -> product;
      case AMOUNT -> same(product, DataTypes.createDecimalType(DIGITS, column.decimals()));
      default -> same(product, DataTypes.createDecimalType(WHOLE + DECIMALS + 1, 0));
    };
  }

  private static Column same(Column product, DataType type) {
    Column fitting = product.try_cast(type);
    return when(fitting.equalTo(product), fitting);
  }
}
