package nl.izamonitor.comparison;

/**
 * A published row, as anyone can read it; null where it shows nothing.
 *
 * @param place what it is about, without its period
 * @param method how the limits were made
 * @param coverage share of the inhabitants it is about
 * @param status as the table has it
 */
public record Shown(
    String period,
    Place place,
    Long numerator,
    Long denominator,
    Double value,
    Double lower,
    Double upper,
    String method,
    Double coverage,
    String status) {

  static final String WAARDE = "waarde";

  /** What a row is about, whatever its period. */
  public record Place(String level, String region, String breakdown, String category) {

    Place of(String otherLevel, String otherRegion) {
      return new Place(otherLevel, otherRegion, breakdown, category);
    }

    Place in(String otherCategory) {
      return new Place(level, region, breakdown, otherCategory);
    }
  }

  boolean hasValue() {
    return WAARDE.equals(status) && value != null;
  }

  boolean hasLimits() {
    return lower != null && upper != null;
  }

  boolean hasCounts() {
    return numerator != null && denominator != null && denominator > 0;
  }
}
