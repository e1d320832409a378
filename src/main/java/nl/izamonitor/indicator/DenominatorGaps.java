package nl.izamonitor.indicator;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Source;
import nl.izamonitor.lake.TallyTable;
import nl.izamonitor.lake.ValidatedTable;
import nl.izamonitor.region.Bouwsteen;
import nl.izamonitor.region.Regions;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The bouwstenen without a denominator though its source covers the country: of which the source
 * has no row, and those where it comes to 0 while something was counted in the numerator. What was
 * counted there is divided by nothing, so it may not count in the country either. Numerators and
 * denominators of one source are of the same area by themselves.
 */
final class DenominatorGaps {

  private final Conf conf;
  private final Set<String> bouwstenen;
  private final Present present;
  private final Tables tables;

  /** By code of the indicator and datajaar. */
  private final Map<String, Map<Integer, Set<String>>> gaps = new HashMap<>();

  DenominatorGaps(Conf conf, Regions regions, Present present, Tables tables) {
    this.conf = conf;
    this.bouwstenen = regions.bouwstenen().stream().map(Bouwsteen::code).collect(toSet());
    this.present = present;
    this.tables = tables;
  }

  /** The gaps by code of the indicator and datajaar; where there are none nothing is in it. */
  Map<String, Map<Integer, Set<String>>> of(List<Indicator> indicators) {
    Map<String, Map<Integer, Set<String>>> zero = new HashMap<>();
    indicators.stream()
        .filter(this::isSought)
        .collect(groupingBy(indicator -> indicator.denominator().table()))
        .forEach((table, own) -> look(conf.sources().get(table), own, zero));
    List<Indicator> doubtful =
        indicators.stream().filter(indicator -> zero.containsKey(indicator.code())).toList();
    doubtful.stream()
        .collect(groupingBy(indicator -> indicator.numerator().table()))
        .forEach((table, own) -> counted(conf.sources().get(table), own, zero));
    return gaps;
  }

  private boolean isSought(Indicator indicator) {
    if (indicator.denominator() == null
        || indicator.denominator().table().equals(indicator.numerator().table())) {
      return false;
    }
    Source source = conf.sources().get(indicator.denominator().table());
    return source.rows() == Source.Rows.COUNTS
        && source.region() != null
        && source.dekking().volledig() != null;
  }

  /** Finds bouwstenen without a row, and those that come to 0. */
  private void look(
      Source source, List<Indicator> indicators, Map<String, Map<Integer, Set<String>>> zero) {
    List<Indicator.Value> values =
        List.copyOf(
            new LinkedHashSet<>(indicators.stream().map(i -> i.denominator().value()).toList()));
    List<Column> sums = new ArrayList<>();
    values.forEach(value -> sums.add(sum(Counter.of(value, Map.of()).ofRow())));
    Map<Integer, Set<String>> there = new HashMap<>();
    List<Row> rows =
        tables
            .validated(source)
            .groupBy(ValidatedTable.DATAJAAR, ValidatedTable.BOUWSTEEN)
            .agg(sums.get(0), sums.subList(1, sums.size()).toArray(Column[]::new))
            .collectAsList();
    rows.forEach(
        row -> there.computeIfAbsent(row.getInt(0), y -> new HashSet<>()).add(row.getString(1)));
    for (Indicator indicator : indicators) {
      int sum = 2 + values.indexOf(indicator.denominator().value());
      for (int year : present.years(source.source())) {
        bouwstenen.stream()
            .filter(code -> !there.getOrDefault(year, Set.of()).contains(code))
            .forEach(code -> add(gaps, indicator, year, code));
      }
      rows.stream()
          .filter(row -> row.getLong(sum) == 0)
          .forEach(row -> add(zero, indicator, row.getInt(0), row.getString(1)));
    }
  }

  /** Of the bouwstenen that come to 0, finds those where something was counted. */
  private void counted(
      Source source, List<Indicator> indicators, Map<String, Map<Integer, Set<String>>> zero) {
    List<Need> needs =
        indicators.stream().map(indicator -> new Need(indicator, true, Need.TOTAAL)).toList();
    Dataset<Row> cells =
        new SourcePass(conf, source, needs, List.of(ValidatedTable.DATAJAAR))
            .cells(tables.validated(source));
    Map<String, Indicator> byCode = new HashMap<>();
    indicators.forEach(indicator -> byCode.put(indicator.code(), indicator));
    cells
        .filter(col(TallyTable.NUMERATOR).gt(0))
        .select(TallyTable.INDICATOR, ValidatedTable.DATAJAAR, TallyTable.BOUWSTEEN)
        .distinct()
        .collectAsList()
        .forEach(
            row -> {
              Set<String> doubtful =
                  zero.get(row.getString(0)).getOrDefault(row.getInt(1), Set.of());
              if (doubtful.contains(row.getString(2))) {
                add(gaps, byCode.get(row.getString(0)), row.getInt(1), row.getString(2));
              }
            });
  }

  private static void add(
      Map<String, Map<Integer, Set<String>>> to, Indicator indicator, int year, String bouwsteen) {
    to.computeIfAbsent(indicator.code(), code -> new HashMap<>())
        .computeIfAbsent(year, y -> new HashSet<>())
        .add(bouwsteen);
  }
}
