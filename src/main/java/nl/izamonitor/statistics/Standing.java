package nl.izamonitor.statistics;

/**
 * What decides whether two values may be compared.
 *
 * @param unit unit of numerator and denominator, such as {@code contact/inwoner}
 * @param version version of the definition
 * @param series name of the stretch between two trend breaks: equal when no break lies between
 * @param quality whether anything may be made from the value
 */
public record Standing(String unit, String version, String series, Quality quality) {

  /** A usable value. */
  public static Standing usable(String unit, String version, String series) {
    return new Standing(unit, version, series, Quality.USABLE);
  }

  /** The reason why this value and {@code other} may not be compared, or null. */
  String faultWith(Standing other) {
    return Check.first(quality.fault(), other.quality.fault(), differenceWith(other));
  }

  /** The same without regard to quality. */
  String differenceWith(Standing other) {
    return Check.first(
        unit.equals(other.unit) ? null : Reason.UNIT_DIFFERS,
        version.equals(other.version) ? null : Reason.VERSION_DIFFERS,
        series.equals(other.series) ? null : Reason.BREAK);
  }
}
