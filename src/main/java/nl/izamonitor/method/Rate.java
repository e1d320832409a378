package nl.izamonitor.method;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.izamonitor.model.Basis;
import nl.izamonitor.model.Value;
import nl.izamonitor.statistics.Compare;
import nl.izamonitor.statistics.Crude;
import nl.izamonitor.statistics.Estimate;
import nl.izamonitor.statistics.Interval;
import nl.izamonitor.statistics.Quotient;
import nl.izamonitor.statistics.RepeatEvents;
import nl.izamonitor.statistics.TestedDifference;

/**
 * {@code rate}: events by inhabitants or the like, with the exact interval of Poisson for fewer
 * than ten events and that of Byar for more. Where persons have more events than one, limits are
 * wider.
 */
public final class Rate extends Counted {

  private static final String REPEAT = ", repeat events";

  @Override
  public String code() {
    return "rate";
  }

  @Override
  boolean canStandardise() {
    return true;
  }

  @Override
  public boolean divides() {
    return true;
  }

  @Override
  Estimation value(Cell cell) {
    return standardised(cell, divided(cell, estimated(cell)));
  }

  /** Events of one person are not independent: where some have more than one, limits are wider. */
  private static Estimate estimated(Cell cell) {
    double events = (double) cell.sums().numerator();
    double exposure = (double) cell.sums().denominator();
    int per = cell.indicator().per();
    if (!repeats(cell)) {
      return Crude.rate(events, exposure, per, LEVEL);
    }
    double squares = (double) cell.sums().squares();
    Estimate estimate = RepeatEvents.rate(events, squares, exposure, per, LEVEL);
    if (estimate.refused() || events == 0) {
      return estimate;
    }
    // Limits that tell a sum of squares are given to one decimal; the value is public as it is.
    Interval limits = estimate.at(LEVEL);
    return new Estimate(
        estimate.value(),
        List.of(
            new Interval(
                LEVEL, Rounding.oneDecimal(limits.lower()), Rounding.oneDecimal(limits.upper()))),
        estimate.method(),
        null);
  }

  @Override
  public Basis basis(Value value) {
    return value.method().endsWith(REPEAT) ? Basis.SOMMEN : Basis.AANTALLEN;
  }

  /** Not the values with wider limits: by how much wider follows from no published count. */
  @Override
  public Set<String> comparedByCounts() {
    return formulas().keySet();
  }

  @Override
  public TestedDifference compare(Quotient one, Quotient other) {
    return Compare.rateDifference(one, other, LEVEL);
  }

  @Override
  public Map<String, String> labels() {
    Map<String, String> labels = new TreeMap<>();
    labels.put("exact Poisson", "exact Poisson-interval voor kleine aantallen (95%)");
    labels.put("Byar", "Poisson-interval volgens Byar (95%)");
    labels.put(
        "Byar" + REPEAT,
        "Poisson-interval volgens Byar, verbreed voor mensen die vaker komen (95%)");
    labels.put(
        "exact Poisson" + REPEAT,
        "exact Poisson-interval, verbreed voor mensen die vaker komen (95%)");
    return labels;
  }

  @Override
  public Map<String, String> formulas() {
    Map<String, String> formulas = new LinkedHashMap<>();
    formulas.put(
        "exact Poisson",
        "x/n; x < 10: de helft van 5% in elke staart van Poisson, gedeeld door n, maal `per`");
    formulas.put(
        "Byar",
        "x/n; x(1 − 1/(9x) − z/(3√x))³ en y(1 − 1/(9y) + z/(3√y))³ met y = x + 1, gedeeld door n, maal `per`");
    return formulas;
  }

  @Override
  public Map<String, Arithmetic> arithmetic() {
    return Map.of(
        "exact Poisson",
        Arithmetic.QUOTIENT.limits(
            "qchisq(0.025, 2 * x) / 2 / n", "qchisq(0.975, 2 * x + 2) / 2 / n"),
        "Byar",
        Arithmetic.QUOTIENT.limits(
            "x * pow(1 - 1 / (9 * x) - z / (3 * sqrt(x)), 3) / n",
            "(x + 1) * pow(1 - 1 / (9 * (x + 1)) + z / (3 * sqrt(x + 1)), 3) / n"),
        "exact Poisson" + REPEAT,
        Arithmetic.QUOTIENT,
        "Byar" + REPEAT,
        Arithmetic.QUOTIENT);
  }
}
