package nl.izamonitor.lake;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.shiftright;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** The checksum of a table's content: the same for the same rows, in whatever order or files. */
public final class Checksum {

  private static final String HASH = "hash";
  private static final int HALF = 32;
  private static final long LOWER = 0xFFFF_FFFFL;

  private Checksum() {}

  /**
   * The number of rows and the sum of their hashes, as text. Whether a value is missing is hashed
   * beside the value, since a hash passes over nulls. Both halves of the hashes are added up apart:
   * the sum of whole hashes does not fit in a long, and decimals take three times as long.
   */
  public static String of(Dataset<Row> rows) {
    Column[] parts =
        Arrays.stream(rows.columns())
            .sorted()
            .flatMap(name -> Stream.of(functions.col(name), functions.col(name).isNull()))
            .toArray(Column[]::new);
    Dataset<Row> hashes = rows.select(xxhash64(parts).as(HASH));
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
