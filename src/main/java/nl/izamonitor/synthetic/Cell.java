package nl.izamonitor.synthetic;

import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * Persons of one sex in one bouwsteen, numbered on from {@code first}.
 *
 * @param first the number of the first person
 * @param persons how many, at least 1
 * @param bouwsteen its position among all bouwstenen
 * @param youngest their last year of birth
 * @param years in how many years they were born
 */
record Cell(long first, long persons, int bouwsteen, Sex sex, int youngest, int years) {

  static final StructType SCHEMA =
      new StructType()
          .add("first", LongType)
          .add("persons", LongType)
          .add("bouwsteen", IntegerType)
          .add("sex", IntegerType)
          .add("youngest", IntegerType)
          .add("years", IntegerType);

  Row row() {
    return RowFactory.create(first, persons, bouwsteen, sex.number(), youngest, years);
  }
}
