package nl.izamonitor.lake;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;

/** The checksum of a table's content: the same for the same rows, in whatever order or files. */
public final class Checksum {

  private Checksum() {}

  /**
   * The number of rows and the sum of their hashes, as text. Whether a value is missing is hashed
   * beside the value, since a hash passes over nulls.
   */
  public static String of(Dataset<Row> rows) {
    Column[] parts =
        Arrays.stream(rows.columns())
            .sorted()
            .flatMap(name -> Stream.of(functions.col(name), functions.col(name).isNull()))
            .toArray(Column[]::new);
    Column hash = xxhash64(parts).cast(DataTypes.createDecimalType(20, 0));
    Row total =
        rows.agg(
                count(lit(1)), coalesce(sum(hash), lit(0).cast(DataTypes.createDecimalType(30, 0))))
            .first();
    return "%d:%s".formatted(total.getLong(0), total.getDecimal(1).toBigInteger().toString(16));
  }
}
