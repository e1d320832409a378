package nl.izamonitor.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the region of a gemeente. */
final class RegioIndex {

  private record Key(String level, String code) {}

  private final Map<Key, List<RegioPeriod>> regios = new HashMap<>();
  private final Map<Key, List<GemeenteRegio>> memberships = new HashMap<>();
  private final Map<String, Gemeente> gemeenten = new HashMap<>();
  private final Map<String, Regio> whole = new HashMap<>();

  RegioIndex(RegionTables tables) {
    tables.gemeenten().forEach(entry -> gemeenten.put(entry.value().code(), entry.value()));
    for (CsvValue<RegioPeriod> entry : tables.regios()) {
      Regio regio = entry.value().regio();
      regios
          .computeIfAbsent(new Key(regio.level(), regio.regio()), key -> new ArrayList<>())
          .add(entry.value());
      whole.put(regio.level(), regio);
    }
    for (CsvValue<GemeenteRegio> entry : tables.gemeenteRegios()) {
      GemeenteRegio member = entry.value();
      memberships
          .computeIfAbsent(new Key(member.level(), member.gemeente()), key -> new ArrayList<>())
          .add(member);
    }
  }

  /** The region of a gemeente; the levels gemeente and nederland need no table for it. */
  Optional<Regio> regio(String level, String gemeente, LocalDate date) {
    return switch (level) {
      case Regions.GEMEENTE ->
          Optional.ofNullable(gemeenten.get(gemeente))
              .map(found -> new Regio(level, gemeente, found.naam()));
      case Regions.NEDERLAND -> Optional.ofNullable(whole.get(level));
      default -> member(level, gemeente, date).flatMap(code -> named(level, code, date));
    };
  }

  /** The region with this code at a date. */
  Optional<Regio> named(String level, String code, LocalDate date) {
    return regios.getOrDefault(new Key(level, code), List.of()).stream()
        .filter(period -> period.validity().contains(date))
        .map(RegioPeriod::regio)
        .findFirst();
  }

  private Optional<String> member(String level, String gemeente, LocalDate date) {
    return memberships.getOrDefault(new Key(level, gemeente), List.of()).stream()
        .filter(member -> member.validity().contains(date))
        .map(GemeenteRegio::regio)
        .findFirst();
  }
}
