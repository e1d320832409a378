package nl.izamonitor.release;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.izamonitor.comparison.RestatementCause;
import nl.izamonitor.cube.CellGrid;
import nl.izamonitor.method.Method;
import nl.izamonitor.method.Methods;
import nl.izamonitor.method.Rounding;
import nl.izamonitor.model.Observation;
import nl.izamonitor.model.Place;
import nl.izamonitor.model.Restatement.Change;
import nl.izamonitor.model.Status;

/**
 * What a release published of an indicator in a period, and why it is something else now: a revised
 * source, other dekking, other borders, another definition, in this order.
 *
 * <p>A difference is split only when that tells nothing that is not known already. When one thing
 * alone changed its part is the difference of two published counts. When more did, every step must
 * be a sum of published counts: no cell of the category is hidden in either release, the area that
 * came in or fell out is made of gemeenten that are published, and so is the area that changed
 * hands, which counts the same in both.
 */
final class PublishedValues {

  private final ReleaseSpec release;
  private final CellGrid made;
  private final CellGrid before;
  private final Map<Place, Observation> observationsBefore;
  private final boolean sameDeliveries;
  private final IndicatorSpec spec;

  /** Categories of which a cell is hidden in either release. */
  private final Set<Category> partlyHidden = new HashSet<>();

  private record Category(String breakdown, String category) {

    static Category of(Place place) {
      return new Category(place.breakdown(), place.category());
    }
  }

  /**
   * What was published.
   *
   * @param sameDeliveries whether both releases were counted from the same deliveries
   */
  record Cells(ReleaseSpec release, CellGrid grid, boolean sameDeliveries) {}

  /**
   * Prepares the values of before.
   *
   * @param made the cells of the release that is made
   * @param spec what it needs of the indicator
   * @param observations of it
   */
  PublishedValues(
      Cells published, CellGrid made, IndicatorSpec spec, List<Observation> observations) {
    this.release = published.release();
    this.made = made;
    this.before = published.grid();
    this.sameDeliveries = published.sameDeliveries();
    this.spec = spec;
    Set<Place> hidden =
        before.places().stream().filter(before::wasHidden).collect(Collectors.toSet());
    // Limits are not looked at, so those of independent events will do.
    List<Observation> old = new Derivation(release, before, place -> false).observations(hidden);
    observationsBefore =
        old.stream().collect(Collectors.toMap(Observation::place, Function.identity()));
    Stream.concat(observations.stream(), old.stream())
        .filter(observation -> observation.status() == Status.BESCHERMD)
        .forEach(observation -> partlyHidden.add(Category.of(observation.place())));
  }

  /** The release that they are of. */
  ReleaseSpec release() {
    return release;
  }

  /** Whether the value was shown before. */
  boolean has(Observation now) {
    Observation then = observationsBefore.get(now.place());
    return then != null && now.hasValue() && then.hasValue();
  }

  boolean isSame(Observation now) {
    Observation then = observationsBefore.get(now.place());
    return has(now)
        && Objects.equals(now.counts().numerator(), then.counts().numerator())
        && Objects.equals(now.counts().denominator(), then.counts().denominator())
        && now.counts().decimals().equals(then.counts().decimals())
        && Objects.equals(now.crude().value(), then.crude().value());
  }

  /** Why a value is another one than it was before; nothing when it is the same. */
  List<RestatementSteps.Part> parts(Observation now) {
    if (!has(now) || isSame(now)) {
      return List.of();
    }
    Observation then = observationsBefore.get(now.place());
    if (before.bouwstenen() > made.bouwstenen()) {
      // Areas of then that nothing is known of now.
      return whole(RestatementCause.NIET_TE_SPLITSEN, now, then);
    }
    RestatementSteps steps = new RestatementSteps(made, before, now.place());
    if (made.indicator().version() != before.indicator().version()) {
      boolean alone = sameDeliveries && steps.isSameArea();
      return whole(
          alone ? RestatementCause.DEFINITIE : RestatementCause.NIET_TE_SPLITSEN, now, then);
    }
    List<RestatementCause> causes = steps.causes();
    if (causes.size() == 1) {
      // From the same deliveries no other source can have come.
      boolean isOtherwise = causes.get(0) == RestatementCause.BRON && sameDeliveries;
      return whole(isOtherwise ? RestatementCause.NIET_TE_SPLITSEN : causes.get(0), now, then);
    }
    boolean divided = now.counts().denominator() != null;
    // Of amounts the persons behind a step would have to be looked at, which are not published.
    return !spec.guard().hasAmounts()
            && isPublic(now.place())
            && steps.arePublic()
            && steps.fits(now, then, spec.thresholds())
        ? steps.parts(divided, then.crude().value(), now.crude().value())
        : whole(RestatementCause.NIET_TE_SPLITSEN, now, then);
  }

  private static List<RestatementSteps.Part> whole(
      RestatementCause cause, Observation now, Observation then) {
    double was = then.crude().value();
    double is = now.crude().value();
    boolean isLike = now.counts().decimals().equals(then.counts().decimals());
    return List.of(
        new RestatementSteps.Part(
            cause,
            new Change(
                was,
                is,
                Rounding.digits(is - was),
                isLike ? difference(now.counts().numerator(), then.counts().numerator()) : null,
                isLike
                    ? difference(now.counts().denominator(), then.counts().denominator())
                    : null)));
  }

  private static Long difference(Long now, Long then) {
    return now == null || then == null ? null : Long.valueOf(now - then);
  }

  /** Whether all that a cell of this category is made of is published, now and before. */
  private boolean isPublic(Place place) {
    Method method = Methods.of(made.indicator());
    return made.indicator().levels().contains(Place.GEMEENTE)
        && before.indicator().levels().contains(Place.GEMEENTE)
        && !partlyHidden.contains(Category.of(place))
        && method.divides();
  }
}
