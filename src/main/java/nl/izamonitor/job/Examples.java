package nl.izamonitor.job;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Mistake;
import nl.izamonitor.lake.Keys;
import nl.izamonitor.meting.BlockRow;
import nl.izamonitor.meting.PlainValues;
import nl.izamonitor.region.Indeling;
import nl.izamonitor.tally.ExampleInput;
import nl.izamonitor.tally.ExampleOutcome;
import nl.izamonitor.tally.Figures;
import nl.izamonitor.tally.Tally;
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

  Examples(SparkSession spark, Definitions definitions) {
    this.spark = spark;
    this.definitions = definitions;
    this.conf = definitions.conf();
    this.indeling = definitions.regions().indeling(definitions.regions().dates().last());
  }

  /** What is wrong with the examples; nothing when all of them hold. */
  List<Mistake> check() {
    Map<String, List<Row>> counts = counts();
    if (problems.isEmpty()) {
      conf.indicators().values().forEach(i -> check(i, counts.getOrDefault(i.code(), List.of())));
    }
    return problems;
  }

  private void check(Indicator indicator, List<Row> counts) {
    Indeling own =
        indicator.published() == null || indicator.published().indeling() == null
            ? indeling
            : definitions.regions().indeling(indicator.published().indeling());
    ExampleOutcome.compare(indicator, PlainValues.of(conf, own, indicator, counts), problems);
  }

  /** The counts of every example, by the code of its indicator. */
  private Map<String, List<Row>> counts() {
    List<Indicator> counted =
        conf.indicators().values().stream().filter(i -> i.numerator() != null).toList();
    Map<String, Dataset<Row>> inputs = new HashMap<>();
    conf.sources()
        .forEach(
            (name, source) ->
                inputs.put(name, ExampleInput.rows(spark, conf, source, indeling, problems)));
    Map<String, List<Row>> counts = new HashMap<>();
    if (problems.isEmpty() && !counted.isEmpty()) {
      Dataset<Row> tallies =
          Tally.of(
                  Tally.Setting.of(conf, definitions.regions()),
                  counted,
                  s -> inputs.get(s.source()),
                  ExampleInput.EXAMPLE)
              .filter(col(ExampleInput.EXAMPLE).equalTo(col(Keys.INDICATOR)));
      collect(tallies, counts);
      Figures.of(
              conf,
              definitions.regions(),
              List.copyOf(conf.indicators().values()),
              s -> inputs.get(s.source()),
              ExampleInput.EXAMPLE)
          .ifPresent(
              figures ->
                  collect(
                      figures.filter(col(ExampleInput.EXAMPLE).equalTo(col(Keys.INDICATOR))),
                      counts));
    }
    return counts;
  }

  private static void collect(Dataset<Row> rows, Map<String, List<Row>> counts) {
    BlockRow.of(rows)
        .collectAsList()
        .forEach(
            row ->
                counts.computeIfAbsent(row.getAs(Keys.INDICATOR), c -> new ArrayList<>()).add(row));
  }
}
