package nl.izamonitor.ingest;

import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.izamonitor.conf.Source;
import nl.izamonitor.lake.ValidatedTable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;

/**
 * The date of the indeling of every delivery of a source.
 *
 * @param key the column by which deliveries differ in their indeling; null when every row has its
 *     own date
 * @param dates the date by the value of that column
 * @param refusals why the indeling of a delivery cannot be known, by its id
 */
record DeliveryIndelingen(
    IndelingRecognition recognition,
    String key,
    Map<String, LocalDate> dates,
    Map<String, String> refusals) {

  /**
   * Takes the dates from the contract, or finds them from the codes.
   *
   * @param batches read only when codes must be looked at
   * @param filter which rows are set aside
   */
  static DeliveryIndelingen of(
      IndelingRecognition recognition,
      List<Delivery> deliveries,
      List<FileBatch> batches,
      Column filter) {
    Source source = recognition.source();
    Map<String, LocalDate> dates = new TreeMap<>();
    Map<String, String> refusals = new TreeMap<>();
    if (source.region() == null || source.region().perRow()) {
      return new DeliveryIndelingen(recognition, null, dates, refusals);
    }
    if (!source.region().byCodes()) {
      deliveries.stream()
          .map(delivery -> delivery.slice().datajaar())
          .forEach(year -> dates.put("" + year, source.region().indelingOf(year)));
      return new DeliveryIndelingen(recognition, ValidatedTable.DATAJAAR, dates, refusals);
    }
    codes(source.region().column(), batches, filter)
        .forEach(
            (delivery, codes) -> {
              IndelingRecognition.Match match = recognition.match(codes);
              dates.put(delivery, match.date());
              match.refusal().ifPresent(refusal -> refusals.put(delivery, refusal));
            });
    return new DeliveryIndelingen(recognition, ValidatedTable.DELIVERY, dates, refusals);
  }

  /** The codes of every delivery. */
  private static Map<String, Set<String>> codes(
      String region, List<FileBatch> batches, Column filter) {
    return batches.stream()
        .map(batch -> batch.rows().filter(filter.isNull().and(col(region).isNotNull())))
        .map(rows -> rows.select(ValidatedTable.DELIVERY, region))
        .reduce(Dataset::union)
        .orElseThrow()
        .distinct()
        .collectAsList()
        .stream()
        .collect(
            Collectors.groupingBy(
                row -> row.getAs(ValidatedTable.DELIVERY),
                Collectors.mapping(row -> row.getAs(region), Collectors.toSet())));
  }

  /** Every date at which a row can lie. */
  Collection<LocalDate> all() {
    return key == null ? recognition.regions().dates() : dates.values();
  }

  /**
   * Why a delivery of counts with these codes is refused: counts of an area can only be placed when
   * its borders are known.
   */
  Optional<String> refusal(Delivery delivery, Set<String> codes) {
    Source source = delivery.source();
    if (source.rows() != Source.Rows.COUNTS || key == null) {
      return Optional.empty();
    }
    Optional<String> wrong =
        source.region().byCodes()
            ? Optional.ofNullable(refusals.get(delivery.id()))
            : recognition.refusal(codes, source.region().indelingOf(delivery.slice().datajaar()));
    return wrong.map(
        what ->
            "The delivery %s %s. Deliver it again, or correct 'indeling' in %s."
                .formatted(delivery, what, source.location().file()));
  }
}
