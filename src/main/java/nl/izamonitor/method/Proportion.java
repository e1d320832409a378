package nl.izamonitor.method;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Mistake;
import nl.izamonitor.model.Basis;
import nl.izamonitor.model.Value;
import nl.izamonitor.statistics.Compare;
import nl.izamonitor.statistics.Crude;
import nl.izamonitor.statistics.Estimate;
import nl.izamonitor.statistics.Funnel;
import nl.izamonitor.statistics.Interval;
import nl.izamonitor.statistics.Quotient;
import nl.izamonitor.statistics.TestedDifference;

/** {@code proportion}: a part of a whole, with the interval of Wilson. */
public final class Proportion extends Counted {

  @Override
  public String code() {
    return "proportion";
  }

  @Override
  boolean canStandardise() {
    return true;
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
  public boolean isShare() {
    return true;
  }

  @Override
  public List<Mistake> check(Indicator definition, Conf conf) {
    List<Mistake> mistakes = super.check(definition, conf);
    boolean counted = definition.numerator() != null && definition.denominator() != null;
    if (counted
        && !definition.numerator().unit().equals(definition.denominator().unit())
        && definition.numerator().value().of() != Indicator.Kind.PERSONS) {
      mistakes.add(
          definition
              .location()
              .problem(
                  "denominator.unit",
                  "A proportion divides like by like: give both the same unit, or use 'method: rate'."));
    }
    return mistakes;
  }

  @Override
  Estimation value(Cell cell) {
    Estimate estimate =
        Crude.proportion(
            (double) cell.sums().numerator(),
            (double) cell.sums().denominator(),
            cell.indicator().per(),
            LEVEL);
    return standardised(cell, divided(cell, estimate));
  }

  @Override
  public Basis basis(Value value) {
    return Basis.AANTALLEN;
  }

  @Override
  public Set<String> comparedByCounts() {
    return labels().keySet();
  }

  @Override
  public TestedDifference compare(Quotient one, Quotient other) {
    return Compare.proportions(one, other, LEVEL);
  }

  @Override
  public Optional<Interval> funnel(double target, double denominator, int per, double level) {
    Estimate funnel = Funnel.proportion(target / per, denominator, per, level);
    return funnel.refused() ? Optional.empty() : Optional.of(funnel.at(level));
  }

  @Override
  public String differenceMethod() {
    return "Newcombe";
  }

  @Override
  public Map<String, String> labels() {
    return Map.of(
        "Wilson", "Wilson-interval voor een aandeel (95%)",
        "Clopper-Pearson", "Clopper-Pearson-interval voor een aandeel (95%)");
  }

  @Override
  public Map<String, String> formulas() {
    return Map.of("Wilson", "x/n; (2x + z² ± z √(z² + 4x(1 − x/n))) / (2(n + z²)), maal `per`");
  }

  @Override
  public Map<String, Arithmetic> arithmetic() {
    String limit = "(2 * x + z * z %s z * sqrt(z * z + 4 * x * (1 - x / n))) / (2 * (n + z * z))";
    return Map.of("Wilson", Arithmetic.QUOTIENT.limits(limit.formatted("-"), limit.formatted("+")));
  }
}
