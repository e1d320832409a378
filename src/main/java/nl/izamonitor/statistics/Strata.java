package nl.izamonitor.statistics;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Strata in the order of their names, so that sums have the same bits whatever the order given. */
final class Strata {

  private Strata() {}

  static List<Stratum> ordered(Collection<Stratum> strata) {
    return strata.stream().sorted(Comparator.comparing(Stratum::name)).toList();
  }

  /** Faults of the list itself; {@code ordered} must be ordered. */
  static String fault(List<Stratum> ordered) {
    if (ordered.isEmpty()) {
      return Reason.NO_STRATA;
    }
    for (int i = 1; i < ordered.size(); i++) {
      if (ordered.get(i).name().equals(ordered.get(i - 1).name())) {
        return Reason.DUPLICATE_STRATUM;
      }
    }
    return null;
  }

  static double events(List<Stratum> strata) {
    return strata.stream().mapToDouble(Stratum::events).sum();
  }

  static double population(List<Stratum> strata) {
    return strata.stream().mapToDouble(Stratum::population).sum();
  }
}
