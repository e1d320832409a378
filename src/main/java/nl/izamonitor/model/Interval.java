package nl.izamonitor.model;

import java.io.Serializable;

/** Limits of an estimate, both in it; at 95 % unless it is said otherwise. */
public record Interval(double lower, double upper) implements Serializable {

  /** The limits of a number that many times as large; many is not below 0. */
  public Interval times(double many) {
    return new Interval(lower * many, upper * many);
  }
}
