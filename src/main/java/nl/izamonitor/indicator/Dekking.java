package nl.izamonitor.indicator;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Source;
import nl.izamonitor.lake.SmallTable;
import nl.izamonitor.lake.TallyTable;
import nl.izamonitor.lake.ValidatedTable;
import nl.izamonitor.region.Bouwsteen;
import nl.izamonitor.region.Regions;
import nl.izamonitor.region.Verzorgingsgebieden;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * The dekking of indicators as tallies of their own: of every bouwsteen the inhabitants for whom
 * data came in, per source whose leveranciers each cover a part. So it is frozen and exchanged with
 * the counts it belongs to, wherever the areas came from.
 */
final class Dekking {

  private static final String SERVED = "bediend";
  private static final String ALL = "allen";

  private final Conf conf;
  private final Regions regions;
  private final Present present;

  Dekking(Conf conf, Regions regions, Present present) {
    this.conf = conf;
    this.regions = regions;
    this.present = present;
  }

  /**
   * Rows of {@link TallyTable} under the breakdown {@link TallyTable#DEKKING}, with the source as
   * category: numerator covered inhabitants, denominator all. Without {@link
   * TallyTable#DELIVERIES}.
   *
   * @param areas the validated rows of a source of delivered areas
   */
  Dataset<Row> of(SparkSession spark, List<Indicator> indicators, Areas areas) {
    Map<String, Map<Integer, Map<String, Double>>> shares = new HashMap<>();
    List<Row> rows = new ArrayList<>();
    for (Indicator indicator : indicators) {
      for (String table : indicator.tables()) {
        Source source = conf.sources().get(table);
        if (source.dekking().volledig() == null) {
          shares
              .computeIfAbsent(table, t -> shares(source, areas))
              .forEach((year, ofYear) -> rows.addAll(rows(indicator, table, year, ofYear)));
        }
      }
    }
    return Tally.completed(SmallTable.of(spark, rows, schema()));
  }

  /** The validated rows of a source. */
  interface Areas {
    Dataset<Row> of(Source source);
  }

  private static StructType schema() {
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
          RowFactory.create(
              indicator.code(),
              indicator.version(),
              Integer.toString(year),
              TallyTable.DEKKING,
              table,
              "",
              bouwsteen.code(),
              0L,
              Math.round(share * bouwsteen.inwoners()),
              bouwsteen.inwoners(),
              0L));
    }
    return rows;
  }

  /** Per year and bouwsteen the share of the inhabitants for whom data came in. */
  private Map<Integer, Map<String, Double>> shares(Source source, Areas areas) {
    Optional<Source.Geleverd> delivered = Optional.ofNullable(source.dekking().geleverd());
    return delivered
        .map(table -> deliveredShares(source, table, areas))
        .orElseGet(() -> statedShares(source));
  }

  /** A bouwsteen is covered when all who cover it delivered. */
  private Map<Integer, Map<String, Double>> statedShares(Source source) {
    Verzorgingsgebieden gebieden = Verzorgingsgebieden.of(conf.files(), source);
    Map<Integer, Map<String, Double>> shares = new HashMap<>();
    for (int year : present.years(source.source())) {
      Set<String> came = present.leveranciers(source.source(), year);
      Map<String, Double> ofYear = shares.computeIfAbsent(year, y -> new HashMap<>());
      gebieden
          .leveranciers(regions, LocalDate.of(year, 1, 1))
          .forEach((bouwsteen, all) -> ofYear.put(bouwsteen, came.containsAll(all) ? 1.0 : 0.0));
    }
    return shares;
  }

  private Map<Integer, Map<String, Double>> deliveredShares(
      Source source, Source.Geleverd table, Areas areas) {
    Map<Integer, Map<String, Double>> shares = new HashMap<>();
    present.years(source.source()).forEach(year -> shares.put(year, new HashMap<>()));
    for (Row row :
        areas
            .of(conf.sources().get(table.table()))
            .groupBy(ValidatedTable.DATAJAAR, ValidatedTable.LEVERANCIER, ValidatedTable.BOUWSTEEN)
            .agg(sum(table.bediend()).as(SERVED), sum(table.inwoners()).as(ALL))
            .filter(col(ALL).gt(0))
            .collectAsList()) {
      boolean came =
          present.leveranciers(source.source(), row.getInt(0)).contains(row.getString(1));
      if (came) {
        double share = (double) row.<Long>getAs(SERVED) / row.<Long>getAs(ALL);
        shares.get(row.getInt(0)).merge(row.getString(2), share, Double::sum);
      }
    }
    return shares;
  }
}
