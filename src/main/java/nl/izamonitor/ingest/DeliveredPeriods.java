package nl.izamonitor.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.trim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.HeaderNames;
import nl.izamonitor.conf.Source;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The periods of rows, where one file has several ({@code period} in a contract). The rows of each
 * year are a delivery of their own, so that a file replaces the years that are in it. A row whose
 * period cannot be read goes with the first year of its file, where it is rejected.
 */
record DeliveredPeriods(Source source) {

  private static final String YEAR = "year";
  private static final String ROWS = "rows";
  private static final int DIGITS = 4;

  /** Deliveries, of which those with periods in their rows are divided by year. */
  static List<Delivery> divided(SparkSession spark, Conf conf, List<Delivery> deliveries) {
    Map<Source, List<Delivery>> bySource =
        deliveries.stream()
            .collect(
                Collectors.groupingBy(Delivery::source, LinkedHashMap::new, Collectors.toList()));
    List<Delivery> divided = new ArrayList<>();
    Map<String, List<String>> faults = new TreeMap<>();
    bySource.forEach(
        (source, its) ->
            divided.addAll(
                source.period() == null
                    ? its
                    : new DeliveredPeriods(source).divided(spark, conf, its, faults)));
    if (!faults.isEmpty()) {
      throw new RefusedDeliveries(faults);
    }
    return divided;
  }

  /**
   * Divides the deliveries of the source.
   *
   * @param faults gets why deliveries are refused, by their names
   */
  private List<Delivery> divided(
      SparkSession spark, Conf conf, List<Delivery> deliveries, Map<String, List<String>> faults) {
    Map<String, Years> years = years(spark, deliveries);
    Map<Delivery.Slice, Delivery> divided = new TreeMap<>(Comparator.comparing(Object::toString));
    String contract = conf.files().texts().get(source.location().file());
    for (Delivery delivery : deliveries) {
      List<String> wrong = new ArrayList<>();
      parts(delivery, years, wrong)
          .forEach(
              (year, files) -> {
                Delivery.Slice slice =
                    new Delivery.Slice(source.source(), delivery.slice().leverancier(), year);
                String id = Delivery.id(contract, slice, delivery.origin(), files);
                Delivery part = new Delivery(source, slice, delivery.origin(), id, files);
                if (divided.putIfAbsent(slice, part) != null) {
                  wrong.add(
                      "The rows of %s lie in more than one folder: lay all files with a year in one folder, and move away what they replace."
                          .formatted(slice));
                }
              });
      if (!wrong.isEmpty()) {
        faults.put(delivery.toString(), wrong);
      }
    }
    return List.copyOf(divided.values());
  }

  /** The files of a delivery by year, each with its rows of that year. */
  private SortedMap<Integer, List<Delivery.File>> parts(
      Delivery delivery, Map<String, Years> years, List<String> faults) {
    SortedMap<Integer, List<Delivery.File>> parts = new TreeMap<>();
    for (Delivery.File file : delivery.files()) {
      Years its = years.getOrDefault(uri(file), Years.NONE);
      if (its.rows().isEmpty()) {
        faults.add(unread(delivery, file));
      } else if (its.all() != file.rows()) {
        faults.add(
            "The file %s of %s has %d rows, of which %d were read: rows would be lost. Check its line ends and quotes, and deliver it again."
                .formatted(Bsn.masked(file.name()), delivery, file.rows(), its.all()));
      }
      its.rows()
          .forEach(
              (year, count) -> {
                boolean isFirst = year.equals(its.rows().firstKey());
                parts
                    .computeIfAbsent(year, y -> new ArrayList<>())
                    .add(file.withRows(count + (isFirst ? its.unread() : 0), isFirst));
                faults.addAll(ofYear(file, year));
              });
    }
    return parts;
  }

  /** Why the columns of a file are not those of a year that it has rows of. */
  private List<String> ofYear(Delivery.File file, int year) {
    return new HeaderLayout(source, file.header())
        .faults(year).stream()
            .map(
                fault ->
                    "The file %s, which has rows of %d, %s"
                        .formatted(Bsn.masked(file.name()), year, fault))
            .toList();
  }

  private String unread(Delivery delivery, Delivery.File file) {
    return "The file %s of %s has no row with a period in the column '%s' that is written as %s says: correct 'period' there, or deliver the file again."
        .formatted(
            Bsn.masked(file.name()),
            delivery,
            source.delivered(source.period().column(), HeaderNames.ALWAYS),
            source.location().file());
  }

  /**
   * The rows of a file.
   *
   * @param rows how many of each year
   * @param unread of how many the period cannot be read
   */
  private record Years(SortedMap<Integer, Long> rows, long unread) {

    private static final Years NONE = new Years(new TreeMap<>(), 0);

    private static Years of(List<Row> counts) {
      SortedMap<Integer, Long> rows = new TreeMap<>();
      long unread = 0;
      for (Row count : counts) {
        String year = count.getAs(YEAR);
        if (year == null) {
          unread = count.getAs(ROWS);
        } else {
          rows.put(Integer.valueOf(year), count.getAs(ROWS));
        }
      }
      return new Years(rows, unread);
    }

    private long all() {
      return unread + rows.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  private Map<String, Years> years(SparkSession spark, List<Delivery> deliveries) {
    Map<List<String>, List<Delivery.File>> alike =
        deliveries.stream()
            .flatMap(delivery -> delivery.files().stream())
            .collect(Collectors.groupingBy(Delivery.File::header));
    return alike.entrySet().stream()
        .flatMap(
            its ->
                FormatReaders.of(source)
                    .read(spark, source.files(), its.getKey(), its.getValue())
                    .groupBy(col(FormatReader.PATH), year(its.getKey()).as(YEAR))
                    .agg(count(lit(1)).as(ROWS))
                    .collectAsList()
                    .stream())
        .collect(
            Collectors.groupingBy(
                row -> row.<String>getAs(FormatReader.PATH),
                Collectors.collectingAndThen(Collectors.toList(), Years::of)));
  }

  /** The path of a file as rows have it. */
  static String uri(Delivery.File file) {
    return new Path(file.path()).toUri().toString();
  }

  /** The year of a row of files with this header, as text; null when it cannot be read. */
  Column year(List<String> header) {
    // Its name is the same in all years.
    int place =
        new HeaderLayout(source, header).place(source.period().column(), HeaderNames.ALWAYS);
    return substring(
        new PeriodText(source.period()).value(trim(col(FormatReader.field(place)))), 1, DIGITS);
  }
}
