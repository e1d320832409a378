package nl.izamonitor.statistics;

/** Where a region lies in a funnel with limits at 95 % and 99.8 %. */
public enum FunnelPosition {
  BELOW_998,
  BELOW_95,
  WITHIN,
  ABOVE_95,
  ABOVE_998,
  /** A number is missing or impossible. */
  CANNOT_BE_SAID;

  /** From the limits of the region itself: those that leave the target out. */
  static FunnelPosition of(Estimate region, double target) {
    if (region.refused() || !Double.isFinite(target)) {
      return CANNOT_BE_SAID;
    }
    if (region.at(Levels.USUAL).holds(target)) {
      return WITHIN;
    }
    boolean far = !region.at(Levels.STRICT).holds(target);
    if (region.value() > target) {
      return far ? ABOVE_998 : ABOVE_95;
    }
    return far ? BELOW_998 : BELOW_95;
  }
}
