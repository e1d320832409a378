package nl.izamonitor.comparison;

import nl.izamonitor.comparison.Shown.Place;
import nl.izamonitor.conf.Indicator.Direction;

/**
 * A comparison before it is corrected for its family and put into words.
 *
 * @param shown the value
 * @param place what the comparison is about: that of the value, or of all its groups together
 * @param wished which way is wished
 */
record Draft(
    Shown shown, Place place, Against against, Direction wished, Result result, Pace pace) {

  /**
   * With what a value is compared.
   *
   * @param with as the table names it
   * @param other the value; null for none
   */
  record Against(ComparisonKind kind, String with, Double other) {}

  ComparisonKind kind() {
    return against.kind();
  }

  String with() {
    return against.with();
  }

  Double other() {
    return against.other();
  }

  /** What is corrected together: all regions and categories of a level. */
  record Family(ComparisonKind kind, String period, String level) {}

  Family family() {
    return new Family(kind(), shown.period(), place.level());
  }

  /**
   * Change a year, of a norm.
   *
   * @param soFar since the 0-meting; null when unknown
   * @param needed to reach the norm in time; null when there is no year, or it has passed
   * @param year by the end of which; null for none
   */
  record Pace(Double soFar, Double needed, Integer year) {
    static final Pace NONE = new Pace(null, null, null);
  }
}
