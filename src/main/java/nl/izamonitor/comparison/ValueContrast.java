package nl.izamonitor.comparison;

import java.util.List;
import java.util.stream.Collectors;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Indicator.TrendBreak;
import nl.izamonitor.method.Method;
import nl.izamonitor.model.Counts;
import nl.izamonitor.model.Observation;
import nl.izamonitor.model.Value;
import nl.izamonitor.statistics.Compare;
import nl.izamonitor.statistics.Estimate;
import nl.izamonitor.statistics.Interval;
import nl.izamonitor.statistics.Quotient;
import nl.izamonitor.statistics.Reason;
import nl.izamonitor.statistics.Standing;
import nl.izamonitor.statistics.Usability;

/**
 * How two values of an indicator are compared: by their counts where these decide the limits, else
 * by the published limits. Always a difference, in the unit of the values.
 */
final class ValueContrast {

  /** Half of the last decimal of limits that are published to one decimal. */
  private static final double ROUNDING = 0.05;

  private static final double SLACK = 1e-9;

  /** A difference in dekking from which two values are about different areas. */
  private static final double SAME_AREA = 0.01;

  private final ComparisonContext context;
  private final Indicator indicator;
  private final Method method;

  ValueContrast(ComparisonContext context) {
    this.context = context;
    this.indicator = context.indicator();
    this.method = context.method();
  }

  /**
   * One value less another of the same indicator.
   *
   * @param other null when there is none
   */
  TestResult between(Observation value, Observation other) {
    String fault = reason(value, other);
    if (fault != null) {
      return TestResult.without(fault);
    }
    if (method.countsDecide(value) && method.countsDecide(other)) {
      return TestResult.of(method.compare(quotient(value), quotient(other)));
    }
    double difference = value.crude().value() - other.crude().value();
    return value.crude().hasLimits() && other.crude().hasLimits()
        ? estimates(value, estimate(value), estimate(other))
        : TestResult.untested(difference, ReasonWording.GEEN_MARGE);
  }

  /** The same of two periods: both must be about the same area. */
  TestResult overTime(Observation value, Observation other) {
    String reason = incomparable(value, other);
    return reason == null ? between(value, other) : TestResult.without(reason);
  }

  /** Why two values are not of one series, in words; null when they are. */
  String incomparable(Observation value, Observation other) {
    String reason = reason(value, other);
    return reason == null && !isSameArea(value, other) ? ReasonWording.DEKKING : reason;
  }

  private static boolean isSameArea(Observation one, Observation other) {
    Double own = one.quality().coverage();
    Double others = other.quality().coverage();
    if (own == null || others == null) {
      return own == null && others == null;
    }
    return StrictMath.abs(own - others) < SAME_AREA;
  }

  /** A region less the country without it; both must show their counts. */
  TestResult withRest(Observation region, Observation country) {
    String fault = reason(region, country);
    if (fault != null) {
      return TestResult.without(fault);
    }
    Observation rest = rest(region, country);
    return rest == null
        ? TestResult.without(ReasonWording.of(Reason.DENOMINATOR_ZERO))
        : between(region, rest);
  }

  /** A value less a number that is given. */
  TestResult withFixed(Observation value, double number) {
    return value.crude().hasLimits()
        ? estimates(value, estimate(value), exactly(number, value.crude().method()))
        : TestResult.untested(value.crude().value() - number, ReasonWording.GEEN_MARGE);
  }

  /** A difference is made of nothing but what is shown. */
  TestResult withNothing(Estimate difference, Observation value) {
    return estimates(value, difference, exactly(0, difference.method()));
  }

  private static Estimate exactly(double number, String how) {
    return new Estimate(number, List.of(new Interval(Method.LEVEL, number, number)), how, null);
  }

  private TestResult estimates(Observation value, Estimate one, Estimate other) {
    Standing standing = standing(value);
    return TestResult.of(Compare.estimates(one, standing, other, standing));
  }

  /** The country without a region, from shown counts; null when nobody is left. */
  private Observation rest(Observation region, Observation country) {
    long numerator = country.counts().numerator() - region.counts().numerator();
    long denominator = country.counts().denominator() - region.counts().denominator();
    if ((numerator < 0 && !method.takesAmounts()) || denominator <= 0) {
      return null;
    }
    Counts counts = country.counts().with(numerator, denominator);
    double value =
        method.quotient(
                counts.shownNumerator().doubleValue(), counts.shownDenominator().doubleValue())
            * indicator.per();
    // Of like people in a smaller number: limits are wider as the root of it.
    double wider = StrictMath.sqrt((double) country.counts().denominator() / denominator);
    Value whole = country.crude();
    boolean limits = whole.hasLimits();
    return new Observation(
        country.release(),
        country.indicator(),
        country.place(),
        counts,
        new Value(
            value,
            limits ? value - wider * (whole.value() - whole.lower()) : null,
            limits ? value + wider * (whole.upper() - whole.value()) : null,
            whole.method()),
        Value.NONE,
        country.quality(),
        country.provenance());
  }

  /** The value of the country without a region; null when it cannot be given. */
  Double restValue(Observation region, Observation country) {
    Observation rest = reason(region, country) == null ? rest(region, country) : null;
    return rest == null ? null : TestResult.digits(rest.crude().value());
  }

  private Quotient quotient(Observation observation) {
    Counts counts = observation.counts();
    return new Quotient(
        (double) counts.numerator(),
        (double) counts.denominator(),
        indicator.per(),
        standing(observation));
  }

  /** Whether its limits are published to one decimal. */
  boolean isRounded(Observation observation) {
    return !method.countsDecide(observation) && !method.isTakenOver();
  }

  /** As published, at its widest where it is rounded. */
  Estimate estimate(Observation observation) {
    double slack = isRounded(observation) ? ROUNDING : SLACK;
    Value crude = observation.crude();
    return new Estimate(
        crude.value(),
        List.of(
            new Interval(
                Method.LEVEL,
                Math.min(crude.lower(), crude.value()) - slack,
                Math.max(crude.upper(), crude.value()) + slack)),
        crude.method(),
        null);
  }

  /** Why two values may not be compared, in words; null when they may. */
  String reason(Observation value, Observation other) {
    if (other == null) {
      return ReasonWording.of(Reason.MISSING);
    }
    List<TrendBreak> between = breaksBetween(value, other);
    if (!between.isEmpty()) {
      return ReasonWording.of(Reason.BREAK)
          + between.stream()
              .map(TrendBreak::reason)
              .collect(Collectors.joining(", en ", " (", ")"));
    }
    return switch (quality(other)) {
      case USABLE -> null;
      case PROTECTED -> ReasonWording.of(Reason.PROTECTED);
      case UNRELIABLE -> ReasonWording.of(Reason.UNRELIABLE);
      case MISSING -> ReasonWording.of(Reason.MISSING);
    };
  }

  private List<TrendBreak> breaksBetween(Observation value, Observation other) {
    String one = value.place().period();
    String period = other.place().period();
    boolean later = one.compareTo(period) > 0;
    List<TrendBreak> before = context.breaks(value.place().during(later ? period : one));
    return context.breaks(value.place().during(later ? one : period)).stream()
        .filter(trendBreak -> !before.contains(trendBreak))
        .toList();
  }

  Standing standing(Observation observation) {
    return new Standing(
        indicator.numeratorUnit() + "/" + indicator.denominatorUnit(),
        String.valueOf(indicator.version()),
        String.valueOf(context.breaks(observation.place()).size()),
        quality(observation));
  }

  private static Usability quality(Observation observation) {
    return switch (observation.status()) {
      case BESCHERMD -> Usability.PROTECTED;
      case ONBETROUWBAAR -> Usability.UNRELIABLE;
      default -> observation.hasValue() ? Usability.USABLE : Usability.MISSING;
    };
  }
}
