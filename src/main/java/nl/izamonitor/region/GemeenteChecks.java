package nl.izamonitor.region;

import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The gemeenten and the herindelingen between them must tell the same story. */
final class GemeenteChecks {

  private static final Set<String> KINDS =
      Set.of(Herindeling.SAMENVOEGING, Herindeling.OPGAAN, Herindeling.SPLITSING);

  private final RegionTables tables;
  private final Map<String, CsvValue<Gemeente>> gemeenten;

  GemeenteChecks(RegionTables tables) {
    this.tables = tables;
    this.gemeenten = CsvValue.unique(tables.gemeenten(), Gemeente::code);
  }

  void run() {
    tables.herindelingen().forEach(this::source);
    tables.herindelingen().forEach(this::target);
    tables.herindelingen().stream()
        .collect(groupingBy(entry -> entry.value().van()))
        .values()
        .forEach(GemeenteChecks::shares);
    tables.namen().forEach(this::name);
    names();
    tables.gemeenten().forEach(this::beginning);
    tables.gemeenten().forEach(this::end);
  }

  private void name(CsvValue<Gemeentenaam> entry) {
    if (!gemeenten.containsKey(entry.value().gemeente())) {
      entry.problem(
          "Gemeente %s is not in gemeenten.csv: correct the code."
              .formatted(entry.value().gemeente()));
    }
  }

  /** A spelling must stand for one gemeente, and every gemeente has its own name here. */
  private void names() {
    Map<String, String> codes = new HashMap<>();
    for (CsvValue<Gemeentenaam> entry : tables.namen()) {
      String code = entry.value().gemeente();
      String other = codes.putIfAbsent(entry.value().key(), code);
      if (other != null && !other.equals(code)) {
        entry.problem(
            "The name %s also stands for %s: a spelling can mean one gemeente, remove one."
                .formatted(entry.value().naam(), other));
      }
    }
    for (CsvValue<Gemeente> entry : tables.gemeenten()) {
      Gemeente gemeente = entry.value();
      String key = new Gemeentenaam(gemeente.naam(), gemeente.code()).key();
      if (!gemeente.code().equals(codes.get(key))) {
        entry.problem(
            "The name %s is not in gemeentenamen.csv for %s: add it."
                .formatted(gemeente.naam(), gemeente.code()));
      }
    }
  }

  private Optional<Validity> period(CsvValue<Herindeling> step, String code) {
    CsvValue<Gemeente> gemeente = gemeenten.get(code);
    if (gemeente == null) {
      step.problem(
          "Gemeente %s is not in gemeenten.csv: correct the code or add it.".formatted(code));
      return Optional.empty();
    }
    return Optional.of(gemeente.value().validity());
  }

  private void source(CsvValue<Herindeling> step) {
    Herindeling value = step.value();
    if (!KINDS.contains(value.soort())) {
      step.problem(
          "Soort \"%s\" is unknown: write samenvoeging, opgaan or splitsing."
              .formatted(value.soort()));
    }
    period(step, value.van())
        .filter(period -> !period.tot().equals(value.datum()))
        .ifPresent(
            period ->
                step.problem(
                    "Gemeente %s must end on %s in gemeenten.csv: correct its tot or this date."
                        .formatted(value.van(), value.datum())));
  }

  private void target(CsvValue<Herindeling> step) {
    Herindeling value = step.value();
    Optional<Validity> period = period(step, value.naar());
    if (period.isPresent() && !period.get().contains(value.datum())) {
      step.problem(
          "Gemeente %s does not exist on %s: correct gemeenten.csv or this row."
              .formatted(value.naar(), value.datum()));
    }
  }

  /** All that leave a gemeente together take all of it, on one date. */
  private static void shares(List<CsvValue<Herindeling>> steps) {
    Herindeling first = steps.get(0).value();
    BigDecimal sum =
        steps.stream().map(step -> step.value().aandeel()).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.compareTo(BigDecimal.ONE) != 0) {
      steps
          .get(0)
          .problem(
              "The shares of %s add up to %s: make them 1."
                  .formatted(first.van(), sum.toPlainString()));
    }
    boolean split = steps.size() > 1;
    steps.stream()
        .filter(step -> step.value().soort().equals(Herindeling.SPLITSING) != split)
        .forEach(
            step ->
                step.problem(
                    "A splitsing has more than one row and nothing else has: correct soort."));
  }

  private void beginning(CsvValue<Gemeente> entry) {
    LocalDate van = entry.value().validity().van();
    boolean explained =
        !van.isAfter(tables.first())
            || steps(van).anyMatch(step -> step.naar().equals(entry.value().code()));
    if (!explained) {
      entry.problem(
          "Gemeente %s begins on %s without a row in herindelingen.csv: add it."
              .formatted(entry.value().code(), van));
    }
  }

  private void end(CsvValue<Gemeente> entry) {
    Validity validity = entry.value().validity();
    boolean explained =
        !validity.ends()
            || steps(validity.tot()).anyMatch(step -> step.van().equals(entry.value().code()));
    if (!explained) {
      entry.problem(
          "Gemeente %s ends on %s without a row in herindelingen.csv: add it."
              .formatted(entry.value().code(), validity.tot()));
    }
  }

  private Stream<Herindeling> steps(LocalDate date) {
    return tables.herindelingen().stream()
        .map(CsvValue::value)
        .filter(step -> step.datum().equals(date));
  }
}
