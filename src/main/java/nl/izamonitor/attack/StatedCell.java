package nl.izamonitor.attack;

import nl.izamonitor.attack.IndicatorDefinition.Side;

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
