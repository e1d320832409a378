package nl.izamonitor.tally;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_position;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.date_diff;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.raise_error;
import static org.apache.spark.sql.functions.shiftleft;
import static org.apache.spark.sql.functions.shiftright;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.izamonitor.lake.SmallTable;
import nl.izamonitor.lake.ValidatedTable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The bouwsteen and the categories of a row as one whole number, behind the day of the row. Such a
 * number has a fixed width, so that Spark keeps the greatest of a person in a hash table and need
 * not sort all rows, as it must for texts. Of the same day the greatest number is that of the
 * greatest texts.
 */
final class CellCode {

  private static final String NAME = "bouwsteen_name";
  private static final String NUMBER = "bouwsteen_number";
  private static final String FIRST_DAY = "1900-01-01";

  /** So many bits hold the days of three centuries. */
  private static final int DAY_BITS = 17;

  private static final int BITS = Long.SIZE - 1;

  /** Per column its codes in order, the bouwsteen first. */
  private final Map<String, List<String>> codes = new LinkedHashMap<>();

  /**
   * A code of these columns.
   *
   * @param bouwstenen all there are
   * @param categories the codes of every category column
   */
  CellCode(List<String> bouwstenen, Map<String, List<String>> categories) {
    codes.put(ValidatedTable.BOUWSTEEN, bouwstenen.stream().sorted().toList());
    categories.forEach((column, all) -> codes.put(column, all.stream().sorted().toList()));
  }

  /** Whether they fit, with a day before them. */
  boolean fits() {
    return bits() + DAY_BITS <= BITS;
  }

  private int bits() {
    return codes.values().stream().mapToInt(CellCode::bits).sum();
  }

  private static int bits(List<String> all) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, all.size() - 1));
  }

  /** Adds the number of its bouwsteen to every row. */
  Dataset<Row> numbered(Dataset<Row> rows) {
    List<Map<String, Object>> numbers = new ArrayList<>();
    List<String> all = codes.get(ValidatedTable.BOUWSTEEN);
    for (int i = 0; i < all.size(); i++) {
      numbers.add(Map.of(NAME, all.get(i), NUMBER, (long) i));
    }
    StructType columns =
        new StructType().add(NAME, DataTypes.StringType).add(NUMBER, DataTypes.LongType);
    return rows.join(
        broadcast(SmallTable.named(rows.sparkSession(), columns, numbers)),
        col(ValidatedTable.BOUWSTEEN).equalTo(col(NAME)),
        "left");
  }

  /** The code of a row that {@link #numbered} gave its number. */
  Column ofRow() {
    Column code = lit(0L);
    for (Map.Entry<String, List<String>> column : codes.entrySet()) {
      code = shiftleft(code, bits(column.getValue())).plus(number(column));
    }
    return code;
  }

  private static Column number(Map.Entry<String, List<String>> column) {
    if (column.getKey().equals(ValidatedTable.BOUWSTEEN)) {
      Column unknown =
          raise_error(
              concat(
                  lit("conf/regions does not know the bouwsteen "),
                  col(ValidatedTable.BOUWSTEEN),
                  lit(": ingest its delivery again.")));
      return coalesce(col(NUMBER), unknown.cast("long"));
    }
    return array_position(literal(column.getValue()), col(column.getKey())).minus(1);
  }

  /** The same behind a date: the greatest of a person is that of the last day. */
  Column after(Column date) {
    Column day = coalesce(date_diff(date, lit(FIRST_DAY).cast("date")), lit(0)).cast("long");
    return shiftleft(day, bits()).plus(ofRow());
  }

  /** What it says without the day. */
  Column withoutDay(Column code) {
    return code.bitwiseAND(lit((1L << bits()) - 1));
  }

  /** The columns that a code stands for. */
  List<Column> columns(Column code) {
    List<Column> columns = new ArrayList<>();
    int right = bits();
    for (Map.Entry<String, List<String>> column : codes.entrySet()) {
      int own = bits(column.getValue());
      right -= own;
      Column number = shiftright(code, right).bitwiseAND(lit((1L << own) - 1)).cast("int");
      columns.add(element_at(literal(column.getValue()), number.plus(1)).as(column.getKey()));
    }
    return columns;
  }

  private static Column literal(List<String> texts) {
    return array(texts.stream().map(functions::lit).toArray(Column[]::new));
  }
}
