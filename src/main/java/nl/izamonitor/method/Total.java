package nl.izamonitor.method;

import java.util.Map;
import nl.izamonitor.model.Basis;
import nl.izamonitor.model.Value;

/** {@code count}: how many there are. */
public final class Total extends Counted {

  private static final String METHOD = "telling";

  @Override
  public String code() {
    return "count";
  }

  @Override
  boolean hasDenominator() {
    return false;
  }

  @Override
  public boolean isTotal() {
    return true;
  }

  @Override
  public boolean takesAmounts() {
    return true;
  }

  @Override
  public boolean divides() {
    return true;
  }

  @Override
  Estimation value(Cell cell) {
    double number = cell.reference().decimals().numerator(cell.sums().numerator()).doubleValue();
    return Estimation.of(new Value(number, null, null, METHOD)).withoutDenominator();
  }

  @Override
  public Basis basis(Value value) {
    return Basis.AANTALLEN;
  }

  @Override
  public Map<String, String> labels() {
    return Map.of(METHOD, "telling: een vastgesteld aantal, zonder interval");
  }

  @Override
  public Map<String, String> formulas() {
    return Map.of(METHOD, "x, zonder grenzen");
  }

  @Override
  public Map<String, Arithmetic> arithmetic() {
    return Map.of(METHOD, new Arithmetic("x", null, null));
  }
}
