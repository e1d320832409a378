package nl.izamonitor.method;

import static nl.izamonitor.conf.IndicatorBuilder.indicator;
import static nl.izamonitor.method.CellBuilder.cell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import java.util.TreeSet;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.model.Basis;
import nl.izamonitor.model.Value;
import org.junit.jupiter.api.Test;

/** What a method publishes for other programs gives what it computes itself. */
class ArithmeticTest {

  private static final long[] NUMBERS = {0, 1, 2, 9, 10, 11, 250, 4_000, 1_234_567};

  @Test
  void everyValueThatFollowsFromCountsFollowsFromItsArithmetic() {
    Set<String> seen = new TreeSet<>();
    for (Method method : Methods.all()) {
      Indicator indicator = indicator("i").method(method.code()).per(1000).build();
      for (long numerator : method.formulas().isEmpty() ? new long[0] : NUMBERS) {
        for (long denominator : NUMBERS) {
          Value value = cell(indicator).counts(numerator, denominator).estimate().crude();
          if (value.isPresent()) {
            seen.add(value.method());
            check(method, value, numerator, denominator);
          }
        }
      }
    }
    assertThat(seen)
        .containsExactly(
            "Byar",
            "Wilson",
            "conditional exact",
            "conditional score",
            "exact Poisson",
            Odds.METHOD,
            "quotiënt",
            "telling");
  }

  private static void check(Method method, Value value, long numerator, long denominator) {
    assertThat(method.basis(value)).isEqualTo(Basis.AANTALLEN);
    Arithmetic arithmetic = method.arithmetic().get(value.method());
    String where = "%s of %d and %d".formatted(value.method(), numerator, denominator);
    assertThat(arithmetic).as(where).isNotNull();
    check(where, arithmetic.value(), value.value(), numerator, denominator);
    check(where, arithmetic.lower(), value.lower(), numerator, denominator);
    check(where, arithmetic.upper(), value.upper(), numerator, denominator);
  }

  private static void check(String where, String formula, Double own, long x, long n) {
    if (own == null) {
      assertThat(formula).as(where).isNull();
      return;
    }
    assertThat(new PublishedFormula(formula).of(x, n, 1000))
        .as(where)
        .isCloseTo(own, within(1e-9 * Math.max(own, 1)));
  }

  @Test
  void valuesThatFollowFromUnpublishedSumsAreQuotientsAndTheirLimitsFollowFromNothing() {
    Indicator indicator = indicator("i").per(1000).build();
    Value value = cell(indicator).counts(400, 1000).squares(1600).estimate().crude();
    Arithmetic arithmetic = Methods.of(indicator).arithmetic().get(value.method());
    assertThat(new PublishedFormula(arithmetic.value()).of(400, 1000, 1000)).isEqualTo(400);
    assertThat(arithmetic.lower()).isNull();
    assertThat(arithmetic.upper()).isNull();
  }
}
