package nl.izamonitor.tally;

import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.lake.TallyTable;
import nl.izamonitor.method.Methods;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * What is added up beside the counts of indicators. Each kind is apart, for samples and
 * contributors have few rows and would slow down all others.
 *
 * @param sampled sums of a sample
 * @param contributed counts of each contributor
 * @param guarded persons behind amounts
 */
record CellKind(boolean sampled, boolean contributed, boolean guarded) {

  static CellKind of(Conf conf, Indicator indicator) {
    return new CellKind(
        Methods.of(indicator).isSampled(),
        indicator.tables().stream().anyMatch(t -> conf.sources().get(t).contributor() != null),
        Stream.of(indicator.numerator(), indicator.denominator())
            .anyMatch(measure -> conf.persons(measure).isPresent()));
  }

  /** These keys, and the contributor where cells are first added up for each. */
  List<String> whose(List<String> keys) {
    List<String> all = new ArrayList<>(keys);
    if (contributed) {
      all.add(Contributions.WHOSE);
    }
    return all;
  }

  /** The columns that add up. */
  List<String> sums() {
    List<String> sums =
        new ArrayList<>(
            List.of(
                TallyTable.N,
                TallyTable.NUMERATOR,
                TallyTable.DENOMINATOR,
                DenominatorGaps.ROWS,
                TallyTable.SUM_SQUARES));
    if (sampled) {
      sums.addAll(TallyTable.SAMPLE);
    }
    if (guarded) {
      sums.addAll(TallyTable.PERSONS);
    }
    return sums;
  }

  /** Adds up cells; those of contributors for each of them. */
  Dataset<Row> addUp(Dataset<Row> cells, List<String> by) {
    List<Column> sums = new ArrayList<>();
    sums().forEach(name -> sums.add(sum(name).as(name)));
    return cells
        .groupBy(whose(by).stream().map(functions::col).toArray(Column[]::new))
        .agg(sums.get(0), sums.subList(1, sums.size()).toArray(Column[]::new));
  }
}
