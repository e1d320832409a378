package nl.izamonitor.model;

/** A count that a value tells of. */
public enum Quantity {
  NUMERATOR,
  DENOMINATOR,
  /** The denominator less the numerator, where that is itself a group of people. */
  REST
}
