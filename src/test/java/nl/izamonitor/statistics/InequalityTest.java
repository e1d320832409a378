package nl.izamonitor.statistics;

import static nl.izamonitor.statistics.Near.assertNear;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InequalityTest {

  private static final List<Group> YEARS =
      List.of(
          new Group(7291, 75.9334590103081, 1.638472426358545),
          new Group(7997, 78.3442382727843, 1.578192884542907),
          new Group(6105, 83.8360631041654, 1.5134355059640296),
          new Group(7666, 83.6375399664931, 1.7754906175801293),
          new Group(5790, 80.4655031529559, 1.7013390591981388),
          new Group(6934, 81.1156759857022, 1.56412107376755),
          new Group(5918, 81.6930835718562, 1.3681148366878566),
          new Group(5974, 84.1900062060987, 1.4001418005940802),
          new Group(7147, 80.5955641081472, 2.4328463975781616),
          new Group(7534, 86.2894349578624, 1.5665181695934678));

  /**
   * Origin: test data of PHEindicatormethods 2.1.0 for phe_sii, ten deciles of area1, 95 % limits.
   * Its limits are drawn 100,000 times: near, not equal.
   */
  @Test
  void slopeOfTenDeciles() {
    Estimate slope = Inequality.slope(YEARS, 0.95);
    assertNear(slope.value(), 6.934616473668819, Near.CLOSED);
    assertNear(slope.at(0.95), 3.127594617650817, 10.7586873680794, 0.05);
  }

  /** By hand: a line through two groups of one size rises by twice their difference. */
  @Test
  void slopeOfTwoGroups() {
    Estimate slope = Inequality.slope(List.of(new Group(50, 10, 3), new Group(50, 14, 4)), 0.95);
    assertNear(slope.value(), 8, Near.CLOSED);
    double reach = 1.959963984540054 * 2 * 5;
    assertNear(slope.at(0.95), 8 - reach, 8 + reach, Near.CLOSED);
  }

  @Test
  void anErrorFromLimits() {
    Group group = Group.ofLimits(100, 12, new Interval(0.95, 8.08007203091989, 15.91992796908011));
    assertNear(group.standardError(), 2, 1e-12);
  }

  @Test
  void equalGroupsAreEqual() {
    Group group = new Group(100, 5, 0);
    Estimate slope = Inequality.slope(List.of(group, group), 0.95);
    assertThat(slope.value()).isZero();
    assertNear(slope.at(0.95), 0, 0, Near.CLOSED);
  }

  @Test
  void aGroupWithoutInhabitantsIsLeftOut() {
    List<Group> more = new ArrayList<>(YEARS);
    more.add(3, new Group(0, 12, 1));
    assertThat(Inequality.slope(more, 0.95)).isEqualTo(Inequality.slope(YEARS, 0.95));
  }

  @Test
  void badInputHasAReason() {
    assertThat(reason(new Group(10, 1, 1))).isEqualTo(Reason.TOO_FEW_GROUPS);
    assertThat(reason()).isEqualTo(Reason.TOO_FEW_GROUPS);
    assertThat(reason(new Group(10, 1, 1), new Group(-1, 1, 1))).isEqualTo(Reason.NEGATIVE);
    assertThat(reason(new Group(10, 1, 1), new Group(1, Double.NaN, 1))).isEqualTo(Reason.MISSING);
  }

  private static String reason(Group... groups) {
    return Inequality.slope(List.of(groups), 0.95).reason();
  }
}
