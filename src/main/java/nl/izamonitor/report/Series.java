package nl.izamonitor.report;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.lake.Keys;
import nl.izamonitor.model.Observation;
import nl.izamonitor.model.Origin;
import nl.izamonitor.model.Place;
import org.apache.spark.sql.Column;

/**
 * The values of one indicator that its page shows: totals everywhere, breakdowns of the country.
 */
final class Series {

  /** Rows that are on a page; open data hold the others too. */
  static final Column SHOWN =
      col(Keys.BREAKDOWN).equalTo(Place.TOTAAL).or(col(Keys.LEVEL).equalTo(Place.NEDERLAND));

  private static final String ANY_PERIOD = "";

  private final Indicator indicator;

  /** By place, whatever the period, and then by period. */
  private final Map<Place, Map<String, Observation>> observations = new LinkedHashMap<>();

  private Map<String, Observation> country = Map.of();
  private final SortedSet<String> periods = new TreeSet<>();
  private final SortedSet<String> provisional = new TreeSet<>();
  private final SortedSet<String> synthetic = new TreeSet<>();

  Series(Indicator indicator) {
    this.indicator = indicator;
  }

  void add(Observation observation) {
    Place place = observation.place();
    Map<String, Observation> own =
        observations.computeIfAbsent(place.during(ANY_PERIOD), p -> new LinkedHashMap<>());
    own.put(place.period(), observation);
    if (place.isTotal() && place.isCountry()) {
      country = own;
    }
    periods.add(place.period());
    if (observation.quality().provisional()) {
      provisional.add(place.period());
    }
    if (observation.provenance().origin() == Origin.SYNTHETISCH) {
      synthetic.add(place.period());
    }
  }

  Indicator indicator() {
    return indicator;
  }

  List<String> periods() {
    return List.copyOf(periods);
  }

  boolean provisional(String period) {
    return provisional.contains(period);
  }

  /** Whether any of the values that are shown follows from an invented delivery. */
  boolean isSynthetic() {
    return !synthetic.isEmpty();
  }

  boolean isSynthetic(String period) {
    return synthetic.contains(period);
  }

  /** Why values from this period on may not be compared with those before it in this meting. */
  List<Indicator.TrendBreak> breaksAt(String period) {
    SortedSet<String> earlier = periods.headSet(period);
    return indicator.trendBreaks().stream()
        .filter(b -> b.kind() == Indicator.BreakKind.BREUK)
        .filter(b -> b.from().compareTo(period) <= 0)
        .filter(b -> !earlier.isEmpty() && b.from().compareTo(earlier.last()) > 0)
        .toList();
  }

  /** The breakdowns of the country. */
  List<String> breakdowns() {
    return places().stream()
        .filter(place -> !place.isTotal())
        .map(Place::breakdown)
        .distinct()
        .toList();
  }

  /** What there are values of, whatever the period. */
  List<Place> places() {
    return List.copyOf(observations.keySet());
  }

  /** The regions of a level that there are totals of, whatever the period. */
  List<Place> totals(String level) {
    return places().stream()
        .filter(place -> place.isTotal() && place.level().equals(level))
        .toList();
  }

  /** The values of a place by period; empty when there are none. */
  Map<String, Observation> of(Place place) {
    return observations.getOrDefault(place.during(ANY_PERIOD), Map.of());
  }

  /** The totals of a region by period; empty when there are none. */
  Map<String, Observation> of(String level, String region) {
    return of(new Place(ANY_PERIOD, level, region, Place.TOTAAL, Place.TOTAAL));
  }

  /** The total of the country by period. */
  Map<String, Observation> country() {
    return Collections.unmodifiableMap(country);
  }

  List<Observation> all() {
    List<Observation> all = new ArrayList<>();
    observations.values().forEach(byPeriod -> all.addAll(byPeriod.values()));
    return all;
  }

  /** Whether the country has anything else than words. */
  boolean hasNumbers() {
    return country.values().stream().noneMatch(Observation::isStatement)
        || country.values().stream().anyMatch(Observation::hasValue);
  }

  boolean hasIntervals() {
    return all().stream().anyMatch(observation -> observation.crude().hasLimits());
  }
}
