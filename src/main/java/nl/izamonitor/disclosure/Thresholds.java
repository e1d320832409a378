package nl.izamonitor.disclosure;

import java.io.Serializable;

/**
 * From where counts may be published.
 *
 * @param numerator smallest numerator above zero; 0 is no floor
 * @param denominator smallest denominator above zero; 0 is no floor
 * @param zeros whether zeros are hidden too
 * @param contributors what holds for counts that are delivered per instelling
 * @param intervals whether what is hidden may not be narrowed down to less than its floor either
 */
public record Thresholds(
    int numerator, int denominator, boolean zeros, ContributorRule contributors, boolean intervals)
    implements Serializable {

  /** For counts of which it is not told who contributes, and that may only not follow exactly. */
  public Thresholds(int numerator, int denominator, boolean zeros) {
    this(numerator, denominator, zeros, ContributorRule.NONE, false);
  }
}
