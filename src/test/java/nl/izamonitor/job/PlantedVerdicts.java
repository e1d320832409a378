package nl.izamonitor.job;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.izamonitor.comparison.Compared;
import nl.izamonitor.comparison.ComparisonKind;
import nl.izamonitor.comparison.Comparisons;
import nl.izamonitor.comparison.Shown;
import nl.izamonitor.comparison.Subject;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Indicator.Direction;
import nl.izamonitor.conf.Indicator.Method;
import nl.izamonitor.model.Verdict;
import nl.izamonitor.region.Regions;
import nl.izamonitor.statistics.Crude;
import nl.izamonitor.statistics.Estimate;
import nl.izamonitor.statistics.Interval;
import nl.izamonitor.statistics.RepeatEvents;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * What is said of the counts of a country, beside what was planted in it.
 *
 * @param kind of the comparison
 * @param steps the planted difference, in standard errors of the difference
 * @param needed the steps from which a difference in its family is said to be there, after
 *     correction for the number that was looked at
 * @param found the sign of the difference that is said to be there; 0 for none
 */
record PlantedVerdicts(ComparisonKind kind, double steps, double needed, int found) {

  /** So much above what is needed, 80 % is found. */
  private static final double POWER_80 = 0.8416212335729143;

  private static final double ALPHA = 0.05;
  private static final double PLAIN = 1.959963984540054;
  private static final double NOTHING = 0.2;
  private static final long FLOOR = 10;
  private static final String TOTAAL = "totaal";

  /** Whether the test finds it in 80 % of the cases or more. */
  boolean isLarge() {
    return Math.abs(steps) >= needed + POWER_80;
  }

  /** Whether the test would, had nothing else been looked at. */
  boolean isLargeAlone() {
    return Math.abs(steps) >= PLAIN + POWER_80;
  }

  boolean isNothing() {
    return Math.abs(steps) < NOTHING;
  }

  boolean isRight() {
    return found == Math.signum(steps);
  }

  /** The values of one place in one period. */
  private record At(String level, String region, String period) {}

  /** Every comparison with an earlier year and with the rest of the country. */
  static List<PlantedVerdicts> of(Indicator indicator, List<PlantedCell> cells) {
    Map<At, PlantedCell> byPlace = new HashMap<>();
    cells.stream()
        .filter(c -> c.indicator().equals(indicator.code()) && c.breakdown().equals(TOTAAL))
        .filter(c -> c.delivered() && !c.region().equals(Regions.ONBEKEND))
        .forEach(c -> byPlace.put(new At(c.level(), c.region(), c.period()), c));
    List<String> periods = byPlace.keySet().stream().map(At::period).distinct().sorted().toList();
    List<Shown> rows = byPlace.values().stream().map(cell -> shown(indicator, cell)).toList();
    Subject subject = new Subject(indicator, periods, periods.get(0), List.of(), Map.of());
    Map<List<Object>, List<Compared>> families =
        new Comparisons(subject)
            .of(rows).stream()
                .filter(c -> c.p() != null)
                .filter(
                    c -> c.kind() != ComparisonKind.TREND && c.kind() != ComparisonKind.TRECHTER)
                .collect(groupingBy(c -> List.of(c.kind(), c.period(), c.place().level())));
    List<PlantedVerdicts> verdicts = new ArrayList<>();
    for (List<Compared> family : families.values()) {
      double needed = needed(family);
      family.forEach(said -> verdicts.add(verdict(indicator, said, needed, byPlace)));
    }
    return verdicts;
  }

  /** The steps of the largest p that is still called a difference; of none the first that would. */
  private static double needed(List<Compared> family) {
    double largest =
        family.stream()
            .filter(c -> c.corrected() < ALPHA)
            .mapToDouble(Compared::p)
            .max()
            .orElse(ALPHA / family.size());
    return NormalDistribution.of(0, 1).inverseSurvivalProbability(largest / 2);
  }

  private static PlantedVerdicts verdict(
      Indicator indicator, Compared said, double needed, Map<At, PlantedCell> byPlace) {
    At at = new At(said.place().level(), said.place().region(), said.period());
    Planted value = Planted.of(indicator, byPlace.get(at));
    Planted other =
        said.kind() == ComparisonKind.REST
            ? Planted.of(indicator, byPlace.get(new At(Regions.NEDERLAND, "NL", said.period())))
                .without(value)
            : Planted.of(indicator, byPlace.get(new At(at.level(), at.region(), said.with())));
    double error = Math.sqrt(value.variance() + other.variance());
    return new PlantedVerdicts(
        said.kind(),
        (value.value() - other.value()) / error,
        needed,
        found(said.oordeel(), indicator));
  }

  private static int found(Verdict oordeel, Indicator indicator) {
    boolean higherIsGood = indicator.direction() == Direction.HIGHER;
    return switch (oordeel) {
      case GUNSTIGER -> higherIsGood ? 1 : -1;
      case ONGUNSTIGER -> higherIsGood ? -1 : 1;
      case HOGER -> 1;
      case LAGER -> -1;
      default -> 0;
    };
  }

  /** What is expected of a numerator, and how far the events of one person hang together. */
  private record Planted(boolean isRate, double events, double people, double together) {

    static Planted of(Indicator indicator, PlantedCell cell) {
      double together =
          cell.numerator() == 0 ? 1 : (double) cell.squares() / (double) cell.numerator();
      return new Planted(
          indicator.method() == Method.RATE,
          cell.expected(),
          (double) cell.persons(),
          Math.max(1, together));
    }

    Planted without(Planted part) {
      return new Planted(isRate, events - part.events, people - part.people, together);
    }

    double value() {
      return events / people;
    }

    double variance() {
      return isRate ? events * together / (people * people) : value() * (1 - value()) / people;
    }
  }

  private static Shown shown(Indicator indicator, PlantedCell cell) {
    Shown.Place place = new Shown.Place(cell.level(), cell.region(), TOTAAL, TOTAAL);
    if (cell.numerator() < FLOOR) {
      return new Shown(cell.period(), place, null, null, null, null, null, null, null, "beschermd");
    }
    double numerator = (double) cell.numerator();
    double denominator = (double) cell.denominator();
    Estimate estimate =
        indicator.method() == Method.RATE
            ? RepeatEvents.rate(
                numerator, (double) cell.squares(), denominator, indicator.per(), 0.95)
            : Crude.proportion(numerator, denominator, indicator.per(), 0.95);
    Interval limits = estimate.at(0.95);
    return new Shown(
        cell.period(),
        place,
        cell.numerator(),
        cell.denominator(),
        estimate.value(),
        limits.lower(),
        limits.upper(),
        estimate.method(),
        1.0,
        "waarde");
  }
}
