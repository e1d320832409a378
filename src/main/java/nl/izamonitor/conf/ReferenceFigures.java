package nl.izamonitor.conf;

import java.io.Serializable;
import java.util.List;

/** Figures of owners that stand beside our own, {@code conf/reference/naast/<name>.yml}. */
public record ReferenceFigures(Location location, String name, List<Pair> pairs) {

  /**
   * Two indicators that measure the same.
   *
   * @param computed the code of ours
   * @param published the code of the figures that were taken over
   * @param tolerance a difference of more than this percentage of the published figure is reported
   * @param about how they differ in the making, for a reader
   */
  public record Pair(String computed, String published, double tolerance, String about)
      implements Serializable {}
}
