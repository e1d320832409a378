package nl.izamonitor.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The figures are printed, so that a run of the slow tests says them. */
@Tag("slow")
class SpeedTest {

  private static final int ROWS = 1_000_000;
  private static final Standing SAME = Standing.usable("inwoner", "1", "a");

  /** Half proportions, half rates, one in four below ten events: as gemeenten have them. */
  @Test
  void aMillionCrudeRowsWithAComparisonEach() {
    double seconds = seconds("crude", ROWS, SpeedTest::crude);
    assertThat(seconds).isLessThan(20);
  }

  @Test
  void groupedStatistics() {
    List<Stratum> strata = AgeBands.strata("events", "people", "squares");
    List<Stratum> reference = AgeBands.strata("refEvents", "refPeople", "refEvents");
    Map<String, Double> weights = AgeBands.europeanStandard();
    seconds("direct", 100_000, i -> Standardised.direct(strata, weights, 1000).value());
    seconds("indirect", 100_000, i -> Indirect.ratio(strata, reference, 100).value());
    seconds("trend", 100_000, i -> Trend.of(points(i)).p());
    seconds("slope index", 100_000, SpeedTest::slope);
    assertThat(
            seconds("funnel", 10_000, i -> Funnel.proportion(0.01, 1000 + i, 1).at(0.95).upper()))
        .isLessThan(20);
  }

  private static double crude(int i) {
    double n = 200 + i % 50_000;
    double x = i % 4 == 0 ? i / 4 % 10 : i % 200;
    Quotient value = new Quotient(x, n, 1000, SAME);
    Quotient other = new Quotient(11 + i % 150, n + 17, 1000, SAME);
    return i / 2 % 2 == 0
        ? Crude.proportion(x, n, 100, 0.95, 0.998).value()
            + Compare.proportions(value, other, 0.95, 0.998).p()
        : Crude.rate(x, n, 1000, 0.95, 0.998).value()
            + Compare.rateDifference(value, other, 0.95, 0.998).p();
  }

  private static double slope(int i) {
    List<Group> groups =
        IntStream.range(0, 5).mapToObj(k -> new Group(1000 + i + k, 0.2 + 0.05 * k, 0.1)).toList();
    return Inequality.slope(groups).at(0.95).lower();
  }

  private static List<TrendPoint> points(int i) {
    return IntStream.range(0, 5)
        .mapToObj(k -> new TrendPoint(k, i + 2 * k, i + 2 * k - 1, i + 2 * k + 1, SAME))
        .toList();
  }

  private static double seconds(String what, int times, IntToDoubleFunction row) {
    long start = System.nanoTime();
    double sum = IntStream.range(0, times).parallel().mapToDouble(row).sum();
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf("%s: %,d in %.2f s (%s)%n", what, times, seconds, sum);
    return seconds;
  }
}
