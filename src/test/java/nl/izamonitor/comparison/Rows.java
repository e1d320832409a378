package nl.izamonitor.comparison;

import nl.izamonitor.comparison.Shown.Place;
import nl.izamonitor.statistics.Crude;
import nl.izamonitor.statistics.Estimate;
import nl.izamonitor.statistics.Interval;

/** Published rows for tests. */
final class Rows {

  private Rows() {}

  /** A percentage of counts. */
  static Shown share(String period, Place place, long numerator, long denominator) {
    return counted(
        period,
        place,
        Crude.proportion((double) numerator, (double) denominator, 100, 0.95),
        numerator,
        denominator);
  }

  /** A rate per thousand of counts. */
  static Shown rate(String period, Place place, long numerator, long denominator) {
    return counted(
        period,
        place,
        Crude.rate((double) numerator, (double) denominator, 1000, 0.95),
        numerator,
        denominator);
  }

  private static Shown counted(
      String period, Place place, Estimate estimate, long numerator, long denominator) {
    Interval limits = estimate.at(0.95);
    return new Shown(
        period,
        place,
        numerator,
        denominator,
        estimate.value(),
        limits.lower(),
        limits.upper(),
        estimate.method(),
        1.0,
        Shown.WAARDE);
  }

  /** A value as its owner gave it, without limits. */
  static Shown taken(String period, Place place, double value) {
    return new Shown(
        period, place, null, null, value, null, null, "overgenomen", null, Shown.WAARDE);
  }

  /** A value of which the owner gives limits that are the value itself. */
  static Shown exact(String period, Place place, double value) {
    return new Shown(
        period, place, null, null, value, value, value, "overgenomen", null, Shown.WAARDE);
  }

  /** A row that shows no number. */
  static Shown without(String period, Place place, String status) {
    return new Shown(period, place, null, null, null, null, null, null, null, status);
  }
}
