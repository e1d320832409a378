package nl.izamonitor.conf;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A publication, {@code conf/metingen/<meting>.yml}.
 *
 * @param meting its name, also that of its file
 * @param title its name as readers see it
 * @param indeling the date of the regions that all its figures are about. Every year is rolled up
 *     to these.
 * @param indicators what is in it: per indicator the periods
 * @param without indicators that belong in it and have no data: per indicator the reason, in Dutch
 * @param deliveries the deliveries that it waits for: per source the data years. Where this key is
 *     given it names every source of its indicators. {@code publish} says which deliveries are not
 *     in.
 * @param nulmeting the data years of the 0-meting. The first of them that an indicator has here is
 *     what its later values are compared with. The 0-meting itself has none.
 * @param voorlopig data years whose figures are provisional
 * @param data the data years that it is about, in words for a reader
 * @param planned when it was to appear, in words for a reader
 * @param published when and how it appeared, in words for a reader
 * @param embargo the day from which its open data are public. Without it they are public at once.
 * @param licence the licence of its open data, by its name in SPDX, as {@code CC-BY-4.0}. Without
 *     it the open data say that nothing is decided.
 */
public record Meting(
    Location location,
    String meting,
    String title,
    LocalDate indeling,
    Map<String, Periods> indicators,
    @OptionalKey Map<String, String> without,
    @OptionalKey Map<String, Periods> deliveries,
    @OptionalKey Periods nulmeting,
    @OptionalKey List<Integer> voorlopig,
    @OptionalKey String data,
    @OptionalKey String planned,
    @OptionalKey String published,
    @OptionalKey LocalDate embargo,
    @OptionalKey String licence) {

  public Meting {
    if (licence != null && !licence.matches("[A-Za-z0-9.-]+")) {
      throw new IllegalArgumentException(
          "The licence '%s' is not the name of one: write it as SPDX does, such as CC-BY-4.0 or CC0-1.0."
              .formatted(licence));
    }
  }
}
