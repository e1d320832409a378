package nl.izamonitor.synthetic;

import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * Persons of one sex in one bouwsteen, numbered on from {@code first}.
 *
 * @param first the number of the first person
 * @param persons how many, at least 1
 * @param youngest their last year of birth
 * @param years in how many years they were born
 */
record Cell(long first, long persons, String bouwsteen, String geslacht, int youngest, int years) {

  static final StructType SCHEMA =
      new StructType()
          .add("first", LongType)
          .add("persons", LongType)
          .add("bouwsteen", StringType)
          .add("geslacht", StringType)
          .add("youngest", IntegerType)
          .add("years", IntegerType);

  Row row() {
    return RowFactory.create(first, persons, bouwsteen, geslacht, youngest, years);
  }
}
