package nl.izamonitor.model;

import java.io.Serializable;
import java.util.List;

/**
 * Whole numbers of one indicator, period, category, stratum and bouwsteen, which add up.
 *
 * @param stratum part of the category that is never published; empty where there is none
 * @param contributors who makes up numerator, denominator and rest; null where that is not
 *     delivered
 */
public record Tally(
    String period,
    String breakdown,
    String category,
    String stratum,
    String bouwsteen,
    long[] sums,
    List<Contributors> contributors)
    implements Serializable {

  /** Where a sum stands in {@link #sums}; those of samples follow. */
  public static final int NUMERATOR = 0;

  public static final int DENOMINATOR = 1;
  public static final int SQUARES = 2;
  public static final int UNITS = 3;

  /** How many sums there are. */
  public static final int SIZE = 10;

  /**
   * Who makes up a count, in numbers only.
   *
   * @param own contributors with counts in no other bouwsteen and stratum
   * @param shared contributors with counts in others too
   * @param ownLargest the largest contributions of the first, from large to small
   * @param sharedLargest the largest of the others here
   * @param sharedWhole the largest that any of the others has in all
   */
  public record Contributors(
      long own,
      long shared,
      List<Long> ownLargest,
      List<Long> sharedLargest,
      List<Long> sharedWhole)
      implements Serializable {}
}
