package nl.izamonitor.model;

import java.io.Serializable;

/**
 * What was counted for a published value; null where it is hidden, or where there is no such count.
 *
 * @param numerator how many
 * @param denominator of how many
 */
public record Counts(Long numerator, Long denominator) implements Serializable {

  public static final Counts NONE = new Counts(null, null);

  /** Whether a quotient can be made of them. */
  public boolean divide() {
    return numerator != null && denominator != null && denominator > 0;
  }
}
