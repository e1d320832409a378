package nl.izamonitor.statistics;

/** What a comparison says of the first value against the second; nothing about good or bad. */
public enum Evidence {
  /** The first is demonstrably above the second. */
  HIGHER,
  /** The first is demonstrably below the second. */
  LOWER,
  /** Neither is demonstrated; that is no proof of equality. */
  NO_DIFFERENCE_SHOWN,
  /** They may not, or cannot, be compared; the reason says why. */
  CANNOT_BE_SAID
}
