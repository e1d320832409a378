package nl.izamonitor.model;

import java.io.Serializable;

/**
 * What is published of an indicator at a place. Which of its numbers are there follows from its
 * status: a protected or missing one has none.
 *
 * @param crude the value
 * @param standardised the value at the ages and sexes of the standard population
 */
public record Observation(
    Release release,
    IndicatorKey indicator,
    Place place,
    Counts counts,
    Value crude,
    Value standardised,
    Quality quality,
    Provenance provenance)
    implements Serializable {

  public Status status() {
    return quality.status();
  }

  public boolean hasValue() {
    return status() == Status.WAARDE && crude.isPresent();
  }

  /** Whether its owner said something in words instead of a number. */
  public boolean isStatement() {
    return status() == Status.WAARDE && !crude.isPresent() && provenance.text() != null;
  }
}
