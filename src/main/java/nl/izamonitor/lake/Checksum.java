package nl.izamonitor.lake;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.shiftright;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.math.BigInteger;
import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The checksum of a table's content: the same for the same rows, in whatever order or files. */
public final class Checksum {

  private static final String HASH = "hash";
  private static final int HALF = 32;
  private static final long LOWER = 0xFFFF_FFFFL;

  private Checksum() {}

  /**
   * The number of rows and the sum of their hashes, as text. The hash of a row is that of all its
   * values with the names of their columns. An empty value takes no part: so a column that comes
   * later, and is empty in the rows of before, changes nothing. Both halves of the hashes are added
   * up apart: the sum of whole hashes does not fit in a long, and decimals take three times as
   * long.
   */
  public static String of(Dataset<Row> rows) {
    Column values =
        Arrays.stream(rows.columns())
            .map(
                name ->
                    when(col(name).isNotNull(), xxhash64(lit(name), col(name))).otherwise(lit(0L)))
            .reduce(Column::bitwiseXOR)
            .orElse(lit(0L));
    Dataset<Row> hashes = rows.select(xxhash64(values).as(HASH));
    Row total =
        hashes
            .agg(
                count(lit(1)),
                coalesce(sum(shiftright(col(HASH), HALF)), lit(0L)),
                coalesce(sum(col(HASH).bitwiseAND(lit(LOWER))), lit(0L)))
            .first();
    BigInteger sum =
        BigInteger.valueOf(total.getLong(1))
            .shiftLeft(HALF)
            .add(BigInteger.valueOf(total.getLong(2)));
    return "%d:%s".formatted(total.getLong(0), sum.toString(16));
  }
}
