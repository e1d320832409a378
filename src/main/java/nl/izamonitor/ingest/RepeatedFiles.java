package nl.izamonitor.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.izamonitor.conf.Source;
import nl.izamonitor.lake.QuarantineTable;
import nl.izamonitor.lake.ValidatedTable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Files of a delivery that together have the same rows as another of its files, in whatever order.
 * Where the contract names no key, rows may be alike, so that only whole files tell that something
 * was delivered twice.
 */
final class RepeatedFiles {

  /** Of more files only those are found that are the same as one other, or as all others. */
  private static final int MOST = 12;

  private static final String ROWS = "rows";
  private static final String CONTENT = "content";

  private final Source source;

  RepeatedFiles(Source source) {
    this.source = source;
  }

  /**
   * The valid rows of a file.
   *
   * @param content the sum of the hashes of its rows, which their order does not change
   */
  record Content(String file, long rows, BigDecimal content) {}

  /** Why deliveries are refused, by their id. */
  Map<String, String> refusals(List<Delivery> deliveries, Dataset<Row> rows) {
    Map<String, String> refusals = new HashMap<>();
    boolean areSeveral = deliveries.stream().anyMatch(delivery -> delivery.files().size() > 1);
    if (!areSeveral || !Uniqueness.keys(source).isEmpty()) {
      return refusals;
    }
    Map<String, List<Content>> contents = contents(rows);
    for (Delivery delivery : deliveries) {
      List<Content> files = contents.getOrDefault(delivery.id(), List.of());
      for (Content file : files) {
        List<Content> same = same(file, files);
        if (!same.isEmpty()) {
          refusals.put(
              delivery.id(),
              "The delivery %s has the rows of the file %s again in %s: deliver every row once."
                  .formatted(
                      delivery,
                      Bsn.masked(file.file()),
                      same.stream()
                          .map(its -> Bsn.masked(its.file()))
                          .collect(Collectors.joining(" and "))));
        }
      }
    }
    return refusals;
  }

  private static Map<String, List<Content>> contents(Dataset<Row> rows) {
    // What says where a row came from is not of its content.
    List<String> place =
        List.of(
            ValidatedTable.DELIVERY,
            QuarantineTable.FILE,
            QuarantineTable.LINE,
            QuarantineTable.LINE_NUMBER);
    Column[] content =
        Arrays.stream(rows.columns())
            .filter(name -> !place.contains(name))
            .map(name -> col(name))
            .toArray(Column[]::new);
    return rows
        .filter(RowRules.isValid())
        .groupBy(ValidatedTable.DELIVERY, QuarantineTable.FILE)
        .agg(count(lit(1)).as(ROWS), sum(xxhash64(content).cast("decimal(38,0)")).as(CONTENT))
        .collectAsList()
        .stream()
        .collect(
            Collectors.groupingBy(
                row -> row.getAs(ValidatedTable.DELIVERY),
                Collectors.mapping(
                    row ->
                        new Content(
                            row.getAs(QuarantineTable.FILE), row.getAs(ROWS), row.getAs(CONTENT)),
                    Collectors.toList())));
  }

  /** Other files that have the same rows as this one; none when there are no such files. */
  static List<Content> same(Content file, List<Content> files) {
    List<Content> others = new ArrayList<>(files);
    others.remove(file);
    List<List<Content>> candidates = new ArrayList<>();
    if (others.size() <= MOST) {
      IntStream.range(1, 1 << others.size())
          .mapToObj(
              chosen ->
                  IntStream.range(0, others.size())
                      .filter(i -> (chosen >> i & 1) == 1)
                      .mapToObj(others::get)
                      .toList())
          .forEach(candidates::add);
    } else {
      others.forEach(other -> candidates.add(List.of(other)));
      candidates.add(others);
    }
    return candidates.stream()
        .filter(its -> its.stream().mapToLong(Content::rows).sum() == file.rows())
        .filter(
            its ->
                its.stream()
                        .map(Content::content)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .compareTo(file.content())
                    == 0)
        .findFirst()
        .orElse(List.of());
  }
}
