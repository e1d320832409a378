package nl.izamonitor.tally;

import static java.util.Map.entry;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Source;
import nl.izamonitor.conf.SourceDekking;
import nl.izamonitor.lake.Fields;
import nl.izamonitor.lake.Keys;
import nl.izamonitor.lake.SmallTable;
import nl.izamonitor.lake.TallyTable;
import nl.izamonitor.lake.ValidatedTable;
import nl.izamonitor.region.Bouwsteen;
import nl.izamonitor.region.Regions;
import nl.izamonitor.region.Verzorgingsgebieden;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * The dekking of indicators as tallies of their own: of every bouwsteen the inhabitants for whom
 * data came in, per source whose leveranciers each cover a part, or of which something is missing.
 * So it is frozen and exchanged with the counts it belongs to, wherever the areas came from. A
 * source that covers the country and of which all came in has no such rows: nothing is to be said.
 */
final class Dekking {

  /** Of a tally without sums over units. */
  private static final StructType COLUMNS = columns();

  private static final String SERVED = "bediend";
  private static final String ALL = "allen";

  private final Conf conf;
  private final Regions regions;
  private final DeliveryIds delivered;
  private final SourceRows tables;

  /** Per source its areas by year and bouwsteen. */
  private final Map<String, Map<Integer, Map<String, Double>>> areas = new HashMap<>();

  /** The sources of which counts are missing. */
  private final Map<String, Optional<MissingShares>> missing = new HashMap<>();

  Dekking(Conf conf, Regions regions, DeliveryIds delivered, SourceRows tables) {
    this.conf = conf;
    this.regions = regions;
    this.delivered = delivered;
    this.tables = tables;
  }

  /**
   * Rows of {@link TallyTable} under the breakdown {@link TallyTable#DEKKING}, with the source as
   * category: numerator covered inhabitants, denominator all. Without {@link
   * TallyTable#DELIVERIES}.
   *
   * @param tallies the counts of these indicators, with {@link DenominatorGaps#ROWS}
   */
  Dataset<Row> of(List<Indicator> indicators, Dataset<Row> tallies) {
    Map<String, Map<Integer, Set<String>>> gaps =
        new DenominatorGaps(conf, regions, delivered).of(indicators, tallies);
    List<Row> rows = new ArrayList<>();
    for (Indicator indicator : indicators) {
      for (String table : indicator.tables()) {
        boolean isDenominator =
            indicator.denominator() != null && indicator.denominator().table().equals(table);
        shares(
                indicator,
                conf.sources().get(table),
                isDenominator ? gaps.getOrDefault(indicator.code(), Map.of()) : Map.of())
            .forEach((year, ofYear) -> rows.addAll(rows(indicator, table, year, ofYear)));
      }
    }
    missing.values().forEach(shares -> shares.ifPresent(MissingShares::forget));
    return Tallies.completed(SmallTable.of(tallies.sparkSession(), rows, COLUMNS));
  }

  /**
   * Per year of which there is something to say, the share of every bouwsteen that came in.
   *
   * @param gaps bouwstenen of which nothing can be used, by year
   */
  private Map<Integer, Map<String, Double>> shares(
      Indicator indicator, Source source, Map<Integer, Set<String>> gaps) {
    Map<Integer, Map<String, Double>> lost = lost(indicator, source);
    Map<Integer, Map<String, Double>> all = new HashMap<>();
    Set<Integer> years = new HashSet<>(lost.keySet());
    years.addAll(gaps.keySet());
    if (source.dekking().volledig() == null) {
      all.putAll(areas.computeIfAbsent(source.source(), s -> shares(source)));
    }
    for (int year : years) {
      Map<String, Double> ofYear = lost.getOrDefault(year, Map.of());
      Map<String, Double> shares = new HashMap<>();
      for (Bouwsteen bouwsteen : regions.bouwstenen()) {
        String code = bouwsteen.code();
        double area =
            source.dekking().volledig() != null
                ? 1
                : all.getOrDefault(year, Map.of()).getOrDefault(code, 0.0);
        double here = ofYear.getOrDefault(code, 0.0) + ofYear.getOrDefault(Regions.ONBEKEND, 0.0);
        boolean gap = gaps.getOrDefault(year, Set.of()).contains(code);
        shares.put(code, gap ? 0 : Math.min(1, area) * Math.max(0, 1 - here));
      }
      all.put(year, shares);
    }
    return all;
  }

  /** What is missing of what the indicator counts in a source: the most of numerator and other. */
  private Map<Integer, Map<String, Double>> lost(Indicator indicator, Source source) {
    Map<Integer, Map<String, Double>> lost = new HashMap<>();
    missing(source)
        .ifPresent(
            shares ->
                Stream.of(indicator.numerator(), indicator.denominator())
                    .filter(side -> side != null && side.table().equals(source.source()))
                    .map(shares::of)
                    .forEach(
                        ofSide ->
                            ofSide.forEach(
                                (year, places) ->
                                    places.forEach(
                                        (place, share) ->
                                            lost.computeIfAbsent(year, y -> new HashMap<>())
                                                .merge(place, share, Math::max)))));
    return lost;
  }

  private Optional<MissingShares> missing(Source source) {
    return missing.computeIfAbsent(
        source.source(),
        name -> {
          boolean counts = source.rows() == Source.Rows.COUNTS && source.survey() == null;
          return Optional.of(source)
              .filter(s -> counts)
              .map(s -> new MissingShares(s, tables.validated(s), tables.missing(s)))
              .filter(MissingShares::isAny)
              .map(MissingShares::keeping);
        });
  }

  private static StructType columns() {
    StructType schema = new StructType();
    for (var field : TallyTable.TABLE.columns().fields()) {
      boolean later =
          field.name().equals(TallyTable.DELIVERIES)
              || TallyTable.SAMPLE.contains(field.name())
              || TallyTable.CONTRIBUTORS.contains(field.name());
      schema = later ? schema : schema.add(field);
    }
    return schema;
  }

  private List<Row> rows(Indicator indicator, String table, int year, Map<String, Double> shares) {
    List<Row> rows = new ArrayList<>();
    for (Bouwsteen bouwsteen : regions.bouwstenen()) {
      double share = Math.min(1, shares.getOrDefault(bouwsteen.code(), 0.0));
      rows.add(
          SmallTable.row(
              COLUMNS,
              Map.ofEntries(
                  entry(Keys.INDICATOR, indicator.code()),
                  entry(Keys.VERSION, indicator.version()),
                  entry(Keys.PERIOD, Integer.toString(year)),
                  entry(Keys.BREAKDOWN, TallyTable.DEKKING),
                  entry(Keys.CATEGORY, table),
                  entry(TallyTable.STRATUM, ""),
                  entry(TallyTable.BOUWSTEEN, bouwsteen.code()),
                  entry(TallyTable.N, 0L),
                  entry(TallyTable.NUMERATOR, Math.round(share * bouwsteen.inwoners())),
                  entry(TallyTable.DENOMINATOR, bouwsteen.inwoners()),
                  entry(TallyTable.SUM_SQUARES, 0L))));
    }
    return rows;
  }

  /** Per year and bouwsteen the share of the inhabitants for whom data came in. */
  private Map<Integer, Map<String, Double>> shares(Source source) {
    Optional<SourceDekking.Geleverd> delivered = Optional.ofNullable(source.dekking().geleverd());
    return delivered
        .map(table -> deliveredShares(source, table))
        .orElseGet(() -> statedShares(source));
  }

  /** A bouwsteen is covered when all who cover it delivered. */
  private Map<Integer, Map<String, Double>> statedShares(Source source) {
    Verzorgingsgebieden gebieden = Verzorgingsgebieden.of(conf.files(), source);
    Map<Integer, Map<String, Double>> shares = new HashMap<>();
    for (int year : delivered.years(source.source())) {
      Set<String> came = delivered.leveranciers(source.source(), year);
      Map<String, Double> ofYear = shares.computeIfAbsent(year, y -> new HashMap<>());
      gebieden
          .leveranciers(regions, LocalDate.of(year, 1, 1))
          .forEach((bouwsteen, all) -> ofYear.put(bouwsteen, came.containsAll(all) ? 1.0 : 0.0));
    }
    return shares;
  }

  private Map<Integer, Map<String, Double>> deliveredShares(
      Source source, SourceDekking.Geleverd table) {
    Map<Integer, Map<String, Double>> shares = new HashMap<>();
    delivered.years(source.source()).forEach(year -> shares.put(year, new HashMap<>()));
    for (Row served :
        tables
            .validated(conf.sources().get(table.table()))
            .groupBy(ValidatedTable.DATAJAAR, ValidatedTable.LEVERANCIER, ValidatedTable.BOUWSTEEN)
            .agg(sum(table.bediend()).as(SERVED), sum(table.inwoners()).as(ALL))
            .filter(col(ALL).gt(0))
            .collectAsList()) {
      Fields row = new Fields(served);
      int year = row.small(ValidatedTable.DATAJAAR);
      if (delivered
          .leveranciers(source.source(), year)
          .contains(row.text(ValidatedTable.LEVERANCIER))) {
        double share = (double) row.whole(SERVED) / row.whole(ALL);
        shares.get(year).merge(row.text(ValidatedTable.BOUWSTEEN), share, Double::sum);
      }
    }
    return shares;
  }
}
