package nl.izamonitor.release;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.izamonitor.comparison.ComparisonContext;
import nl.izamonitor.comparison.Comparisons;
import nl.izamonitor.comparison.Summaries;
import nl.izamonitor.conf.Caveats.Caveat;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Meting;
import nl.izamonitor.cube.Areas;
import nl.izamonitor.disclosure.LinkedIndicators;
import nl.izamonitor.disclosure.Populations;
import nl.izamonitor.lake.BlockTable;
import nl.izamonitor.lake.ComparisonTable;
import nl.izamonitor.lake.Keys;
import nl.izamonitor.lake.ObservationTable;
import nl.izamonitor.lake.ProtectedTable;
import nl.izamonitor.lake.ReferenceCheckTable;
import nl.izamonitor.lake.RestatementTable;
import nl.izamonitor.lake.SummaryTable;
import nl.izamonitor.lake.SuppressionTable;
import nl.izamonitor.lake.Table;
import nl.izamonitor.model.Observation;
import nl.izamonitor.model.Place;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/**
 * All rows of a release, from its tallies and definitions alone: the same for {@code publish} and,
 * years later, for {@code verify}. They are worked out once and kept on disk until this is closed:
 *
 * <ol>
 *   <li>observations, with why they are hidden and how they differ from what was published before;
 *       indicators that hang together and periods side by side;
 *   <li>comparisons of what is published, and of nothing else;
 *   <li>figures of owners beside ours, and summaries.
 * </ol>
 */
final class ReleaseTables implements AutoCloseable {

  /** Those that are written: first why rows are hidden, so that no concept is without. */
  static final List<Table> TABLES =
      List.of(
          SuppressionTable.TABLE,
          ObservationTable.TABLE,
          ComparisonTable.TABLE,
          RestatementTable.TABLE,
          ReferenceCheckTable.TABLE,
          SummaryTable.TABLE);

  private final Conf conf;
  private final Meting meting;
  private final ReleaseInputs inputs;
  private final ReleaseSpec made;
  private final Dataset<Row> protectedRows;
  private final Dataset<Row> compared;

  /**
   * The rows of a release.
   *
   * @param release the one that is made
   * @param earlier what was published before, the latest first
   */
  ReleaseTables(ReleaseSource release, List<ReleaseSource> earlier) {
    this.conf = release.definitions().conf();
    this.meting = release.definitions().meting();
    this.inputs = release.inputs();
    List<ReleaseSource> sources = new ArrayList<>(List.of(release));
    sources.addAll(earlier);
    List<ReleaseSpec> releases = specs(sources);
    this.made = releases.get(0);
    this.protectedRows = protectedRows(releases, sources).persist(StorageLevel.DISK_ONLY());
    this.compared =
        compared(ProtectedTable.observations(protectedRows)).persist(StorageLevel.DISK_ONLY());
  }

  private static List<ReleaseSpec> specs(List<ReleaseSource> sources) {
    List<Populations> populations =
        Populations.of(sources.stream().map(source -> source.definitions().populations()).toList());
    Areas areas = new Areas(sources.get(0).definitions().indeling());
    List<ReleaseSpec> specs = new ArrayList<>();
    for (ReleaseSource source : sources) {
      areas = specs.isEmpty() ? areas : areas.with(source.definitions().indeling());
      specs.add(source.spec(populations.get(specs.size()), areas));
    }
    return specs;
  }

  private static Dataset<Row> protectedRows(
      List<ReleaseSpec> releases, List<ReleaseSource> sources) {
    Dataset<Row> rows =
        IntStream.range(0, sources.size())
            .mapToObj(i -> sources.get(i).blocks(i))
            .reduce(Dataset::unionByName)
            .orElseThrow();
    SparkSession spark = rows.sparkSession();
    LinkedIndicators linked =
        new LinkedIndicators(
            releases.stream()
                .flatMap(release -> release.indicators().values().stream())
                .map(IndicatorSpec::indicator)
                .toList());
    Broadcast<ReleaseBlock> block =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .broadcast(new ReleaseBlock(releases, linked));
    Dataset<Row> grouped = BlockTable.grouped(rows, groups(releases, linked));
    // A fixed number of partitions: so few bytes would else be put together in one.
    int partitions = Integer.parseInt(spark.conf().get("spark.sql.shuffle.partitions"));
    return grouped
        .repartition(partitions, col(BlockTable.GROUP), col(Keys.PERIOD))
        .groupBy(BlockTable.GROUP, Keys.PERIOD)
        .as(Encoders.tuple(Encoders.STRING(), Encoders.STRING()), Encoders.row(grouped.schema()))
        .flatMapGroups(
            (FlatMapGroupsFunction<Tuple2<String, String>, Row, Row>)
                (key, own) -> block.value().rows(key._1(), key._2(), own),
            Encoders.row(ProtectedTable.SCHEMA));
  }

  /**
   * What hangs together in the periods of the release that is made, in all releases: its indicators
   * and those of before that count in the same tables.
   */
  private static List<BlockTable.Group> groups(
      List<ReleaseSpec> releases, LinkedIndicators linked) {
    Set<List<String>> made = new HashSet<>();
    List<BlockTable.Group> groups = new ArrayList<>();
    for (int release = 0; release < releases.size(); release++) {
      for (IndicatorSpec spec : releases.get(release).indicators().values()) {
        String name = linked.of(spec.indicator());
        for (String period : spec.grid().periods()) {
          if (release == 0) {
            made.add(List.of(name, period));
          }
          if (made.contains(List.of(name, period))) {
            groups.add(new BlockTable.Group(release, spec.indicator().code(), period, name));
          }
        }
      }
    }
    return groups;
  }

  /** One breakdown of an indicator at a time. */
  private Dataset<Row> compared(Dataset<Row> observations) {
    TreeMap<String, ComparisonContext> contexts =
        new ComparisonContexts(conf, meting).byIndicator();
    return observations
        .filter(col(Keys.INDICATOR).isin(contexts.keySet().toArray()))
        .groupBy(Keys.INDICATOR, Keys.BREAKDOWN)
        .as(
            Encoders.tuple(Encoders.STRING(), Encoders.STRING()),
            Encoders.row(ObservationTable.TABLE.columns()))
        .flatMapGroups(
            (FlatMapGroupsFunction<Tuple2<String, String>, Row, Row>)
                (key, rows) -> compared(contexts.get(key._1()), rows),
            Encoders.row(ComparisonTable.TABLE.columns()));
  }

  private static Iterator<Row> compared(ComparisonContext context, Iterator<Row> rows) {
    List<Observation> observations = new ArrayList<>();
    rows.forEachRemaining(row -> observations.add(ObservationTable.CODEC.read(row)));
    return new Comparisons(context)
        .of(observations).stream().map(ComparisonTable.CODEC::row).iterator();
  }

  /** From the comparisons of the country, which are few. */
  private Dataset<Row> summaries() {
    List<Caveat> caveats =
        conf.caveats().values().stream().flatMap(list -> list.caveats().stream()).toList();
    Dataset<Row> ofCountry =
        compared
            .filter(col(Keys.LEVEL).equalTo(Place.NEDERLAND))
            .filter(col(Keys.BREAKDOWN).equalTo(Place.TOTAAL))
            .filter(col(ComparisonTable.COMPARISON).isin(Summaries.KINDS.toArray()));
    return SummaryTable.CODEC.rows(
        compared.sparkSession(),
        new Summaries(made.release(), meting.nulmeting() == null, caveats)
            .of(
                new ComparisonContexts(conf, meting).parts(inputs),
                ComparisonTable.CODEC.collect(ofCountry)));
  }

  /** The rows per table, in the order of {@link #TABLES}. */
  Map<Table, Dataset<Row>> rows() {
    Dataset<Row> observations = ProtectedTable.observations(protectedRows);
    Map<Table, Dataset<Row>> rows = new LinkedHashMap<>();
    rows.put(SuppressionTable.TABLE, ProtectedTable.suppressions(protectedRows));
    rows.put(ObservationTable.TABLE, observations);
    rows.put(ComparisonTable.TABLE, compared);
    rows.put(RestatementTable.TABLE, ProtectedTable.restatements(protectedRows));
    rows.put(ReferenceCheckTable.TABLE, new ReferenceChecks(conf, meting, made).rows(observations));
    rows.put(SummaryTable.TABLE, summaries());
    return rows;
  }

  @Override
  public void close() {
    compared.unpersist();
    protectedRows.unpersist();
  }
}
