package nl.izamonitor.report;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.izamonitor.comparison.Dutch;
import nl.izamonitor.comparison.RestatementCause;
import nl.izamonitor.comparison.UnitScale;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.lake.DeliveryTable;
import nl.izamonitor.lake.Keys;
import nl.izamonitor.lake.ObservationTable;
import nl.izamonitor.lake.RestatementTable;
import nl.izamonitor.region.Regions;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Figures that were published differently before, split by cause: totals of the country one by one,
 * those of regions counted per level.
 *
 * @param causes the columns, in words
 */
record Revised(List<String> causes, List<Line> country, List<Count> regions) {

  /**
   * A figure of the country.
   *
   * @param before the meting and revision that said something else
   * @param parts what each cause adds, in the order of the causes; a dash where it adds nothing
   */
  record Line(
      RegionPage.Link indicator,
      String period,
      String before,
      String was,
      String now,
      List<String> parts) {}

  /** How many figures of the regions of a level have a part of each cause. */
  record Count(String level, List<String> figures) {}

  private static final List<RestatementCause> CAUSES = List.of(RestatementCause.values());

  static Revised of(Dataset<Row> restatements, Map<String, Indicator> indicators, Labels labels) {
    Map<List<String>, List<Row>> country = new TreeMap<>(Revised::compare);
    Map<String, long[]> regions = new TreeMap<>();
    Iterator<Row> rows =
        restatements.filter(col(Keys.BREAKDOWN).equalTo(Figure.TOTAAL)).toLocalIterator();
    while (rows.hasNext()) {
      Row row = rows.next();
      String level = row.getAs(Keys.LEVEL);
      if (level.equals(Regions.NEDERLAND)) {
        country.computeIfAbsent(key(row), k -> new ArrayList<>()).add(row);
      } else {
        regions.computeIfAbsent(level, l -> new long[CAUSES.size()])[CAUSES.indexOf(cause(row))]++;
      }
    }
    return new Revised(
        CAUSES.stream().map(RestatementCause::code).toList(),
        country.values().stream().map(parts -> line(parts, indicators)).toList(),
        labels.levels().stream()
            .filter(level -> regions.containsKey(level.level()))
            .map(level -> new Count(level.title(), numbers(regions.get(level.level()))))
            .toList());
  }

  private static List<String> numbers(long[] counts) {
    return Arrays.stream(counts).mapToObj(count -> Dutch.number((double) count, 0)).toList();
  }

  private static RestatementCause cause(Row row) {
    String code = row.getAs(RestatementTable.CAUSE);
    return CAUSES.stream().filter(cause -> cause.code().equals(code)).findFirst().orElseThrow();
  }

  private static List<String> key(Row row) {
    return List.of(
        row.getAs(Keys.INDICATOR), row.getAs(Keys.PERIOD), row.getAs(RestatementTable.FROM));
  }

  private static int compare(List<String> one, List<String> other) {
    return String.join("\n", one).compareTo(String.join("\n", other));
  }

  private static Line line(List<Row> parts, Map<String, Indicator> indicators) {
    Row first = parts.get(0);
    Indicator indicator = indicators.get(first.<String>getAs(Keys.INDICATOR));
    UnitScale scale = UnitScale.of(indicator);
    List<String> cells =
        CAUSES.stream()
            .map(
                cause ->
                    parts.stream()
                        .filter(row -> cause(row) == cause)
                        .map(row -> signed(row.getAs(RestatementTable.CHANGE), scale))
                        .findFirst()
                        .orElse("–"))
            .toList();
    return new Line(
        new RegionPage.Link(
            indicator.title(),
            IndicatorData.page(indicator.code()),
            indicator.code(),
            parts.stream()
                .anyMatch(
                    row -> DeliveryTable.SYNTHETIC.equals(row.getAs(ObservationTable.ORIGIN)))),
        Dutch.period(first.getAs(Keys.PERIOD)),
        first.getAs(RestatementTable.FROM),
        scale.value(first.getAs(RestatementTable.FROM_VALUE)),
        scale.value(first.getAs(ObservationTable.VALUE)),
        cells);
  }

  /** With its sign; one decimal more than the figure, for parts are smaller than the whole. */
  private static String signed(double change, UnitScale scale) {
    String number = Dutch.number(change, scale.decimals() + 1);
    return (change > 0 ? "+" : "") + number;
  }
}
