package nl.izamonitor.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Deliveries that were refused, with every reason; no table was changed. */
public final class RefusedDeliveries extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final TreeMap<String, ArrayList<String>> reasons = new TreeMap<>();

  /**
   * Deliveries with why they are refused.
   *
   * @param reasons by {@code source/leverancier/datajaar}; under the empty text what is wrong with
   *     the folder
   */
  RefusedDeliveries(Map<String, List<String>> reasons) {
    super(reasons.values().stream().flatMap(List::stream).collect(Collectors.joining("\n")));
    reasons.forEach((slice, its) -> this.reasons.put(slice, new ArrayList<>(its)));
  }

  /** What was refused, as {@code source/leverancier/datajaar}. */
  public List<String> slices() {
    return reasons.keySet().stream().filter(slice -> !slice.isEmpty()).toList();
  }

  /** Why one of them was refused. */
  public List<String> reasons(String slice) {
    return List.copyOf(reasons.get(slice));
  }
}
