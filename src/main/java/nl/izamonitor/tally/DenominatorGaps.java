package nl.izamonitor.tally;

import static java.util.stream.Collectors.toSet;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Source;
import nl.izamonitor.lake.Fields;
import nl.izamonitor.lake.Keys;
import nl.izamonitor.lake.TallyTable;
import nl.izamonitor.model.Place;
import nl.izamonitor.region.Bouwsteen;
import nl.izamonitor.region.Regions;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The bouwstenen without a denominator though its source covers the country: of which the source
 * has no row, and those where it comes to 0 while something was counted in the numerator. What was
 * counted there is divided by nothing, so it may not count in the country either. Numerators and
 * denominators of one source are of the same area by themselves.
 */
final class DenominatorGaps {

  /** The column of tallies, before they are stored, with the rows that the denominator is of. */
  static final String ROWS = "denominator_rows";

  private final Conf conf;
  private final Set<String> bouwstenen;
  private final DeliveryIds delivered;

  DenominatorGaps(Conf conf, Regions regions, DeliveryIds delivered) {
    this.conf = conf;
    this.bouwstenen = regions.bouwstenen().stream().map(Bouwsteen::code).collect(toSet());
    this.delivered = delivered;
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

  /**
   * The gaps by code of the indicator and datajaar; where there are none nothing is in it.
   *
   * @param tallies with {@link #ROWS}
   */
  Map<String, Map<Integer, Set<String>>> of(List<Indicator> indicators, Dataset<Row> tallies) {
    List<Indicator> sought = indicators.stream().filter(this::isSought).toList();
    if (sought.isEmpty()) {
      return Map.of();
    }
    Map<String, Map<Integer, Set<String>>> divided = new HashMap<>();
    tallies
        .filter(col(Keys.INDICATOR).isin(sought.stream().map(Indicator::code).toArray()))
        .filter(col(Keys.BREAKDOWN).equalTo(Place.TOTAAL))
        .groupBy(Keys.INDICATOR, Keys.PERIOD, TallyTable.BOUWSTEEN)
        .agg(
            sum(TallyTable.NUMERATOR).as(TallyTable.NUMERATOR),
            sum(TallyTable.DENOMINATOR).as(TallyTable.DENOMINATOR),
            sum(ROWS).as(ROWS))
        .collectAsList()
        .stream()
        .map(Fields::new)
        .filter(row -> row.whole(ROWS) > 0)
        .filter(
            row -> row.whole(TallyTable.NUMERATOR) == 0 || row.whole(TallyTable.DENOMINATOR) > 0)
        .forEach(
            row ->
                divided
                    .computeIfAbsent(row.text(Keys.INDICATOR), code -> new HashMap<>())
                    .computeIfAbsent(
                        Integer.valueOf(row.text(Keys.PERIOD)), year -> new HashSet<>())
                    .add(row.text(TallyTable.BOUWSTEEN)));
    Map<String, Map<Integer, Set<String>>> gaps = new HashMap<>();
    for (Indicator indicator : sought) {
      for (int year : delivered.years(indicator.denominator().table())) {
        Set<String> without = new HashSet<>(bouwstenen);
        without.removeAll(
            divided.getOrDefault(indicator.code(), Map.of()).getOrDefault(year, Set.of()));
        if (!without.isEmpty()) {
          gaps.computeIfAbsent(indicator.code(), code -> new HashMap<>()).put(year, without);
        }
      }
    }
    return gaps;
  }
}
