package nl.izamonitor.meting;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Meting;
import nl.izamonitor.lake.IndicatorTable;
import nl.izamonitor.lake.SmallTable;
import nl.izamonitor.lake.TallyTable;
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

  private final Conf conf;
  private final Meting meting;
  private final Indeling indeling;

  Concept(Conf conf, Regions regions, Meting meting) {
    this.conf = conf;
    this.meting = meting;
    this.indeling = regions.indeling(meting.indeling());
  }

  /** The rows of {@link IndicatorTable} under this revision; families and periods side by side. */
  Dataset<Row> rows(Inputs inputs, String revision) {
    SparkSession spark = inputs.tallies().sparkSession();
    List<Indicator> indicators =
        meting.indicators().keySet().stream().map(conf.indicators()::get).toList();
    Populations populations =
        new Populations(conf.categories().values(), conf.sources(), indicators);
    Broadcast<ValueBlocks> blocks =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .broadcast(new ValueBlocks(specs(inputs), populations, new Places(indeling), revision));
    // A fixed number of partitions: so few bytes would else be put together in one.
    int partitions = Integer.parseInt(spark.conf().get("spark.sql.shuffle.partitions"));
    return BlockRow.of(inputs.tallies())
        .unionByName(BlockRow.of(inputs.figures()))
        .unionByName(BlockRow.nothing(spark, meting))
        .join(broadcast(named(spark, populations.families())), TallyTable.INDICATOR)
        .repartition(partitions, col(FAMILY), col(TallyTable.PERIOD))
        .drop(FAMILY)
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>) rows -> blocks.value().values(rows),
            Encoders.row(IndicatorTable.TABLE.columns()));
  }

  private static Dataset<Row> named(SparkSession spark, Map<String, String> families) {
    List<Row> rows = new ArrayList<>();
    families.forEach((code, family) -> rows.add(RowFactory.create(code, family)));
    return SmallTable.of(
        spark,
        rows,
        new StructType()
            .add(TallyTable.INDICATOR, DataTypes.StringType)
            .add(FAMILY, DataTypes.StringType));
  }

  private Map<String, BlockSpec> specs(Inputs inputs) {
    BlockSpecs specs = new BlockSpecs(conf, meting, indeling);
    Map<String, BlockSpec> byCode = new TreeMap<>();
    for (String code : meting.indicators().keySet()) {
      Indicator indicator = conf.indicators().get(code);
      byCode.put(code, specs.of(indicator, missing(indicator, inputs)));
    }
    return byCode;
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
