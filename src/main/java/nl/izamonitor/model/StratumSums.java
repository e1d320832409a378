package nl.izamonitor.model;

import java.io.Serializable;

/**
 * The sums of a part of a cell.
 *
 * @param name codes of its categories with {@code *} between them, or of the stratum of a sample
 * @param squares over persons the squared number of events
 * @param sample sums over the units of a sample
 */
public record StratumSums(
    String name, long numerator, long denominator, long squares, Sample sample)
    implements Serializable {

  /**
   * Sums over sampled units, w being what a unit counts for and y its answer.
   *
   * @param units units in the denominator
   * @param weights Σ w
   * @param weightsSquared Σ w²
   * @param weighted Σ w y
   * @param weightedSquares Σ w y²
   * @param squaredWeighted Σ w² y
   * @param squares Σ w² y²
   */
  public record Sample(
      long units,
      double weights,
      double weightsSquared,
      double weighted,
      double weightedSquares,
      double squaredWeighted,
      double squares)
      implements Serializable {

    public static final Sample NONE = new Sample(0, 0, 0, 0, 0, 0, 0);
  }
}
