package nl.izamonitor.ingest;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Deliveries that were refused, with every reason; no table was changed. */
public final class RefusedDeliveries extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final List<String> slices;

  RefusedDeliveries(Map<Delivery, List<String>> refused) {
    super(refused.values().stream().flatMap(List::stream).collect(Collectors.joining("\n")));
    this.slices = refused.keySet().stream().map(Delivery::toString).toList();
  }

  RefusedDeliveries(List<String> slices, List<String> faults) {
    super(String.join("\n", faults));
    this.slices = List.copyOf(slices);
  }

  /** What was refused, as {@code source/leverancier/datajaar}. */
  public List<String> slices() {
    return slices;
  }
}
