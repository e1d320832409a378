package nl.izamonitor.ingest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import nl.izamonitor.conf.ControlTotal;
import nl.izamonitor.conf.Source;
import nl.izamonitor.conf.SummedColumns;
import nl.izamonitor.ingest.VerdictCounts.FileCounts;

/**
 * Whether a delivery as a whole is taken: every row is accounted for, not too many are broken, no
 * rule that refuses was broken, totals and gemeenten are as the owner states, and no key is
 * repeated.
 *
 * @param counts of its files, by their names
 * @param repeatedKeys why slices are refused for them
 */
record DeliveryVerdict(
    Delivery delivery,
    Map<String, FileCounts> counts,
    DeliveryIndelingen indelingen,
    Map<Delivery.Slice, String> repeatedKeys) {

  FileCounts counts(Delivery.File file) {
    return counts.getOrDefault(file.name(), FileCounts.NONE);
  }

  /** A count of all files together. */
  long sum(ToLongFunction<FileCounts> count) {
    return counts.values().stream().mapToLong(count).sum();
  }

  /** Why the delivery is refused, a sentence each; none when it is taken. */
  List<String> refusals() {
    Source source = delivery.source();
    List<String> refusals = new ArrayList<>();
    delivery.files().stream()
        .filter(file -> !isWhole(file))
        .forEach(file -> refusals.add(loss(file)));
    long failing = sum(FileCounts::failing);
    if (failing > 0) {
      refusals.add(
          "The delivery %s has %d rows that break a rule which refuses the whole: see the rules with 'severity: fail' in %s."
              .formatted(delivery, failing, source.location().file()));
    }
    long quarantined = sum(FileCounts::quarantined);
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
    refusals.addAll(controlRefusals());
    indelingen.refusal(delivery, regions()).ifPresent(refusals::add);
    Optional.ofNullable(repeatedKeys.get(delivery.slice())).ifPresent(refusals::add);
    return refusals;
  }

  private List<String> controlRefusals() {
    List<String> refusals = new ArrayList<>();
    String contract = delivery.source().location().file();
    for (int i = 0; i < delivery.source().controls().size(); i++) {
      ControlTotal control = delivery.source().controls().get(i);
      BigDecimal stated = control.datajaar().get(Integer.toString(delivery.slice().datajaar()));
      BigDecimal total =
          control(i).movePointLeft(new SummedColumns(delivery.source()).decimals(control.sum()));
      if (stated != null && stated.compareTo(total) != 0) {
        refusals.add(
            "The control '%s' of the delivery %s comes to %s where %s states %s: find out which is right before it is taken."
                .formatted(
                    control.name(),
                    delivery,
                    total.toPlainString(),
                    contract,
                    stated.toPlainString()));
      } else if (control(i).toBigInteger().bitLength() >= Long.SIZE) {
        refusals.add(
            "The control '%s' of the delivery %s comes to %s, more than a sum can hold: give the column fewer decimals in %s, or deliver larger units."
                .formatted(control.name(), delivery, total.toPlainString(), contract));
      }
    }
    return refusals;
  }

  private Set<String> regions() {
    Set<String> regions = new HashSet<>();
    counts.values().forEach(file -> regions.addAll(file.regions()));
    return regions;
  }

  /** The outcome of the i-th control, of an amount in its smallest unit. */
  BigDecimal control(int i) {
    return counts.values().stream()
        .map(file -> file.controls().get(i))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Whether the rows that were counted before parsing are all accounted for. */
  private boolean isWhole(Delivery.File file) {
    FileCounts counted = counts(file);
    return counted.rows() == file.rows()
        && counted.valid() + counted.quarantined() + counted.setAside() == file.rows();
  }

  private String loss(Delivery.File file) {
    FileCounts counted = counts(file);
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
}
