package nl.izamonitor.ingest;

import static java.util.Map.entry;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import nl.izamonitor.lake.RefusedTable;
import nl.izamonitor.lake.SideBySide;
import nl.izamonitor.lake.SmallTable;
import nl.izamonitor.lake.StagedRows;
import nl.izamonitor.lake.Table;
import nl.izamonitor.lake.ValidatedTable;
import nl.izamonitor.lake.WithdrawalTable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Takes deliveries in:
 *
 * <ol>
 *   <li>tries the key for pseudonyms, where one is needed;
 *   <li>inspects every file;
 *   <li>leaves out what is already in or was withdrawn, by the id of its content;
 *   <li>judges the rest, each source once: every row, then every delivery as a whole;
 *   <li>refuses all when one delivery is refused, before any table is changed;
 *   <li>commits quarantine and what is missing, delivery record and quality, validated: one commit
 *       a table.
 * </ol>
 */
public record Ingest(IngestSetting setting) {

  private static final String KEY_PROPERTY = "iza.sleutel";

  /** Is told, from several threads, what becomes of the deliveries of a source. */
  public interface Progress {

    /** So many deliveries of a source were judged, or were in already. */
    void judged(int deliveries);

    /** What the leverancier of a new delivery should know of it, taken or refused. */
    default void reported(SupplierReport report) {}

    /** They are in, or it had none that were new. */
    void committed(IngestResult result);
  }

  private Internal lake() {
    return setting.lake();
  }

  private Conf conf() {
    return setting.conf();
  }

  private void replace(Table table, Dataset<Row> rows, String slices) {
    lake().replace(table, rows, slices, setting.run());
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
      String mine = setting.pseudonym().fingerprint();
      withKey.forEach(source -> checkKey(source, mine));
      setting.pseudonym().tryOnAnExecutor(lake().spark());
    }
    return landings.stream()
        .flatMap(
            landing ->
                DeliveredPeriods.divided(lake().spark(), conf(), landing.deliveries()).stream()
                    .filter(delivery -> landing.takes(delivery.slice().datajaar())))
        .toList();
  }

  private void checkKey(Source source, String mine) {
    String theirs = lake().property(ValidatedTable.of(conf(), source), KEY_PROPERTY);
    if (!theirs.isEmpty() && !theirs.equals(mine)) {
      throw UserError.configuration(
          "The persons of %s were made with key %s and this key is %s: name the right one with --key, or start another lake()."
              .formatted(source.source(), theirs, mine));
    }
  }

  /**
   * Takes inspected deliveries in, all or none.
   *
   * @return what happened per source
   * @throws RefusedDeliveries when a delivery is refused; then only the table of refused rows has
   *     changed
   */
  public List<IngestResult> run(List<Delivery> deliveries, Progress progress) {
    return judged(deliveries, progress, true);
  }

  /**
   * Gives the whole verdict on inspected deliveries, and changes no table.
   *
   * @throws RefusedDeliveries when a delivery would be refused
   */
  public List<IngestResult> tryOut(List<Delivery> deliveries, Progress progress) {
    return judged(deliveries, progress, false);
  }

  private List<IngestResult> judged(List<Delivery> deliveries, Progress progress, boolean isTaken) {
    Map<String, List<Delivery>> bySource =
        deliveries.stream()
            .collect(
                Collectors.groupingBy(d -> d.slice().source(), TreeMap::new, Collectors.toList()));
    lake().clearStaging();
    SourceJudge judge = new SourceJudge(setting, withdrawn());
    try {
      List<SourceVerdict> verdicts =
          SideBySide.all(
              bySource.values().stream()
                  .<Supplier<SourceVerdict>>map(
                      its ->
                          () -> {
                            SourceVerdict verdict = judge.of(its);
                            progress.judged(its.size());
                            return verdict;
                          })
                  .toList());
      report(verdicts, progress);
      Map<String, List<String>> refused = refused(verdicts);
      if (!refused.isEmpty()) {
        if (isTaken) {
          verdicts.forEach(this::keepRefused);
        }
        throw new RefusedDeliveries(refused);
      }
      if (isTaken) {
        commit(SideBySide.all(verdicts.stream().map(judge::ready).toList()), progress);
      } else {
        verdicts.forEach(verdict -> progress.committed(verdict.result()));
      }
      return verdicts.stream().map(SourceVerdict::result).toList();
    } finally {
      lake().spark().catalog().clearCache();
      lake().clearStaging();
    }
  }

  private static Map<String, List<String>> refused(List<SourceVerdict> verdicts) {
    Map<String, List<String>> refused = new LinkedHashMap<>();
    verdicts.stream()
        .flatMap(verdict -> verdict.fresh().stream())
        .filter(verdict -> !verdict.refusals().isEmpty())
        .forEach(verdict -> refused.put(verdict.delivery().toString(), verdict.refusals()));
    return refused;
  }

  private void report(List<SourceVerdict> verdicts, Progress progress) {
    for (SourceVerdict source : verdicts) {
      source.fresh().stream()
          .map(verdict -> SupplierReport.of(conf(), verdict, source.findings()))
          .forEach(progress::reported);
    }
  }

  /** The ids of deliveries that were withdrawn. */
  private Set<String> withdrawn() {
    return lake()
        .read(WithdrawalTable.TABLE)
        .select(ValidatedTable.DELIVERY)
        .collectAsList()
        .stream()
        .map(row -> row.<String>getAs(ValidatedTable.DELIVERY))
        .collect(Collectors.toSet());
  }

  /** What is wrong with the rows of refused deliveries can be looked at. */
  private void keepRefused(SourceVerdict verdict) {
    List<DeliveryVerdict> refused =
        verdict.fresh().stream().filter(its -> !its.refusals().isEmpty()).toList();
    if (refused.isEmpty()) {
      return;
    }
    Object[] ids = refused.stream().map(its -> its.delivery().id()).toArray();
    Column rules =
        concat(coalesce(col(RowRules.REJECTED), array()), coalesce(col(RowRules.FAILED), array()));
    Dataset<Row> rows =
        verdict
            .rows()
            .filter(col(ValidatedTable.DELIVERY).isin(ids))
            .filter(RowRules.isQuarantined().or(col(RowRules.FAILED).isNotNull()))
            .withColumn(QuarantineTable.RULES, rules);
    replace(RefusedTable.of(verdict.source().source()), rows, SourceVerdict.slices(refused));
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
            .flatMap(
                v ->
                    Stream.<Runnable>of(
                        () -> commitQuarantine(v), () -> commitMissing(v), () -> clearRefused(v)))
            .toList());
    String slices =
        fresh.stream()
            .map(v -> "(source = '%s' and (%s))".formatted(v.source().source(), v.slices()))
            .collect(Collectors.joining(" or "));
    replace(DeliveryTable.TABLE, deliveryRows(fresh), slices);
    replace(QualityTable.TABLE, qualityRows(fresh), slices);
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
    if (verdict.result().rows().quarantined() > 0 || isReplaced(table, verdict)) {
      Dataset<Row> rejected =
          verdict
              .rows()
              .filter(RowRules.isQuarantined())
              .withColumnRenamed(RowRules.REJECTED, QuarantineTable.RULES);
      replace(table, rejected, verdict.slices());
    }
  }

  private void commitMissing(SourceVerdict verdict) {
    if (!MissingCounts.isSought(verdict.source())) {
      return;
    }
    Table table = MissingTable.of(conf(), verdict.source());
    Optional<Dataset<Row>> missing = verdict.missing().filter(rows -> !rows.isEmpty());
    if (missing.isPresent() || isReplaced(table, verdict)) {
      replace(table, missing.orElseGet(() -> none(table)), verdict.slices());
    }
  }

  /** What is taken is refused no more. */
  private void clearRefused(SourceVerdict verdict) {
    Table table = RefusedTable.of(verdict.source().source());
    if (isReplaced(table, verdict)) {
      replace(table, none(table), verdict.slices());
    }
  }

  private Dataset<Row> none(Table table) {
    return SmallTable.named(lake().spark(), table.columns(), List.of());
  }

  /** Whether a table has rows of the slices of these deliveries. */
  private boolean isReplaced(Table table, SourceVerdict verdict) {
    return lake().partitions(table).stream().anyMatch(verdict::replaces);
  }

  private void commitValidated(SourceVerdict verdict) {
    Source source = verdict.source();
    Table table = ValidatedTable.of(conf(), source);
    Map<String, String> properties =
        source.person() == null
            ? Map.of()
            : Map.of(KEY_PROPERTY, setting.pseudonym().fingerprint());
    StagedRows.Replacement rows = new StagedRows.Replacement(verdict.valid(), verdict::replaces);
    lake().adopt(table, properties, rows, setting.run());
  }

  private Dataset<Row> deliveryRows(List<SourceVerdict> verdicts) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (SourceVerdict source : verdicts) {
      String key = source.source().person() == null ? "" : setting.pseudonym().fingerprint();
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
    return SmallTable.named(lake().spark(), DeliveryTable.TABLE.columns(), rows);
  }

  /** How many rows every rule touched, what every control came to, and what was found. */
  private Dataset<Row> qualityRows(List<SourceVerdict> verdicts) {
    List<Map<String, Object>> rows =
        verdicts.stream()
            .flatMap(
                verdict ->
                    Stream.concat(
                        verdict.fresh().stream().flatMap(DeliveryVerdict::quality),
                        verdict.findings().stream().map(DeliveryFinding::row)))
            .toList();
    return SmallTable.named(lake().spark(), QualityTable.TABLE.columns(), rows);
  }
}
