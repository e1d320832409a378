package nl.izamonitor.attack;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.izamonitor.attack.Finding.Count;
import nl.izamonitor.attack.IndicatorDefinition.Side;

/**
 * A row whose hidden counts are tested.
 *
 * @param cells per count of the row what is counted, as far as that is known
 * @param hasRest whether what is in the denominator and not in the numerator is a group too
 * @param widths per secret count the width that it must keep; null when every hidden count is
 *     tested
 * @param floors per count the smallest number that is no small group
 * @param zeros whether it is secret too that nobody is counted
 */
record TestedRow(
    RowKey key,
    Map<Count, CountedCell> cells,
    boolean hasRest,
    Map<Count, Long> widths,
    Map<Count, Long> floors,
    boolean zeros) {

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
        definition.sides().stream().map(Side::table).anyMatch(definitions.zeros()::contains));
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
    return count == Count.NUMERATOR || value < floors.get(count);
  }
}
