package nl.izamonitor.ingest;

import static java.util.Map.entry;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Source;
import nl.izamonitor.conf.UserError;
import nl.izamonitor.ingest.VerdictCounts.FileCounts;
import nl.izamonitor.lake.DeliveryTable;
import nl.izamonitor.lake.Internal;
import nl.izamonitor.lake.MissingTable;
import nl.izamonitor.lake.QualityTable;
import nl.izamonitor.lake.QuarantineTable;
import nl.izamonitor.lake.SideBySide;
import nl.izamonitor.lake.SmallTable;
import nl.izamonitor.lake.Table;
import nl.izamonitor.lake.ValidatedTable;
import nl.izamonitor.region.Regions;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Takes deliveries in:
 *
 * <ol>
 *   <li>tries the key for pseudonyms, where one is needed;
 *   <li>inspects every file;
 *   <li>leaves out what is already in, by the id of its content;
 *   <li>judges the rest, each source once: every row, then every delivery as a whole;
 *   <li>refuses all when one delivery is refused, before any table is changed;
 *   <li>commits quarantine and what is missing, delivery record and quality, validated: one commit
 *       a table.
 * </ol>
 */
public record Ingest(Internal lake, Conf conf, Regions regions, Pseudonym pseudonym, String run) {

  private static final String KEY_PROPERTY = "iza.sleutel";

  /** Is told what happens to a source, from several threads. */
  public interface Progress {

    /** Its new deliveries were read and judged. */
    void judged(IngestResult result);

    /** They are in, or it had none that were new. */
    void committed(IngestResult result);
  }

  /**
   * Inspects the files of these landing folders; the key is tried first, before there is work that
   * would be lost.
   *
   * @throws RefusedDeliveries with every fault of every delivery of a folder
   * @throws UserError when the key is missing or another than the lake was made with
   */
  public List<Delivery> inspect(List<Landing> landings) {
    List<Source> withKey =
        landings.stream()
            .flatMap(landing -> landing.sources().stream())
            .distinct()
            .filter(RowVerdicts::needKey)
            .toList();
    if (!withKey.isEmpty()) {
      String mine = pseudonym.fingerprint();
      withKey.forEach(source -> checkKey(source, mine));
      pseudonym.tryOnAnExecutor(lake.spark());
    }
    return landings.stream().flatMap(landing -> landing.deliveries().stream()).toList();
  }

  private void checkKey(Source source, String mine) {
    String theirs = lake.property(ValidatedTable.of(conf, source), KEY_PROPERTY);
    if (!theirs.isEmpty() && !theirs.equals(mine)) {
      throw UserError.configuration(
          "The persons of %s were made with key %s and this key is %s: name the right one with --key, or start another lake."
              .formatted(source.source(), theirs, mine));
    }
  }

  /**
   * Takes inspected deliveries in, all or none.
   *
   * @return what happened per source
   * @throws RefusedDeliveries when a delivery is refused; no table has changed then
   */
  public List<IngestResult> run(List<Delivery> deliveries, Progress progress) {
    Map<String, List<Delivery>> bySource =
        deliveries.stream()
            .collect(
                Collectors.groupingBy(d -> d.slice().source(), TreeMap::new, Collectors.toList()));
    try {
      List<SourceVerdict> verdicts =
          SideBySide.all(
              bySource.values().stream()
                  .<Supplier<SourceVerdict>>map(its -> () -> judge(its, progress))
                  .toList());
      List<DeliveryVerdict> refused =
          verdicts.stream()
              .flatMap(verdict -> verdict.fresh().stream())
              .filter(verdict -> !verdict.refusals().isEmpty())
              .toList();
      if (!refused.isEmpty()) {
        throw new RefusedDeliveries(
            refused.stream().map(verdict -> verdict.delivery().toString()).toList(),
            refused.stream().flatMap(verdict -> verdict.refusals().stream()).toList());
      }
      commit(verdicts, progress);
      return verdicts.stream().map(SourceVerdict::result).toList();
    } finally {
      lake.spark().catalog().clearCache();
    }
  }

  /** The verdict on the deliveries of one source. */
  private SourceVerdict judge(List<Delivery> deliveries, Progress progress) {
    Source source = deliveries.get(0).source();
    Set<Object> present =
        lake.partitions(ValidatedTable.of(conf, source)).stream()
            .map(partition -> partition.get(ValidatedTable.DELIVERY))
            .collect(Collectors.toSet());
    List<Delivery> fresh = deliveries.stream().filter(d -> !present.contains(d.id())).toList();
    int before = deliveries.size() - fresh.size();
    if (fresh.isEmpty()) {
      return new SourceVerdict(source, before, null, List.of());
    }
    RowRules rules = new RowRules(conf, source);
    List<FileBatch> batches =
        FileBatch.read(lake.spark(), new TypedColumns(conf, source, regions), fresh);
    DeliveryIndelingen indelingen =
        DeliveryIndelingen.of(
            new IndelingRecognition(source, regions), fresh, batches, rules.filter());
    Placement placement = new Placement(source, regions, indelingen);
    Dataset<Row> rows = new RowVerdicts(source, rules, placement, pseudonym).of(batches);
    Uniqueness uniqueness = new Uniqueness(source);
    Map<String, Map<String, FileCounts>> counts =
        VerdictCounts.perFile(source, rows, uniqueness.hashedKey(fresh));
    List<Long> keys =
        counts.values().stream()
            .flatMap(files -> files.values().stream())
            .flatMap(file -> file.keys().stream())
            .toList();
    Map<Delivery.Slice, String> repeated = uniqueness.refusals(rows, keys);
    List<DeliveryVerdict> verdicts =
        fresh.stream()
            .map(
                d ->
                    new DeliveryVerdict(
                        d, counts.getOrDefault(d.id(), Map.of()), indelingen, repeated))
            .toList();
    SourceVerdict verdict = new SourceVerdict(source, before, rows, verdicts);
    progress.judged(verdict.result());
    return verdict;
  }

  /** One commit a table; validated comes last, since its rows say that a delivery is in. */
  private void commit(List<SourceVerdict> verdicts, Progress progress) {
    List<SourceVerdict> fresh = verdicts.stream().filter(v -> !v.fresh().isEmpty()).toList();
    verdicts.stream()
        .filter(verdict -> verdict.fresh().isEmpty())
        .forEach(verdict -> progress.committed(verdict.result()));
    if (fresh.isEmpty()) {
      return;
    }
    SideBySide.run(
        fresh.stream()
            .flatMap(v -> Stream.<Runnable>of(() -> commitQuarantine(v), () -> commitMissing(v)))
            .toList());
    String slices =
        fresh.stream()
            .map(v -> "(source = '%s' and (%s))".formatted(v.source().source(), v.slices()))
            .collect(Collectors.joining(" or "));
    lake.replace(DeliveryTable.TABLE, deliveryRows(fresh), slices, run);
    lake.replace(QualityTable.TABLE, qualityRows(fresh), slices, run);
    SideBySide.run(
        fresh.stream()
            .<Runnable>map(
                verdict ->
                    () -> {
                      commitValidated(verdict);
                      progress.committed(verdict.result());
                    })
            .toList());
  }

  /** Where nothing was rejected and nothing was before, there is nothing to replace. */
  private void commitQuarantine(SourceVerdict verdict) {
    Table table = QuarantineTable.of(verdict.source().source());
    if (verdict.result().quarantined() > 0 || isReplaced(table, verdict)) {
      Dataset<Row> rejected =
          verdict
              .rows()
              .filter(RowRules.isQuarantined())
              .withColumnRenamed(RowRules.REJECTED, QuarantineTable.RULES);
      lake.replace(table, rejected, verdict.slices(), run);
    }
  }

  private void commitMissing(SourceVerdict verdict) {
    Source source = verdict.source();
    if (!MissingCounts.isSought(source)) {
      return;
    }
    Table table = MissingTable.of(conf, source);
    boolean isReplaced = isReplaced(table, verdict);
    if (!isReplaced && verdict.result().quarantined() == 0 && source.unpivot() == null) {
      return;
    }
    Dataset<Row> missing = new MissingCounts(conf, source).of(verdict.rows());
    if (isReplaced || !missing.isEmpty()) {
      lake.replace(table, missing, verdict.slices(), run);
    }
  }

  /** Whether a table has rows of the slices of these deliveries. */
  private boolean isReplaced(Table table, SourceVerdict verdict) {
    return lake.partitions(table).stream().anyMatch(verdict::replaces);
  }

  private void commitValidated(SourceVerdict verdict) {
    Source source = verdict.source();
    Table table = ValidatedTable.of(conf, source);
    if (source.person() != null) {
      lake.create(table, KEY_PROPERTY, pseudonym.fingerprint());
    }
    lake.replace(table, new ValidRows(conf, source).of(verdict.rows()), verdict.slices(), run);
  }

  private Dataset<Row> deliveryRows(List<SourceVerdict> verdicts) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (SourceVerdict source : verdicts) {
      String key = source.source().person() == null ? "" : pseudonym.fingerprint();
      for (DeliveryVerdict verdict : source.fresh()) {
        Delivery delivery = verdict.delivery();
        for (Delivery.File file : delivery.files()) {
          FileCounts counts = verdict.counts(file);
          rows.add(
              delivery.row(
                  Map.ofEntries(
                      entry(DeliveryTable.FILE, file.name()),
                      entry(DeliveryTable.CHECKSUM, file.checksum()),
                      entry(DeliveryTable.READ, counts.rows()),
                      entry(DeliveryTable.VALID, counts.valid()),
                      entry(DeliveryTable.QUARANTINED, counts.quarantined()),
                      entry(DeliveryTable.SET_ASIDE, counts.setAside()),
                      entry(DeliveryTable.KEY, key),
                      entry(DeliveryTable.ORIGIN, delivery.origin()))));
        }
      }
    }
    return SmallTable.named(lake.spark(), DeliveryTable.TABLE.columns(), rows);
  }

  /** How many rows every rule touched, and what every control came to. */
  private Dataset<Row> qualityRows(List<SourceVerdict> verdicts) {
    List<Map<String, Object>> controls = new ArrayList<>();
    for (SourceVerdict source : verdicts) {
      for (DeliveryVerdict verdict : source.fresh()) {
        Delivery delivery = verdict.delivery();
        for (int i = 0; i < source.source().controls().size(); i++) {
          String rule = source.source().controls().get(i).name();
          controls.add(
              delivery.row(
                  Map.ofEntries(
                      entry(QualityTable.KIND, "controle"),
                      entry(QualityTable.RULE, rule),
                      entry(QualityTable.ROWS, verdict.control(i).longValueExact()))));
        }
      }
    }
    return verdicts.stream()
        .map(
            verdict ->
                VerdictCounts.perRule(verdict.rows())
                    .withColumn(DeliveryTable.SOURCE, lit(verdict.source().source())))
        .reduce(
            SmallTable.named(lake.spark(), QualityTable.TABLE.columns(), controls),
            Dataset::unionByName);
  }
}
