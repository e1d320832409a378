package nl.izamonitor.attack;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.izamonitor.attack.Finding.Count;
import nl.izamonitor.attack.IndicatorDefinition.Side;

/**
 * A unit of work: all that the folders state of one period. Blocks have nothing to do with each
 * other, so that they may be attacked anywhere and in any order.
 *
 * @param cells what rows state or hide
 * @param tested the rows whose counts are tested
 */
public record PeriodBlock(List<StatedCell> cells, List<TestedRow> tested) {

  /**
   * What is counted: two rows about one cell state the same number, whatever indicator, level or
   * meting they stand in.
   *
   * @param boxes the part of the population, in boxes that have nothing in common; each with its
   *     bouwstenen
   */
  record CountedCell(Measure measure, List<ValueBox> boxes) {

    /**
     * What is added up: cells of one measure add up to each other.
     *
     * @param table the source
     * @param kind rows, persons, or the sum of a column
     * @param state which of the deliveries, where a later one says something else
     * @param mayBeNegative whether it is a sum of amounts
     */
    record Measure(String table, String kind, String state, boolean mayBeNegative) {

      Measure of(String otherKind) {
        return new Measure(table, otherKind, state, false);
      }
    }

    CountedCell in(String state) {
      return new CountedCell(
          new Measure(measure.table(), measure.kind(), state, measure.mayBeNegative()), boxes);
    }
  }

  /**
   * A cell whose count a row states or hides.
   *
   * @param row the row; where nothing was counted and there is none, the row that was left out
   * @param count which count of the row
   * @param side what the definition says of that count
   */
  record StatedCell(CountedCell cell, PublishedRow row, Finding.Count count, Side side) {

    /** The count; null where it is hidden. */
    Long value() {
      return row.isHidden() ? null : row.count(count);
    }

    StatedCell in(String state) {
      return new StatedCell(cell.in(state), row, count, side);
    }

    /** The row as a finding names it, with the count where that is not the numerator. */
    String name() {
      return count == Finding.Count.NUMERATOR ? row.name() : row.name() + " (" + count + ")";
    }
  }

  /**
   * A row whose hidden counts are tested.
   *
   * @param cells per count of the row what is counted, as far as that is known
   * @param hasRest whether what is in the denominator and not in the numerator is a group too
   * @param widths per secret count the width that it must keep; null when every hidden count is
   *     tested
   * @param floors per count the smallest number that is no small group
   * @param zeros whether it is secret too that nobody is counted
   * @param open whether its numerator is an amount that is no secret by itself
   */
  record TestedRow(
      RowKey key,
      Map<Count, CountedCell> cells,
      boolean hasRest,
      Map<Count, Long> widths,
      Map<Count, Long> floors,
      boolean zeros,
      boolean open) {

    static TestedRow of(
        List<StatedCell> stated, PublishedDefinitions definitions, Map<Count, Long> widths) {
      RowKey key = stated.get(0).row().key();
      Map<Count, CountedCell> cells = new EnumMap<>(Count.class);
      stated.forEach(one -> cells.put(one.count(), one.cell()));
      IndicatorDefinition definition = definitions.indicators().get(key.indicator());
      long floor = definitions.floor(definition.numerator());
      long below = definitions.floor(definition.denominator());
      return new TestedRow(
          key,
          cells,
          definition.hasRest(),
          widths,
          Map.of(Count.NUMERATOR, floor, Count.REST, floor, Count.DENOMINATOR, below),
          definition.sides().stream().map(Side::table).anyMatch(definitions.zeros()::contains),
          definition.numerator() != null && definitions.isOpen(definition.numerator()));
    }

    /** Whether nothing is judged: then only what follows exactly is found. */
    boolean isUnjudged() {
      return widths == null;
    }

    boolean isJudged(Count count) {
      return widths != null && widths.containsKey(count);
    }

    /** The width that a count must keep; 0 where it may only not follow exactly. */
    long width(Count count) {
      return isJudged(count) ? widths.get(count) : 0;
    }

    /**
     * Whether it matters that a number is known. Where nothing is judged every numerator does; a
     * denominator and the rest matter only where they are small groups themselves. That nobody is
     * counted is secret where the source says so.
     */
    boolean matters(Count count, long value) {
      if (isJudged(count)) {
        return true;
      }
      if (value == 0) {
        return zeros && count != Count.DENOMINATOR;
      }
      // An amount may be below zero and has no floor.
      long floor = floors.get(count);
      return (count == Count.NUMERATOR && !open) || (floor > 0 && value < floor);
    }
  }
}
