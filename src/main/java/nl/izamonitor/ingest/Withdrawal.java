package nl.izamonitor.ingest;

import static java.util.Map.entry;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Source;
import nl.izamonitor.conf.UserError;
import nl.izamonitor.lake.DeliveryTable;
import nl.izamonitor.lake.Internal;
import nl.izamonitor.lake.MissingTable;
import nl.izamonitor.lake.QualityTable;
import nl.izamonitor.lake.QuarantineTable;
import nl.izamonitor.lake.SmallTable;
import nl.izamonitor.lake.Table;
import nl.izamonitor.lake.ValidatedTable;
import nl.izamonitor.lake.WithdrawalTable;

/**
 * Takes a delivery back:
 *
 * <ol>
 *   <li>writes down who withdraws it and why, after which it is not taken in again;
 *   <li>removes its rows from validated, missing and quarantine;
 *   <li>removes its record.
 * </ol>
 *
 * <p>Frozen metingen keep what they used of it. A run that was ended halfway can be run again.
 */
public record Withdrawal(Internal lake, Conf conf, String run) {

  /**
   * Withdraws the delivery of a slice.
   *
   * @param slice as {@code source/leverancier/datajaar}
   * @throws UserError when there is no such delivery
   */
  public void of(String slice, String by, String reason) {
    Map<String, String> ids = new TreeMap<>();
    DeliveryTable.deliveries(lake).slices().forEach((id, its) -> ids.put(its, id));
    if (!ids.containsKey(slice)) {
      throw UserError.configuration(
          "There is no delivery '%s' to withdraw: name one as source/leverancier/datajaar. These are in: %s."
              .formatted(slice, ids.isEmpty() ? "none" : String.join(", ", ids.keySet())));
    }
    String[] parts = slice.split("/", -1);
    Delivery.Slice its = new Delivery.Slice(parts[0], parts[1], Integer.parseInt(parts[2]));
    write(its, ids.get(slice), by, reason);
    Source source = conf.sources().get(its.source());
    String rows = Internal.slices(List.of(its.values()));
    if (source != null) {
      remove(ValidatedTable.of(conf, source), rows);
      remove(MissingTable.of(conf, source), rows);
    }
    remove(QuarantineTable.of(its.source()), rows);
    String record = "source = '%s' and %s".formatted(its.source(), rows);
    remove(QualityTable.TABLE, record);
    remove(DeliveryTable.TABLE, record);
  }

  private void write(Delivery.Slice slice, String delivery, String by, String reason) {
    Map<String, Object> row =
        Map.ofEntries(
            entry(DeliveryTable.SOURCE, slice.source()),
            entry(ValidatedTable.LEVERANCIER, slice.leverancier()),
            entry(ValidatedTable.DATAJAAR, slice.datajaar()),
            entry(ValidatedTable.DELIVERY, delivery),
            entry(WithdrawalTable.BY, by),
            entry(WithdrawalTable.REASON, reason));
    lake.replace(
        WithdrawalTable.TABLE,
        SmallTable.named(lake.spark(), WithdrawalTable.TABLE.columns(), List.of(row)),
        "delivery = '%s'".formatted(delivery),
        run);
  }

  private void remove(Table table, String rows) {
    if (lake.exists(table)) {
      lake.replace(table, lake.read(table).filter(lit(false)), rows, run);
    }
  }
}
