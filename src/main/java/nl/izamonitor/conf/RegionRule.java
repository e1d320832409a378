package nl.izamonitor.conf;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/**
 * Where a row belongs.
 *
 * @param column the column with the region
 * @param postcode4 the column that decides where a gemeente was split later
 * @param indeling the date of the list of gemeenten that the codes come from, in which {@code
 *     datajaar} stands for the year of the delivery; or {@link #PER_ROW}, or {@link #BY_CODES}
 * @param peildatum the column with the date of a row, for {@link #PER_ROW}
 * @param regioIs of whom the region is
 * @param complete whether every gemeente of the indeling must be there
 */
public record RegionRule(
    String column,
    @OptionalKey String postcode4,
    String indeling,
    @OptionalKey String peildatum,
    RegioIs regioIs,
    @OptionalKey boolean complete) {

  /** The indeling of every row is that of its own date: for tables of events. */
  public static final String PER_ROW = "peildatum van de rij";

  /** The indeling is the one that the codes of the delivery fit; a file's year says nothing. */
  public static final String BY_CODES = "uit de codes";

  public RegionRule {
    if (!indeling.equals(PER_ROW) && !indeling.equals(BY_CODES) && !isDate(indeling)) {
      throw new IllegalArgumentException(
          "The indeling '%s' is not a date: write 2023-01-01, datajaar-01-01, '%s' or '%s'."
              .formatted(indeling, PER_ROW, BY_CODES));
    }
    if (indeling.equals(PER_ROW) != (peildatum != null)) {
      throw new IllegalArgumentException(
          "'indeling: %s' and 'peildatum' go together: give both or neither.".formatted(PER_ROW));
    }
    if (indeling.equals(PER_ROW) && complete) {
      throw new IllegalArgumentException(
          "Rows with their own date are not complete at one: remove 'complete'.");
    }
  }

  /** Whether every row has an indeling of its own. */
  public boolean perRow() {
    return indeling.equals(PER_ROW);
  }

  /** Whether the indeling must be found from the codes. */
  public boolean byCodes() {
    return indeling.equals(BY_CODES);
  }

  /** Whether it is a date in every year, 29 February thus not. */
  private static boolean isDate(String indeling) {
    try {
      LocalDate.parse(indeling.replaceFirst("^datajaar-", "2019-"));
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  /** The stated date of the list of gemeenten for a delivery of this year. */
  public LocalDate indelingOf(int datajaar) {
    return LocalDate.parse(indeling.replace("datajaar", Integer.toString(datajaar)));
  }

  /** Of whom a region is; only a woonplaats is divided by inhabitants. */
  public enum RegioIs {
    WOONPLAATS,
    VESTIGING
  }
}
