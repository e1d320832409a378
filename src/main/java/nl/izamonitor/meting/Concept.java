package nl.izamonitor.meting;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.izamonitor.comparison.Subject;
import nl.izamonitor.conf.CategoryList;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Meting;
import nl.izamonitor.lake.Keys;
import nl.izamonitor.lake.SmallTable;
import nl.izamonitor.region.Indeling;
import nl.izamonitor.region.Regions;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The values of a meting, from its tallies and definitions alone: the same rows for {@code
 * publish}, for {@code freeze} and, years later, for {@code verify}.
 */
final class Concept {

  private static final String FAMILY = "family";
  private static final String[] KEY = {BlockRow.EDITION_NAME, Keys.INDICATOR, Keys.PERIOD};

  private final Conf conf;
  private final Meting meting;
  private final Indeling indeling;

  Concept(Conf conf, Regions regions, Meting meting) {
    this.conf = conf;
    this.meting = meting;
    this.indeling = regions.indeling(meting.indeling());
  }

  /**
   * The rows under this revision; families and periods side by side.
   *
   * @param earlier what was frozen before, the latest first
   */
  Protected rows(Inputs inputs, List<Earlier> earlier, String revision) {
    SparkSession spark = inputs.tallies().sparkSession();
    List<MetingSpec> specs = specs(inputs, earlier);
    Families families =
        new Families(
            specs.stream()
                .flatMap(spec -> spec.specs().values().stream())
                .map(BlockSpec::indicator)
                .toList());
    Broadcast<ValueBlocks> blocks =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .broadcast(new ValueBlocks(specs, families, revision));
    Dataset<Row> rows =
        BlockRow.of(inputs.tallies())
            .unionByName(BlockRow.of(inputs.figures()))
            .unionByName(nothing(spark, 0));
    for (int i = 0; i < earlier.size(); i++) {
      rows = rows.unionByName(earlier.get(i).rows(i + 1));
    }
    Map<String, Subject> subjects = Subjects.of(conf, meting);
    // A fixed number of partitions: so few bytes would else be put together in one.
    int partitions = Integer.parseInt(spark.conf().get("spark.sql.shuffle.partitions"));
    Dataset<Row> ofFamilies =
        rows.join(broadcast(named(spark, specs, families)), KEY, "inner")
            .repartition(partitions, col(FAMILY), col(Keys.PERIOD));
    // Read by position, so in the order of before the join.
    return new Protected(
        BlockRow.of(ofFamilies)
            .mapPartitions(
                (MapPartitionsFunction<Row, Row>) own -> blocks.value().values(own),
                Encoders.row(Protected.COLUMNS)),
        new Protected.Said(
            new Comparing(subjects),
            new Restatements(meting.meting(), subjects, earlier),
            new PublishedChecks(conf, meting),
            new SummaryRows(conf, meting, revision, inputs.syntheticIndicators())));
  }

  /** A row without counts for all that is in the meting. */
  Dataset<Row> nothing(SparkSession spark, int edition) {
    return BlockRow.nothing(spark, meting, edition);
  }

  private List<MetingSpec> specs(Inputs inputs, List<Earlier> earlier) {
    List<CategoryList> lists = new ArrayList<>(conf.categories().values());
    earlier.forEach(one -> lists.addAll(one.concept().conf.categories().values()));
    Map<String, List<String>> codes = Populations.codes(lists);
    List<MetingSpec> specs = new ArrayList<>();
    Places places = new Places(indeling);
    specs.add(spec(inputs, codes, places, null));
    for (Earlier one : earlier) {
      places = places.with(one.concept().indeling);
      specs.add(one.concept().spec(one.inputs(), codes, places, one));
    }
    return specs;
  }

  /** The families and periods of the meting that is made, in all editions. */
  private static Dataset<Row> named(SparkSession spark, List<MetingSpec> specs, Families families) {
    Set<List<String>> made = new HashSet<>();
    List<Row> rows = new ArrayList<>();
    for (int edition = 0; edition < specs.size(); edition++) {
      for (BlockSpec spec : specs.get(edition).specs().values()) {
        String family = families.of(spec.indicator());
        for (String period : spec.periods()) {
          if (edition == 0) {
            made.add(List.of(family, period));
          }
          if (edition == 0 || (!spec.isTaken() && made.contains(List.of(family, period)))) {
            rows.add(RowFactory.create(edition, spec.indicator().code(), period, family));
          }
        }
      }
    }
    return SmallTable.of(
        spark,
        rows,
        new StructType()
            .add(BlockRow.EDITION_NAME, DataTypes.IntegerType)
            .add(Keys.INDICATOR, DataTypes.StringType)
            .add(Keys.PERIOD, DataTypes.StringType)
            .add(FAMILY, DataTypes.StringType));
  }

  private MetingSpec spec(
      Inputs inputs, Map<String, List<String>> codes, Places places, Earlier own) {
    BlockSpecs specs = new BlockSpecs(conf, meting, indeling);
    TreeMap<String, BlockSpec> byCode = new TreeMap<>();
    for (String code : meting.indicators().keySet()) {
      Indicator indicator = conf.indicators().get(code);
      byCode.put(code, specs.of(indicator, missing(indicator, inputs)));
    }
    List<Indicator> indicators = byCode.values().stream().map(BlockSpec::indicator).toList();
    return new MetingSpec(
        own == null ? meting.meting() : own.name(),
        Map.copyOf(inputs.made()),
        new TreeSet<>(inputs.synthetic()),
        byCode,
        new Populations(codes, conf.categories().values(), conf.sources(), indicators),
        places,
        own != null && own.isLast());
  }

  private Map<String, String> missing(Indicator indicator, Inputs inputs) {
    Map<String, String> missing = new HashMap<>();
    for (String period : meting.indicators().get(indicator.code()).all()) {
      String ids = inputs.made().getOrDefault(indicator.code() + "/" + period, "");
      String why = inputs.deliveries().missing(conf, indicator, period, ids);
      if (!why.isEmpty()) {
        missing.put(period, why);
      }
    }
    return missing;
  }
}
