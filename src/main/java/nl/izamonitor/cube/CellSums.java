package nl.izamonitor.cube;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.izamonitor.model.ContributorSums;
import nl.izamonitor.model.Contributors;
import nl.izamonitor.model.Figure;
import nl.izamonitor.model.Quantity;
import nl.izamonitor.model.StratumSums;
import nl.izamonitor.model.StratumSums.Sample;
import nl.izamonitor.model.Sums;
import nl.izamonitor.model.Tally;

/**
 * What is known of a cell.
 *
 * @param persons who is behind its amounts
 * @param contributors who makes up its counts, where that is told
 * @param figure what was taken over; null for counted indicators
 */
public record CellSums(
    Sums sums, Persons persons, Map<Quantity, ContributorSums> contributors, Figure figure) {

  static final CellSums NONE = new CellSums(Sums.NONE, Persons.NONE, Map.of(), null);

  /** How many persons are behind amounts; 0 where there are none, or nobody told. */
  public record Persons(long numerator, long denominator) {

    static final Persons NONE = new Persons(0, 0);

    private Persons plus(Persons other) {
      return new Persons(
          Math.addExact(numerator, other.numerator), Math.addExact(denominator, other.denominator));
    }
  }

  private static final double ONE = Tally.WEIGHT_SCALE;

  /** What was counted in an area, or in a stratum of it. */
  static CellSums of(String stratum, AreaSums sums, int area) {
    boolean whole = stratum.isEmpty() && sums.at(Tally.UNITS, area) == 0;
    long numerator = sums.at(Tally.NUMERATOR, area);
    long denominator = sums.at(Tally.DENOMINATOR, area);
    long squares = sums.at(Tally.SQUARES, area);
    List<StratumSums> strata =
        whole
            ? List.of()
            : List.of(
                new StratumSums(stratum, numerator, denominator, squares, sample(sums, area)));
    return new CellSums(
        new Sums(numerator, denominator, squares, strata),
        new Persons(
            sums.at(Tally.NUMERATOR_PERSONS, area), sums.at(Tally.DENOMINATOR_PERSONS, area)),
        sums.contributors(area),
        null);
  }

  private static Sample sample(AreaSums sums, int area) {
    int at = Tally.UNITS;
    return new Sample(
        sums.at(at, area),
        sums.at(at + 1, area) / ONE,
        sums.at(at + 2, area) / ONE / ONE,
        sums.at(at + 3, area) / ONE,
        sums.at(at + 4, area) / ONE,
        sums.at(at + 5, area) / ONE / ONE,
        sums.at(at + 6, area) / ONE / ONE);
  }

  /** A figure that was taken over. */
  static CellSums of(Figure figure) {
    boolean says = figure.value() != null || figure.text() != null;
    return new CellSums(Sums.NONE, Persons.NONE, Map.of(), says ? figure : null);
  }

  /** Both together: other strata of the same cell. */
  CellSums plus(CellSums other) {
    List<StratumSums> strata = new ArrayList<>(sums.strata());
    strata.addAll(other.sums.strata());
    Map<Quantity, ContributorSums> both = new EnumMap<>(Quantity.class);
    both.putAll(contributors);
    other.contributors.forEach((q, more) -> both.merge(q, more, ContributorSums::plus));
    return new CellSums(
        new Sums(
            Math.addExact(sums.numerator(), other.sums.numerator()),
            Math.addExact(sums.denominator(), other.sums.denominator()),
            Math.addExact(sums.squares(), other.sums.squares()),
            strata),
        persons.plus(other.persons),
        both,
        figure == null ? other.figure : figure);
  }

  /** Who makes up numerator, denominator and rest, where that is told. */
  public Map<Quantity, Contributors> whole() {
    Map<Quantity, Contributors> all = new EnumMap<>(Quantity.class);
    contributors.forEach(
        (quantity, own) ->
            all.put(
                quantity,
                own.of(
                    switch (quantity) {
                      case NUMERATOR -> sums.numerator();
                      case DENOMINATOR -> sums.denominator();
                      case REST -> sums.denominator() - sums.numerator();
                    })));
    return all;
  }
}
