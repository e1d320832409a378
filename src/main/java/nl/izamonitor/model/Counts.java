package nl.izamonitor.model;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * What was counted for a published value, and in what units; protection follows the unit.
 *
 * @param numerator how many; null where it is hidden, or is no number of units
 * @param denominator of how many; null where it is hidden, or there is none
 * @param decimals how many decimals both stand for
 */
public record Counts(
    Long numerator,
    Long denominator,
    String numeratorUnit,
    String denominatorUnit,
    Decimals decimals)
    implements Serializable {

  /** Numbers of what is counted, and not of amounts. */
  public Counts(Long numerator, Long denominator, String numeratorUnit, String denominatorUnit) {
    this(numerator, denominator, numeratorUnit, denominatorUnit, Decimals.NONE);
  }

  /** The same without numbers. */
  public Counts hidden() {
    return with(null, null);
  }

  /** Other numbers of the same. */
  public Counts with(Long ofNumerator, Long ofDenominator) {
    return new Counts(ofNumerator, ofDenominator, numeratorUnit, denominatorUnit, decimals);
  }

  /** The numerator in its unit; null where there is none. */
  public BigDecimal shownNumerator() {
    return decimals.numerator(numerator);
  }

  /** The denominator in its unit; null where there is none. */
  public BigDecimal shownDenominator() {
    return decimals.denominator(denominator);
  }

  /** Whether a quotient can be made of them. */
  public boolean divide() {
    return numerator != null && denominator != null && denominator > 0;
  }
}
