package nl.izamonitor.ingest;

import java.util.List;

/** Deliveries that were refused, with every reason; no table was changed. */
public final class RefusedDeliveries extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final List<String> slices;

  RefusedDeliveries(List<String> slices, List<String> reasons) {
    super(String.join("\n", reasons));
    this.slices = List.copyOf(slices);
  }

  /** What was refused, as {@code source/leverancier/datajaar}. */
  public List<String> slices() {
    return slices;
  }
}
