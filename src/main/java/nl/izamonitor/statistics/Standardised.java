package nl.izamonitor.statistics;

import java.util.List;
import java.util.Map;

/**
 * Direct standardisation of a rate to a reference population. The strata are never published; the
 * result only beside a published numerator and denominator of its own, to one decimal of the unit.
 */
public final class Standardised {

  static final String DIRECT = "Dobson";
  static final String DIRECT_REPEAT = "Dobson, repeat events";

  private Standardised() {}

  /**
   * Directly standardised rate with Dobson's limits.
   *
   * <p>v = Σ w (x/n) / Σ w with variance s² = Σ w² x/n² / (Σ w)²; limits v + s/√X (L - X) with X =
   * Σ x and L Byar's limits of X. Domain x ≥ 0, n above 0, w above 0. A stratum without inhabitants
   * and events, or absent, is left out with its weight; equal rates give that rate. Fewer than 10
   * events (so also none) is withheld. Refused: a missing, negative or infinite number, events
   * without inhabitants, no inhabitants at all, no strata, two of one name, a stratum the reference
   * lacks, a weight that is not above 0.
   *
   * @param reference the reference population per stratum name, in any unit
   * @param per the unit: 1000 for events per 1000 inhabitants
   */
  public static Estimate direct(
      List<Stratum> strata, Map<String, Double> reference, double per, double... levels) {
    return weighted(DIRECT, new Weighted(strata, reference, false), per, levels);
  }

  /**
   * Directly standardised rate of events that come more than once to a person.
   *
   * <p>As {@link #direct}, with Σ w² q/n² / (Σ w)² for the variance, q being the stratum's sum of
   * squares. A sum of squares below the number of events, or above its square, is inconsistent.
   */
  public static Estimate directRepeat(
      List<Stratum> strata, Map<String, Double> reference, double per, double... levels) {
    return weighted(DIRECT_REPEAT, new Weighted(strata, reference, true), per, levels);
  }

  private static Estimate weighted(String method, Weighted weighted, double per, double... levels) {
    String fault = Check.first(Check.unit(per, levels), weighted.fault());
    if (fault != null) {
      return Estimate.refused(method, fault);
    }
    Dobson rate = weighted.rate();
    return rate.events() < PoissonLimits.FIRST_BYAR
        ? Estimate.refused(method, Reason.TOO_FEW_EVENTS)
        : Estimate.of(method, rate.value(), levels, rate::interval).times(per);
  }

  /** Strata with the weights of the reference. */
  private record Weighted(List<Stratum> strata, Map<String, Double> reference, boolean repeat) {

    String fault() {
      String fault = Check.first(Strata.fault(strata), reference == null ? Reason.MISSING : null);
      if (fault != null) {
        return fault;
      }
      for (Stratum stratum : Strata.ordered(strata)) {
        fault = Check.first(fault, fault(stratum));
      }
      return Check.first(fault, Strata.population(strata) == 0 ? Reason.DENOMINATOR_ZERO : null);
    }

    private String fault(Stratum stratum) {
      if (stratum.empty()) {
        return null;
      }
      Double weight = reference.get(stratum.name());
      return Check.first(
          repeat ? stratum.repeatFault() : stratum.fault(),
          stratum.population() == 0 ? Reason.EVENTS_WITHOUT_POPULATION : null,
          weight == null ? Reason.MISSING_REFERENCE_STRATUM : Check.finite(weight),
          weight != null && weight <= 0 ? Reason.WEIGHT_NOT_POSITIVE : null);
    }

    Dobson rate() {
      double weights = 0;
      double value = 0;
      double variance = 0;
      List<Stratum> ordered = Strata.ordered(strata);
      for (Stratum stratum : ordered) {
        if (!stratum.empty()) {
          double weight = reference.get(stratum.name());
          double perEvent = weight / stratum.population();
          weights += weight;
          value += perEvent * stratum.events();
          variance += perEvent * perEvent * (repeat ? stratum.squares() : stratum.events());
        }
      }
      return new Dobson(value / weights, variance / weights / weights, Strata.events(ordered));
    }
  }
}
