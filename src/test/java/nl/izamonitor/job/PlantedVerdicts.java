package nl.izamonitor.job;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.izamonitor.comparison.ComparisonContext;
import nl.izamonitor.comparison.Comparisons;
import nl.izamonitor.comparison.RecentTrend;
import nl.izamonitor.comparison.RegionFunnel;
import nl.izamonitor.comparison.RestOfCountry;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Indicator.Direction;
import nl.izamonitor.model.Comparison;
import nl.izamonitor.model.Observation;
import nl.izamonitor.model.ObservationBuilder;
import nl.izamonitor.model.Place;
import nl.izamonitor.model.Status;
import nl.izamonitor.model.Value;
import nl.izamonitor.model.Verdict;
import nl.izamonitor.statistics.Crude;
import nl.izamonitor.statistics.Estimate;
import nl.izamonitor.statistics.Interval;
import nl.izamonitor.statistics.RepeatEvents;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * What is said of the counts of a country, beside what was planted in it.
 *
 * @param kind of the comparison, by its code
 * @param steps the planted difference, in standard errors of the difference
 * @param needed the steps from which a difference in its family is said to be there, after
 *     correction for the number that was looked at
 * @param found the sign of the difference that is said to be there; 0 for none
 */
record PlantedVerdicts(String kind, double steps, double needed, int found) {

  /** So much above what is needed, 80 % is found. */
  private static final double POWER_80 = 0.8416212335729143;

  private static final double ALPHA = 0.05;
  private static final double PLAIN = 1.959963984540054;
  private static final double NOTHING = 0.2;
  private static final long FLOOR = 10;
  private static final String RATE = "rate";

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

  /** Every comparison with an earlier year and with the rest of the country. */
  static List<PlantedVerdicts> of(Indicator indicator, List<PlantedCell> cells) {
    Map<Place, PlantedCell> byPlace = new HashMap<>();
    cells.stream()
        .filter(c -> c.indicator().equals(indicator.code()) && c.breakdown().equals(Place.TOTAAL))
        .filter(c -> c.delivered() && !c.region().equals(Place.ONBEKEND))
        .forEach(c -> byPlace.put(place(c), c));
    List<String> periods =
        byPlace.keySet().stream().map(Place::period).distinct().sorted().toList();
    List<Observation> observations =
        byPlace.values().stream().map(cell -> observation(indicator, cell)).toList();
    ComparisonContext context =
        new ComparisonContext(indicator, periods, periods.get(0), List.of(), Map.of());
    Map<List<String>, List<Comparison>> families =
        new Comparisons(context)
            .of(observations).stream()
                .filter(c -> c.difference().p() != null)
                .filter(c -> !c.against().kind().equals(RecentTrend.CODE))
                .filter(c -> !c.against().kind().equals(RegionFunnel.CODE))
                .collect(
                    groupingBy(
                        c -> List.of(c.against().kind(), c.place().period(), c.place().level())));
    List<PlantedVerdicts> verdicts = new ArrayList<>();
    for (List<Comparison> family : families.values()) {
      double needed = needed(family);
      family.forEach(compared -> verdicts.add(verdict(indicator, compared, needed, byPlace)));
    }
    return verdicts;
  }

  private static Place place(PlantedCell cell) {
    return new Place(cell.period(), cell.level(), cell.region(), Place.TOTAAL, Place.TOTAAL);
  }

  /** The steps of the largest p that is still called a difference; of none the first that would. */
  private static double needed(List<Comparison> family) {
    double largest =
        family.stream()
            .map(Comparison::difference)
            .filter(difference -> difference.corrected() < ALPHA)
            .mapToDouble(Comparison.Difference::p)
            .max()
            .orElse(ALPHA / family.size());
    return NormalDistribution.of(0, 1).inverseSurvivalProbability(largest / 2);
  }

  private static PlantedVerdicts verdict(
      Indicator indicator, Comparison compared, double needed, Map<Place, PlantedCell> byPlace) {
    Place place = compared.place();
    Planted value = Planted.of(indicator, byPlace.get(place));
    Planted other =
        compared.against().kind().equals(RestOfCountry.CODE)
            ? Planted.of(indicator, byPlace.get(place.at(Place.NEDERLAND, "NL"))).without(value)
            : Planted.of(indicator, byPlace.get(place.during(compared.against().with())));
    double error = Math.sqrt(value.variance() + other.variance());
    return new PlantedVerdicts(
        compared.against().kind(),
        (value.value() - other.value()) / error,
        needed,
        found(compared.judgement().verdict(), indicator));
  }

  private static int found(Verdict verdict, Indicator indicator) {
    boolean higherIsGood = indicator.direction() == Direction.HIGHER;
    return switch (verdict) {
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
          indicator.method().equals(RATE),
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

  private static Observation observation(Indicator indicator, PlantedCell cell) {
    ObservationBuilder observation = ObservationBuilder.observation().at(place(cell));
    if (cell.numerator() < FLOOR) {
      return observation.status(Status.BESCHERMD, null).build();
    }
    double numerator = (double) cell.numerator();
    double denominator = (double) cell.denominator();
    Estimate estimate =
        indicator.method().equals(RATE)
            ? RepeatEvents.rate(
                numerator, (double) cell.squares(), denominator, indicator.per(), 0.95)
            : Crude.proportion(numerator, denominator, indicator.per(), 0.95);
    Interval limits = estimate.at(0.95);
    return observation
        .counts(cell.numerator(), cell.denominator())
        .value(new Value(estimate.value(), limits.lower(), limits.upper(), estimate.method()))
        .build();
  }
}
