package nl.izamonitor.meting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.izamonitor.conf.Indicator.Method;
import nl.izamonitor.disclosure.Thresholds;
import org.junit.jupiter.api.Test;

/** Why rows are hidden, and what an attack may not find of them. */
class ReasonsTest {

  private static final Thresholds FLOORS = new Thresholds(10, 20, false);

  private static BlockSpec spec(Method method, boolean width) {
    BlockSpec plain = SmallBlock.plain(method);
    return new BlockSpec(
        plain.meting(),
        plain.indicator(),
        plain.indeling(),
        plain.periods(),
        plain.regions(),
        plain.categories(),
        plain.missing(),
        plain.minimums(),
        plain.minimum(),
        plain.voorlopig(),
        plain.plan(),
        FLOORS,
        width,
        plain.standard(),
        plain.respondents(),
        plain.source());
  }

  private static Reasons reasons(BlockSpec spec, long numerator, long denominator) {
    Key key = SmallBlock.total("GM0001");
    return Reasons.of(
        new Laid(
            spec,
            "2023",
            Map.of(key, SmallBlock.counts(numerator, denominator)),
            SmallBlock.PLACES),
        key);
  }

  @Test
  void whatIsSmallMayNotFollowOrKeepsItsWidth() {
    BlockSpec exact = spec(Method.PROPORTION, false);
    assertThat(reasons(exact, 3, 19)).isEqualTo(new Reasons("primair", 0L, 0L, 0L));
    assertThat(reasons(exact, 3, 300)).isEqualTo(new Reasons("primair", 0L, null, null));
    assertThat(reasons(exact, 290, 300)).isEqualTo(new Reasons("primair", null, null, 0L));
    BlockSpec wide = spec(Method.PROPORTION, true);
    assertThat(reasons(wide, 3, 19)).isEqualTo(new Reasons("primair", 10L, 20L, 20L));
    assertThat(reasons(wide, 50, 300)).isEqualTo(new Reasons("secundair", null, null, null));
  }

  @Test
  void ofAMeanItIsThoseWhoAnsweredThatAreFew() {
    BlockSpec mean = spec(Method.MEAN, true);
    assertThat(reasons(mean, 3, 300)).isEqualTo(new Reasons("secundair", null, null, null));
    assertThat(reasons(mean, 300, 8)).isEqualTo(new Reasons("primair", null, 10L, null));
  }
}
