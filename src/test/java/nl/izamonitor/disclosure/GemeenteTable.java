package nl.izamonitor.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.disclosure.LinkedTable.AreaCounts;
import nl.izamonitor.model.Contributors;
import nl.izamonitor.model.Place;
import nl.izamonitor.model.Quantity;

/**
 * What an indicator counts in two gemeenten, in what is unknown, and in the country that they make
 * up. What is not counted is 0; counts from ten are shown, and nobody is told who contributes.
 */
final class GemeenteTable {

  static final Thresholds TEN = new Thresholds(10, 10, false);

  private static final List<String> REGIONS = List.of("GM0001", "GM0002", Place.ONBEKEND);
  private static final String COUNTRY = "NL";

  private final Indicator indicator;
  private final Map<String, List<String>> categories;
  private final Map<Place, Map<Quantity, Long>> counts = new HashMap<>();
  private final Map<Place, Contributors> contributors = new HashMap<>();
  private final Set<Place> hidden = new HashSet<>();
  private Thresholds thresholds = TEN;

  /**
   * Nothing is counted yet.
   *
   * @param categories per dimension of its breakdowns the codes, that of the unknown aside
   */
  GemeenteTable(Indicator indicator, Map<String, List<String>> categories) {
    this.indicator = indicator;
    this.categories = categories;
  }

  static GemeenteTable of(Indicator indicator) {
    return new GemeenteTable(indicator, Map.of());
  }

  static Place total(String region) {
    return place(Place.TOTAAL, Place.TOTAAL, region);
  }

  static Place place(String breakdown, String category, String region) {
    String level = region.equals(COUNTRY) ? Place.NEDERLAND : Place.GEMEENTE;
    return new Place("2023", level, region, breakdown, category);
  }

  GemeenteTable thresholds(Thresholds own) {
    this.thresholds = own;
    return this;
  }

  /** What was counted in a gemeente; it counts in the country too. */
  GemeenteTable count(Place place, long numerator) {
    return count(place, Quantity.NUMERATOR, numerator);
  }

  GemeenteTable count(Place place, Quantity quantity, long number) {
    for (Place at : List.of(place, place.at(Place.NEDERLAND, COUNTRY))) {
      counts.computeIfAbsent(at, p -> new HashMap<>()).merge(quantity, number, Long::sum);
    }
    return this;
  }

  /** Who makes up a numerator. */
  GemeenteTable contributors(Place place, Contributors who) {
    contributors.put(place, who);
    return this;
  }

  /** What an earlier release hides. */
  GemeenteTable wasHidden(Place place) {
    hidden.add(place);
    return this;
  }

  LinkedTable build() {
    List<LinkedCell> cells = new ArrayList<>();
    List<LinkedCell> empty = new ArrayList<>();
    for (String region : List.of(REGIONS.get(0), REGIONS.get(1), REGIONS.get(2), COUNTRY)) {
      for (Place place : places(region)) {
        boolean isLeftOut = place.isUnknown() && count(place, Quantity.NUMERATOR) == 0;
        (isLeftOut ? empty : cells).add(cell(place));
      }
    }
    return new LinkedTable(
        indicator,
        new LinkedTable.Numerator(true, true, false),
        thresholds,
        cells,
        empty,
        areaCounts(),
        REGIONS.size());
  }

  private List<Place> places(String region) {
    List<Place> places = new ArrayList<>(List.of(total(region)));
    for (String breakdown : indicator.breakdowns().keySet()) {
      codes(breakdown).forEach(code -> places.add(place(breakdown, code, region)));
    }
    return places;
  }

  /** Every combination of codes, known or not. */
  private List<String> codes(String breakdown) {
    List<List<String>> all = List.of(List.of());
    for (String dimension : Place.dimensions(breakdown)) {
      List<List<String>> longer = new ArrayList<>();
      for (List<String> shorter : all) {
        Stream.concat(categories.get(dimension).stream(), Stream.of(Place.ONBEKEND))
            .forEach(code -> longer.add(Stream.concat(shorter.stream(), Stream.of(code)).toList()));
      }
      all = longer;
    }
    return all.stream().map(Place::crossed).toList();
  }

  private LinkedCell cell(Place place) {
    BitSet area = new BitSet();
    if (place.isCountry()) {
      area.set(0, REGIONS.size());
    } else {
      area.set(REGIONS.indexOf(place.region()));
    }
    Contributors who = contributors.get(place);
    return new LinkedCell(
        place,
        area,
        count(place, Quantity.NUMERATOR),
        count(place, Quantity.DENOMINATOR),
        who == null ? Map.of() : Map.of(Quantity.NUMERATOR, who),
        hidden.contains(place));
  }

  private long count(Place place, Quantity quantity) {
    return counts.getOrDefault(place, Map.of()).getOrDefault(quantity, 0L);
  }

  private AreaCounts areaCounts() {
    return (place, quantity, area) ->
        area.stream()
            .mapToLong(at -> count(place.at(Place.GEMEENTE, REGIONS.get(at)), quantity))
            .sum();
  }
}
