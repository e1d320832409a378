package nl.izamonitor.method;

import nl.izamonitor.model.Status;
import nl.izamonitor.model.Value;

/**
 * What a method makes of a cell.
 *
 * @param reason why there is no value, in words for a reader; null where there is one
 * @param showsNumerator whether the numerator says something beside the value
 * @param showsDenominator whether the denominator does
 */
public record Estimation(
    Value crude,
    Value standardised,
    Status status,
    String reason,
    boolean showsNumerator,
    boolean showsDenominator) {

  /** A value with both its counts. */
  static Estimation of(Value crude) {
    return new Estimation(crude, Value.NONE, Status.WAARDE, null, true, true);
  }

  Estimation standardisedAs(Value value) {
    return new Estimation(crude, value, status, reason, showsNumerator, showsDenominator);
  }

  Estimation withoutNumerator() {
    return new Estimation(crude, standardised, status, reason, false, showsDenominator);
  }

  Estimation withoutDenominator() {
    return new Estimation(crude, standardised, status, reason, showsNumerator, false);
  }

  /** Counts without a value: there is nothing to divide by. */
  static Estimation undivided(String reason) {
    return new Estimation(Value.NONE, Value.NONE, Status.NIET_VAN_TOEPASSING, reason, true, true);
  }

  /** No counts either. */
  static Estimation without(Status status, String reason) {
    return new Estimation(Value.NONE, Value.NONE, status, reason, false, false);
  }
}
