package nl.izamonitor.region;

import static java.util.stream.Collectors.toCollection;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** At every date each gemeente lies in one region of each level, and the numbers are as stated. */
final class CoverageChecks {

  private final RegionTables tables;
  private final RegioIndex index;
  private final Set<String> reported = new HashSet<>();

  CoverageChecks(RegionTables tables) {
    this.tables = tables;
    this.index = new RegioIndex(tables);
  }

  void run() {
    for (LocalDate date : tables.dates()) {
      for (CsvValue<Level> level : tables.levels()) {
        if (!level.value().isEmpty() && level.value().validity().contains(date)) {
          level(level, date);
        }
      }
    }
  }

  private void level(CsvValue<Level> level, LocalDate date) {
    List<CsvValue<Gemeente>> gemeenten =
        tables.gemeenten().stream()
            .filter(entry -> entry.value().validity().contains(date))
            .toList();
    Set<String> used =
        gemeenten.stream()
            .map(gemeente -> regio(gemeente, level.value().level(), date))
            .flatMap(Optional::stream)
            .map(Regio::regio)
            .collect(toCollection(TreeSet::new));
    count(level, used.size(), date);
    unused(level.value().level(), used, date);
  }

  private Optional<Regio> regio(CsvValue<Gemeente> gemeente, String level, LocalDate date) {
    String code = gemeente.value().code();
    Optional<Regio> regio = index.regio(level, code, date);
    if (regio.isEmpty() && reported.add(level + code)) {
      gemeente.problem(
          "Gemeente %s has no %s on %s: add it to gemeente_regio.csv."
              .formatted(code, level, date));
    }
    return regio;
  }

  private void count(CsvValue<Level> entry, int found, LocalDate date) {
    Level level = entry.value();
    if (level.count().orElse(found) != found && reported.add(level.level())) {
      entry.problem(
          "Level %s has %d regions on %s, not %d: correct aantal or the tables."
              .formatted(level.level(), found, date, level.count().getAsInt()));
    }
  }

  private void unused(String level, Set<String> used, LocalDate date) {
    for (CsvValue<RegioPeriod> entry : tables.regios()) {
      Regio regio = entry.value().regio();
      boolean here = regio.level().equals(level) && entry.value().validity().contains(date);
      if (here && !used.contains(regio.regio()) && reported.add(level + " " + regio.regio())) {
        entry.problem(
            "Region %s has no gemeente on %s: end it, or correct gemeente_regio.csv."
                .formatted(regio.regio(), date));
      }
    }
  }
}
