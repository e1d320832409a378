package nl.izamonitor.model;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * How many decimals the whole numbers of an indicator stand for: of amounts with two decimals 1250
 * is 12.50. Of counts 0.
 */
public record Decimals(int numerator, int denominator) implements Serializable {

  /** Of counts. */
  public static final Decimals NONE = new Decimals(0, 0);

  /** A numerator in its unit; null for null. */
  public BigDecimal numerator(Long whole) {
    return shown(whole, numerator);
  }

  /** A denominator in its unit; null for null. */
  public BigDecimal denominator(Long whole) {
    return shown(whole, denominator);
  }

  private static BigDecimal shown(Long whole, int decimals) {
    return whole == null ? null : BigDecimal.valueOf(whole, decimals);
  }
}
