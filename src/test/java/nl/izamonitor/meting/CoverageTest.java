package nl.izamonitor.meting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.izamonitor.conf.Indicator.Method;
import nl.izamonitor.conf.Indicator.NoNumerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What dekking does to the values of a block. */
class CoverageTest {

  private final SmallBlock block = new SmallBlock();

  @BeforeEach
  void counts() {
    block.count("GM0001", 40, 1000);
    block.count("GM0002", 0, 0);
    block.count("NL", 40, 1000);
  }

  private void covered(String region, long covered, long all) {
    block.counts.put(SmallBlock.total(region).dekking(), SmallBlock.counts(covered, all));
  }

  private Value value(String region) {
    return block
        .values(
            SmallBlock.spec(
                SmallBlock.indicator(Method.RATE, NoNumerator.ZERO, SmallBlock.BREAKDOWNS),
                Map.of(),
                SmallBlock.TEN))
        .get(SmallBlock.total(region));
  }

  @Test
  void fromTheMinimumUpARegionHasAValueAndItsShare() {
    covered("GM0001", 900, 1000);
    assertThat(value("GM0001").status()).isEqualTo(Value.WAARDE);
    assertThat(value("GM0001").coverage()).isEqualTo(0.9);
    assertThat(value("GM0001").reason()).isNull();
  }

  @Test
  void belowTheMinimumARegionIsMissingAndNeverRoundedUp() {
    covered("GM0001", 899_999, 1_000_000);
    Value value = value("GM0001");
    assertThat(value.status()).isEqualTo(Value.ONTBREEKT);
    assertThat(value.reason()).isEqualTo("dekking 89 %");
    assertThat(value.coverage()).isEqualTo(0.899999);
    assertThat(value.numerator()).isNull();
    assertThat(value.value()).isNull();
  }

  @Test
  void aRegionThatIsMissingHasNoRowsOfBreakdowns() {
    covered("GM0001", 0, 1000);
    covered("GM0002", 1000, 1000);
    var keys =
        block
            .values(
                SmallBlock.spec(
                    SmallBlock.indicator(Method.RATE, NoNumerator.ZERO, SmallBlock.BREAKDOWNS),
                    Map.of("2022", "geen levering"),
                    SmallBlock.TEN))
            .keySet();
    assertThat(keys).filteredOn(key -> key.region().equals("GM0001") && is2023(key)).hasSize(1);
    assertThat(keys)
        .filteredOn(key -> key.region().equals("GM0002") && is2023(key))
        .hasSizeGreaterThan(1);
  }

  private static boolean is2023(Key key) {
    return key.period().equals("2023");
  }

  @Test
  void theCountrySaysWhatItCoversHoweverLittle() {
    covered("NL", 103, 1000);
    assertThat(value("NL").status()).isEqualTo(Value.WAARDE);
    assertThat(value("NL").value()).isEqualTo(4);
    assertThat(value("NL").reason()).isEqualTo("geldt voor het gedekte gebied: dekking 10 %");
    covered("NL", 0, 1000);
    assertThat(value("NL").status()).isEqualTo(Value.ONTBREEKT);
    covered("NL", 1000, 1000);
    assertThat(value("NL").reason()).isNull();
  }

  @Test
  void whereNothingIsSaidOfDekkingTheSourceCoversAll() {
    assertThat(value("GM0001").coverage()).isEqualTo(1);
  }
}
