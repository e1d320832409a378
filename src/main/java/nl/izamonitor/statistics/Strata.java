package nl.izamonitor.statistics;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Strata in the order of their names, so that sums have the same bits whatever the order given. */
final class Strata {

  private Strata() {}

  /** Of a list without fault. */
  static List<Stratum> ordered(Collection<Stratum> strata) {
    return strata.stream().sorted(Comparator.comparing(Stratum::name)).toList();
  }

  /** Faults of the list itself: nothing in it, a stratum or name missing, a name twice. */
  static String fault(Collection<Stratum> strata) {
    if (strata == null || strata.isEmpty()) {
      return Reason.NO_STRATA;
    }
    Set<String> names = new HashSet<>();
    String fault = null;
    for (Stratum stratum : strata) {
      if (stratum == null || stratum.name() == null) {
        return Reason.MISSING;
      }
      fault = names.add(stratum.name()) ? fault : Reason.DUPLICATE_STRATUM;
    }
    return fault;
  }

  static double events(List<Stratum> strata) {
    return strata.stream().mapToDouble(Stratum::events).sum();
  }

  static double population(List<Stratum> strata) {
    return strata.stream().mapToDouble(Stratum::population).sum();
  }
}
