package nl.izamonitor.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Takes deliveries in:
 *
 * <ol>
 *   <li>tries the key, when there are persons;
 *   <li>leaves out what is already in, by the id of its content;
 *   <li>parses, masks, judges and pseudonymises the rest, each source once;
 *   <li>refuses all when one delivery is refused, before any table is changed;
 *   <li>commits quarantine and what is missing, delivery record and quality, validated: one commit
 *       a table.
 * </ol>
 */
public final class Ingest {

  private static final String KEY_PROPERTY = "iza.sleutel";

  private final Internal lake;
  private final Conf conf;
  private final Regions regions;
  private final String keyFile;
  private final String run;

  /** Of the key; read once, and only when there are persons. */
  private String fingerprint;

  /** Names of the sources for which the key was tried. */
  private final Set<String> tried = new HashSet<>();

  public Ingest(Internal lake, Conf conf, Regions regions, String keyFile, String run) {
    this.lake = lake;
    this.conf = conf;
    this.regions = regions;
    this.keyFile = keyFile;
    this.run = run;
  }

  /** Is told what happens to a source, from several threads. */
  public interface Progress {

    /** Its new deliveries were read and judged. */
    void judged(Intake intake);

    /** They are in, or it had none that were new. */
    void taken(Intake intake);
  }

  /**
   * Takes these deliveries in, all or none.
   *
   * @return what happened per source
   * @throws RefusedDeliveries when a delivery is refused; no table has changed then
   * @throws UserError when the key is missing or another than the lake was made with
   */
  public List<Intake> run(List<Delivery> deliveries, Progress progress) {
    Map<String, List<Delivery>> bySource = new TreeMap<>();
    deliveries.forEach(
        d -> bySource.computeIfAbsent(d.source().source(), s -> new ArrayList<>()).add(d));
    tryKey(deliveries.stream().map(Delivery::source).collect(Collectors.toSet()));
    try {
      List<Judged> judged =
          SideBySide.all(
              bySource.entrySet().stream()
                  .<Supplier<Judged>>map(one -> () -> judge(one.getKey(), one.getValue(), progress))
                  .toList());
      Map<Delivery, List<String>> refused = new LinkedHashMap<>();
      judged.forEach(j -> refused.putAll(j.refusals()));
      if (!refused.isEmpty()) {
        throw new RefusedDeliveries(refused);
      }
      commit(judged, progress);
      return judged.stream().map(Judged::intake).toList();
    } finally {
      lake.spark().catalog().clearCache();
    }
  }

  private Judged judge(String name, List<Delivery> all, Progress progress) {
    Judged judged = judge(conf.sources().get(name), all);
    if (!judged.fresh().isEmpty()) {
      progress.judged(judged.intake());
    }
    return judged;
  }

  private Judged judge(Source source, List<Delivery> all) {
    Table table = ValidatedTable.of(conf, source);
    Set<String> present =
        lake.partitions(table).stream()
            .map(partition -> partition.get(ValidatedTable.DELIVERY))
            .collect(Collectors.toSet());
    List<Delivery> fresh = all.stream().filter(d -> !present.contains(d.id())).toList();
    if (fresh.isEmpty()) {
      return new Judged(source, all, fresh, null, null, null);
    }
    Column persoon = Judging.persoon(source, keyFile);
    Judging.Rows rows =
        new Judging(lake.spark(), conf, source, regions)
            .judge(fresh, persoon, new Sensitive(source, keyFile));
    List<Column> hashes =
        RepeatedKeys.isHashed(source, fresh)
            ? List.of(new RepeatedKeys(source).hashes())
            : List.of();
    List<Row> perFile = Counting.perFile(source, rows.judged(), hashes).collectAsList();
    DeliveryVerdict verdict = new DeliveryVerdict(source, regions, rows.dates(), perFile);
    RepeatedKeys repeated = RepeatedKeys.of(source, rows.judged(), perFile);
    return new Judged(source, all, fresh, rows.judged(), verdict, repeated);
  }

  /**
   * Tries the key, when any of these sources has persons, before there is work that would be lost.
   *
   * @throws UserError when the key is missing or another than the lake was made with
   */
  public void tryKey(Set<Source> sources) {
    List<Source> persons =
        sources.stream()
            .filter(source -> source.person() != null && tried.add(source.source()))
            .toList();
    if (!persons.isEmpty()) {
      fingerprint();
      persons.forEach(this::checkKey);
      Pseudonym.tryOnAnExecutor(lake.spark(), keyFile);
    }
  }

  private void checkKey(Source source) {
    String mine = fingerprint();
    String theirs = lake.property(ValidatedTable.of(conf, source), KEY_PROPERTY);
    if (!theirs.isEmpty() && !theirs.equals(mine)) {
      throw UserError.configuration(
          "The persons of %s were made with key %s and this key is %s: name the right one with --key, or start another lake."
              .formatted(source.source(), theirs, mine));
    }
  }

  private synchronized String fingerprint() {
    if (fingerprint == null) {
      fingerprint = Pseudonym.fingerprint(keyFile);
    }
    return fingerprint;
  }

  /** One commit a table; validated comes last, since its rows say that a delivery is in. */
  private void commit(List<Judged> judged, Progress progress) {
    List<Judged> fresh = judged.stream().filter(j -> !j.fresh().isEmpty()).toList();
    judged.stream().filter(j -> j.fresh().isEmpty()).forEach(j -> progress.taken(j.intake()));
    if (fresh.isEmpty()) {
      return;
    }
    SideBySide.run(
        fresh.stream()
            .flatMap(one -> Stream.<Runnable>of(() -> quarantine(one), () -> missing(one)))
            .toList());
    String slices =
        fresh.stream()
            .map(j -> "(source = '%s' and (%s))".formatted(j.source().source(), j.slices()))
            .collect(Collectors.joining(" or "));
    lake.replace(
        DeliveryTable.TABLE,
        fresh.stream().map(this::deliveries).reduce(Dataset::union).orElseThrow(),
        slices,
        run);
    lake.replace(
        QualityTable.TABLE,
        fresh.stream().map(this::quality).reduce(Dataset::union).orElseThrow(),
        slices,
        run);
    SideBySide.run(
        fresh.stream()
            .<Runnable>map(
                one ->
                    () -> {
                      validated(one);
                      progress.taken(one.intake());
                    })
            .toList());
  }

  /** Where nothing was rejected and nothing was before, there is nothing to replace. */
  private void quarantine(Judged judged) {
    Table table = QuarantineTable.of(judged.source().source());
    boolean rejects = judged.intake().quarantined() > 0;
    if (rejects || lake.partitions(table).stream().anyMatch(judged::replaces)) {
      Dataset<Row> rejected =
          judged
              .rows()
              .filter(Counting.isQuarantined())
              .withColumnRenamed(Judging.REJECTED, QuarantineTable.RULES);
      lake.replace(table, rejected, judged.slices(), run);
    }
  }

  private void missing(Judged judged) {
    if (!MissingCounts.isSought(judged.source())) {
      return;
    }
    Table table = MissingTable.of(conf, judged.source());
    boolean before = lake.partitions(table).stream().anyMatch(judged::replaces);
    if (!before && judged.intake().quarantined() == 0 && judged.source().unpivot() == null) {
      return;
    }
    MissingCounts missing = new MissingCounts(conf, judged.source());
    if (before || missing.isAny(judged.rows())) {
      lake.replace(table, missing.rows(judged.rows()), judged.slices(), run);
    }
  }

  private void validated(Judged judged) {
    Source source = judged.source();
    Table table = ValidatedTable.of(conf, source);
    if (source.person() != null) {
      lake.create(table, KEY_PROPERTY, fingerprint());
    }
    lake.replace(table, Taken.rows(conf, source, judged.rows()), judged.slices(), run);
  }

  private Dataset<Row> deliveries(Judged judged) {
    String key = judged.source().person() == null ? "" : fingerprint();
    List<Row> rows = new ArrayList<>();
    for (Delivery delivery : judged.fresh()) {
      for (DeliveredFile file : delivery.files()) {
        DeliveryVerdict.FileCounts counts = judged.verdict().counts(delivery, file);
        rows.add(
            RowFactory.create(
                judged.source().source(),
                delivery.leverancier(),
                delivery.datajaar(),
                delivery.id(),
                file.name(),
                file.checksum(),
                counts.rows(),
                counts.valid(),
                counts.quarantined(),
                counts.setAside(),
                key,
                delivery.origin()));
      }
    }
    return SmallTable.of(lake.spark(), rows, DeliveryTable.TABLE.columns());
  }

  private Dataset<Row> quality(Judged judged) {
    List<Row> controls = new ArrayList<>();
    for (Delivery delivery : judged.fresh()) {
      for (int i = 0; i < judged.source().controls().size(); i++) {
        controls.add(
            RowFactory.create(
                judged.source().source(),
                delivery.leverancier(),
                delivery.datajaar(),
                delivery.id(),
                "controle",
                judged.source().controls().get(i).name(),
                judged.verdict().control(delivery, i)));
      }
    }
    return Counting.perRule(judged.rows())
        .withColumn(DeliveryTable.SOURCE, lit(judged.source().source()))
        .select(
            java.util.Arrays.stream(QualityTable.TABLE.columns().fieldNames())
                .map(name -> col(name))
                .toArray(Column[]::new))
        .union(SmallTable.of(lake.spark(), controls, QualityTable.TABLE.columns()));
  }
}
