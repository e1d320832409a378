package nl.izamonitor.model;

import java.io.Serializable;
import java.util.List;

/**
 * A place in the cube: what a value of an indicator is about.
 *
 * @param period a year, {@code 2025}, or a quarter, {@code 2025KW4}
 * @param level the kind of region
 * @param region the code of the region
 * @param breakdown {@link #TOTAAL}, a list of categories, or several joined by {@code *}
 * @param category {@link #TOTAAL}, a code of that list, or several joined by {@code *}
 */
public record Place(String period, String level, String region, String breakdown, String category)
    implements Serializable {

  /** The breakdown of what is not broken down, and its only category. */
  public static final String TOTAAL = "totaal";

  /** The region, or the category, of rows of which it is not known. */
  public static final String ONBEKEND = "ONBEKEND";

  /** The level whose one region is the country. */
  public static final String NEDERLAND = "nederland";

  public static final String GEMEENTE = "gemeente";

  private static final String CROSS = "*";

  /** All categories together, at the same place. */
  public Place total() {
    return new Place(period, level, region, TOTAAL, TOTAAL);
  }

  /** Another category of the same breakdown. */
  public Place in(String otherCategory) {
    return new Place(period, level, region, breakdown, otherCategory);
  }

  /** The same in another period. */
  public Place during(String otherPeriod) {
    return new Place(otherPeriod, level, region, breakdown, category);
  }

  /** The same of another region. */
  public Place at(String otherLevel, String otherRegion) {
    return new Place(period, otherLevel, otherRegion, breakdown, category);
  }

  public boolean isTotal() {
    return breakdown.equals(TOTAAL);
  }

  public boolean isCountry() {
    return level.equals(NEDERLAND);
  }

  /** Whether its region or one of its categories is that of rows of which it is not known. */
  public boolean isUnknown() {
    return region.equals(ONBEKEND) || category.contains(ONBEKEND);
  }

  /** The lists of categories that a breakdown divides by; none for {@link #TOTAAL}. */
  public static List<String> dimensions(String breakdown) {
    return breakdown.equals(TOTAAL) ? List.of() : parts(breakdown);
  }

  /** The codes of a category, one for each list of its breakdown. */
  public static List<String> parts(String category) {
    return List.of(category.split("\\*", -1));
  }

  /** Lists or codes as one breakdown or category. */
  public static String crossed(List<String> parts) {
    return parts.isEmpty() ? TOTAAL : String.join(CROSS, parts);
  }
}
