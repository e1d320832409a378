package nl.izamonitor.method;

import java.util.Map;
import nl.izamonitor.model.Basis;
import nl.izamonitor.model.Value;
import nl.izamonitor.statistics.Ratio;

/** {@code ratio}: two numbers of which neither is part of the other. */
public final class NumberRatio extends Counted {

  @Override
  public String code() {
    return "ratio";
  }

  @Override
  public boolean divides() {
    return true;
  }

  @Override
  Estimation value(Cell cell) {
    double numerator = (double) cell.sums().numerator();
    double denominator = (double) cell.sums().denominator();
    return divided(
        cell, Ratio.rates(numerator, 1, denominator, 1, LEVEL).times(cell.indicator().per()));
  }

  @Override
  public Basis basis(Value value) {
    return Basis.AANTALLEN;
  }

  @Override
  public Map<String, String> labels() {
    return Map.of(
        "conditional exact", "exact interval voor een verhouding (95%)",
        "conditional score", "score-interval voor een verhouding (95%)");
  }

  @Override
  public Map<String, String> formulas() {
    String formula =
        "x/n; de kansverhouding o/(1 − o) van de grenzen van x op x + n: Clopper-Pearson waar x of n onder 10 is, anders Wilson; maal `per`";
    return Map.of("conditional exact", formula, "conditional score", formula);
  }
}
