package nl.izamonitor.method;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Mistake;
import nl.izamonitor.model.Basis;
import nl.izamonitor.model.Decimals;
import nl.izamonitor.model.Value;

/**
 * {@code quotient}: an amount by an amount or by a count, or a count by an amount. Euros and years
 * do not come about one by one, so there is no interval and no test.
 */
public final class AmountQuotient extends Counted {

  private static final String METHOD = "quotiënt";

  /** More digits than a value is stored with. */
  private static final MathContext EXACT = MathContext.DECIMAL128;

  @Override
  public String code() {
    return "quotient";
  }

  @Override
  public boolean divides() {
    return true;
  }

  @Override
  public boolean takesAmounts() {
    return true;
  }

  @Override
  public List<Mistake> check(Indicator definition, Conf conf) {
    List<Mistake> mistakes = super.check(definition, conf);
    Indicator.Measure numerator = definition.numerator();
    boolean isKnown = numerator != null && conf.sources().containsKey(numerator.table());
    if (isKnown && !conf.isAmount(numerator) && !conf.isAmount(definition.denominator())) {
      mistakes.add(
          definition
              .location()
              .problem(
                  "method",
                  "A quotient is of amounts, and counts have an interval: sum a column of type amount, or use one of rate, ratio and proportion."));
    }
    return mistakes;
  }

  @Override
  Estimation value(Cell cell) {
    long denominator = cell.sums().denominator();
    if (denominator <= 0) {
      return Estimation.undivided(denominator == 0 ? "geen noemer" : "noemer onder nul");
    }
    Decimals decimals = cell.reference().decimals();
    BigDecimal value =
        decimals
            .numerator(cell.sums().numerator())
            .multiply(BigDecimal.valueOf(cell.indicator().per()))
            .divide(decimals.denominator(denominator), EXACT);
    return Estimation.of(new Value(Rounding.digits(value.doubleValue()), null, null, METHOD));
  }

  @Override
  public Basis basis(Value value) {
    return Basis.AANTALLEN;
  }

  @Override
  public Map<String, String> labels() {
    return Map.of(METHOD, "quotiënt van vastgestelde bedragen of aantallen, zonder interval");
  }

  @Override
  public Map<String, String> formulas() {
    return Map.of(METHOD, "x/n, maal `per`, zonder grenzen");
  }

  @Override
  public Map<String, Arithmetic> arithmetic() {
    return Map.of(METHOD, Arithmetic.QUOTIENT);
  }
}
