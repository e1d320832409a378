package nl.izamonitor.synthetic;

import nl.izamonitor.conf.UserError;

/**
 * The country to be made.
 *
 * @param inhabitants on 1 January of the first year
 * @param firstYear the first datajaar
 * @param lastYear the last datajaar
 * @param seed another seed gives other persons in the same regions, with the same levels
 */
public record Country(long inhabitants, int firstYear, int lastYear, long seed) {

  private static final long FEWEST = 10;
  private static final long MOST = 17_900_000;
  private static final int EARLIEST = 2019;
  private static final int LATEST = 2026;

  /**
   * Checks that such a country can be made.
   *
   * @throws UserError with exit code 2 when it cannot
   */
  public Country {
    if (inhabitants < FEWEST || inhabitants > MOST) {
      throw UserError.configuration(
          "A country of %d inhabitants cannot be made: give a number from %d to %d."
              .formatted(inhabitants, FEWEST, MOST));
    }
    if (firstYear < EARLIEST || lastYear > LATEST || firstYear > lastYear) {
      throw UserError.configuration(
          "The years %d..%d cannot be made: give years from %d to %d, the first one first."
              .formatted(firstYear, lastYear, EARLIEST, LATEST));
    }
  }

  /** All that a delivery depends on beside the configuration, to be compared with later. */
  String describe() {
    return "inhabitants=%d years=%d..%d seed=%d".formatted(inhabitants, firstYear, lastYear, seed);
  }
}
