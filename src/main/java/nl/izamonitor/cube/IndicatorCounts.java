package nl.izamonitor.cube;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.izamonitor.model.Figure;
import nl.izamonitor.model.Place;
import nl.izamonitor.model.Tally;

/**
 * What is known of one indicator: its counts per bouwsteen, figures that were taken over, and what
 * an earlier release hides. Gives the counts of the regions of every level, which are plain sums of
 * covered bouwstenen.
 */
public final class IndicatorCounts {

  private static final double ALL_INHABITANTS = 100;

  private final Areas areas;
  private final Map<String, Double> minimums;
  private final Map<Stratum, AreaSums> strata = new HashMap<>();
  private final Map<String, Coverage> coverage = new TreeMap<>();
  private final Map<Place, CellSums> figures = new HashMap<>();
  private final Set<Place> hidden = new HashSet<>();

  /** Per category all its strata, once they are asked for. */
  private final Map<Stratum, List<AreaSums>> ofCategory = new HashMap<>();

  /** A category in a period, or a stratum of it. */
  private record Stratum(String period, String breakdown, String category, String name) {

    static final Comparator<Stratum> ORDER =
        Comparator.comparing(Stratum::period)
            .thenComparing(Stratum::breakdown)
            .thenComparing(Stratum::category)
            .thenComparing(Stratum::name);

    Stratum whole() {
      return new Stratum(period, breakdown, category, "");
    }
  }

  /**
   * Nothing yet.
   *
   * @param minimums per source the percentage of inhabitants from which a bouwsteen is covered
   */
  public IndicatorCounts(Areas areas, Map<String, Double> minimums) {
    this.areas = areas;
    this.minimums = minimums;
  }

  /** Adds a figure that was taken over. */
  public void add(Figure figure) {
    figures.put(figure.place(), CellSums.of(figure));
  }

  /** Notes that a release hides an observation. */
  public void hide(Place place) {
    hidden.add(place);
  }

  public void add(Tally tally) {
    int bouwsteen = areas.bouwsteen(tally.bouwsteen());
    if (tally.breakdown().equals(Tally.DEKKING)) {
      coverage
          .computeIfAbsent(tally.period(), period -> new Coverage(areas.bouwstenen()))
          .add(
              bouwsteen,
              tally.sums().get(Tally.NUMERATOR),
              tally.sums().get(Tally.DENOMINATOR),
              minimums.getOrDefault(tally.category(), ALL_INHABITANTS));
    } else {
      Stratum stratum =
          new Stratum(tally.period(), tally.breakdown(), tally.category(), tally.stratum());
      strata.computeIfAbsent(stratum, s -> new AreaSums(areas.bouwstenen())).add(bouwsteen, tally);
    }
  }

  /**
   * The counts of the regions, and under {@link #dekking} the covered and all inhabitants where
   * sources do not cover the country.
   */
  Map<Place, CellSums> cells() {
    Map<Place, CellSums> cells = new HashMap<>(figures);
    coverage.forEach(
        (period, own) ->
            put(
                cells,
                new Stratum(period, Tally.DEKKING, Tally.DEKKING, ""),
                own.inhabitants(areas)));
    // In order, so that what is made of strata is the same to the last digit.
    Map<Stratum, AreaSums> ordered = new TreeMap<>(Stratum.ORDER);
    ordered.putAll(strata);
    ordered.forEach(
        (stratum, sums) -> put(cells, stratum, sums.rolledUp(areas, uncovered(stratum.period()))));
    return cells;
  }

  private void put(Map<Place, CellSums> cells, Stratum stratum, AreaSums sums) {
    for (int area : sums.present()) {
      Areas.Region region = areas.region(area);
      cells.merge(
          new Place(
              stratum.period(),
              region.level(),
              region.code(),
              stratum.breakdown(),
              stratum.category()),
          CellSums.of(stratum.name(), sums, area),
          CellSums::plus);
    }
  }

  /** Where the covered inhabitants of the region and period of a place stand. */
  static Place dekking(Place place) {
    return new Place(place.period(), place.level(), place.region(), Tally.DEKKING, Tally.DEKKING);
  }

  /**
   * What was counted of a category in a set of bouwstenen.
   *
   * @param sum where it stands in a {@link Tally}
   */
  long counted(Place place, int sum, BitSet bouwstenen) {
    if (ofCategory.isEmpty()) {
      strata.forEach(
          (stratum, sums) ->
              ofCategory.computeIfAbsent(stratum.whole(), s -> new ArrayList<>()).add(sums));
    }
    Stratum category = new Stratum(place.period(), place.breakdown(), place.category(), "");
    return ofCategory.getOrDefault(category, List.of()).stream()
        .flatMapToLong(own -> bouwstenen.stream().mapToLong(at -> own.at(sum, at)))
        .reduce(0, Math::addExact);
  }

  Set<Place> hidden() {
    return hidden;
  }

  Areas areas() {
    return areas;
  }

  /** The bouwstenen whose counts are left out. */
  BitSet uncovered(String period) {
    return coverage.getOrDefault(period, Coverage.EVERYTHING).uncovered();
  }
}
