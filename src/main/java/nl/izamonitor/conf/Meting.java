package nl.izamonitor.conf;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A publication, {@code conf/metingen/<meting>.yml}.
 *
 * @param indeling the date of the regions that all its figures are about
 * @param indicators what is in it, with the periods of each
 * @param without indicators that belong in it and have no data, with the reason
 * @param deliveries what it waits for: by source the data years of the deliveries
 * @param nulmeting the data years of the 0-meting: the first of them that an indicator has here is
 *     what its later values are compared with; absent for the 0-meting itself
 * @param voorlopig data years whose figures are provisional
 * @param data which data years it is about, for a reader
 * @param planned when it was to appear, for a reader
 * @param published when and how it appeared, for a reader
 * @param embargo the day from which its open data are public; absent for at once
 * @param licence under which they are, by its name in SPDX, as {@code CC-BY-4.0}; absent while
 *     nobody has said so
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
