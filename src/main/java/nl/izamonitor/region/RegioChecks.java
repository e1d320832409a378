package nl.izamonitor.region;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Levels, regions and memberships must refer to each other. */
final class RegioChecks {

  private static final Set<String> WITHOUT_TABLE = Set.of(Regions.GEMEENTE, Regions.NEDERLAND);

  private final RegionTables tables;
  private final Map<String, CsvValue<Level>> levels;
  private final Set<String> regios;
  private final Set<String> gemeenten;

  RegioChecks(RegionTables tables) {
    this.tables = tables;
    this.levels = CsvValue.unique(tables.levels(), Level::level);
    this.regios = tables.regios().stream().map(entry -> key(entry.value())).collect(toSet());
    this.gemeenten =
        tables.gemeenten().stream().map(entry -> entry.value().code()).collect(toSet());
  }

  void run() {
    fixedLevels();
    tables.regios().forEach(this::regio);
    CsvValue.distinctPeriods(tables.regios(), RegioChecks::key, RegioPeriod::validity);
    tables.gemeenteRegios().forEach(this::membership);
    CsvValue.distinctPeriods(
        tables.gemeenteRegios(),
        member -> member.level() + " of " + member.gemeente(),
        GemeenteRegio::validity);
  }

  /** Every indeling has its gemeenten and exactly one country. */
  private void fixedLevels() {
    long countries =
        tables.regios().stream()
            .filter(entry -> entry.value().regio().level().equals(Regions.NEDERLAND))
            .count();
    boolean present = levels.keySet().containsAll(WITHOUT_TABLE);
    if (!present || countries != 1) {
      List<CsvValue<Level>> all = tables.levels();
      String what = "The levels gemeente and nederland must be here, nederland with one region.";
      if (!all.isEmpty()) {
        all.get(all.size() - 1).problem(what);
      }
    }
  }

  private void regio(CsvValue<RegioPeriod> entry) {
    Regio regio = entry.value().regio();
    CsvValue<Level> level = levels.get(regio.level());
    if (level == null) {
      entry.problem(
          "Level %s is not in levels.csv: correct it or add it.".formatted(regio.level()));
    } else if (level.value().isEmpty()) {
      entry.problem(
          "Level %s has a region here and a reason to be empty in levels.csv: remove one of the two."
              .formatted(regio.level()));
    } else if (!regio.regio().startsWith(level.value().prefix())) {
      entry.problem(
          "Region %s of level %s must begin with %s."
              .formatted(regio.regio(), regio.level(), level.value().prefix()));
    }
  }

  private void membership(CsvValue<GemeenteRegio> entry) {
    GemeenteRegio member = entry.value();
    if (!gemeenten.contains(member.gemeente())) {
      entry.problem(
          "Gemeente %s is not in gemeenten.csv: correct the code.".formatted(member.gemeente()));
    }
    if (!levels.containsKey(member.level()) || WITHOUT_TABLE.contains(member.level())) {
      entry.problem(
          "Level %s is not one of levels.csv that needs memberships: correct it."
              .formatted(member.level()));
    } else if (!regios.contains(member.level() + " " + member.regio())) {
      entry.problem(
          "Region %s of level %s is not in regios.csv: correct the code or add it."
              .formatted(member.regio(), member.level()));
    }
  }

  private static String key(RegioPeriod period) {
    return period.regio().level() + " " + period.regio().regio();
  }
}
