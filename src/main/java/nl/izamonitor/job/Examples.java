package nl.izamonitor.job;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Mistake;
import nl.izamonitor.lake.FigureTable;
import nl.izamonitor.lake.Keys;
import nl.izamonitor.lake.TallyTable;
import nl.izamonitor.model.Figure;
import nl.izamonitor.model.Tally;
import nl.izamonitor.region.Indeling;
import nl.izamonitor.release.ExampleValues;
import nl.izamonitor.tally.ExampleInput;
import nl.izamonitor.tally.ExampleOutcome;
import nl.izamonitor.tally.Figures;
import nl.izamonitor.tally.Tallies;
import nl.izamonitor.tally.TallySetting;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Runs the worked examples through the stages that real rows go through: tally, roll-up,
 * derivation. All examples are counted together, so that a source is still read once.
 */
final class Examples {

  private final SparkSession spark;
  private final Conf conf;
  private final Definitions definitions;
  private final Indeling indeling;
  private final List<Mistake> problems = new ArrayList<>();
  private final Map<String, List<Tally>> tallies = new HashMap<>();
  private final Map<String, List<Figure>> figures = new HashMap<>();

  Examples(SparkSession spark, Definitions definitions) {
    this.spark = spark;
    this.definitions = definitions;
    this.conf = definitions.conf();
    this.indeling = definitions.regions().indeling(definitions.regions().dates().last());
  }

  /** What is wrong with the examples; nothing when all of them hold. */
  List<Mistake> check() {
    count();
    if (problems.isEmpty()) {
      ExampleValues values = new ExampleValues(conf, definitions.regions());
      for (Indicator indicator : conf.indicators().values()) {
        ExampleValues.Counts own =
            new ExampleValues.Counts(
                tallies.getOrDefault(indicator.code(), List.of()),
                figures.getOrDefault(indicator.code(), List.of()));
        ExampleOutcome.compare(indicator, values.of(indicator, own), problems);
      }
    }
    return problems;
  }

  /** Counts every example, by the code of its indicator. */
  private void count() {
    List<Indicator> counted =
        conf.indicators().values().stream().filter(i -> i.numerator() != null).toList();
    Map<String, Dataset<Row>> inputs = new HashMap<>();
    conf.sources()
        .forEach(
            (name, source) ->
                inputs.put(name, ExampleInput.rows(spark, conf, source, indeling, problems)));
    if (problems.isEmpty() && !counted.isEmpty()) {
      Dataset<Row> counts =
          Tallies.of(
                  TallySetting.of(conf, definitions.regions()),
                  counted,
                  s -> inputs.get(s.source()),
                  ExampleInput.EXAMPLE)
              .filter(col(ExampleInput.EXAMPLE).equalTo(col(Keys.INDICATOR)));
      counts
          .collectAsList()
          .forEach(row -> put(tallies, row.getAs(Keys.INDICATOR), TallyTable.read(row)));
      Figures.of(
              conf,
              definitions.regions(),
              List.copyOf(conf.indicators().values()),
              s -> inputs.get(s.source()),
              ExampleInput.EXAMPLE)
          .ifPresent(
              rows ->
                  rows.filter(col(ExampleInput.EXAMPLE).equalTo(col(Keys.INDICATOR)))
                      .collectAsList()
                      .forEach(
                          row -> put(figures, row.getAs(Keys.INDICATOR), FigureTable.read(row))));
    }
  }

  private static <T> void put(Map<String, List<T>> byCode, String code, T one) {
    byCode.computeIfAbsent(code, c -> new ArrayList<>()).add(one);
  }
}
