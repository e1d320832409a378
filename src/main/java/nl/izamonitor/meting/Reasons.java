package nl.izamonitor.meting;

import java.util.EnumMap;
import java.util.Map;
import nl.izamonitor.disclosure.Cell;
import nl.izamonitor.disclosure.Primary;
import nl.izamonitor.disclosure.Thresholds;
import nl.izamonitor.lake.SuppressionTable;

/**
 * Why a row is hidden: which of its counts are too small, and how far each must be able to differ;
 * 0 where it may only not follow exactly, null where it is not small.
 *
 * @param how null for a row that is not hidden
 */
record Reasons(String how, Long numerator, Long denominator, Long rest) {

  static final Reasons NONE = new Reasons(null, null, null, null);

  /** For a row that is hidden. */
  static Reasons of(Laid laid, Key key) {
    Thresholds thresholds = laid.spec().thresholds();
    Map<Primary, Long> widths = new EnumMap<>(Primary.class);
    Cell cell = laid.cell(key);
    for (Primary reason : Primary.of(cell, thresholds)) {
      widths.put(reason, laid.spec().width() ? reason.width(cell, thresholds) : 0L);
    }
    Long numerator = widths.get(Primary.NUMERATOR);
    Long denominator = widths.get(Primary.DENOMINATOR);
    // What is small of a sum of answers is the number of those who answered.
    boolean isSum = laid.isSum();
    return new Reasons(
        widths.isEmpty() ? SuppressionTable.SECONDARY : SuppressionTable.PRIMARY,
        isSum ? null : numerator,
        isSum ? larger(numerator, denominator) : denominator,
        widths.get(Primary.REST));
  }

  private static Long larger(Long one, Long other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return Math.max(one, other);
  }
}
