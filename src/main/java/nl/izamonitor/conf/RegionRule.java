package nl.izamonitor.conf;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/**
 * Where a row belongs. With {@code rows: counts} a delivery with a gemeente of another indeling is
 * refused, and the sentence names the gemeente and the indeling that it fits. A code that no
 * gemeente ever had, and in other sources any code outside the indeling, breaks a rule with the
 * {@code severity} of its column. A row without a code is valid unless the column is {@code
 * required}; it belongs to {@code ONBEKEND}.
 *
 * @param column the column with the region, of type {@code gemeente} or {@code gemeentenaam}; for
 *     published figures also {@code regio}
 * @param postcode4 the column that decides on the bouwsteen of a person's row where the gemeente
 *     has several
 * @param indeling the list of gemeenten that the codes come from. A date, as {@code 2023-01-01} or
 *     {@code datajaar-01-01}: {@code datajaar} is the year of the delivery. {@code peildatum van de
 *     rij}, for events: every row by the list of its own day. {@code uit de codes}, with {@code
 *     rows: counts}: found from the codes of the delivery. A delivery that fits no list, or several
 *     in which its codes mean different areas, is refused.
 * @param peildatum the column of type {@code date} with the day of a row. It goes together with
 *     {@code indeling: peildatum van de rij}.
 * @param regioIs of whom the region is. Only rows by {@code woonplaats} can be divided by the
 *     inhabitants of another source.
 * @param complete whether every gemeente of the indeling must be there. If one is not, the delivery
 *     is refused.
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
    /** Where the person of a row lives. */
    WOONPLAATS,
    /** Where the instelling of a row is. */
    VESTIGING
  }
}
