package nl.izamonitor.statistics;

/**
 * What decides whether two values may be compared.
 *
 * @param unit unit of numerator and denominator, such as {@code contact/inwoner}
 * @param version version of the definition
 * @param series name of the stretch between two trend breaks: equal when no break lies between
 * @param quality whether anything may be made from the value
 */
public record Standing(String unit, String version, String series, Usability quality) {

  /** A usable value. */
  public static Standing usable(String unit, String version, String series) {
    return new Standing(unit, version, series, Usability.USABLE);
  }

  /** The reason why values of these two may not be compared, or null. */
  static String fault(Standing standing, Standing other) {
    return missing(standing) || missing(other)
        ? Reason.MISSING
        : Check.first(
            standing.quality.fault(), other.quality.fault(), standing.differenceWith(other));
  }

  /** True when it does not say with what a value may be compared. */
  static boolean missing(Standing standing) {
    return standing == null
        || standing.unit == null
        || standing.version == null
        || standing.series == null
        || standing.quality == null;
  }

  /** The same without regard to quality; nothing may be missing. */
  String differenceWith(Standing other) {
    return Check.first(
        unit.equals(other.unit) ? null : Reason.UNIT_DIFFERS,
        version.equals(other.version) ? null : Reason.VERSION_DIFFERS,
        series.equals(other.series) ? null : Reason.BREAK);
  }
}
