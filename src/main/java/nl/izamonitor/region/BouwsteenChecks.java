package nl.izamonitor.region;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Bouwstenen must fill every gemeente, survive every split, and be what postcodes refer to. */
final class BouwsteenChecks {

  private final RegionTables tables;
  private final Replay replay;
  private final Map<String, CsvValue<Bouwsteen>> bouwstenen;

  BouwsteenChecks(RegionTables tables) {
    this.tables = tables;
    this.replay = new Replay(tables);
    this.bouwstenen = CsvValue.unique(tables.bouwstenen(), Bouwsteen::code);
  }

  void run() {
    Set<String> first =
        tables.gemeenten().stream()
            .map(CsvValue::value)
            .filter(gemeente -> gemeente.validity().contains(tables.first()))
            .map(Gemeente::code)
            .collect(toSet());
    tables.bouwstenen().forEach(entry -> bouwsteen(entry, first));
    tables.gemeenten().forEach(entry -> filled(entry, first));
    tables.herindelingen().forEach(this::moves);
    CsvValue.unique(tables.postcodes(), Postcode4::postcode4);
    Set<String> gemeenten =
        tables.gemeenten().stream().map(entry -> entry.value().code()).collect(toSet());
    tables.postcodes().forEach(entry -> postcode(entry, gemeenten));
  }

  private void bouwsteen(CsvValue<Bouwsteen> entry, Set<String> first) {
    Bouwsteen value = entry.value();
    if (!first.contains(value.gemeente())) {
      entry.problem(
          "Gemeente %s does not exist on %s, the first date: correct the code."
              .formatted(value.gemeente(), tables.first()));
    }
    boolean part = value.code().startsWith(value.gemeente() + ".");
    if (!part && !value.code().equals(value.gemeente())) {
      entry.problem(
          "Bouwsteen %s must be called %s, or %2$s. and where it went."
              .formatted(value.code(), value.gemeente()));
    }
    if (value.inwoners() == 0) {
      entry.problem("A bouwsteen must have inhabitants: they are its weight.");
    }
    if (replay.gemeente(value, LocalDate.MAX).isEmpty()) {
      entry.problem(
          ("Bouwsteen %s is split by herindelingen.csv: make a row for each part, its code ending"
                  + " in . and the gemeente it goes to.")
              .formatted(value.code()));
    }
  }

  private void filled(CsvValue<Gemeente> entry, Set<String> first) {
    String code = entry.value().code();
    boolean empty =
        tables.bouwstenen().stream().noneMatch(other -> other.value().gemeente().equals(code));
    if (first.contains(code) && empty) {
      entry.problem("Gemeente %s has no row in bouwstenen.csv: add it.".formatted(code));
    }
  }

  /** A herindeling that moves no bouwsteen would be a change that no figure can follow. */
  private void moves(CsvValue<Herindeling> entry) {
    Herindeling step = entry.value();
    LocalDate before =
        step.datum().isAfter(LocalDate.MIN) ? step.datum().minusDays(1) : step.datum();
    boolean moved =
        tables.bouwstenen().stream()
            .map(CsvValue::value)
            .filter(part -> replay.gemeente(part, before).equals(Optional.of(step.van())))
            .anyMatch(part -> replay.gemeente(part, step.datum()).equals(Optional.of(step.naar())));
    if (!moved) {
      entry.problem(
          ("No bouwsteen goes from %s to %s on %s: correct the codes or the date,"
                  + " or add the part to bouwstenen.csv.")
              .formatted(step.van(), step.naar(), step.datum()));
    }
  }

  private void postcode(CsvValue<Postcode4> entry, Set<String> gemeenten) {
    Postcode4 value = entry.value();
    if (!gemeenten.contains(value.gemeente())) {
      entry.problem(
          "Gemeente %s is not in gemeenten.csv: correct the code.".formatted(value.gemeente()));
    }
    value.bouwsteen().ifPresent(code -> postcode(entry, bouwstenen.get(code)));
  }

  private void postcode(CsvValue<Postcode4> entry, CsvValue<Bouwsteen> bouwsteen) {
    if (bouwsteen == null) {
      entry.problem(
          "Bouwsteen %s is not in bouwstenen.csv: correct the code."
              .formatted(entry.value().bouwsteen().orElse("")));
      return;
    }
    Optional<String> newest = replay.gemeente(bouwsteen.value(), LocalDate.MAX);
    if (newest.filter(gemeente -> !gemeente.equals(entry.value().gemeente())).isPresent()) {
      entry.problem(
          "Bouwsteen %s lies in %s today, not in %s: correct one of the two."
              .formatted(bouwsteen.value().code(), newest.get(), entry.value().gemeente()));
    }
  }
}
