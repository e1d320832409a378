package nl.izamonitor.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Source;
import nl.izamonitor.ingest.VerdictCounts.FileCounts;
import nl.izamonitor.lake.Internal;
import nl.izamonitor.lake.StagedRows;
import nl.izamonitor.lake.Table;
import nl.izamonitor.lake.ValidatedTable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Judges the deliveries of one source:
 *
 * <ol>
 *   <li>leaves out what is in already and what was withdrawn;
 *   <li>finds values that occur more than once where they may not;
 *   <li>judges every row by itself and writes it once, with its verdict;
 *   <li>decides on the rows that repeat a value;
 *   <li>counts what was written, and judges every delivery as a whole.
 * </ol>
 *
 * @param withdrawn ids of deliveries
 */
record SourceJudge(IngestSetting setting, Set<String> withdrawn) {

  private static final StagedRows.Part VALID =
      new StagedRows.Part(RowRules.VERDICT, RowRules.VALID);

  private Internal lake() {
    return setting.lake();
  }

  private Conf conf() {
    return setting.conf();
  }

  SourceVerdict of(List<Delivery> deliveries) {
    Source source = deliveries.get(0).source();
    Set<Object> present =
        lake().partitions(ValidatedTable.of(conf(), source)).stream()
            .map(partition -> partition.get(ValidatedTable.DELIVERY))
            .collect(Collectors.toSet());
    List<Delivery> passed = deliveries.stream().filter(d -> withdrawn.contains(d.id())).toList();
    List<Delivery> fresh =
        deliveries.stream().filter(d -> !present.contains(d.id()) && !passed.contains(d)).toList();
    int before = deliveries.size() - fresh.size() - passed.size();
    SourceVerdict.Known known = new SourceVerdict.Known(source, before, passed);
    return fresh.isEmpty()
        ? new SourceVerdict(known, List.of(), List.of(), Optional.empty(), List.of(), List.of())
        : judge(known, fresh);
  }

  private SourceVerdict judge(SourceVerdict.Known known, List<Delivery> fresh) {
    Source source = known.source();
    List<FileBatch> batches =
        FileBatch.read(lake().spark(), new TypedColumns(conf(), source, setting.regions()), fresh);
    DeliveryIndelingen indelingen =
        DeliveryIndelingen.of(
            new IndelingRecognition(source, setting.regions()),
            fresh,
            batches,
            new RowRules(conf(), source).filter());
    Placement placement = new Placement(source, setting.regions(), indelingen);
    RowVerdicts verdicts =
        new RowVerdicts(conf(), source, placement, setting.pseudonym(), new Uniqueness(source));
    List<StagedRows> staged = stage(batches, verdicts);
    Dataset<Row> rows = SourceVerdict.rows(staged);
    List<DeliveryVerdict> judged = judge(fresh, rows, indelingen);
    List<DeliveryFinding> findings =
        new ArrayList<>(new RepeatedDeliveries(lake(), conf(), fresh).findings(rows));
    if (!MissingCounts.isSought(source)
        || judged.stream().allMatch(its -> its.sum(SourceJudge::missing) == 0)) {
      return new SourceVerdict(known, staged, List.of(), Optional.empty(), judged, findings);
    }
    MissingCounts missing = new MissingCounts(conf(), source, rows);
    findings.addAll(missing.findings(fresh));
    return new SourceVerdict(
        known, staged, List.of(), Optional.of(missing.rows()), judged, findings);
  }

  /** The verdict on every delivery as a whole, from what was written of its rows. */
  private List<DeliveryVerdict> judge(
      List<Delivery> deliveries, Dataset<Row> rows, DeliveryIndelingen indelingen) {
    Source source = deliveries.get(0).source();
    Uniqueness uniqueness = new Uniqueness(source);
    Map<String, Map<String, FileCounts>> counts =
        VerdictCounts.perFile(source, rows, uniqueness.hashedKey(deliveries));
    List<Long> keys = files(counts).flatMap(file -> file.keys().stream()).toList();
    Map<Delivery.Slice, String> repeated = uniqueness.refusals(rows, keys);
    List<String> other = new RepeatedDeliveries(lake(), conf(), deliveries).refusals(rows);
    Map<String, String> files = new RepeatedFiles(source).refusals(deliveries, rows);
    List<RuleCount> rules = VerdictCounts.perRule(rows);
    Map<String, List<String>> numbers =
        new NineDigitNumbers(source)
            .refusals(rows, files(counts).mapToLong(FileCounts::nineDigits).sum());
    return deliveries.stream()
        .map(
            delivery -> {
              List<String> refusals = new ArrayList<>();
              indelingen
                  .refusal(delivery, VerdictCounts.regions(counts.get(delivery.id())))
                  .ifPresent(refusals::add);
              Optional.ofNullable(repeated.get(delivery.slice())).ifPresent(refusals::add);
              Optional.ofNullable(files.get(delivery.id())).ifPresent(refusals::add);
              refusals.addAll(numbers.getOrDefault(delivery.id(), List.of()));
              // They are of all deliveries together, and said once.
              if (delivery.equals(deliveries.get(0))) {
                refusals.addAll(other);
              }
              return new DeliveryVerdict(
                  delivery,
                  counts.getOrDefault(delivery.id(), Map.of()),
                  rules.stream().filter(its -> its.delivery().equals(delivery.id())).toList(),
                  refusals);
            })
        .toList();
  }

  private static long missing(FileCounts file) {
    return file.quarantined() + file.lacking();
  }

  private static Stream<FileCounts> files(Map<String, Map<String, FileCounts>> counts) {
    return counts.values().stream().flatMap(its -> its.values().stream());
  }

  /** Writes rows with their verdict, once; those that may repeat a value are written again. */
  private List<StagedRows> stage(List<FileBatch> batches, RowVerdicts verdicts) {
    Uniqueness uniqueness = verdicts.uniqueness();
    Optional<Dataset<Row>> repeated =
        uniqueness.repeated(batches.stream().map(FileBatch::rows).toList());
    StagedRows judged = stage(verdicts.source(), verdicts.of(batches, repeated), "");
    if (repeated.isEmpty()) {
      return List.of(judged);
    }
    Dataset<Row> undecided =
        judged.rows().filter(col(RowRules.VERDICT).equalTo(RowVerdicts.UNDECIDED));
    return List.of(judged, stage(verdicts.source(), uniqueness.decide(undecided), "-repeated"));
  }

  private StagedRows stage(Source source, Dataset<Row> rows, String suffix) {
    Table table = ValidatedTable.of(conf(), source);
    return lake().stage(table, rows, "ingest-" + setting.run() + suffix, VALID);
  }

  /**
   * Makes the rows of the validated table where they are not those that were judged: all that can
   * fail is done before a table changes.
   */
  Supplier<SourceVerdict> ready(SourceVerdict verdict) {
    return () -> {
      ValidRows valid = new ValidRows(conf(), verdict.source());
      if (verdict.fresh().isEmpty() || valid.areJudged()) {
        return verdict.withValid(verdict.staged());
      }
      Dataset<Row> rows =
          valid.of(verdict.rows()).withColumn(RowRules.VERDICT, lit(RowRules.VALID));
      return verdict.withValid(List.of(stage(verdict.source(), rows, "-divided")));
    };
  }
}
