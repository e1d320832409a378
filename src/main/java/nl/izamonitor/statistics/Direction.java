package nl.izamonitor.statistics;

/** What a series does; whether that is good is said elsewhere. */
public enum Direction {
  RISING,
  FALLING,
  /** No rise or fall is demonstrated. */
  NONE,
  /** There are not enough points that may be compared. */
  CANNOT_BE_SAID
}
