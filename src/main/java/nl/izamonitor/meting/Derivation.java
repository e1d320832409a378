package nl.izamonitor.meting;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.izamonitor.conf.CategoryList;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.statistics.Crude;
import nl.izamonitor.statistics.Estimate;
import nl.izamonitor.statistics.Interval;
import nl.izamonitor.statistics.Ratio;
import nl.izamonitor.statistics.Reason;
import nl.izamonitor.statistics.RepeatEvents;
import nl.izamonitor.statistics.Standardised;
import nl.izamonitor.statistics.Stratum;
import nl.izamonitor.statistics.Survey;
import nl.izamonitor.statistics.SurveyStratum;

/** From counts to a value with its interval, by the method of the definition. */
final class Derivation {

  private static final double LEVEL = 0.95;
  private static final MathContext TWELVE_DIGITS = new MathContext(12);

  private final BlockSpec spec;
  private final Indicator indicator;
  private final Predicate<Key> persons;

  /**
   * By the method of a definition.
   *
   * @param persons whether the number of persons behind the events of a row is no secret; where it
   *     is, limits are those of independent events, for others tell it
   */
  Derivation(BlockSpec spec, Predicate<Key> persons) {
    this.spec = spec;
    this.persons = persons;
    this.indicator = spec.indicator();
  }

  /**
   * The value of these counts; they are taken to be publishable.
   *
   * @param total the counts of the same region and period over all categories
   */
  Value derive(Key key, Counts counts, Counts total) {
    boolean unknown = indicator.noNumerator() == Indicator.NoNumerator.UNKNOWN;
    if (!indicator.method().isTaken() && unknown && counts.numerator() == 0) {
      return Value.missing(key, "onbekend of er gevallen waren");
    }
    return switch (indicator.method()) {
      case COUNT -> count(key, counts);
      case PROPORTION -> standardised(divided(key, counts, proportion(counts)), counts);
      case RATE -> standardised(divided(key, counts, rate(key, counts)), counts);
      case RATIO -> divided(key, counts, ratio(counts));
      case MEAN, WEIGHTED_MEAN, WEIGHTED_PROPORTION -> sampled(key, counts, total);
      case PUBLISHED, QUALITATIVE -> taken(key, counts);
    };
  }

  private static Value count(Key key, Counts counts) {
    Value value =
        Value.counted(key, counts, Value.Range.of((double) counts.numerator()), "telling");
    return new Value(
        key,
        value.numerator(),
        null,
        value.crude(),
        value.method(),
        value.standardised(),
        Value.Words.NONE,
        value.coverage(),
        value.status(),
        null);
  }

  private Estimate proportion(Counts counts) {
    return Crude.proportion(
        (double) counts.numerator(), (double) counts.denominator(), indicator.per(), LEVEL);
  }

  /** Events of one person are not independent: where some have more than one, limits are wider. */
  private Estimate rate(Key key, Counts counts) {
    double events = (double) counts.numerator();
    double exposure = (double) counts.denominator();
    return repeats(key, counts)
        ? rounded(
            RepeatEvents.rate(events, (double) counts.squares(), exposure, indicator.per(), LEVEL),
            events)
        : Crude.rate(events, exposure, indicator.per(), LEVEL);
  }

  /** Limits that tell a sum of squares are given to one decimal; the value is public as it is. */
  private Estimate rounded(Estimate estimate, double events) {
    if (estimate.refused() || events == 0) {
      return estimate;
    }
    Interval interval = estimate.at(LEVEL);
    return new Estimate(
        estimate.value(),
        List.of(new Interval(LEVEL, oneDecimal(interval.lower()), oneDecimal(interval.upper()))),
        estimate.method(),
        null);
  }

  private boolean repeats(Key key, Counts counts) {
    return counts.squares() > counts.numerator() && persons.test(key);
  }

  private Estimate ratio(Counts counts) {
    return Ratio.rates((double) counts.numerator(), 1, (double) counts.denominator(), 1, LEVEL)
        .times(indicator.per());
  }

  private static Value divided(Key key, Counts counts, Estimate estimate) {
    if (counts.denominator() == 0) {
      return Value.withoutValue(key, counts, "geen noemer");
    }
    if (estimate.refused()) {
      return Value.withoutValue(key, counts, "teller groter dan noemer");
    }
    Interval interval = estimate.at(LEVEL);
    return Value.counted(
        key,
        counts,
        new Value.Range(
            digits(estimate.value()), digits(interval.lower()), digits(interval.upper())),
        estimate.method());
  }

  /** With the value at the ages of the standard population, when the definition asks for it. */
  private Value standardised(Value value, Counts counts) {
    if (spec.standard().isEmpty() || counts.strata().isEmpty() || value.value() == null) {
      return value;
    }
    // Of whom the age or sex is unknown nobody knows what they would count for.
    List<Stratum> strata =
        counts.strata().stream()
            .filter(stratum -> !stratum.name().contains(CategoryList.ONBEKEND))
            .map(CellStratum::counts)
            .toList();
    Map<String, Double> standard = spec.standard();
    Estimate estimate =
        repeats(value.key(), counts)
            ? Standardised.directRepeat(strata, standard, indicator.per(), LEVEL)
            : Standardised.direct(strata, standard, indicator.per(), LEVEL);
    return estimate.refused() ? value : value.standardisedAs(oneDecimal(estimate));
  }

  private Value sampled(Key key, Counts counts, Counts total) {
    Map<String, Double> sampled =
        total.strata().stream()
            .collect(Collectors.toMap(CellStratum::name, CellStratum::respondents, Double::sum));
    List<SurveyStratum> strata = new ArrayList<>();
    for (CellStratum stratum : counts.strata()) {
      if (stratum.respondents() > 0) {
        double all = sampled.getOrDefault(stratum.name(), stratum.respondents());
        strata.add(stratum.ofSample(Math.max(all, stratum.respondents())));
      }
    }
    Estimate estimate =
        (indicator.method() == Indicator.Method.WEIGHTED_PROPORTION
                ? Survey.proportion(strata, spec.respondents(), LEVEL)
                : Survey.mean(strata, spec.respondents(), LEVEL))
            .estimate();
    if (strata.isEmpty()) {
      return Value.missing(key, "niemand gaf antwoord");
    }
    if (estimate.refused()) {
      return Value.unreliable(key, reason(estimate.reason()));
    }
    Value value =
        Value.counted(key, counts, oneDecimal(estimate.times(indicator.per())), estimate.method());
    return indicator.method().isWeighted() ? value.withoutNumerator() : value;
  }

  private String reason(String reason) {
    return reason.equals(Reason.UNRELIABLE)
        ? "minder dan %d in de steekproef".formatted(spec.respondents())
        : "te weinig in de steekproef";
  }

  /** As the owner gave it, interval and words too. */
  private static Value taken(Key key, Counts counts) {
    Counts.Figure figure = counts.figure();
    if (figure == null) {
      return Value.missing(key, "de bron geeft geen cijfer");
    }
    Value.Range range =
        new Value.Range(digits(figure.value()), digits(figure.lower()), digits(figure.upper()));
    return new Value(
        key,
        null,
        null,
        range,
        "overgenomen",
        Value.Range.NONE,
        new Value.Words(figure.text(), figure.source()),
        null,
        Value.WAARDE,
        null);
  }

  private static Value.Range oneDecimal(Estimate estimate) {
    Interval interval = estimate.at(LEVEL);
    return new Value.Range(
        oneDecimal(estimate.value()), oneDecimal(interval.lower()), oneDecimal(interval.upper()));
  }

  private static double oneDecimal(double value) {
    return new BigDecimal(value).setScale(1, RoundingMode.HALF_UP).doubleValue();
  }

  private static Double digits(Double value) {
    return value == null ? null : new BigDecimal(value).round(TWELVE_DIGITS).doubleValue();
  }
}
