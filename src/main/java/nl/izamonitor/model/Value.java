package nl.izamonitor.model;

import java.io.Serializable;

/**
 * A value with its limits at 95 %, in the unit of its indicator; null where there is none.
 *
 * @param method how value and limits were made
 */
public record Value(Double value, Double lower, Double upper, String method)
    implements Serializable {

  public static final Value NONE = new Value(null, null, null, null);

  public boolean isPresent() {
    return value != null;
  }

  public boolean hasLimits() {
    return lower != null && upper != null;
  }
}
