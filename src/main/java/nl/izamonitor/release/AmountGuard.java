package nl.izamonitor.release;

import java.io.Serializable;
import java.util.BitSet;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.cube.CellGrid;
import nl.izamonitor.cube.CellSums;
import nl.izamonitor.model.Place;
import nl.izamonitor.model.Suppression;
import nl.izamonitor.model.Tally;

/**
 * What protection counts of an indicator: of amounts the persons behind them. Who takes hidden
 * amounts from a total does the same with the persons behind them, so what keeps these secret keeps
 * the amounts secret.
 *
 * @param counted the indicator with persons in the place of amounts
 * @param hasAmounts whether it is of amounts
 * @param numeratorPersons whether persons stand in the place of its numerator
 * @param denominatorPersons whether they stand in the place of its denominator
 * @param isOpen whether its numerator is an amount that is no secret by itself
 */
record AmountGuard(
    Indicator counted,
    boolean hasAmounts,
    boolean numeratorPersons,
    boolean denominatorPersons,
    boolean isOpen)
    implements Serializable {

  static AmountGuard of(Conf conf, Indicator indicator) {
    return new AmountGuard(
        conf.guarded(indicator),
        conf.isAmount(indicator.numerator()) || conf.isAmount(indicator.denominator()),
        conf.persons(indicator.numerator()).isPresent(),
        conf.persons(indicator.denominator()).isPresent(),
        conf.isOpen(indicator.numerator()));
  }

  /** Of an indicator without amounts. */
  static AmountGuard none(Indicator indicator) {
    return new AmountGuard(indicator, false, false, false, false);
  }

  long numerator(CellSums cell) {
    return numeratorPersons ? cell.persons().numerator() : cell.sums().numerator();
  }

  long denominator(CellSums cell) {
    return denominatorPersons ? cell.persons().denominator() : cell.sums().denominator();
  }

  long numerator(CellGrid grid, Place place, BitSet area) {
    return grid.counted(place, numeratorPersons ? Tally.NUMERATOR_PERSONS : Tally.NUMERATOR, area);
  }

  long denominator(CellGrid grid, Place place, BitSet area) {
    return grid.counted(
        place, denominatorPersons ? Tally.DENOMINATOR_PERSONS : Tally.DENOMINATOR, area);
  }

  /**
   * What must hold of the hidden row itself. A number of persons is no width for an amount: of that
   * it may only not follow exactly.
   */
  Suppression judged(Suppression persons) {
    return new Suppression(
        persons.release(),
        persons.indicator(),
        persons.place(),
        exactly(persons.numerator(), numeratorPersons),
        exactly(persons.denominator(), denominatorPersons),
        persons.rest());
  }

  private static Long exactly(Long width, boolean ofPersons) {
    return width != null && ofPersons ? Long.valueOf(0) : width;
  }
}
