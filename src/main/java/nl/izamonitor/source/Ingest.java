package nl.izamonitor.source;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Source;
import nl.izamonitor.conf.UserError;
import nl.izamonitor.lake.DeliveryTable;
import nl.izamonitor.lake.Internal;
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
 *   <li>leaves out what is already in, by the id of its content;
 *   <li>parses, masks, judges and pseudonymises the rest, each source once;
 *   <li>refuses all when one delivery is refused, before any table is changed;
 *   <li>commits quarantine, delivery record and quality, validated: one commit a table.
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

  public Ingest(Internal lake, Conf conf, Regions regions, String keyFile, String run) {
    this.lake = lake;
    this.conf = conf;
    this.regions = regions;
    this.keyFile = keyFile;
    this.run = run;
  }

  /**
   * Takes these deliveries in, all or none.
   *
   * @return what happened per source
   * @throws RefusedDeliveries when a delivery is refused; no table has changed then
   * @throws UserError when the key is missing or another than the lake was made with
   */
  public List<Intake> run(List<Delivery> deliveries) {
    Map<String, List<Delivery>> bySource = new TreeMap<>();
    deliveries.forEach(
        d -> bySource.computeIfAbsent(d.source().source(), s -> new ArrayList<>()).add(d));
    try {
      List<Judged> judged =
          SideBySide.all(
              bySource.entrySet().stream()
                  .<Supplier<Judged>>map(
                      one -> () -> judge(conf.sources().get(one.getKey()), one.getValue()))
                  .toList());
      Map<Delivery, List<String>> refused = new LinkedHashMap<>();
      judged.forEach(j -> refused.putAll(j.refusals()));
      if (!refused.isEmpty()) {
        throw new RefusedDeliveries(refused);
      }
      commit(judged);
      return judged.stream().map(Judged::intake).toList();
    } finally {
      lake.spark().catalog().clearCache();
    }
  }

  private Judged judge(Source source, List<Delivery> all) {
    Table table = ValidatedTable.of(conf, source);
    checkKey(source, table);
    Set<String> present =
        lake.partitions(table).stream()
            .map(partition -> partition.get(ValidatedTable.DELIVERY))
            .collect(Collectors.toSet());
    List<Delivery> fresh = all.stream().filter(d -> !present.contains(d.id())).toList();
    if (fresh.isEmpty()) {
      return new Judged(source, all, fresh, null, null);
    }
    Column persoon = Judging.persoon(source, keyFile);
    Judging.Rows rows = new Judging(lake.spark(), conf, source, regions).judge(fresh, persoon);
    List<Row> perFile = Counting.perFile(source, rows.judged()).collectAsList();
    Verdict verdict = new Verdict(source, regions, rows.dates(), perFile);
    return new Judged(source, all, fresh, rows.judged(), verdict);
  }

  private void checkKey(Source source, Table table) {
    if (source.person() == null) {
      return;
    }
    String mine = fingerprint();
    String theirs = lake.property(table, KEY_PROPERTY);
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
  private void commit(List<Judged> judged) {
    List<Judged> fresh = judged.stream().filter(j -> !j.fresh().isEmpty()).toList();
    if (fresh.isEmpty()) {
      return;
    }
    SideBySide.run(fresh.stream().<Runnable>map(one -> () -> quarantine(one)).toList());
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
    SideBySide.run(fresh.stream().<Runnable>map(one -> () -> validated(one)).toList());
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
        Verdict.FileCounts counts = judged.verdict().counts(delivery, file);
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
