package nl.izamonitor.statistics;

import java.util.function.DoubleSupplier;

/**
 * Two values compared.
 *
 * @param estimate the difference or ratio with its limits, or the reason why there is none
 * @param equal what it would be were both equal: 0 for a difference, 1 for a ratio
 * @param p two-sided p of equality; NaN when refused
 * @param corrected p corrected for its family; NaN as long as {@link BenjaminiHochberg#corrected}
 *     was not asked
 * @param verdict HIGHER or LOWER when p (the corrected one where there is one) is below 1 minus the
 *     first asked level, and the interval at that level leaves out {@code equal}
 */
public record TestedDifference(
    Estimate estimate, double equal, double p, double corrected, Evidence verdict) {

  static TestedDifference refused(String method, double equal, String reason) {
    return of(Estimate.refused(method, reason), equal, () -> Double.NaN);
  }

  /** With the p of an estimate that is not refused; it is not asked otherwise. */
  static TestedDifference of(Estimate estimate, double equal, DoubleSupplier p) {
    double known = estimate.refused() ? Double.NaN : p.getAsDouble();
    return new TestedDifference(
        estimate, equal, known, Double.NaN, verdict(estimate, equal, known));
  }

  /** The same comparison as member of a family; the verdict is given anew. */
  TestedDifference withCorrected(double familyP) {
    return new TestedDifference(estimate, equal, p, familyP, verdict(estimate, equal, familyP));
  }

  /** Why the verdict is CANNOT_BE_SAID; null otherwise. */
  public String reason() {
    return estimate.reason();
  }

  private static Evidence verdict(Estimate estimate, double equal, double p) {
    if (estimate.refused()) {
      return Evidence.CANNOT_BE_SAID;
    }
    Interval first = estimate.intervals().get(0);
    boolean rare = p < 1 - first.level();
    if (!rare || first.holds(equal)) {
      return Evidence.NO_DIFFERENCE_SHOWN;
    }
    return first.lower() > equal ? Evidence.HIGHER : Evidence.LOWER;
  }
}
