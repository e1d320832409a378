package nl.izamonitor.attack;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;

/**
 * What was found of a hidden count.
 *
 * @param row meting, revision, indicator, period, level, region, breakdown and category
 * @param count numerator, denominator, or the rest of the denominator
 * @param kind how bad it is
 * @param lowest the smallest number it can be; null when that was not asked
 * @param highest the largest number it can be; null when there is none, or it was not asked
 * @param by the published rows that give it away, in short
 */
public record Finding(
    List<String> row, String count, Kind kind, Long lowest, Long highest, String by)
    implements Serializable {

  /** How bad it is. */
  public enum Kind {
    /** The number itself follows from what is published. */
    DERIVABLE,
    /** The number lies in a range that is too small. */
    TOO_NARROW,
    /** Nothing is wrong; its bounds were asked. */
    BOUNDS;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }
}
