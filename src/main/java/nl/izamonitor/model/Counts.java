package nl.izamonitor.model;

import java.io.Serializable;

/**
 * What was counted for a published value, and in what units; protection follows the unit.
 *
 * @param numerator how many; null where it is hidden, or is no number of units
 * @param denominator of how many; null where it is hidden, or there is none
 */
public record Counts(Long numerator, Long denominator, String numeratorUnit, String denominatorUnit)
    implements Serializable {

  /** The same without numbers. */
  public Counts hidden() {
    return new Counts(null, null, numeratorUnit, denominatorUnit);
  }

  /** Whether a quotient can be made of them. */
  public boolean divide() {
    return numerator != null && denominator != null && denominator > 0;
  }
}
