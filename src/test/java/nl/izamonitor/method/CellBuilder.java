package nl.izamonitor.method;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.model.StratumSums;
import nl.izamonitor.model.StratumSums.Sample;
import nl.izamonitor.model.Sums;

/**
 * A cell for tests. Without more it is the whole of its region, nobody has more events than one,
 * there is nothing to standardise to, and two respondents are enough.
 */
final class CellBuilder {

  private final Indicator indicator;
  private final List<StratumSums> strata = new ArrayList<>();
  private long numerator;
  private long denominator;
  private long squares;
  private Sums total;
  private Map<String, Double> standard = Map.of();
  private int respondents = 2;
  private boolean personsShown = true;

  private CellBuilder(Indicator indicator) {
    this.indicator = indicator;
  }

  static CellBuilder cell(Indicator indicator) {
    return new CellBuilder(indicator);
  }

  CellBuilder counts(long counted, long whole) {
    numerator = counted;
    denominator = whole;
    squares = counted;
    return this;
  }

  CellBuilder squares(long sum) {
    squares = sum;
    return this;
  }

  /** A group to standardise by, of people who have no more events than one. */
  CellBuilder group(String name, long counted, long whole) {
    return group(name, counted, whole, counted);
  }

  CellBuilder group(String name, long counted, long whole, long sumOfSquares) {
    strata.add(new StratumSums(name, counted, whole, sumOfSquares, Sample.NONE));
    return this;
  }

  /** A stratum of a sample. */
  CellBuilder stratum(String name, Sample sample) {
    strata.add(new StratumSums(name, 0, 0, 0, sample));
    return this;
  }

  /** All categories of the same region together. */
  CellBuilder total(Sums sums) {
    total = sums;
    return this;
  }

  CellBuilder standard(Map<String, Double> population) {
    standard = population;
    return this;
  }

  CellBuilder respondents(int enough) {
    respondents = enough;
    return this;
  }

  /** The number of persons behind the events is published nowhere. */
  CellBuilder personsHidden() {
    personsShown = false;
    return this;
  }

  Method.Cell build() {
    Sums sums = new Sums(numerator, denominator, squares, List.copyOf(strata));
    return new Method.Cell(
        indicator,
        sums,
        total == null ? sums : total,
        new Method.Reference(standard, respondents),
        personsShown);
  }

  /** What the method of the indicator makes of it. */
  Estimation estimate() {
    return Methods.of(indicator).estimate(build());
  }
}
