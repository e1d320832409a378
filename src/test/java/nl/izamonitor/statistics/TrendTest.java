package nl.izamonitor.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrendTest {

  private static final String RISE = "10 9 11, 12 11 13, 14 13 15, 16 15 17, 18 17 19";

  /** Origin: cases of the recent-trend tests of FingertipsNext; a point is value, lower, upper. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "RISING | 7.0826 7.0754 7.094, 7.1085 7.1013 7.1199, 7.2571 7.2499 7.2684, 7.4528 7.4456 7.4643, 7.6554 7.6481 7.6669",
        "FALLING | 92.6254 92.4168 92.8288, 92.3221 92.1072 92.5315, 90.8708 90.6358 91.1004, 90.017 89.7694 90.2594, 90.1013 89.8578 90.3396",
        "RISING | 2.935 2.7841 3.0919, 1.93028 1.8085 2.058, 2.7567 2.6113 2.9082, 2.8701 2.7225 3.0237, 3.0121 2.8616 3.1683",
        "FALLING | 126.9341 125.9343 127.94, 125.829 124.8371 126.8268, 121.5234 120.5533 122.4993, 122.3782 121.4012 123.361, 120 119.8035 121.7507",
        "CANNOT_BE_SAID | 14.3 14.3 14.3, 15.4 15.4 15.5, 14.3 14.3 14.4, 14.2 14.1 14.2, 14.8 14.8 14.8",
        "NONE | 17.5144 NaN NaN, 17.3646 NaN NaN, 17.6087 NaN NaN, 17.6782 NaN NaN, 17.7872 NaN NaN",
        "CANNOT_BE_SAID | 126.9341 125.9343 127.94, 125.829 124.8371 126.8268, 121.5234 120.5533 122.4993, 122.3782 121.4012 123.361",
      })
  void fingertips(Direction direction, String points) {
    assertThat(Trend.of(series(points)).direction()).isEqualTo(direction);
  }

  /** By hand: equal weights 1/s², s = 2/3.92, so the slope's error is s/√10. */
  @Test
  void slopeErrorAndChiSquare() {
    Trend trend = Trend.of(series(RISE));
    assertThat(trend.slope()).isCloseTo(2, Offset.offset(1e-12));
    assertThat(trend.standardError()).isCloseTo(2 / 3.92 / Math.sqrt(10), Offset.offset(1e-12));
    assertThat(trend.chiSquare()).isCloseTo(10 * 3.92 * 3.92, Offset.offset(1e-9));
    assertThat(trend.reason()).isNull();
  }

  @Test
  void identicalPointsHaveASlopeOfExactlyZero() {
    Trend trend = Trend.of(series(String.join(", ", Collections.nCopies(5, "10.1 10.0 10.3"))));
    assertThat(trend.slope()).isZero();
    assertThat(trend.p()).isEqualTo(1);
    assertThat(trend.direction()).isEqualTo(Direction.NONE);
  }

  @Test
  void noUnitIsTooLargeOrTooSmall() {
    Trend plain = Trend.of(series(RISE));
    for (String power : new String[] {"e90", "e-200"}) {
      Trend scaled = Trend.of(series(RISE.replaceAll("(\\d+)", "$1" + power)));
      assertThat(scaled.direction()).isEqualTo(Direction.RISING);
      assertThat(scaled.chiSquare()).isCloseTo(plain.chiSquare(), Offset.offset(1e-9));
    }
    assertThat(Trend.of(series(RISE.replace("17 19", "-1e300 1e300"))).reason())
        .isEqualTo(Reason.OUTSIDE_RANGE);
  }

  /** By hand: chi-square 10 (3.92/5)² is beyond 95 % and not beyond 99.8 %. */
  @Test
  void aSteadyRiseThatChanceMayMakeIsNone() {
    Trend trend =
        Trend.of(series("10 7.5 12.5, 11 8.5 13.5, 12 9.5 14.5, 13 10.5 15.5, 14 11.5 16.5"));
    assertThat(trend.chiSquare()).isCloseTo(6.14656, Offset.offset(1e-9));
    assertThat(trend.direction()).isEqualTo(Direction.NONE);
  }

  @Test
  void oneOutlierMakesNoTrend() {
    String flat = "10 9.9 10.1, 10 9.9 10.1, 10 9.9 10.1, 10 9.9 10.1, 12 11.9 12.1";
    assertThat(Trend.of(series(flat)).chiSquare()).isGreaterThan(9.5495);
    assertThat(Trend.of(series(flat)).direction()).isEqualTo(Direction.NONE);
  }

  @Test
  void onlyTheFiveMostRecentInAnyOrder() {
    List<TrendPoint> seven = series("99 98 100, 88 87 89, " + RISE);
    Collections.reverse(seven);
    assertThat(Trend.of(seven).slope()).isCloseTo(2, Offset.offset(1e-12));
  }

  @Test
  void aBreakEndsTheSeries() {
    List<TrendPoint> points = series("8 7 9, " + RISE);
    points.set(1, with(points.get(1), Standing.usable("u", "1", "old")));
    assertThat(Trend.of(points).reason()).isEqualTo(Reason.BREAK);
    points.set(1, with(points.get(1), Standing.usable("u", "2", "new")));
    assertThat(Trend.of(points).reason()).isEqualTo(Reason.VERSION_DIFFERS);
  }

  @Test
  void anUnusablePointIsLeftOutUnlessItIsTheLast() {
    List<TrendPoint> points = series("8 7 9, " + RISE);
    Standing hidden = new Standing("u", "1", "new", Usability.PROTECTED);
    points.set(3, with(points.get(3), hidden));
    assertThat(Trend.of(points).direction()).isEqualTo(Direction.RISING);
    points.set(5, with(points.get(5), hidden));
    assertThat(Trend.of(points).reason()).isEqualTo(Reason.PROTECTED);
  }

  @Test
  void badInputHasAReason() {
    assertThat(Trend.of(List.of()).reason()).isEqualTo(Reason.TOO_FEW_POINTS);
    assertThat(Trend.of(null).reason()).isEqualTo(Reason.TOO_FEW_POINTS);
    assertThat(Trend.of(List.of(new TrendPoint(1, 1, 0, 2, null))).reason())
        .isEqualTo(Reason.MISSING);
    List<TrendPoint> twice = series(RISE);
    twice.set(1, new TrendPoint(0, 1, 0, 2, twice.get(1).standing()));
    assertThat(Trend.of(twice).reason()).isEqualTo(Reason.DUPLICATE_PERIOD);
    assertThat(Trend.of(series(RISE.replace("17 19", "19 17"))).reason())
        .isEqualTo(Reason.INCONSISTENT);
    assertThat(Trend.of(series(RISE.replace("17 19", "17 Infinity"))).reason())
        .isEqualTo(Reason.INFINITE);
    assertThat(Trend.of(series(RISE.replace("18 17 19", "NaN 17 19"))).reason())
        .isEqualTo(Reason.MISSING);
  }

  private static List<TrendPoint> series(String text) {
    List<TrendPoint> points = new ArrayList<>();
    for (String point : text.split(", ", -1)) {
      double[] numbers =
          Arrays.stream(point.split(" ", -1)).mapToDouble(Double::parseDouble).toArray();
      points.add(
          new TrendPoint(
              points.size(), numbers[0], numbers[1], numbers[2], Standing.usable("u", "1", "new")));
    }
    return points;
  }

  private static TrendPoint with(TrendPoint point, Standing standing) {
    return new TrendPoint(point.period(), point.value(), point.lower(), point.upper(), standing);
  }
}
