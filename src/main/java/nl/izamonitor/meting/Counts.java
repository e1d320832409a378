package nl.izamonitor.meting;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;

/**
 * The counts of one cell of a block.
 *
 * @param squares sum over persons of the squared number of events; 0 without persons
 * @param strata what it is made of where the method needs to know; never published
 * @param figure what was taken over; null for counted indicators
 */
record Counts(
    long numerator, long denominator, long squares, List<CellStratum> strata, Figure figure) {

  static final Counts NONE = new Counts(0, 0, 0, List.of(), null);

  /**
   * A published figure.
   *
   * @param value null where the source has none
   * @param source who published it
   */
  record Figure(Double value, Double lower, Double upper, String text, String source) {

    static Figure of(Row row) {
      return new Figure(
          number(row, BlockRow.VALUE),
          number(row, BlockRow.LOWER),
          number(row, BlockRow.UPPER),
          row.getString(BlockRow.TEXT),
          row.getString(BlockRow.SOURCE));
    }

    private static Double number(Row row, int column) {
      return row.isNullAt(column) ? null : row.getDouble(column);
    }

    boolean empty() {
      return value == null && text == null;
    }
  }

  /** What was counted at a place. */
  static Counts of(String stratum, PlaceSums sums, int place) {
    boolean sampled = sums.at(PlaceSums.UNITS, place) != 0;
    return new Counts(
        sums.at(PlaceSums.NUMERATOR, place),
        sums.at(PlaceSums.DENOMINATOR, place),
        sums.at(PlaceSums.SQUARES, place),
        stratum.isEmpty() && !sampled ? List.of() : List.of(CellStratum.of(stratum, sums, place)),
        null);
  }

  /** A figure that was taken over. */
  static Counts of(Figure figure) {
    return new Counts(0, 0, 0, List.of(), figure.empty() ? null : figure);
  }

  /** Both together: other strata of the same cell. */
  Counts plus(Counts other) {
    List<CellStratum> all = new ArrayList<>(strata);
    all.addAll(other.strata);
    return new Counts(
        numerator + other.numerator,
        denominator + other.denominator,
        squares + other.squares,
        all,
        figure == null ? other.figure : figure);
  }

  boolean empty() {
    return numerator == 0 && denominator == 0 && figure == null;
  }
}
