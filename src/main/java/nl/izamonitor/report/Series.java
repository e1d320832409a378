package nl.izamonitor.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.UserError;
import nl.izamonitor.region.Regions;

/**
 * The values of one indicator that its page shows: totals everywhere, breakdowns of the country.
 */
final class Series {

  private final Indicator indicator;
  private final Map<Figure.Place, Map<String, Figure>> figures = new LinkedHashMap<>();
  private final List<Figure.Place> places = new ArrayList<>();
  private Map<String, Figure> country = Map.of();
  private final SortedSet<String> periods = new TreeSet<>();
  private final SortedSet<String> provisional = new TreeSet<>();
  private final SortedSet<String> synthetic = new TreeSet<>();

  Series(Indicator indicator) {
    this.indicator = indicator;
  }

  /** Whether values of this place are on a page; the open data hold the others. */
  static boolean shows(Figure.Place place) {
    return place.total() || place.level().equals(Regions.NEDERLAND);
  }

  /**
   * Adds a value.
   *
   * @throws UserError when it was made with another version of the definition than we would print
   */
  void add(Figure figure) {
    if (figure.version() != indicator.version()) {
      throw UserError.configuration(
          "The values of %s were made with version %d of its definition and conf has version %d: publish the meting again, or use the definitions it was frozen with."
              .formatted(indicator.code(), figure.version(), indicator.version()));
    }
    figures.computeIfAbsent(figure.place(), this::begin).put(figure.period(), figure);
    periods.add(figure.period());
    if (figure.provisional()) {
      provisional.add(figure.period());
    }
    if (figure.synthetic()) {
      synthetic.add(figure.period());
    }
  }

  private Map<String, Figure> begin(Figure.Place place) {
    Map<String, Figure> own = new LinkedHashMap<>();
    places.add(place);
    if (place.total() && place.level().equals(Regions.NEDERLAND)) {
      country = own;
    }
    return own;
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
        .map(Figure.Place::breakdown)
        .filter(breakdown -> !breakdown.equals(Figure.TOTAAL))
        .distinct()
        .toList();
  }

  List<Figure.Place> places() {
    return Collections.unmodifiableList(places);
  }

  /** The values of a place by period; empty when there are none. */
  Map<String, Figure> of(Figure.Place place) {
    return figures.getOrDefault(place, Map.of());
  }

  /** The total of the country by period. */
  Map<String, Figure> country() {
    return Collections.unmodifiableMap(country);
  }

  List<Figure> all() {
    List<Figure> all = new ArrayList<>();
    figures.values().forEach(byPeriod -> all.addAll(byPeriod.values()));
    return all;
  }

  /** Whether the country has anything else than words. */
  boolean hasNumbers() {
    return country.values().stream().noneMatch(Figure::hasWords)
        || country.values().stream().anyMatch(Figure::hasValue);
  }

  boolean hasIntervals() {
    return all().stream().anyMatch(figure -> figure.estimate().hasInterval());
  }
}
