package nl.izamonitor.region;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A tile map has every region of its level once, each in a place of its own. */
final class TegelChecks {

  private final RegionTables tables;
  private final Map<String, Set<String>> regios;

  TegelChecks(RegionTables tables) {
    this.tables = tables;
    this.regios =
        tables.regios().stream()
            .map(entry -> entry.value().regio())
            .collect(groupingBy(Regio::level, mapping(Regio::regio, toSet())));
  }

  void run() {
    Set<String> placed = new HashSet<>();
    Set<String> shown = new HashSet<>();
    for (CsvValue<Tegel> entry : tables.tegels()) {
      Tegel tegel = entry.value();
      if (!regios.getOrDefault(tegel.level(), Set.of()).contains(tegel.regio())) {
        entry.problem(
            "Region %s of level %s is not in regios.csv: correct it or remove the row."
                .formatted(tegel.regio(), tegel.level()));
      } else if (!shown.add(tegel.level() + tegel.regio())) {
        entry.problem("%s is here twice: remove one of the rows.".formatted(tegel.regio()));
      } else if (!placed.add(tegel.level() + tegel.kolom() + "," + tegel.rij())) {
        entry.problem(
            "Column %d, row %d has another region of level %s already: give %s a place of its own."
                .formatted(tegel.kolom(), tegel.rij(), tegel.level(), tegel.regio()));
      }
    }
    incomplete(shown);
  }

  /** Half a map would leave regions out without a word. */
  private void incomplete(Set<String> shown) {
    Set<String> reported = new HashSet<>();
    for (CsvValue<Tegel> entry : tables.tegels()) {
      String level = entry.value().level();
      for (String regio : regios.getOrDefault(level, Set.of())) {
        if (!shown.contains(level + regio) && reported.add(level)) {
          entry.problem(
              "The map of level %s lacks region %s: add a row for each region, or remove the level."
                  .formatted(level, regio));
        }
      }
    }
  }
}
