package nl.izamonitor.comparison;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.izamonitor.model.Observation;
import nl.izamonitor.model.Place;

/**
 * The observations of an indicator in one breakdown, set beside each other: through time, among
 * regions, among groups. Rows of which the region or the category is unknown are in none of them.
 */
final class ObservationSet {

  private static final String ANY = "";

  private final Map<Place, NavigableMap<String, Observation>> series = new LinkedHashMap<>();
  private final Map<Place, Map<String, List<Observation>>> levels = new LinkedHashMap<>();
  private final Map<Place, Map<String, Observation>> groups = new LinkedHashMap<>();

  ObservationSet(Collection<Observation> observations) {
    for (Observation observation : observations) {
      Place place = observation.place();
      if (!place.isUnknown()) {
        series
            .computeIfAbsent(place.during(ANY), p -> new TreeMap<>())
            .put(place.period(), observation);
        levels
            .computeIfAbsent(place.at(ANY, ANY), p -> new TreeMap<>())
            .computeIfAbsent(place.level(), level -> new ArrayList<>())
            .add(observation);
        groups
            .computeIfAbsent(place.in(ANY), p -> new HashMap<>())
            .put(place.category(), observation);
      }
    }
  }

  /** The values of each place by period. */
  Collection<NavigableMap<String, Observation>> series() {
    return series.values();
  }

  /** Per period and category the values of the regions of each level. */
  Collection<Map<String, List<Observation>>> levels() {
    return levels.values();
  }

  /** The value of the country; null when there is none. */
  static Observation country(Map<String, List<Observation>> levels) {
    List<Observation> country = levels.get(Place.NEDERLAND);
    return country == null ? null : country.get(0);
  }

  /** All values but that of the country. */
  static Stream<Observation> regions(Map<String, List<Observation>> levels) {
    return levels.values().stream().flatMap(List::stream).filter(o -> !o.place().isCountry());
  }

  /**
   * A value of a region, and that of the country in the same period and category.
   *
   * @param region with published counts
   * @param country null when there is none
   */
  record RegionInCountry(Observation region, Observation country) {}

  /** Every region that has a value with published counts, of all levels. */
  Stream<RegionInCountry> regionsInCountry() {
    return levels().stream()
        .flatMap(
            levels ->
                regions(levels)
                    .filter(region -> region.hasValue() && region.counts().divide())
                    .map(region -> new RegionInCountry(region, country(levels))));
  }

  /** Per period and region the values of each category. */
  Collection<Map<String, Observation>> groups() {
    return groups.values();
  }
}
