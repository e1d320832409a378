package nl.izamonitor.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Source;
import nl.izamonitor.conf.SourceColumn;
import nl.izamonitor.lake.DeliveryTable;
import nl.izamonitor.lake.Internal;
import nl.izamonitor.lake.Table;
import nl.izamonitor.lake.ValidatedTable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What a delivery has in common with other deliveries of its source, those that are in and those
 * that come with it. It may be right that a file is delivered for two periods, or that two
 * leveranciers have the same key; a figure of an owner has one value.
 */
final class RepeatedDeliveries {

  /** So many figures are named. */
  private static final int SHOWN = 5;

  private static final String FIRST = "first";
  private static final String LAST = "last";
  private static final String TIMES = "times";
  private static final String HASH = "hash";
  private static final String VALUES = "values";

  private final Internal lake;
  private final Source source;
  private final Table validated;
  private final List<Delivery> fresh;

  RepeatedDeliveries(Internal lake, Conf conf, List<Delivery> fresh) {
    this.lake = lake;
    this.source = fresh.get(0).source();
    this.validated = ValidatedTable.of(conf, source);
    this.fresh = fresh;
  }

  /** What is worth a look; the deliveries are taken. */
  List<DeliveryFinding> findings(Dataset<Row> rows) {
    List<DeliveryFinding> findings = sameFiles();
    if (source.rows() != Source.Rows.PUBLISHED) {
      findings.addAll(sameKeys(rows));
    }
    return findings;
  }

  /** Files that were delivered for another period or by another leverancier too. */
  private List<DeliveryFinding> sameFiles() {
    Map<String, Set<String>> places = new TreeMap<>();
    lake
        .read(DeliveryTable.TABLE)
        .filter(col(DeliveryTable.SOURCE).equalTo(source.source()))
        .select(
            DeliveryTable.CHECKSUM,
            ValidatedTable.LEVERANCIER,
            ValidatedTable.DATAJAAR,
            DeliveryTable.FILE)
        .collectAsList()
        .stream()
        .filter(row -> fresh.stream().noneMatch(d -> d.slice().equals(slice(row))))
        .forEach(
            row ->
                add(
                    places,
                    row.getAs(DeliveryTable.CHECKSUM),
                    slice(row),
                    row.getAs(DeliveryTable.FILE)));
    fresh.forEach(d -> d.files().forEach(f -> add(places, f.checksum(), d.slice(), f.name())));
    List<DeliveryFinding> findings = new ArrayList<>();
    for (Delivery delivery : fresh) {
      for (Delivery.File file : delivery.files()) {
        String name = Bsn.masked(file.name());
        Set<String> others = others(delivery, name, places.get(file.checksum()));
        for (String other : others) {
          findings.add(
              new DeliveryFinding(
                  delivery,
                  "bestand %s is ook geleverd als %s".formatted(name, other),
                  file.rows(),
                  "The file %s of %s is the same as %s: check that it holds for both."
                      .formatted(name, delivery, other)));
        }
      }
    }
    return findings;
  }

  /** Where a file was delivered besides. */
  private Set<String> others(Delivery delivery, String name, Set<String> all) {
    Set<String> others = new TreeSet<>(all);
    others.remove(delivery.slice() + "/" + name);
    if (source.period() != null) {
      // A file of several periods is in several deliveries because it is meant so.
      others.removeIf(other -> other.startsWith(delivery.slice().folder()));
    }
    return others;
  }

  private Delivery.Slice slice(Row row) {
    return Delivery.Slice.of(source, row);
  }

  private static void add(
      Map<String, Set<String>> places, String checksum, Delivery.Slice slice, String file) {
    places.computeIfAbsent(checksum, c -> new TreeSet<>()).add(slice + "/" + Bsn.masked(file));
  }

  /** Keys that two leveranciers have in one datajaar; every column of the key of a row is one. */
  private List<DeliveryFinding> sameKeys(Dataset<Row> rows) {
    List<DeliveryFinding> findings = new ArrayList<>();
    for (List<String> key : Uniqueness.keys(source)) {
      Set<Integer> shared = years();
      if (shared.isEmpty()) {
        continue;
      }
      List<String> columns = key.stream().map(name -> ValidatedTable.key(source, name)).toList();
      Column[] hashed = columns.stream().map(name -> col(name)).toArray(Column[]::new);
      Column isThere = columns.stream().map(name -> col(name).isNotNull()).reduce(Column::or).get();
      together(rows, columns)
          .filter(col(ValidatedTable.DATAJAAR).isin(shared.toArray()).and(isThere))
          .groupBy(col(ValidatedTable.DATAJAAR), xxhash64(hashed).as(HASH))
          .agg(min(ValidatedTable.LEVERANCIER).as(FIRST), max(ValidatedTable.LEVERANCIER).as(LAST))
          .filter(not(col(FIRST).equalTo(col(LAST))))
          .groupBy(ValidatedTable.DATAJAAR, FIRST, LAST)
          .agg(count(lit(1)).as(TIMES))
          .collectAsList()
          .forEach(row -> findings.addAll(sameKey(key, row)));
    }
    return findings;
  }

  private List<DeliveryFinding> sameKey(List<String> key, Row row) {
    List<String> both = List.of(row.getAs(FIRST), row.getAs(LAST));
    int year = row.getAs(ValidatedTable.DATAJAAR);
    long times = row.getAs(TIMES);
    return fresh.stream()
        .filter(d -> d.slice().datajaar() == year && both.contains(d.slice().leverancier()))
        .limit(1)
        .map(
            delivery ->
                new DeliveryFinding(
                    delivery,
                    "%s ook bij een andere leverancier: %s"
                        .formatted(String.join(", ", key), String.join(" en ", both)),
                    times,
                    "%d key(s) of %s of %s/%d are delivered by both %s: check that they are not counted twice."
                        .formatted(times, key, source.source(), year, String.join(" and ", both))))
        .toList();
  }

  /** The datajaren of these deliveries that more than one leverancier delivered. */
  private Set<Integer> years() {
    Map<Integer, Set<String>> leveranciers = new TreeMap<>();
    Stream.concat(
            fresh.stream().map(d -> Map.entry(d.slice().datajaar(), d.slice().leverancier())),
            lake.partitions(validated).stream()
                .map(
                    p ->
                        Map.entry(
                            Integer.valueOf(p.get(ValidatedTable.DATAJAAR)),
                            p.get(ValidatedTable.LEVERANCIER))))
        .forEach(
            its ->
                leveranciers
                    .computeIfAbsent(its.getKey(), y -> new HashSet<>())
                    .add(its.getValue()));
    leveranciers.values().removeIf(its -> its.size() < 2);
    leveranciers
        .keySet()
        .retainAll(fresh.stream().map(d -> d.slice().datajaar()).collect(Collectors.toSet()));
    return leveranciers.keySet();
  }

  /** Valid rows of these deliveries and of those that stay beside them. */
  private Dataset<Row> together(Dataset<Row> rows, List<String> columns) {
    Column[] all =
        Stream.concat(
                Stream.of(ValidatedTable.LEVERANCIER, ValidatedTable.DATAJAAR), columns.stream())
            .map(name -> col(name))
            .toArray(Column[]::new);
    Dataset<Row> ours = rows.filter(RowRules.isValid()).select(all);
    if (lake.partitions(validated).isEmpty()) {
      return ours;
    }
    Column isReplaced =
        fresh.stream()
            .map(
                d ->
                    col(ValidatedTable.LEVERANCIER)
                        .equalTo(d.slice().leverancier())
                        .and(col(ValidatedTable.DATAJAAR).equalTo(d.slice().datajaar())))
            .reduce(Column::or)
            .orElseThrow();
    return ours.union(lake.read(validated).filter(not(isReplaced)).select(all));
  }

  /** Why figures are refused of which another delivery has another value. */
  List<String> refusals(Dataset<Row> rows) {
    if (source.rows() != Source.Rows.PUBLISHED
        || lake.partitions(validated).size() + fresh.size() < 2) {
      return List.of();
    }
    List<String> key = new ArrayList<>(source.unique());
    if (source.figures() == null) {
      key.add(ValidatedTable.DATAJAAR);
    }
    List<String> values =
        source.columns().entrySet().stream()
            .filter(column -> column.getValue().type() == SourceColumn.Type.NUMBER)
            .map(Map.Entry::getKey)
            .toList();
    List<String> columns =
        Stream.concat(source.unique().stream(), values.stream()).distinct().toList();
    Column[] by = key.stream().map(name -> col(name)).toArray(Column[]::new);
    Column[] said = values.stream().map(name -> col(name)).toArray(Column[]::new);
    return together(rows, columns)
        .withColumn(VALUES, struct(said).cast("string"))
        .groupBy(by)
        .agg(count_distinct(col(VALUES)).as(TIMES), min(slice()).as(FIRST), max(slice()).as(LAST))
        .filter(col(TIMES).gt(1))
        .limit(SHOWN)
        .collectAsList()
        .stream()
        .map(
            row ->
                "The figure (%s) of %s has another value in %s than in %s: find out which is right, and withdraw or correct the other."
                    .formatted(
                        key.stream().map(k -> shown(row, k)).collect(Collectors.joining(", ")),
                        source.source(),
                        row.getAs(FIRST),
                        row.getAs(LAST)))
        .toList();
  }

  private String shown(Row row, String name) {
    SourceColumn column = source.columns().get(name);
    boolean isHidden = column != null && column.sensitive();
    return isHidden ? Bsn.MASK : Bsn.masked(String.valueOf(row.<Object>getAs(name)));
  }

  private static Column slice() {
    return concat_ws("/", col(ValidatedTable.LEVERANCIER), col(ValidatedTable.DATAJAAR));
  }
}
