package nl.izamonitor.meting;

import java.util.ArrayList;
import java.util.List;
import nl.izamonitor.lake.FigureTable;
import nl.izamonitor.lake.TallyTable;
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
          row.getAs(FigureTable.VALUE),
          row.getAs(FigureTable.LOWER),
          row.getAs(FigureTable.UPPER),
          row.getAs(FigureTable.TEXT),
          row.getAs(FigureTable.SOURCE));
    }

    boolean empty() {
      return value == null && text == null;
    }
  }

  /** The counts of a row of {@link RollUp}. */
  static Counts of(Row row) {
    long numerator = row.<Long>getAs(TallyTable.NUMERATOR);
    long denominator = row.<Long>getAs(TallyTable.DENOMINATOR);
    long squares = row.<Long>getAs(TallyTable.SUM_SQUARES);
    String stratum = row.getAs(TallyTable.STRATUM);
    Figure figure = Figure.of(row);
    long units = row.<Long>getAs(TallyTable.UNITS);
    List<CellStratum> strata =
        stratum.isEmpty() && units == 0 ? List.of() : List.of(CellStratum.of(row));
    return new Counts(numerator, denominator, squares, strata, figure.empty() ? null : figure);
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
