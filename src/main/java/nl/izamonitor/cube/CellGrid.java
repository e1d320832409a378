package nl.izamonitor.cube;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.model.Place;
import nl.izamonitor.model.Sums;

/** The cells that an indicator has in one period of a meting, and what was counted for them. */
public final class CellGrid {

  private static final double WHOLE = 1;

  private final GridSpec spec;
  private final String period;
  private final IndicatorCounts counts;
  private final Map<Place, CellSums> sums;
  private final List<Place> places = new ArrayList<>();
  private final List<Place> empty = new ArrayList<>();

  /** Lays out every cell that belongs in the meting, whether anything was counted for it or not. */
  public CellGrid(GridSpec spec, String period, IndicatorCounts counts) {
    this.spec = spec;
    this.period = period;
    this.counts = counts;
    this.sums = counts.cells();
    for (String level : spec.indicator().levels()) {
      for (String region : regions(level)) {
        Place total = new Place(period, level, region, Place.TOTAAL, Place.TOTAAL);
        for (String breakdown : hasCounts(total) ? spec.breakdowns(level) : List.of(Place.TOTAAL)) {
          spec.categories(breakdown).stream()
              .map(category -> new Place(period, level, region, breakdown, category))
              .forEach(place -> (isShown(place) ? places : empty).add(place));
        }
      }
    }
  }

  private List<String> regions(String level) {
    List<String> regions = new ArrayList<>(spec.regions().get(level));
    if (missing() == null && !level.equals(Place.NEDERLAND)) {
      regions.add(Place.ONBEKEND);
    }
    return regions;
  }

  /** What is unknown gets a cell only where something was counted as such. */
  private boolean isShown(Place place) {
    if (!place.isUnknown()) {
      return true;
    }
    boolean ownDenominator = dividesBoth(place) || !place.category().contains(Place.ONBEKEND);
    Sums own = sums(place).sums();
    return own.numerator() != 0 || (own.denominator() != 0 && ownDenominator);
  }

  /** Whether the denominator is divided like the numerator. */
  private boolean dividesBoth(Place place) {
    return spec.indicator().breakdowns().get(place.breakdown()) != Indicator.Divides.TELLER;
  }

  public Indicator indicator() {
    return spec.indicator();
  }

  public String period() {
    return period;
  }

  /** All cells in order. */
  public List<Place> places() {
    return places;
  }

  /** Cells that are left out because nothing was counted for them, as everybody can see. */
  public List<Place> empty() {
    return spec.indicator().isTakenOver() ? List.of() : empty;
  }

  /** The cells with counts: data came in, enough of them, and nothing was taken over. */
  public List<Place> counted() {
    return spec.indicator().isTakenOver()
        ? List.of()
        : places.stream().filter(this::hasCounts).toList();
  }

  private boolean hasCounts(Place place) {
    return missing() == null && isEnough(place);
  }

  /** Why the period has no values at all; null when it has. */
  public String missing() {
    return spec.missing().get(period);
  }

  /** The country has a value for the part that is covered, however small, and says so. */
  public boolean isEnough(Place place) {
    double inCounts = share(place, Sums::numerator);
    return place.isCountry() ? inCounts > 0 : inCounts * 100 >= spec.dekking().region();
  }

  /**
   * The share of the inhabitants of a region for whom data came in; of a region without any
   * bouwsteen that counts, the share that was not enough.
   */
  public double coverage(Place place) {
    double inCounts = share(place, Sums::numerator);
    return inCounts > 0 ? inCounts : share(place, Sums::squares);
  }

  private double share(Place place, ToLongFunction<Sums> inhabitants) {
    CellSums all = sums.get(IndicatorCounts.dekking(place));
    return all == null || all.sums().denominator() == 0
        ? WHOLE
        : (double) inhabitants.applyAsLong(all.sums()) / all.sums().denominator();
  }

  /** What is known of a cell. */
  public CellSums sums(Place place) {
    return sums.getOrDefault(place, CellSums.NONE);
  }

  /** Whether anything was counted in the region of a place, be it 0. */
  public boolean isInSums(Place place) {
    return sums.keySet().stream()
        .anyMatch(
            own ->
                own.level().equals(place.level())
                    && own.region().equals(place.region())
                    && own.period().equals(place.period()));
  }

  /** The bouwstenen of a region whose counts are in it. */
  public BitSet covered(Place place) {
    BitSet covered = region(place);
    covered.andNot(uncovered());
    return covered;
  }

  /** The bouwstenen of a region. */
  public BitSet region(Place place) {
    return counts.areas().bouwstenen(place.level(), place.region());
  }

  /** The bouwstenen of which no counts are in any cell. */
  public BitSet uncovered() {
    return counts.uncovered(period);
  }

  /** How many bouwstenen there are. */
  public int bouwstenen() {
    return counts.areas().bouwstenen();
  }

  /**
   * What was counted for the category of a cell in a set of bouwstenen.
   *
   * @param sum where it stands in a {@link nl.izamonitor.model.Tally}
   */
  public long counted(Place place, int sum, BitSet bouwstenen) {
    return counts.counted(place, sum, bouwstenen);
  }

  /** Whether an earlier release hides this cell. */
  public boolean wasHidden(Place place) {
    return counts.hidden().contains(place);
  }
}
