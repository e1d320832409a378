package nl.izamonitor.comparison;

import java.util.List;
import nl.izamonitor.conf.Indicator.Direction;
import nl.izamonitor.model.Comparison.Pace;
import nl.izamonitor.model.Observation;
import nl.izamonitor.model.Place;

/**
 * A comparison before its p is corrected for its family and it is put into words.
 *
 * @param observation the value
 * @param place what the comparison is about: that of the value, or of all its groups together
 * @param wished which way is wished
 * @param pace the change a year; of a norm only
 * @param others the values that it rests on beside its own
 */
public record ComparisonDraft(
    Observation observation,
    Place place,
    Against against,
    Direction wished,
    TestResult result,
    Pace pace,
    List<Observation> others) {

  /**
   * With what a value is compared.
   *
   * @param with as the table names it
   * @param other the value; null for none
   */
  public record Against(String with, Double other) {}

  /** What is corrected together: all regions and categories of a level. */
  record Family(String period, String level) {}

  Family family() {
    return new Family(observation.place().period(), place.level());
  }

  static final String DIFFERENCE = "difference";
  static final String SQUARE_AND_ADD = "square and add";

  /** A value of a region, beside others of its period. */
  static ComparisonDraft of(
      Observation observation, Against against, TestResult result, ComparisonContext context) {
    return new ComparisonDraft(
        observation,
        observation.place(),
        against,
        context.indicator().direction(),
        result,
        Pace.NONE,
        List.of());
  }

  /** The same, which rests on another value too; null for none. */
  ComparisonDraft restingOn(Observation other) {
    return new ComparisonDraft(observation, place, against, wished, result, pace, others(other));
  }

  /** A value less that of another period. */
  static ComparisonDraft overTime(
      Observation observation, String period, Observation other, ComparisonContext context) {
    return of(
            observation,
            new Against(period, value(other)),
            new ValueContrast(context).overTime(observation, other),
            context)
        .restingOn(other);
  }

  static List<Observation> others(Observation other) {
    return other == null ? List.of() : List.of(other);
  }

  /** The value of an observation; null where it has none. */
  static Double value(Observation other) {
    return other == null || !other.hasValue() ? null : other.crude().value();
  }

  /** How a difference of two values was made. */
  String differenceMethod(ComparisonContext context) {
    return result.hasLimits() ? context.method().differenceMethod() : DIFFERENCE;
  }

  double value() {
    return observation.crude().value();
  }

  String period() {
    return observation.place().period();
  }
}
