package nl.izamonitor.ingest;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.instr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lpad;
import static org.apache.spark.sql.functions.regexp_extract;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.upper;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.DateForm;
import nl.izamonitor.conf.HeaderNames;
import nl.izamonitor.conf.PeriodForm;
import nl.izamonitor.conf.Source;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.SparkSession;

/**
 * The periods of rows, where one file has several ({@code period} in a contract). The rows of each
 * year are a delivery of their own, so that a file replaces the years that are in it. A row whose
 * period cannot be read goes with the first year of its file, where it is rejected.
 */
record DeliveredPeriods(Source source) {

  /** What may stand behind a period. */
  private static final String PROVISIONAL = "\\s*\\*$";

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
    List<String> faults = new ArrayList<>();
    bySource.forEach(
        (source, its) ->
            divided.addAll(
                source.period() == null
                    ? its
                    : new DeliveredPeriods(source).divided(spark, conf, its, faults)));
    if (!faults.isEmpty()) {
      throw new RefusedDeliveries(Map.of("", faults));
    }
    return divided;
  }

  private List<Delivery> divided(
      SparkSession spark, Conf conf, List<Delivery> deliveries, List<String> faults) {
    Map<String, SortedMap<Integer, Long>> rows = rowsPerYear(spark, deliveries);
    Map<Delivery.Slice, Delivery> divided = new TreeMap<>(Comparator.comparing(Object::toString));
    String contract = conf.files().texts().get(source.location().file());
    for (Delivery delivery : deliveries) {
      SortedMap<Integer, List<Delivery.File>> files = new TreeMap<>();
      for (Delivery.File file : delivery.files()) {
        SortedMap<Integer, Long> years = rows.get(uri(file));
        if (years == null) {
          faults.add(unread(file));
          continue;
        }
        years.forEach(
            (year, count) -> {
              files.computeIfAbsent(year, y -> new ArrayList<>()).add(file.withRows(count));
              faults.addAll(ofYear(file, year));
            });
      }
      files.forEach(
          (year, its) -> {
            Delivery.Slice slice =
                new Delivery.Slice(source.source(), delivery.slice().leverancier(), year);
            String id = Delivery.id(contract, slice, delivery.origin(), its);
            Delivery part = new Delivery(source, slice, delivery.origin(), id, its);
            if (divided.putIfAbsent(slice, part) != null) {
              faults.add(
                  "The rows of %s lie in more than one folder: lay all files with a year in one folder, and move away what they replace."
                      .formatted(slice));
            }
          });
    }
    return List.copyOf(divided.values());
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

  private String unread(Delivery.File file) {
    return "The file %s has no row with a period in the column '%s' that is written as %s says: correct 'period' there, or deliver the file again."
        .formatted(
            Bsn.masked(file.name()),
            source.delivered(source.period().column(), HeaderNames.ALWAYS),
            source.location().file());
  }

  /**
   * How many rows each file has of each year; those whose period cannot be read stand with the
   * first. A file of which none can be read has none.
   */
  private Map<String, SortedMap<Integer, Long>> rowsPerYear(
      SparkSession spark, List<Delivery> deliveries) {
    Map<List<String>, List<Delivery.File>> alike =
        deliveries.stream()
            .flatMap(delivery -> delivery.files().stream())
            .collect(Collectors.groupingBy(Delivery.File::header));
    Map<String, SortedMap<Integer, Long>> rows = new TreeMap<>();
    Map<String, Long> unknown = new TreeMap<>();
    alike.forEach(
        (header, files) ->
            FormatReaders.of(source)
                .read(spark, source.files(), header, files)
                .groupBy(col(FormatReader.PATH), year(header).as(YEAR))
                .agg(count(lit(1)).as(ROWS))
                .collectAsList()
                .forEach(
                    row -> {
                      String path = row.getAs(FormatReader.PATH);
                      String year = row.getAs(YEAR);
                      if (year == null) {
                        unknown.put(path, row.getAs(ROWS));
                      } else {
                        rows.computeIfAbsent(path, p -> new TreeMap<>())
                            .put(Integer.valueOf(year), row.getAs(ROWS));
                      }
                    }));
    rows.forEach(
        (path, years) -> years.merge(years.firstKey(), unknown.getOrDefault(path, 0L), Long::sum));
    return rows;
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
    return substring(period(trim(col(FormatReader.field(place)))), 1, DIGITS);
  }

  /** A period as tables have it; null when it is written otherwise than the contract says. */
  Column period(Column text) {
    Column plain = regexp_replace(text, PROVISIONAL, "");
    Column period = lit(null).cast("string");
    for (PeriodForm form : source.period().forms()) {
      period = coalesce(period, when(plain.rlike(form.pattern()), period(form, plain)));
    }
    return period;
  }

  /** Whether the sign for a provisional period stands behind it. */
  static Column isProvisional(Column text) {
    return text.rlike(PROVISIONAL);
  }

  private static Column period(PeriodForm form, Column text) {
    Column year = part(form, text, 'y');
    if (form.group('Q') > 0) {
      return concat(year, lit("KW"), part(form, text, 'Q'));
    }
    if (form.group('M') == 0) {
      return year;
    }
    Column month = part(form, text, 'M');
    Column number =
        form.hasNames()
            // Three letters each, so that the fourth is the first of the second month.
            ? instr(lit(DateForm.MONTHS), upper(month)).plus(2).divide(3).cast("int").cast("string")
            : month;
    return concat_ws("-", year, lpad(number, 2, "0"));
  }

  private static Column part(PeriodForm form, Column text, char part) {
    return regexp_extract(text, form.pattern(), form.group(part));
  }
}
