package nl.izamonitor.ingest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.izamonitor.conf.Source;
import nl.izamonitor.lake.Internal;
import nl.izamonitor.lake.ValidatedTable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The deliveries of one source after judging.
 *
 * @param all what was asked for
 * @param fresh what is not in yet
 * @param rows the judged rows of what is fresh; null when nothing is
 */
record Judged(
    Source source,
    List<Delivery> all,
    List<Delivery> fresh,
    Dataset<Row> rows,
    DeliveryVerdict verdict,
    RepeatedKeys repeated) {

  /** The condition that names the slices which are replaced. */
  String slices() {
    return Internal.slices(fresh.stream().map(Delivery::slice).toList());
  }

  /** Whether a partition is of a slice that is replaced. */
  boolean replaces(Map<String, String> partition) {
    return fresh.stream()
        .anyMatch(
            delivery ->
                delivery.leverancier().equals(partition.get(ValidatedTable.LEVERANCIER))
                    && Integer.toString(delivery.datajaar())
                        .equals(partition.get(ValidatedTable.DATAJAAR)));
  }

  Map<Delivery, List<String>> refusals() {
    Map<Delivery, List<String>> refused = new LinkedHashMap<>();
    for (Delivery delivery : fresh) {
      List<String> reasons = verdict.refusals(delivery);
      reasons.addAll(repeated.refusals(delivery));
      if (!reasons.isEmpty()) {
        refused.put(delivery, reasons);
      }
    }
    return refused;
  }

  Intake intake() {
    long valid = 0;
    long quarantined = 0;
    long setAside = 0;
    for (Delivery delivery : fresh) {
      for (DeliveredFile file : delivery.files()) {
        DeliveryVerdict.FileCounts counts = verdict.counts(delivery, file);
        valid += counts.valid();
        quarantined += counts.quarantined();
        setAside += counts.setAside();
      }
    }
    return new Intake(
        source.source(), fresh.size(), all.size() - fresh.size(), valid, quarantined, setAside);
  }
}
