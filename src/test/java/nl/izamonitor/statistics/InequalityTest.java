package nl.izamonitor.statistics;

import static nl.izamonitor.statistics.Near.assertNear;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

class InequalityTest {

  /** Limits of the origin are drawn 100,000 times: near, not equal. */
  private static final double DRAWN = 0.05;

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

  private static final List<Group> DEATHS =
      List.of(
          new Group(279012, 5.892219689475721, 0.02458749781093432),
          new Group(255993, 4.7345044591063035, 0.028651772387909245),
          new Group(236961, 3.827634083245766, 0.03313428067829554),
          new Group(214315, 3.8681380211371112, 0.03465674221781768),
          new Group(192812, 3.6771570234217785, 0.03747737394554521),
          new Group(183546, 3.1436261209723995, 0.041552591866051265),
          new Group(168593, 3.1258711808912585, 0.04347834474318538),
          new Group(164822, 2.942568346458604, 0.045324801522114426),
          new Group(154836, 2.82879950399132, 0.04769567606225466),
          new Group(138165, 2.7648101907140012, 0.05107105401330555));

  private static final List<Group> OBESITY =
      List.of(
          new Group(34353, 0.21212121212121202, 0.013197018471840493),
          new Group(32112, 0.214281265570503, 0.013599402535469379),
          new Group(27715, 0.204077214504781, 0.014903436058054755),
          new Group(25372, 0.19186504808450303, 0.015942525582502205),
          new Group(23889, 0.174808489262841, 0.01703390526979317),
          new Group(23260, 0.16663800515907098, 0.017593885815626962),
          new Group(23180, 0.156039689387403, 0.018098141690297317),
          new Group(24193, 0.146571322283305, 0.018176743057472546),
          new Group(23609, 0.140370197805921, 0.01873422095544007),
          new Group(24488, 0.120875530872264, 0.019601724030759937));

  private static final Map<String, List<Group>> DECILES =
      Map.of("years", YEARS, "deaths", DEATHS, "obesity", OBESITY);

  /**
   * Origin: test data of PHEindicatormethods 2.1.0 for phe_sii, area1 of ten deciles, 95 % limits.
   */
  @ParameterizedTest
  @CsvSource({
    "years, PLAIN, false, 1, 6.934616473668819, 1.0888180804446217, 3.127594617650817, 10.7586873680794, 1.0383690591642838, 1.1412993360251238",
    "deaths, LOG, false, 1, -3.2752012326471758, 0.40600068953980034, -3.5868233016744155, -2.9653170017272723, 0.36888170199068804, 0.44624776652446996",
    "obesity, LOGIT, false, 100, -10.720032333730494, 0.5334015306465507, -11.22085722098469, -10.21798062145461, 0.5171273196358018, 0.5501538412913004",
    "obesity, LOGIT, false, -100, 10.720032333730494, 1.874760274474414, 10.21798062145461, 11.22085722098469, 1.8176733941416052, 1.933759757083172",
    "deaths, LOG, true, 1, -3.15590713895456, 0.4418848436076823, -3.4809615490242884, -2.833237344763632, 0.4082744080360723, 0.4785663265006931",
    "obesity, LOGIT, true, 1, -0.1096462611125906, 0.5341775743253946, -0.11490838449464633, -0.10443087776045443, 0.5185333850074628, 0.5501741213468927",
    "deaths, LOG, true, -1, 3.15590713895456, 2.2630330378288055, 2.833237344763632, 3.4809615490242884, 2.0895745158504204, 2.449333047374468",
    "obesity, LOGIT, true, -1, 0.1096462611125906, 1.8720366560930344, 0.10443087776045443, 0.11490838449464633, 1.8176063925941832, 1.9285161359197882",
  })
  void slopeAndRelativeIndex(ArgumentsAccessor row) {
    String groups = row.getString(0);
    Scale scale = row.get(1, Scale.class);
    boolean fitted = row.getBoolean(2);
    double multiplier = row.getDouble(3);
    double sii = row.getDouble(4);
    double rii = row.getDouble(5);
    double low = row.getDouble(6);
    double high = row.getDouble(7);
    double lower = row.getDouble(8);
    double upper = row.getDouble(9);
    SlopeIndex index =
        Inequality.slope(DECILES.get(groups), new SlopeMethod(scale, fitted, multiplier), 0.95);
    assertNear(index.slope().value(), sii, Near.CLOSED);
    assertNear(index.relative().value(), rii, Near.CLOSED);
    assertNear(index.slope().at(0.95), low, high, DRAWN);
    assertNear(index.relative().at(0.95), lower, upper, DRAWN);
  }

  /** Origin: the same, cases that ask for the intercept. */
  @Test
  void intercept() {
    assertNear(slope(YEARS, Scale.PLAIN, false).intercept(), 78.07663078231671, Near.CLOSED);
    assertNear(slope(DEATHS, Scale.LOG, true).intercept(), 5.65458060546947, Near.CLOSED);
    assertNear(slope(OBESITY, Scale.LOGIT, true).intercept(), 0.2353821007088711, Near.CLOSED);
  }

  /** By hand: a ratio of two ends on a line of logarithms is exactly lognormal. */
  @Test
  void relativeIndexOfTwoGroupsOnALogarithmicLine() {
    List<Group> groups = List.of(new Group(50, 1.2, 0.2), new Group(50, 1.5, 0.1));
    Estimate relative = slope(groups, Scale.LOG, true).relative();
    assertNear(relative.value(), 1.5625, Near.CLOSED);
    assertNear(relative.at(0.95), 0.6503559582245728, 3.7539538450064662, 1e-8);
  }

  @Test
  void anErrorFromLimits() {
    Group group =
        Group.ofLimits(
            279012,
            5.892219689475721,
            new Interval(0.95, 5.614959662410748, 6.183085357576154),
            Scale.LOG);
    assertNear(group.standardError(), 0.02458749781093432, 1e-4);
  }

  @Test
  void equalGroupsAreEqual() {
    Group group = new Group(100, 5, 0);
    SlopeIndex index = Inequality.slope(List.of(group, group), SlopeMethod.PLAIN, 0.95);
    assertThat(index.slope().value()).isZero();
    assertNear(index.relative().at(0.95), 1, 1, Near.CLOSED);
  }

  @Test
  void aGroupWithoutInhabitantsIsLeftOut() {
    List<Group> more = new ArrayList<>(YEARS);
    more.add(3, new Group(0, 12, 1));
    assertThat(slope(more, Scale.PLAIN, false)).isEqualTo(slope(YEARS, Scale.PLAIN, false));
  }

  @Test
  void badInputHasAReason() {
    assertThat(reason(new Group(10, 1, 1))).isEqualTo(Reason.TOO_FEW_GROUPS);
    assertThat(reason()).isEqualTo(Reason.TOO_FEW_GROUPS);
    assertThat(reason(new Group(10, 1, 1), new Group(-1, 1, 1))).isEqualTo(Reason.NEGATIVE);
    assertThat(reason(new Group(10, 1, 1), new Group(1, Double.NaN, 1))).isEqualTo(Reason.MISSING);
    assertThat(reason(new Group(10, 1, 1), new Group(1, 0, 1))).isEqualTo(Reason.OUTSIDE_SCALE);
    assertThat(reason(new Group(10, 1, 1), new Group(1, 1e-300, 1)))
        .isEqualTo(Reason.OUTSIDE_SCALE);
    assertThat(Inequality.slope(DEATHS, new SlopeMethod(Scale.LOG, true, 0)).slope().reason())
        .isEqualTo(Reason.BAD_MULTIPLIER);
  }

  @Test
  void nothingIsRelativeToAnEndNearZero() {
    List<Group> groups = List.of(new Group(10, 0.1, 1), new Group(10, 5, 1));
    SlopeIndex index = Inequality.slope(groups, SlopeMethod.PLAIN);
    assertThat(index.slope().refused()).isFalse();
    assertThat(index.relative().reason()).isEqualTo(Reason.NO_RELATIVE);
  }

  @Test
  void aGapIsADifference() {
    Quotient most = CompareTest.value(80, 100);
    Quotient least = CompareTest.value(40, 100);
    assertNear(Inequality.proportionGap(most, least).estimate().value(), 40, Near.CLOSED);
    assertThat(Inequality.rateGap(least, most).verdict()).isEqualTo(Evidence.LOWER);
  }

  private static SlopeIndex slope(List<Group> groups, Scale scale, boolean fitted) {
    return Inequality.slope(groups, new SlopeMethod(scale, fitted, 1), 0.95);
  }

  private static String reason(Group... groups) {
    return slope(List.of(groups), Scale.LOG, true).slope().reason();
  }
}
