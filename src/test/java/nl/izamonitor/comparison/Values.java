package nl.izamonitor.comparison;

import static nl.izamonitor.model.ObservationBuilder.observation;

import nl.izamonitor.method.Method;
import nl.izamonitor.model.Observation;
import nl.izamonitor.model.ObservationBuilder;
import nl.izamonitor.model.Place;
import nl.izamonitor.model.Status;
import nl.izamonitor.model.Value;
import nl.izamonitor.statistics.Crude;
import nl.izamonitor.statistics.Estimate;
import nl.izamonitor.statistics.Interval;

/** Published values for tests. */
final class Values {

  private static final String TAKEN_OVER = "overgenomen";

  private Values() {}

  /** A percentage of counts. */
  static Observation share(Place place, long numerator, long denominator) {
    return counted(
            place, Crude.proportion((double) numerator, (double) denominator, 100, Method.LEVEL))
        .counts(numerator, denominator)
        .build();
  }

  /** The same, of which a part of the inhabitants came in. */
  static Observation share(Place place, long numerator, long denominator, double coverage) {
    return counted(
            place, Crude.proportion((double) numerator, (double) denominator, 100, Method.LEVEL))
        .counts(numerator, denominator)
        .coverage(coverage)
        .build();
  }

  /** A rate per thousand of counts. */
  static Observation rate(Place place, long numerator, long denominator) {
    return counted(place, Crude.rate((double) numerator, (double) denominator, 1000, Method.LEVEL))
        .counts(numerator, denominator)
        .build();
  }

  private static ObservationBuilder counted(Place place, Estimate estimate) {
    Interval limits = estimate.at(Method.LEVEL);
    return observation()
        .at(place)
        .value(new Value(estimate.value(), limits.lower(), limits.upper(), estimate.method()));
  }

  /** A value as its owner gave it, without limits. */
  static Observation taken(Place place, double value) {
    return observation().at(place).value(value, TAKEN_OVER).coverage(null).build();
  }

  /** A value of which the owner gives limits that are the value itself. */
  static Observation exact(Place place, double value) {
    return observation()
        .at(place)
        .value(new Value(value, value, value, TAKEN_OVER))
        .coverage(null)
        .build();
  }

  /** An observation that shows no number. */
  static Observation without(Place place, Status status) {
    return observation().at(place).status(status, null).coverage(null).build();
  }
}
