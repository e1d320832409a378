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

  @Override
  public Map<String, Arithmetic> arithmetic() {
    String root = "z * sqrt(z * z + 4 * x * n / (x + n))";
    return Map.of(
        "conditional exact",
        Arithmetic.QUOTIENT.limits(
            "qbeta(0.025, x, n + 1) / qbeta(0.975, n + 1, x)",
            "qbeta(0.975, x + 1, n) / qbeta(0.025, n, x + 1)"),
        "conditional score",
        Arithmetic.QUOTIENT.limits(
            "(2 * x + z * z - %1$s) / (2 * n + z * z + %1$s)".formatted(root),
            "(2 * x + z * z + %1$s) / (2 * n + z * z - %1$s)".formatted(root)));
  }
}
