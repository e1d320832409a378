package nl.izamonitor.model;

import java.io.Serializable;

/**
 * Why an observation is hidden: which of its counts are sensitive, and how far apart the values of
 * each must lie that an attacker cannot rule out; 0 where it may only not follow exactly, null
 * where it is not sensitive.
 *
 * @param rest the denominator less the numerator
 */
public record Suppression(
    Release release,
    IndicatorKey indicator,
    Place place,
    Long numerator,
    Long denominator,
    Long rest)
    implements Serializable {

  /** Whether it is hidden for its own sake, and not for that of others. */
  public boolean isPrimary() {
    return numerator != null || denominator != null || rest != null;
  }
}
