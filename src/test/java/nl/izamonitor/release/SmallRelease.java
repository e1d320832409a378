package nl.izamonitor.release;

import static nl.izamonitor.conf.CategoryListBuilder.categoryList;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import nl.izamonitor.TallyBuilder;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Indicator.Divides;
import nl.izamonitor.conf.Location;
import nl.izamonitor.conf.PublicatiePlan;
import nl.izamonitor.conf.SmallIndicator;
import nl.izamonitor.cube.CellGrid;
import nl.izamonitor.cube.GridSpec;
import nl.izamonitor.cube.IndicatorCounts;
import nl.izamonitor.cube.SmallAreas;
import nl.izamonitor.disclosure.LinkedTable;
import nl.izamonitor.disclosure.Populations;
import nl.izamonitor.disclosure.Thresholds;
import nl.izamonitor.method.Method;
import nl.izamonitor.model.Deliveries;
import nl.izamonitor.model.Figure;
import nl.izamonitor.model.Observation;
import nl.izamonitor.model.Place;
import nl.izamonitor.model.Release;
import nl.izamonitor.model.Tally;

/**
 * A release of one made-up indicator of two gemeenten, with data years 2022 and 2023. Everything
 * came in, and counts from ten are shown, unless it is said otherwise.
 */
final class SmallRelease {

  static final Thresholds TEN = new Thresholds(10, 10, false);
  static final Thresholds NONE = new Thresholds(0, 0, false);
  static final Map<String, Divides> BREAKDOWNS =
      Map.of("soort", Divides.BEIDE, "aard", Divides.TELLER);

  private static final Release RELEASE =
      new Release("proef", Release.CONCEPT, LocalDate.of(2023, 1, 1));
  private static final double MINIMUM = 90;

  private final Indicator indicator;
  private final List<Tally> tallies = new ArrayList<>();
  private final List<Figure> figures = new ArrayList<>();
  private Map<String, String> missing = Map.of();
  private Thresholds thresholds = TEN;
  private Method.Reference reference = new Method.Reference(Map.of(), 2);
  private Predicate<Place> personsShown = place -> true;

  SmallRelease(Indicator indicator) {
    this.indicator = indicator;
  }

  /** Of an indicator with this method. */
  static SmallRelease of(String method) {
    return new SmallRelease(SmallIndicator.of(method).build());
  }

  /** Per period for which nothing came in why. */
  SmallRelease missing(Map<String, String> reasons) {
    this.missing = reasons;
    return this;
  }

  SmallRelease thresholds(Thresholds own) {
    this.thresholds = own;
    return this;
  }

  /** With fewer answers an estimate is not reliable. */
  SmallRelease respondents(int fewest) {
    this.reference = new Method.Reference(reference.standard(), fewest);
    return this;
  }

  /** The population to standardise to, per stratum. */
  SmallRelease standard(Map<String, Double> standard) {
    this.reference = new Method.Reference(standard, reference.respondents());
    return this;
  }

  /** Of which cells the number of persons behind the events is published. */
  SmallRelease personsShown(Predicate<Place> which) {
    this.personsShown = which;
    return this;
  }

  SmallRelease add(TallyBuilder tally) {
    tallies.add(tally.build());
    return this;
  }

  SmallRelease add(Figure figure) {
    figures.add(figure);
    return this;
  }

  /** What was counted in a gemeente; every person has one event. */
  SmallRelease count(String gemeente, long numerator, long denominator) {
    return add(TallyBuilder.of(gemeente).sums(numerator, denominator, numerator));
  }

  /** In 2023. */
  static Place total(String region) {
    return place("totaal", "totaal", region);
  }

  /** In 2023. */
  static Place place(String breakdown, String category, String region) {
    String level = region.equals("NL") ? Place.NEDERLAND : Place.GEMEENTE;
    return new Place("2023", level, region, breakdown, category);
  }

  GridSpec grid() {
    return new GridSpec(
        indicator,
        List.of("2022", "2023"),
        Map.of("gemeente", List.of("GM0001", "GM0002"), "nederland", List.of("NL")),
        Map.of("soort", List.of("A", "ONBEKEND"), "aard", List.of("X", "ONBEKEND")),
        missing,
        new GridSpec.Dekking(Map.of("t", MINIMUM), MINIMUM),
        new PublicatiePlan(
            new Location("publicatieplan.yml", 1, Map.of()),
            Map.of(
                "gemeente", PublicatiePlan.Finest.EENWEG,
                "nederland", PublicatiePlan.Finest.KRUIS)));
  }

  IndicatorSpec spec() {
    return new IndicatorSpec(
        grid(), AmountGuard.none(indicator), thresholds, reference, List.of("2023"), "s");
  }

  /**
   * All that is needed of the release.
   *
   * @param made which deliveries each period was counted from
   */
  ReleaseSpec release(Map<String, String> made, Deliveries deliveries) {
    Populations.Definitions definitions =
        new Populations.Definitions(
            List.of(
                categoryList("soort").codes("A").build(), categoryList("aard").codes("X").build()),
            Map.of(),
            List.of(indicator));
    return new ReleaseSpec(
        RELEASE,
        made,
        deliveries,
        new TreeMap<>(Map.of(indicator.code(), spec())),
        Populations.of(List.of(definitions)).get(0),
        SmallAreas.AREAS,
        false);
  }

  CellGrid grid(String period) {
    IndicatorCounts counts = new IndicatorCounts(SmallAreas.AREAS, Map.of("t", MINIMUM));
    tallies.forEach(counts::add);
    figures.forEach(counts::add);
    return new CellGrid(grid(), period, counts);
  }

  /** With those cells hidden that are sensitive themselves. */
  Map<Place, Observation> observations() {
    Map<Place, Observation> observations = new HashMap<>();
    for (String period : grid().periods()) {
      CellGrid grid = grid(period);
      LinkedTable table = ReleaseBlock.table(grid, spec());
      Set<Place> hidden = new HashSet<>();
      table.cells().stream()
          .filter(cell -> table.suppression(RELEASE, cell).isPrimary())
          .forEach(cell -> hidden.add(cell.place()));
      for (Observation observation : observations(grid, hidden)) {
        assertThat(observations.put(observation.place(), observation)).isNull();
      }
    }
    return observations;
  }

  /** With these cells hidden. */
  List<Observation> observations(CellGrid grid, Set<Place> hidden) {
    ReleaseSpec release = release(Map.of(), new Deliveries(Map.of(), Map.of()));
    return new Derivation(release, grid, personsShown).observations(hidden);
  }

  /** That of a region in 2023, over all categories. */
  Observation observation(String region) {
    return observations().get(total(region));
  }

  static void hasNoNumber(Observation observation) {
    assertThat(observation.counts())
        .extracting(counts -> counts.numerator(), counts -> counts.denominator())
        .containsOnlyNulls();
    assertThat(observation.crude())
        .extracting(
            crude -> crude.value(),
            crude -> crude.lower(),
            crude -> crude.upper(),
            crude -> crude.method())
        .containsOnlyNulls();
    assertThat(observation.standardised().value()).isNull();
    assertThat(observation.quality().coverage()).isNull();
  }
}
