package nl.izamonitor.comparison;

import java.util.Set;
import nl.izamonitor.conf.Indicator;

/** The values of an indicator, and differences of them, as words in a sentence. */
final class Amounts {

  /** Units of a scale: the number alone says enough, and a difference is in points. */
  private static final Set<String> SCALES =
      Set.of("scores", "rapportcijfers", "cijfers", "gemiddeld");

  private static final String PROCENT = "procent";

  private final Scale scale;
  private final String singular;

  Amounts(Indicator indicator) {
    this.scale = Scale.of(indicator);
    this.singular = indicator.numeratorUnit();
  }

  String value(double value) {
    String number = number(value);
    if (isPercentage()) {
      return number + " " + PROCENT;
    }
    return scale.words().equals("gemiddeld") ? "gemiddeld " + number : behind(number, "");
  }

  /** How large a difference is, whatever its sign. */
  String difference(double difference) {
    String number = number(StrictMath.abs(difference));
    if (difference != 0 && number.equals(number(0))) {
      return "een fractie";
    }
    return isPercentage() ? number + " procentpunt" : behind(number, " punt");
  }

  /** A difference with its direction. */
  String signed(double difference) {
    return difference(difference) + " " + side(difference);
  }

  /** Which side of the other it is: things that are counted are more or less. */
  String side(double difference) {
    boolean things = scale.decimals() == 0 && !SCALES.contains(scale.words());
    if (things) {
      return difference < 0 ? "minder" : "meer";
    }
    return difference < 0 ? "lager" : "hoger";
  }

  /** Both limits of a difference of which the sign is sure, from small to large. */
  String between(double lower, double upper) {
    double small = Math.min(StrictMath.abs(lower), StrictMath.abs(upper));
    double large = Math.max(StrictMath.abs(lower), StrictMath.abs(upper));
    return "tussen %s en %s".formatted(number(small), difference(large));
  }

  /** Both limits of a value. */
  String range(double lower, double upper) {
    String unit = value(upper).replace("gemiddeld ", "");
    return "%s en %s".formatted(number(lower), unit);
  }

  /** Whether two limits look the same when they are written. */
  boolean isSame(double lower, double upper) {
    return number(lower).equals(number(upper));
  }

  private String number(double value) {
    return Dutch.number(value, scale.decimals());
  }

  private boolean isPercentage() {
    return scale.sign().equals("%");
  }

  private String behind(String number, String ofScale) {
    if (SCALES.contains(scale.words())) {
      return number + ofScale;
    }
    return number + " " + (number.equals("1") ? singular : scale.words());
  }
}
