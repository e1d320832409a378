package nl.izamonitor.ingest;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.izamonitor.conf.ControlTotal;
import nl.izamonitor.conf.Source;
import nl.izamonitor.conf.SummedColumns;
import nl.izamonitor.ingest.VerdictCounts.FileCounts;
import nl.izamonitor.lake.QualityTable;

/**
 * Whether a delivery as a whole is taken: every row is accounted for, not too many are broken, no
 * rule that refuses was broken, totals and gemeenten are as the owner states, and no key is
 * repeated.
 *
 * @param counts of its files, by their names
 * @param rules how many of its rows each rule touched
 * @param others why it is refused besides, a sentence each
 */
record DeliveryVerdict(
    Delivery delivery, Map<String, FileCounts> counts, List<RuleCount> rules, List<String> others) {

  /** So many rules, or files of a rule, are named in a sentence. */
  private static final int NAMED = 3;

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
          "The delivery %s has %d rows that break a rule which refuses the whole: %s. See refused/%s and the rules with 'severity: fail' in %s."
              .formatted(
                  delivery,
                  failing,
                  broken(RuleCount.FAILED),
                  source.source(),
                  source.location().file()));
    }
    long quarantined = sum(FileCounts::quarantined);
    if (quarantined * 100.0 > source.maxQuarantined() * delivery.rows()) {
      refusals.add(
          "Of the delivery %s %d of %d rows break a rule, more than the %s %% that its contract allows: %s. See refused/%s and %s, and deliver it again."
              .formatted(
                  delivery,
                  quarantined,
                  delivery.rows(),
                  source.maxQuarantined(),
                  broken(RuleCount.REJECTED),
                  source.source(),
                  source.location().file()));
    }
    refusals.addAll(controlRefusals());
    refusals.addAll(sumRefusals());
    refusals.addAll(others);
    return refusals;
  }

  /** The rules that most rows broke, with how many and a row of each file. */
  private String broken(String kind) {
    Map<String, List<RuleCount>> byRule =
        rules.stream()
            .filter(rule -> rule.kind().equals(kind))
            .sorted(Comparator.comparing(RuleCount::rows).reversed())
            .collect(
                Collectors.groupingBy(RuleCount::rule, LinkedHashMap::new, Collectors.toList()));
    return byRule.entrySet().stream()
            .limit(NAMED)
            .map(rule -> broken(rule.getKey(), rule.getValue()))
            .collect(Collectors.joining(", "))
        + (byRule.size() > NAMED ? " and more" : "");
  }

  private static String broken(String rule, List<RuleCount> files) {
    return "'%s' %d (such as %s)"
        .formatted(
            rule,
            files.stream().mapToLong(RuleCount::rows).sum(),
            files.stream()
                .limit(NAMED)
                .map(file -> "%s %s".formatted(file.file(), file.first()))
                .collect(Collectors.joining("; ")));
  }

  /**
   * A few rows may hold much of what is counted. What a row counts is believed where no rule on the
   * count itself, or on the row as a whole, was broken.
   */
  private List<String> sumRefusals() {
    Source source = delivery.source();
    List<String> refusals = new ArrayList<>();
    List<String> columns = MissingCounts.columns(source);
    for (int i = 0; i < columns.size(); i++) {
      int column = i;
      double valid = sums(file -> file.validSums().get(column));
      double lost = sums(file -> file.lostSums().get(column));
      double share = 100 * lost / (valid + lost);
      if (share > source.maxQuarantined()) {
        refusals.add(
            "Of the delivery %s the rejected rows have %.1f %% of the sum of '%s', more than the %s %% that its contract allows: %s. See refused/%s and %s, and deliver it again."
                .formatted(
                    delivery,
                    share,
                    columns.get(i),
                    source.maxQuarantined(),
                    broken(RuleCount.REJECTED),
                    source.source(),
                    source.location().file()));
      }
    }
    return refusals;
  }

  private double sums(ToDoubleFunction<FileCounts> sum) {
    return counts.values().stream().mapToDouble(sum).sum();
  }

  /** Its rows in the table of quality: what rules and filters touched, and what controls gave. */
  Stream<Map<String, Object>> quality() {
    Map<List<String>, Long> touched = new TreeMap<>(Comparator.comparing(String::valueOf));
    rules.forEach(rule -> touched.merge(List.of(rule.kind(), rule.rule()), rule.rows(), Long::sum));
    List<ControlTotal> controls = delivery.source().controls();
    for (int i = 0; i < controls.size(); i++) {
      touched.put(List.of("controle", controls.get(i).name()), control(i).longValueExact());
    }
    return touched.entrySet().stream()
        .map(
            its ->
                delivery.row(
                    Map.ofEntries(
                        entry(QualityTable.KIND, its.getKey().get(0)),
                        entry(QualityTable.RULE, its.getKey().get(1)),
                        entry(QualityTable.ROWS, its.getValue()))));
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
