package nl.izamonitor.method;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Mistake;
import nl.izamonitor.model.Basis;
import nl.izamonitor.model.Value;
import nl.izamonitor.statistics.Compare;
import nl.izamonitor.statistics.Crude;
import nl.izamonitor.statistics.Estimate;
import nl.izamonitor.statistics.Interval;
import nl.izamonitor.statistics.Quotient;
import nl.izamonitor.statistics.TestedDifference;

/**
 * {@code odds}: how many are counted per so many who are not, with the odds of Wilson's limits. A
 * method of the tests only, which shows that one class is all that a method is.
 */
public final class Odds extends Counted {

  public static final String METHOD = "odds, Wilson";

  @Override
  public String code() {
    return "odds";
  }

  @Override
  public boolean isPartOfDenominator() {
    return true;
  }

  @Override
  public boolean divides() {
    return true;
  }

  @Override
  public List<Mistake> check(Indicator definition, Conf conf) {
    List<Mistake> mistakes = super.check(definition, conf);
    if (definition.numerator() != null
        && definition.denominator() != null
        && !definition.numerator().unit().equals(definition.denominator().unit())) {
      mistakes.add(
          definition
              .location()
              .problem(
                  "denominator.unit",
                  "Odds are of those who are counted and those who are not: give both the same unit."));
    }
    return mistakes;
  }

  @Override
  Estimation value(Cell cell) {
    long numerator = cell.sums().numerator();
    long denominator = cell.sums().denominator();
    return numerator == denominator && denominator > 0
        ? Estimation.undivided("iedereen telt mee")
        : divided(cell, estimate((double) numerator, (double) denominator, cell.indicator().per()));
  }

  private static Estimate estimate(double numerator, double denominator, double per) {
    Estimate share = Crude.proportion(numerator, denominator, 1, LEVEL);
    if (share.refused()) {
      return share;
    }
    Interval limits = share.at(LEVEL);
    return new Estimate(
        odds(share.value()) * per,
        List.of(new Interval(LEVEL, odds(limits.lower()) * per, odds(limits.upper()) * per)),
        METHOD,
        null);
  }

  private static double odds(double share) {
    return share / (1 - share);
  }

  @Override
  public double quotient(double numerator, double denominator) {
    return numerator / (denominator - numerator);
  }

  @Override
  public Basis basis(Value value) {
    return Basis.AANTALLEN;
  }

  @Override
  public Set<String> comparedByCounts() {
    return Set.of(METHOD);
  }

  @Override
  public TestedDifference compare(Quotient one, Quotient other) {
    return Compare.estimates(estimate(one), one.standing(), estimate(other), other.standing());
  }

  private static Estimate estimate(Quotient quotient) {
    return estimate(quotient.numerator(), quotient.denominator(), quotient.per());
  }

  @Override
  public String differenceMethod() {
    return "square and add of odds";
  }

  @Override
  public Map<String, String> labels() {
    return Map.of(METHOD, "odds van het Wilson-interval voor een aandeel (95%)");
  }

  @Override
  public Map<String, String> formulas() {
    return Map.of(METHOD, "x/(n − x); p/(1 − p) van de grenzen p van Wilson, maal `per`");
  }

  @Override
  public Map<String, Arithmetic> arithmetic() {
    String root = "z * sqrt(z * z + 4 * x * (1 - x / n))";
    return Map.of(
        METHOD,
        new Arithmetic("x / (n - x) * per", null, null)
            .limits(
                "(2 * x + z * z - %1$s) / (2 * (n - x) + z * z + %1$s)".formatted(root),
                "(2 * x + z * z + %1$s) / (2 * (n - x) + z * z - %1$s)".formatted(root)));
  }
}
