package nl.izamonitor.statistics;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Indirect standardisation: the events of a region over the events it would have with the rates of
 * the reference. Ratios of two regions may not be compared with each other. Strata are never
 * published; the result only beside a published numerator and denominator of its own, to one
 * decimal of the unit.
 */
public final class Indirect {

  private Indirect() {}

  /**
   * Indirectly standardised ratio.
   *
   * <p>O/E with E = Σ n (X/N), X and N of the reference; limits those of O ({@link Crude#rate}:
   * exact below 10, Byar's from 10) over E. Domain O ≥ 0, E above 0. At O = 0 the lower limit is 0.
   * A stratum without inhabitants adds nothing to E, but its events count in O. Refused: a missing,
   * negative or infinite number, no inhabitants at all, no strata, two of one name, a stratum the
   * reference lacks or has no inhabitants for, and E = 0.
   *
   * @param reference events and population of the reference, the same strata
   * @param per the unit: 1 or 100
   */
  public static Estimate ratio(
      List<Stratum> strata, List<Stratum> reference, double per, double... levels) {
    String fault = Check.first(Strata.fault(strata), Strata.fault(reference));
    if (fault != null) {
      return Estimate.refused(PoissonLimits.EXACT, fault);
    }
    List<Stratum> ordered = Strata.ordered(strata);
    Map<String, Stratum> byName = byName(reference);
    double observed = Strata.events(ordered);
    fault = fault(ordered, byName);
    return fault == null
        ? Crude.rate(observed, expected(ordered, byName), per, levels)
        : Estimate.refused(PoissonLimits.method(observed), fault);
  }

  /**
   * Indirectly standardised rate: {@link #ratio} times the crude rate of the whole reference,
   * ΣX/ΣN.
   *
   * @param per the unit: 1000 for events per 1000 inhabitants
   */
  public static Estimate rate(
      List<Stratum> strata, List<Stratum> reference, double per, double... levels) {
    Estimate ratio = ratio(strata, reference, per, levels);
    if (ratio.refused()) {
      return ratio;
    }
    List<Stratum> ordered = Strata.ordered(reference);
    return ratio.times(Strata.events(ordered) / Strata.population(ordered));
  }

  private static Map<String, Stratum> byName(List<Stratum> reference) {
    Map<String, Stratum> byName = new TreeMap<>();
    reference.forEach(stratum -> byName.put(stratum.name(), stratum));
    return byName;
  }

  private static String fault(List<Stratum> strata, Map<String, Stratum> byName) {
    String fault = null;
    for (Stratum stratum : byName.values()) {
      fault = Check.first(fault, stratum.fault());
    }
    for (Stratum stratum : strata) {
      fault = Check.first(fault, stratum.fault(), fault(stratum, byName.get(stratum.name())));
    }
    if (fault != null) {
      return fault;
    }
    return Check.first(
        Strata.population(strata) == 0 ? Reason.DENOMINATOR_ZERO : null,
        expected(strata, byName) == 0 ? Reason.NOTHING_EXPECTED : null);
  }

  private static String fault(Stratum stratum, Stratum reference) {
    return stratum.population() > 0 && (reference == null || reference.population() == 0)
        ? Reason.MISSING_REFERENCE_STRATUM
        : null;
  }

  private static double expected(List<Stratum> strata, Map<String, Stratum> byName) {
    double expected = 0;
    for (Stratum stratum : strata) {
      if (stratum.population() > 0) {
        Stratum reference = byName.get(stratum.name());
        expected += stratum.population() * reference.events() / reference.population();
      }
    }
    return expected;
  }
}
