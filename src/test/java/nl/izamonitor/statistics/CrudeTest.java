package nl.izamonitor.statistics;

import static nl.izamonitor.statistics.Near.assertNear;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

class CrudeTest {

  /** Origin: test data of PHEindicatormethods 2.1.0 for phe_proportion; 95 and 99.8 % limits. */
  @ParameterizedTest
  @CsvSource({
    "1, 100, 1, 0.0017674320641406511, 0.054486196178705294, 0.000873065697299977, 0.1045544528370582",
    "65, 100, 1, 0.5525444329688797, 0.7363575175690247, 0.4954946574070431, 0.7783540614089697",
    "9856, 12345, 1, 0.7912101752909069, 0.8053640073614909, 0.7869924108419063, 0.8093061412589626",
    "7776456, 7564336677, 1, 0.0010273201001641094, 0.0010287644578977231, 0.0010269040118442213, 0.0010291812992698397",
    "222, 3215, 100, 6.07916903636366, 7.833956681383633, 5.647101964624248, 8.418414185270134",
    "0.445, 1, 1, 0.04381744772058822, 0.9334621276979156, 0.019347006132900975, 0.9702259947019541",
  })
  void proportionWithWilsonLimits(ArgumentsAccessor row) {
    double x = row.getDouble(0);
    double n = row.getDouble(1);
    double per = row.getDouble(2);
    double low = row.getDouble(3);
    double high = row.getDouble(4);
    double lower = row.getDouble(5);
    double upper = row.getDouble(6);
    Estimate estimate = Crude.proportion(x, n, per, 0.95, 0.998);
    assertNear(estimate.value(), x / n * per, Near.CLOSED);
    assertNear(estimate.at(0.95), low, high, Near.CLOSED);
    assertNear(estimate.at(0.998), lower, upper, Near.CLOSED);
    assertThat(estimate.method()).isEqualTo("Wilson");
  }

  /** Origin: test data of PHEindicatormethods 2.1.0 for phe_rate. */
  @ParameterizedTest
  @CsvSource({
    "1, 100, 100, exact Poisson, 0.025317807984289897, 5.571643390938898, 0.0010005003335835344, 9.233413476451585",
    "5, 100, 100000, exact Poisson, 1623.4863901184199, 11668.332079322669, 739.3717319178389, 16454.745203680104",
    "20, 100, 100, Byar, 12.211428834875937, 30.889880369197066, 8.922802365144193, 38.08503562504191",
    "7776456, 7564336677, 100000, Byar, 102.73196005302074, 102.87648334092832, 102.690317308454, 102.91817639509068",
    "250, 220, 100000, Byar, 99984.94738532876, 128631.14487455782, 92710.00554438953, 137651.23772147458",
  })
  void rateNamesItsMethod(ArgumentsAccessor row) {
    double x = row.getDouble(0);
    double n = row.getDouble(1);
    double per = row.getDouble(2);
    String method = row.getString(3);
    double low = row.getDouble(4);
    double high = row.getDouble(5);
    double lower = row.getDouble(6);
    double upper = row.getDouble(7);
    Estimate estimate = Crude.rate(x, n, per, 0.95, 0.998);
    assertNear(estimate.value(), x / n * per, Near.CLOSED);
    assertNear(estimate.at(0.95), low, high, Near.CLOSED);
    assertNear(estimate.at(0.998), lower, upper, Near.CLOSED);
    assertThat(estimate.method()).isEqualTo(method);
  }

  /** Origin: binom.test and poisson.test of R 4.2.2; the Poisson limits are those of the count. */
  @ParameterizedTest
  @CsvSource({
    "0, 1, 0.95, 0, 0.975, 0, 3.68887945411394",
    "9, 10, 0.95, 0.554983882971805, 0.997471421455538, 4.11537309737833, 17.0848034514192",
    "1, 100, 0.998, 1.00049532859564e-05, 0.0886268887039576, 0.00100050033358353, 9.23341347645158",
    "9, 2345678, 0.998, 1.04550893361549e-06, 9.65917203873658e-06, 2.45242440436378, 22.6573733090629",
    "781893, 2345678, 0.95, 0.332730203935439, 0.333937158430401, 780160.854804589, 783628.040609384",
    "2345677, 2345678, 0.99, 0.999996832421451, 0.999999997863073, 2341733.84037503, 2349624.91706345",
  })
  void exactLimits(ArgumentsAccessor row) {
    double x = row.getDouble(0);
    double n = row.getDouble(1);
    double level = row.getDouble(2);
    double low = row.getDouble(3);
    double high = row.getDouble(4);
    double lower = row.getDouble(5);
    double upper = row.getDouble(6);
    assertNear(ExactShares.of(x, n, level), low, high, Near.EXACT);
    assertNear(Crude.exactRate(x, 1, 1, level).at(level), lower, upper, Near.CLOSED);
  }

  /**
   * Origin: binomial sums in 50-digit arithmetic (mpmath 1.3.0). The library's own tail is 2e-10
   * off here.
   */
  @ParameterizedTest
  @CsvSource({
    "1, 0.95, 2.5317807952240328e-9, 5.5716421173607302e-7",
    "4, 0.8, 1.7447696723293215e-7, 7.993587989896904e-7",
    "9, 0.998, 2.4524250846145422e-7, 2.2657357837056387e-6",
  })
  void exactLimitsOfAFewAmongTenMillion(double x, double level, double lower, double upper) {
    double n = 1e7;
    Interval few = ExactShares.of(x, n, level);
    assertNear(few, lower, upper, Near.CLOSED);
    Interval all = ExactShares.of(n - x, n, level);
    assertNear(all, 1 - upper, 1 - lower, Near.CLOSED);
  }

  @Test
  void limitsJustBelowAllStayInTheDomain() {
    double nearlyOne = Math.nextDown(1.0);
    assertThat(Crude.proportion(nearlyOne, 1, 1, 0.5).at(0.5).upper()).isEqualTo(1);
  }

  /**
   * Origin: phe_rate's Byar limits for numbers below the switch; at 99.8 % the cube is negative.
   */
  @Test
  void byarStaysAboveZero() {
    assertNear(
        Crude.byarRate(1, 1, 1, 0.95).at(0.95),
        0.01307213290150435,
        5.5637555824752605,
        Near.CLOSED);
    assertNear(Crude.byarRate(1, 1, 1, 0.998).at(0.998), 0, 9.362180217908362, Near.CLOSED);
  }

  @Test
  void limitsAtNothingAndAtAll() {
    assertThat(Crude.proportion(0, 40, 100).at(0.95).lower()).isZero();
    assertThat(Crude.proportion(40, 40, 100).at(0.998).upper()).isEqualTo(100);
    assertThat(ExactShares.of(0, 40, 0.95).lower()).isZero();
    assertThat(ExactShares.of(40, 40, 0.95).upper()).isEqualTo(1);
    assertNear(Crude.rate(0, 1, 1).at(0.95), 0, -StrictMath.log(0.025), Near.CLOSED);
  }

  @Test
  void bothLevelsWhenNoneIsNamed() {
    assertThat(Crude.rate(12, 100, 1000).intervals())
        .extracting(Interval::level)
        .containsExactly(0.95, 0.998);
  }

  @ParameterizedTest
  @CsvSource({
    "11, 10, numerator above denominator",
    "-1, 10, negative",
    "1, -10, negative",
    "NaN, 10, missing",
    "1, NaN, missing",
    "Infinity, 10, infinite",
    "1, Infinity, infinite",
    "0, 0, denominator zero",
  })
  void badInputHasAReason(double x, double n, String reason) {
    Estimate refused = Crude.proportion(x, n, 1, 0.95);
    assertThat(refused.reason()).isEqualTo(reason);
    assertThat(refused.value()).isNaN();
    assertThat(refused.intervals()).isEmpty();
    if (x < n || Double.isNaN(x) || Double.isNaN(n)) {
      assertThat(Crude.rate(x, n, 1, 0.95).reason()).isEqualTo(reason);
    }
  }

  @Test
  void badUnitAndLevelHaveAReason() {
    assertThat(Crude.proportion(1, 10, 0).reason()).isEqualTo(Reason.BAD_MULTIPLIER);
    assertThat(Crude.rate(1, 10, Double.NaN).reason()).isEqualTo(Reason.BAD_MULTIPLIER);
    assertThat(Crude.rate(1, 10, 1, 95).reason()).isEqualTo(Reason.LEVEL_NOT_BETWEEN_0_AND_1);
    assertThat(Crude.rate(11, 10, 1).refused()).isFalse();
  }
}
