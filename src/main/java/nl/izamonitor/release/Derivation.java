package nl.izamonitor.release;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.cube.CellGrid;
import nl.izamonitor.cube.CellSums;
import nl.izamonitor.method.Estimation;
import nl.izamonitor.method.Method;
import nl.izamonitor.method.Methods;
import nl.izamonitor.method.Rounding;
import nl.izamonitor.method.TakenOver;
import nl.izamonitor.model.Counts;
import nl.izamonitor.model.Figure;
import nl.izamonitor.model.IndicatorKey;
import nl.izamonitor.model.Observation;
import nl.izamonitor.model.Place;
import nl.izamonitor.model.Provenance;
import nl.izamonitor.model.Quality;
import nl.izamonitor.model.Status;
import nl.izamonitor.model.Value;

/**
 * From the cells of an indicator to its observations, each only from counts that are themselves
 * published.
 */
final class Derivation {

  private static final double WHOLE = 1;
  private static final double PERCENT = 100;

  private final ReleaseSpec release;
  private final IndicatorSpec spec;
  private final CellGrid grid;
  private final Predicate<Place> personsShown;

  /**
   * The observations of these cells.
   *
   * @param personsShown whether the number of persons behind the events of a cell is published
   *     beside it; where it is not, limits are those of independent events, for others tell it
   */
  Derivation(ReleaseSpec release, CellGrid grid, Predicate<Place> personsShown) {
    this.release = release;
    this.spec = release.indicators().get(grid.indicator().code());
    this.grid = grid;
    this.personsShown = personsShown;
  }

  /** One for every cell. */
  List<Observation> observations(Set<Place> hidden) {
    return grid.places().stream().map(place -> observation(place, hidden)).toList();
  }

  private Observation observation(Place place, Set<Place> hidden) {
    if (grid.missing() != null) {
      return without(place, Status.ONTBREEKT, grid.missing(), null);
    }
    double coverage = grid.coverage(place);
    if (!grid.isEnough(place)) {
      return without(place, Status.ONTBREEKT, percentage(coverage), coverage);
    }
    if (hidden.contains(place)) {
      // Why it is hidden is itself a secret, so there is no reason.
      return without(place, Status.BESCHERMD, null, null);
    }
    return grid.indicator().isTakenOver() ? figure(place) : estimated(place, coverage);
  }

  private Observation estimated(Place place, double coverage) {
    CellSums own = grid.sums(place);
    Estimation estimation =
        Methods.of(grid.indicator())
            .estimate(
                new Method.Cell(
                    grid.indicator(),
                    own.sums(),
                    grid.sums(place.total()).sums(),
                    spec.reference(),
                    personsShown.test(place)));
    if (estimation.status() == Status.ONTBREEKT || estimation.status() == Status.ONBETROUWBAAR) {
      return without(place, estimation.status(), estimation.reason(), null);
    }
    boolean partOfCountry = place.isCountry() && coverage < WHOLE;
    String area = partOfCountry ? "geldt voor het gedekte gebied: " + percentage(coverage) : null;
    return new Observation(
        release.release(),
        key(),
        place,
        counts(
            estimation.showsNumerator() ? own.sums().numerator() : null,
            estimation.showsDenominator() ? own.sums().denominator() : null),
        estimation.crude(),
        estimation.standardised(),
        quality(
            place,
            estimation.status(),
            estimation.reason() == null ? area : estimation.reason(),
            coverage),
        provenance(place, spec.source(), null));
  }

  /** As the owner gave it, interval and words too. */
  private Observation figure(Place place) {
    Figure figure = grid.sums(place).figure();
    if (figure == null) {
      return without(place, Status.ONTBREEKT, "de bron geeft geen cijfer", null);
    }
    return new Observation(
        release.release(),
        key(),
        place,
        counts(null, null),
        new Value(
            Rounding.digits(figure.value()),
            Rounding.digits(figure.lower()),
            Rounding.digits(figure.upper()),
            TakenOver.METHOD),
        Value.NONE,
        new Quality(Status.WAARDE, null, null, figure.provisional() || isProvisional(place)),
        provenance(
            place, figure.source() == null ? spec.source() : figure.source(), figure.text()));
  }

  private Observation without(Place place, Status status, String reason, Double coverage) {
    return new Observation(
        release.release(),
        key(),
        place,
        counts(null, null),
        Value.NONE,
        Value.NONE,
        quality(place, status, reason, coverage),
        provenance(place, spec.source(), null));
  }

  private IndicatorKey key() {
    return new IndicatorKey(grid.indicator().code(), grid.indicator().version());
  }

  private Counts counts(Long numerator, Long denominator) {
    Indicator indicator = grid.indicator();
    return new Counts(
        numerator,
        denominator,
        indicator.numeratorUnit(),
        indicator.denominatorUnit(),
        spec.reference().decimals());
  }

  private Quality quality(Place place, Status status, String reason, Double coverage) {
    return new Quality(status, reason, coverage, isProvisional(place));
  }

  private boolean isProvisional(Place place) {
    return spec.provisional().contains(place.period());
  }

  private Provenance provenance(Place place, String source, String text) {
    return new Provenance(source, text, release.origin(grid.indicator().code(), place.period()));
  }

  /** Rounded down: what is not enough may not look like it. */
  private static String percentage(double coverage) {
    return "dekking %d %%".formatted((int) StrictMath.floor(coverage * PERCENT));
  }
}
