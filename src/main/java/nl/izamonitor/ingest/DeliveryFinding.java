package nl.izamonitor.ingest;

import static java.util.Map.entry;

import java.util.Map;
import nl.izamonitor.lake.QualityTable;

/**
 * Something about a delivery that may be right and that somebody should look at; the delivery is
 * taken.
 *
 * @param rule what it is, in Dutch, for the table of quality
 * @param rows how many rows it is about
 * @param sentence the same for who runs the job, in English
 */
public record DeliveryFinding(Delivery delivery, String rule, long rows, String sentence) {

  static final String KIND = "melding";

  /** The row of it in the table of quality. */
  Map<String, Object> row() {
    return delivery.row(
        Map.ofEntries(
            entry(QualityTable.KIND, KIND),
            entry(QualityTable.RULE, rule),
            entry(QualityTable.ROWS, rows)));
  }
}
