package nl.izamonitor.comparison;

import java.util.List;
import java.util.stream.Collectors;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Indicator.Method;
import nl.izamonitor.conf.Indicator.TrendBreak;
import nl.izamonitor.statistics.Compare;
import nl.izamonitor.statistics.Crude;
import nl.izamonitor.statistics.Estimate;
import nl.izamonitor.statistics.Interval;
import nl.izamonitor.statistics.Quality;
import nl.izamonitor.statistics.Reason;
import nl.izamonitor.statistics.Standing;
import nl.izamonitor.statistics.Value;

/**
 * How two values of an indicator are compared: by their counts where these decide the limits, else
 * by the published limits. Always a difference, in the unit of the values.
 */
final class Contrast {

  /** Half of the last decimal of limits that are published to one decimal. */
  private static final double ROUNDING = 0.05;

  private static final double SLACK = 1e-9;

  private final Subject subject;
  private final Indicator indicator;

  Contrast(Subject subject) {
    this.subject = subject;
    this.indicator = subject.indicator();
  }

  /**
   * One value less another of the same indicator.
   *
   * @param other null when there is none
   */
  Result between(Shown value, Shown other) {
    if (isFault(value, other)) {
      return Result.without(reason(value, other));
    }
    if (isCounted(value) && isCounted(other)) {
      return Result.of(
          indicator.method() == Method.PROPORTION
              ? Compare.proportions(counts(value), counts(other), Result.LEVEL)
              : Compare.rateDifference(counts(value), counts(other), Result.LEVEL));
    }
    return value.hasLimits() && other.hasLimits()
        ? estimates(value, estimate(value), estimate(other))
        : Result.untested(value.value() - other.value(), Redenen.GEEN_MARGE);
  }

  /** A region less the country without it; both must show their counts. */
  Result withRest(Shown region, Shown country) {
    if (isFault(region, country)) {
      return Result.without(reason(region, country));
    }
    Shown rest = rest(region, country);
    if (rest == null) {
      return Result.without(Redenen.of(Reason.DENOMINATOR_ZERO));
    }
    return between(region, rest);
  }

  /** A value less a number that is given. */
  Result withFixed(Shown value, double number) {
    if (!value.hasLimits()) {
      return Result.untested(value.value() - number, Redenen.GEEN_MARGE);
    }
    Estimate fixed =
        new Estimate(
            number, List.of(new Interval(Result.LEVEL, number, number)), value.method(), null);
    return estimates(value, estimate(value), fixed);
  }

  /** A difference is made of nothing but what is shown. */
  Result withNothing(Estimate difference, Shown value) {
    Estimate zero =
        new Estimate(0, List.of(new Interval(Result.LEVEL, 0, 0)), difference.method(), null);
    return estimates(value, difference, zero);
  }

  private Result estimates(Shown value, Estimate one, Estimate other) {
    Standing standing = standing(value);
    return Result.of(Compare.estimates(one, standing, other, standing));
  }

  /** The country without a region, from shown counts; null when nobody is left. */
  private Shown rest(Shown region, Shown country) {
    long numerator = country.numerator() - region.numerator();
    long denominator = country.denominator() - region.denominator();
    if (numerator < 0 || denominator <= 0) {
      return null;
    }
    double value = (double) numerator / denominator * indicator.per();
    // Of like people in a smaller number: limits are wider as the root of it.
    double wider = StrictMath.sqrt((double) country.denominator() / denominator);
    return new Shown(
        country.period(),
        country.place(),
        numerator,
        denominator,
        value,
        country.hasLimits() ? value - wider * (country.value() - country.lower()) : null,
        country.hasLimits() ? value + wider * (country.upper() - country.value()) : null,
        country.method(),
        country.coverage(),
        country.status());
  }

  /** The value of the country without a region; null when it cannot be given. */
  Double restValue(Shown region, Shown country) {
    Shown rest = isFault(region, country) ? null : rest(region, country);
    return rest == null ? null : Result.digits(rest.value());
  }

  /** Whether the limits that were published are those of the counts. */
  private boolean isCounted(Shown shown) {
    if (!shown.hasCounts() || shown.method() == null) {
      return false;
    }
    double numerator = (double) shown.numerator();
    double denominator = (double) shown.denominator();
    return switch (indicator.method()) {
      case PROPORTION -> true;
      case RATE ->
          Crude.rate(numerator, denominator, 1, Result.LEVEL).method().equals(shown.method());
      default -> false;
    };
  }

  private Value counts(Shown shown) {
    return new Value(
        (double) shown.numerator(), (double) shown.denominator(), indicator.per(), standing(shown));
  }

  /** Whether its limits are published to one decimal. */
  boolean isRounded(Shown shown) {
    return !isCounted(shown) && !indicator.method().isTaken();
  }

  /** As published, at its widest where it is rounded. */
  Estimate estimate(Shown shown) {
    double slack = isRounded(shown) ? ROUNDING : SLACK;
    return new Estimate(
        shown.value(),
        List.of(
            new Interval(
                Result.LEVEL,
                Math.min(shown.lower(), shown.value()) - slack,
                Math.max(shown.upper(), shown.value()) + slack)),
        shown.method(),
        null);
  }

  private boolean isFault(Shown value, Shown other) {
    return reason(value, other) != null;
  }

  /** Why two values may not be compared, in words; null when they may. */
  String reason(Shown value, Shown other) {
    if (other == null) {
      return Redenen.of(Reason.MISSING);
    }
    List<TrendBreak> between = between(value.period(), other.period(), value.place());
    if (!between.isEmpty()) {
      return Redenen.of(Reason.BREAK)
          + between.stream()
              .map(TrendBreak::reason)
              .collect(Collectors.joining(", en ", " (", ")"));
    }
    Quality quality = quality(other);
    if (quality != Quality.USABLE) {
      return Redenen.of(
          switch (quality) {
            case PROTECTED -> Reason.PROTECTED;
            case UNRELIABLE -> Reason.UNRELIABLE;
            default -> Reason.MISSING;
          });
    }
    return null;
  }

  private List<TrendBreak> between(String period, String other, Shown.Place place) {
    List<TrendBreak> before = subject.breaks(min(period, other), place);
    return subject.breaks(max(period, other), place).stream()
        .filter(one -> !before.contains(one))
        .toList();
  }

  private static String min(String one, String other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private static String max(String one, String other) {
    return one.compareTo(other) < 0 ? other : one;
  }

  Standing standing(Shown shown) {
    return new Standing(
        indicator.numeratorUnit() + "/" + indicator.denominatorUnit(),
        String.valueOf(indicator.version()),
        String.valueOf(subject.breaks(shown.period(), shown.place()).size()),
        quality(shown));
  }

  private static Quality quality(Shown shown) {
    return switch (shown.status()) {
      case "beschermd" -> Quality.PROTECTED;
      case "onbetrouwbaar" -> Quality.UNRELIABLE;
      default -> shown.hasValue() ? Quality.USABLE : Quality.MISSING;
    };
  }
}
