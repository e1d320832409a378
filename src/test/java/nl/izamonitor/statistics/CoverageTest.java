package nl.izamonitor.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.DiscreteDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;

/**
 * The chance that an interval holds the truth, summed over every outcome, against the same sum made
 * by an independent program (coverage.py, whose figures are coverage.csv). Grid: n 50–5,000 and p
 * .02–.5; λ 1–200; both levels; two samples for differences and the ratio (an outcome without a
 * ratio counts as not held).
 */
class CoverageTest {

  private static final double TOLERANCE = 1e-6;
  private static final double SMALL = 1e-18;

  private static final Map<String, BiFunction<Integer, Row, Estimate>> METHODS =
      Map.of(
          "wilson", (x, row) -> Crude.proportion(x, row.size(), 1, row.level()),
          "clopper-pearson",
              (x, row) ->
                  Estimate.of(
                      "Clopper-Pearson",
                      (double) x / row.size(),
                      new double[] {row.level()},
                      level -> ExactShares.of(x, row.size(), level)),
          "exact-poisson", (x, row) -> Crude.exactRate(x, 1, 1, row.level()),
          "byar", (x, row) -> Crude.byarRate(x, 1, 1, row.level()),
          "rate", (x, row) -> Crude.rate(x, 1, 1, row.level()));

  private static final Map<String, BiFunction<int[], Row, Estimate>> METHODS_OF_TWO =
      Map.of(
          "newcombe",
              (x, row) ->
                  Difference.proportions(x[0], row.size(), x[1], row.otherSize(), row.level()),
          "rate-difference", (x, row) -> Difference.rates(x[0], 1, x[1], 1, row.level()),
          "rate-ratio", (x, row) -> Ratio.rates(x[0], 1, x[1], 1, row.level()));

  /** One line of the figures; other size and parameter are 0 when there is one sample. */
  private record Row(
      String method,
      double level,
      int size,
      double parameter,
      int otherSize,
      double otherParameter,
      double coverage) {}

  @Test
  void coverageIsThatOfTheIndependentProgram() throws IOException {
    List<Row> rows = rows();
    assertThat(rows).hasSize(292);
    for (Row row : rows) {
      double coverage = row.otherSize() > 0 ? ofTwo(row) : ofOne(row);
      assertThat(Math.abs(coverage - row.coverage())).as(row.toString()).isLessThan(TOLERANCE);
    }
  }

  private static double ofOne(Row row) {
    BiFunction<Integer, Row, Estimate> method = METHODS.get(row.method());
    return held(
        law(row, row.size(), row.parameter()),
        row.parameter(),
        x -> method.apply(x, row).at(row.level()));
  }

  private static DiscreteDistribution law(Row row, int size, double parameter) {
    boolean binomial = List.of("wilson", "clopper-pearson", "newcombe").contains(row.method());
    return binomial ? BinomialDistribution.of(size, parameter) : PoissonDistribution.of(parameter);
  }

  private static double held(
      DiscreteDistribution law, double truth, IntFunction<Interval> interval) {
    double sum = 0;
    for (int x = first(law); x <= last(law); x++) {
      sum += interval.apply(x).holds(truth) ? law.probability(x) : 0;
    }
    return sum;
  }

  private static double ofTwo(Row row) {
    DiscreteDistribution one = law(row, row.size(), row.parameter());
    DiscreteDistribution other = law(row, row.otherSize(), row.otherParameter());
    double truth =
        row.method().equals("rate-ratio")
            ? row.parameter() / row.otherParameter()
            : row.parameter() - row.otherParameter();
    BiFunction<int[], Row, Estimate> method = METHODS_OF_TWO.get(row.method());
    double sum = 0;
    for (int x = first(one); x <= last(one); x++) {
      int left = x;
      sum +=
          one.probability(x)
              * held(other, truth, y -> method.apply(new int[] {left, y}, row).at(row.level()));
    }
    return sum;
  }

  private static int first(DiscreteDistribution law) {
    return law.inverseCumulativeProbability(SMALL);
  }

  private static int last(DiscreteDistribution law) {
    return law.inverseSurvivalProbability(SMALL);
  }

  private static List<Row> rows() throws IOException {
    try (InputStream stream = CoverageTest.class.getResourceAsStream("coverage.csv")) {
      String text =
          new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().skip(1).map(line -> row(line.split(",", -1))).toList();
    }
  }

  private static Row row(String[] cells) {
    double[] numbers =
        Arrays.stream(cells)
            .skip(1)
            .mapToDouble(cell -> cell.isEmpty() ? 0 : Double.parseDouble(cell))
            .toArray();
    return new Row(
        cells[0],
        numbers[0],
        (int) numbers[1],
        numbers[2],
        (int) numbers[3],
        numbers[4],
        numbers[5]);
  }
}
