package nl.izamonitor.comparison;

import nl.izamonitor.conf.Indicator;

/** The values of an indicator, and differences of them, as words in a sentence. */
final class ValueWording {

  private static final String PROCENT = "procent";

  private final UnitScale scale;

  ValueWording(Indicator indicator) {
    this.scale = UnitScale.of(indicator);
  }

  String value(double value) {
    String number = number(value);
    if (isPercentage()) {
      return number + " " + PROCENT;
    }
    if (isAverage()) {
      return scale.words() + " " + number;
    }
    return scale.before() + (isScale() ? number : counted(number));
  }

  /** How large a difference is, whatever its sign. */
  String difference(double difference) {
    String number = number(StrictMath.abs(difference));
    if (difference != 0 && number.equals(number(0))) {
      return "een fractie";
    }
    if (isPercentage()) {
      return number + " procentpunt";
    }
    if (isScale()) {
      return number + (number.matches("1|.*,.*") ? " punt" : " punten");
    }
    // Of one in so many, the difference is no number of things.
    return scale.before().isEmpty() ? counted(number) : number;
  }

  /** A difference with its direction. */
  String signed(double difference) {
    return difference(difference) + " " + side(difference);
  }

  /** Which side of the other it is: things that are counted are more or less. */
  String side(double difference) {
    boolean things =
        scale.decimals() == 0 && !isPercentage() && !isScale() && scale.before().isEmpty();
    if (things) {
      return difference < 0 ? "minder" : "meer";
    }
    return difference < 0 ? "lager" : "hoger";
  }

  /** Both limits of a difference of which the sign is sure, from small to large. */
  private String between(double lower, double upper) {
    double small = Math.min(StrictMath.abs(lower), StrictMath.abs(upper));
    double large = Math.max(StrictMath.abs(lower), StrictMath.abs(upper));
    return "tussen %s en %s".formatted(number(small), difference(large));
  }

  /** Both limits of a value. */
  String range(double lower, double upper) {
    String unit = isAverage() ? number(upper) : value(upper);
    return "%s en %s".formatted(number(lower), unit);
  }

  /** Two values that stand beside each other, without their unit. */
  String against(double value, double other) {
    return "%s tegenover %s".formatted(number(value), number(other));
  }

  /** Whether two limits look the same when they are written. */
  private boolean isSame(double lower, double upper) {
    return number(lower).equals(number(upper));
  }

  /** How far a demonstrated difference may reach, as a sentence with a space before it. */
  String margin(TestResult result) {
    return isSame(result.lower(), result.upper())
        ? " De marge is kleiner dan de afronding."
        : " Het verschil ligt waarschijnlijk %s."
            .formatted(between(result.lower(), result.upper()));
  }

  private String number(double value) {
    return Dutch.number(value, scale.decimals());
  }

  private boolean isPercentage() {
    return scale.sign().equals("%");
  }

  private boolean isScale() {
    return scale.unit().isScale();
  }

  /** An average of a scale says that it is one. */
  private boolean isAverage() {
    return isScale() && scale.before().isEmpty() && scale.words().equals(UnitScale.GEMIDDELD);
  }

  private String counted(String number) {
    return number + " " + (number.equals("1") ? scale.unit().one() : scale.words());
  }
}
