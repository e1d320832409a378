package nl.izamonitor.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.izamonitor.comparison.RestatementCause;
import nl.izamonitor.cube.CellGrid;
import nl.izamonitor.model.Figure;
import nl.izamonitor.model.Observation;
import nl.izamonitor.model.Restatement;
import nl.izamonitor.model.Restatement.Change;

/**
 * How the observations of an indicator in a period differ from what was published of them before:
 * of counted values in parts, of figures that were taken over whether their owner revised them.
 */
final class Restatements {

  /** Values are rounded to twelve digits, what was taken over is not. */
  private static final double ROUNDING = 1e-9;

  private final ReleaseSpec made;
  private final CellGrid grid;

  /** Of the releases before it that have the indicator in the period, the latest first. */
  private final List<PublishedValues> values = new ArrayList<>();

  /** The same of figures that were taken over. */
  private final List<PublishedValues.Cells> figures = new ArrayList<>();

  /**
   * Prepares what was published before.
   *
   * @param releases the one that is made, then those before it, the latest first
   * @param grids the cells of each of them, by indicator
   */
  Restatements(
      List<ReleaseSpec> releases,
      List<Map<String, CellGrid>> grids,
      String code,
      List<Observation> observations) {
    made = releases.get(0);
    grid = grids.get(0).get(code);
    for (int i = 1; i < releases.size(); i++) {
      CellGrid own = grids.get(i).get(code);
      if (own != null) {
        ReleaseSpec release = releases.get(i);
        boolean same = made.hasDeliveriesOf(release, code, grid.period());
        PublishedValues.Cells cells = new PublishedValues.Cells(release, own, same);
        if (grid.indicator().isTakenOver()) {
          figures.add(cells);
        } else {
          values.add(new PublishedValues(cells, grid, made.indicators().get(code), observations));
        }
      }
    }
  }

  /**
   * The parts of the difference with the latest release that shows the value; none if it is none.
   */
  List<Restatement> of(Observation now) {
    return grid.indicator().isTakenOver() ? ofFigure(now) : ofValue(now);
  }

  /**
   * A revision of the meting itself that gives the value like this is passed over, so that making
   * it again changes nothing.
   */
  private List<Restatement> ofValue(Observation now) {
    for (PublishedValues one : values) {
      boolean isSameAgain = one.release().isOf(made) && one.isSame(now);
      if (one.has(now) && !isSameAgain) {
        return one.parts(now).stream()
            .map(part -> restatement(now, one.release(), part.cause(), part.change()))
            .toList();
      }
    }
    return List.of();
  }

  /** Of other metingen the last one that has the figure. */
  private List<Restatement> ofFigure(Observation now) {
    for (PublishedValues.Cells one : figures) {
      Figure then = one.grid().sums(now.place()).figure();
      if (then != null && !one.release().isOf(made)) {
        Double value = now.crude().value();
        Double was = then.value();
        boolean isOther =
            value != null
                && was != null
                && StrictMath.abs(value - was) > StrictMath.abs(was) * ROUNDING;
        boolean sameVersion = one.grid().indicator().version() == grid.indicator().version();
        return isOther
            ? List.of(
                restatement(
                    now,
                    one.release(),
                    sameVersion ? RestatementCause.BRON : RestatementCause.NIET_TE_SPLITSEN,
                    new Change(was, value, value - was, null, null)))
            : List.of();
      }
    }
    return List.of();
  }

  /** Real where both the value of now and that of then are. */
  private Restatement restatement(
      Observation now, ReleaseSpec from, RestatementCause cause, Change change) {
    String code = now.indicator().code();
    String period = now.place().period();
    return new Restatement(
        now.release(),
        now.indicator(),
        now.place(),
        from.release().name(),
        cause.code(),
        change,
        cause.sentence(grid.indicator(), period, from.release().meting(), change),
        now.provenance().origin().with(from.origin(code, period)));
  }
}
