package nl.izamonitor.meting;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.izamonitor.disclosure.Contributors;
import nl.izamonitor.disclosure.Primary;
import org.apache.spark.sql.Row;

/**
 * The counts of one cell of a block.
 *
 * @param squares sum over persons of the squared number of events; 0 without persons
 * @param strata what it is made of where the method needs to know; never published
 * @param contributions who makes up the counts, where that is told
 * @param figure what was taken over; null for counted indicators
 */
record Counts(
    long numerator,
    long denominator,
    long squares,
    List<CellStratum> strata,
    Map<Primary, Contributions> contributions,
    Figure figure) {

  static final Counts NONE = new Counts(0, 0, 0, List.of());

  /** Counts of which it is not told who makes them up. */
  Counts(long numerator, long denominator, long squares, List<CellStratum> strata) {
    this(numerator, denominator, squares, strata, Map.of(), null);
  }

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
        sums.contributions(place),
        null);
  }

  /** A figure that was taken over. */
  static Counts of(Figure figure) {
    return new Counts(0, 0, 0, List.of(), Map.of(), figure.empty() ? null : figure);
  }

  /** Both together: other strata of the same cell. */
  Counts plus(Counts other) {
    List<CellStratum> all = new ArrayList<>(strata);
    all.addAll(other.strata);
    Map<Primary, Contributions> both = new HashMap<>(contributions);
    other.contributions.forEach((count, more) -> both.merge(count, more, Contributions::plus));
    return new Counts(
        numerator + other.numerator,
        denominator + other.denominator,
        squares + other.squares,
        all,
        both,
        figure == null ? other.figure : figure);
  }

  /** What the protection looks at: who makes up numerator, denominator and rest. */
  Map<Primary, Contributors> contributors() {
    Map<Primary, Contributors> all = new EnumMap<>(Primary.class);
    contributions.forEach(
        (count, own) ->
            all.put(
                count,
                own.of(
                    switch (count) {
                      case NUMERATOR -> numerator;
                      case DENOMINATOR -> denominator;
                      case REST -> denominator - numerator;
                    })));
    return all;
  }

  boolean empty() {
    return numerator == 0 && denominator == 0 && figure == null;
  }
}
