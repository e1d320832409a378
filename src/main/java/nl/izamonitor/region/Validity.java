package nl.izamonitor.region;

import java.time.LocalDate;

/**
 * A period in which something holds.
 *
 * @param van first day; {@link LocalDate#MIN} when it is open
 * @param tot first day it no longer holds; {@link LocalDate#MAX} when it is open
 */
public record Validity(LocalDate van, LocalDate tot) {

  public boolean contains(LocalDate date) {
    return !date.isBefore(van) && date.isBefore(tot);
  }

  boolean overlaps(Validity other) {
    return van.isBefore(other.tot) && other.van.isBefore(tot);
  }

  boolean ends() {
    return !tot.equals(LocalDate.MAX);
  }
}
