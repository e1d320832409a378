package nl.izamonitor.model;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * Whole numbers of one indicator, period, category, stratum and bouwsteen, which add up.
 *
 * @param stratum part of the category that is never published; empty where there is none
 * @param sums in the order of the constants below
 * @param contributors who makes up its counts, of those of which that is delivered
 */
public record Tally(
    String period,
    String breakdown,
    String category,
    String stratum,
    String bouwsteen,
    List<Long> sums,
    Map<Quantity, ContributorSums> contributors)
    implements Serializable {

  /** Where a sum stands in {@link #sums}. */
  public static final int NUMERATOR = 0;

  public static final int DENOMINATOR = 1;
  public static final int SQUARES = 2;

  /** Here those of samples begin, in the order of {@link StratumSums.Sample}. */
  public static final int UNITS = 3;

  /** The persons behind a numerator and a denominator of amounts; 0 where nobody told. */
  public static final int NUMERATOR_PERSONS = 10;

  public static final int DENOMINATOR_PERSONS = 11;

  /** How many sums there are. */
  public static final int SIZE = 12;

  /** Weights are whole numbers of this part of one, so that their sums are exact in any order. */
  public static final long WEIGHT_SCALE = 10_000;

  /** The breakdown whose rows count covered inhabitants, with the source as category. */
  public static final String DEKKING = "dekking";
}
