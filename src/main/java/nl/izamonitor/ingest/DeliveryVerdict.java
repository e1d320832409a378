package nl.izamonitor.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.izamonitor.conf.Source;
import nl.izamonitor.lake.QuarantineTable;
import nl.izamonitor.lake.ValidatedTable;
import nl.izamonitor.region.Regions;
import org.apache.spark.sql.Row;

/**
 * Whether a delivery as a whole is taken: every row is accounted for, not too many are broken, no
 * rule that refuses was broken, and totals and gemeenten are as the owner states.
 */
final class DeliveryVerdict {

  private final Source source;
  private final Regions regions;
  private final Dates dates;
  private final Map<String, Row> counts = new HashMap<>();

  DeliveryVerdict(Source source, Regions regions, Dates dates, List<Row> perFile) {
    this.source = source;
    this.regions = regions;
    this.dates = dates;
    perFile.forEach(
        row ->
            counts.put(
                key(
                    row.getAs(ValidatedTable.LEVERANCIER),
                    row.getAs(ValidatedTable.DATAJAAR),
                    row.getAs(QuarantineTable.FILE)),
                row));
  }

  private static String key(String leverancier, int datajaar, String file) {
    return leverancier + "/" + datajaar + "/" + file;
  }

  /** The counts of one file of a delivery. */
  FileCounts counts(Delivery delivery, DeliveredFile file) {
    Row row = row(delivery, file);
    return row == null
        ? new FileCounts(0, 0, 0, 0)
        : new FileCounts(
            row.getAs(Counting.ROWS),
            row.getAs(Counting.VALID),
            row.getAs(Counting.QUARANTINED),
            row.getAs(Counting.SET_ASIDE));
  }

  private Row row(Delivery delivery, DeliveredFile file) {
    return counts.get(key(delivery.leverancier(), delivery.datajaar(), file.name()));
  }

  /** Why a delivery is refused, a sentence each; none when it is taken. */
  List<String> refusals(Delivery delivery) {
    List<String> refusals = new ArrayList<>();
    long quarantined = 0;
    long failing = 0;
    for (DeliveredFile file : delivery.files()) {
      FileCounts counted = counts(delivery, file);
      if (!counted.accountsFor(file.rows())) {
        refusals.add(lost(delivery, file, counted));
      }
      quarantined += counted.quarantined();
      Row row = row(delivery, file);
      failing += row == null ? 0 : row.<Long>getAs(Counting.FAILING);
    }
    if (failing > 0) {
      refusals.add(
          "The delivery %s has %d rows that break a rule which refuses the whole: see the rules with 'severity: fail' in %s."
              .formatted(delivery, failing, source.location().file()));
    }
    if (quarantined * 100.0 > source.maxQuarantined() * delivery.rows()) {
      refusals.add(
          "Of the delivery %s %d of %d rows break a rule, more than the %s %% that its contract allows: see %s, and deliver it again."
              .formatted(
                  delivery,
                  quarantined,
                  delivery.rows(),
                  source.maxQuarantined(),
                  source.location().file()));
    }
    refusals.addAll(controls(delivery));
    refusals.addAll(indeling(delivery));
    return refusals;
  }

  private static String lost(Delivery delivery, DeliveredFile file, FileCounts counted) {
    return "The file %s of %s has %d lines, of which %d were read, %d valid, %d quarantined and %d set aside: rows would be lost. Check its line ends and quotes, and deliver it again."
        .formatted(
            file.name(),
            delivery,
            file.rows(),
            counted.rows(),
            counted.valid(),
            counted.quarantined(),
            counted.setAside());
  }

  /** The outcome of the i-th control of a delivery. */
  long control(Delivery delivery, int i) {
    long total = 0;
    for (DeliveredFile file : delivery.files()) {
      Row row = row(delivery, file);
      Long part = row == null ? null : row.getAs(Counting.control(i));
      total += part == null ? 0 : part;
    }
    return total;
  }

  private List<String> controls(Delivery delivery) {
    List<String> refusals = new ArrayList<>();
    for (int i = 0; i < source.controls().size(); i++) {
      Source.Control control = source.controls().get(i);
      Long stated = control.datajaar().get(Integer.toString(delivery.datajaar()));
      long found = control(delivery, i);
      if (stated != null && stated != found) {
        refusals.add(
            "The control '%s' of the delivery %s comes to %d where %s states %d: find out which is right before it is taken."
                .formatted(control.name(), delivery, found, source.location().file(), stated));
      }
    }
    return refusals;
  }

  /** Counts of an area can only be placed when its borders are known. */
  private List<String> indeling(Delivery delivery) {
    if (source.region() == null || source.rows() != Source.Rows.COUNTS || dates.key() == null) {
      return List.of();
    }
    Set<String> codes = new HashSet<>();
    for (DeliveredFile file : delivery.files()) {
      Row row = row(delivery, file);
      if (row != null) {
        codes.addAll(row.<String>getList(row.fieldIndex(Counting.REGIONS)));
      }
    }
    String wrong =
        source.region().byCodes()
            ? dates.refusals().get(delivery.id())
            : new Recognition(regions, source)
                .wrongFor(codes, source.region().indelingOf(delivery.datajaar()));
    return wrong == null
        ? List.of()
        : List.of(
            "The delivery %s %s. Deliver it again, or correct 'indeling' in %s."
                .formatted(delivery, wrong, source.location().file()));
  }

  /** Rows of a file by verdict. */
  record FileCounts(long rows, long valid, long quarantined, long setAside) {

    boolean accountsFor(long lines) {
      return rows == lines && valid + quarantined + setAside == lines;
    }
  }
}
